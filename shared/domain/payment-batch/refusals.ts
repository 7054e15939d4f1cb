import type { PaymentBatchStatus } from './state.ts';

/** Every code that a batch of payments answers with; `_ALREADY` means that what was asked is done. */
export const paymentBatchRefusalCodes = [
  'BATCH_NOT_FOUND',
  'BATCH_PREPARED_ALREADY',
  'BATCH_EMPTY',
  'BATCH_ORDER_TWICE',
  'BATCH_AMOUNT_INVALID',
  'BATCH_EXECUTION_PAST',
  'BATCH_ADDED_ALREADY',
  'BATCH_NOT_COMPLETE',
  'BATCH_FILED_ALREADY',
  'BATCH_NOT_FILED',
  'BATCH_SAME_PERSON',
  'BATCH_FILE_CHANGED',
  'BATCH_LINES_NONE',
  'BATCH_LINE_UNKNOWN',
  'BATCH_LINE_TEXT_MISSING',
  'BATCH_ORDER_BLOCKED',
  'BATCH_NOT_RELEASED',
  'BATCH_RELEASED_ALREADY',
] as const;

export type PaymentBatchRefusalCode = (typeof paymentBatchRefusalCodes)[number];

/** Why no money may go to an order any more, though it was in order when it was made. */
export type BlockedWhy =
  | 'account-other'
  | 'account-contested'
  | 'account-unverified'
  | 'account-cooling'
  /** Who changed it last has asked for this money, certified or approved it. */
  | 'account-changer'
  | 'convention-suspended'
  | 'convention-ended';

export interface BlockedOrder {
  readonly orderId: string;
  readonly conventionNumber: string;
  readonly why: BlockedWhy;
}

type WithFacts =
  | { readonly code: 'BATCH_PREPARED_ALREADY'; readonly status: PaymentBatchStatus }
  /** An order, or a tranche, stands twice in the list. */
  | { readonly code: 'BATCH_ORDER_TWICE'; readonly orderId: string }
  | { readonly code: 'BATCH_AMOUNT_INVALID'; readonly orderId: string }
  | { readonly code: 'BATCH_LINE_UNKNOWN'; readonly orderId: string }
  | { readonly code: 'BATCH_LINE_TEXT_MISSING'; readonly orderId: string }
  | ({ readonly code: 'BATCH_ORDER_BLOCKED' } & BlockedOrder)
  | { readonly code: 'BATCH_SAME_PERSON'; readonly personId: string };

export type PaymentBatchRefusal =
  | WithFacts
  | { readonly code: Exclude<PaymentBatchRefusalCode, WithFacts['code']> };
