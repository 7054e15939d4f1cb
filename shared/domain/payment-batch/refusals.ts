import type { PaymentBatchStatus } from './state.ts';

/** Every code that a batch of payments answers with; `_ALREADY` means that what was asked is done. */
export const paymentBatchRefusalCodes = [
  'BATCH_NOT_FOUND',
  'BATCH_PREPARED_ALREADY',
  'BATCH_EMPTY',
  'BATCH_ORDER_TWICE',
  'BATCH_AMOUNT_INVALID',
  'BATCH_EXECUTION_PAST',
  'BATCH_FILED_ALREADY',
  'BATCH_NOT_FILED',
  'BATCH_SAME_PERSON',
  'BATCH_FILE_CHANGED',
  'BATCH_RELEASED_ALREADY',
] as const;

export type PaymentBatchRefusalCode = (typeof paymentBatchRefusalCodes)[number];

type WithFacts =
  | { readonly code: 'BATCH_PREPARED_ALREADY'; readonly status: PaymentBatchStatus }
  /** An order, or a tranche, stands twice in the list. */
  | { readonly code: 'BATCH_ORDER_TWICE'; readonly orderId: string }
  | { readonly code: 'BATCH_AMOUNT_INVALID'; readonly orderId: string }
  | { readonly code: 'BATCH_SAME_PERSON'; readonly personId: string };

export type PaymentBatchRefusal =
  | WithFacts
  | { readonly code: Exclude<PaymentBatchRefusalCode, WithFacts['code']> };
