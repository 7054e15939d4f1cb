import type { Role } from '../kernel/act.ts';

/** Every code that a deep check answers with; `_ALREADY` means that what was asked is done. */
export const deepCheckRefusalCodes = [
  'DEEP_CHECK_NOT_FOUND',
  'DEEP_CHECK_ROLE_NOT_ALLOWED',
  'DEEP_CHECK_OPENED_ALREADY',
  'DEEP_CHECK_CONCLUDED_ALREADY',
  'DEEP_CHECK_SAME_PERSON',
  'DEEP_CHECK_FINDINGS_MISSING',
  'DEEP_CHECK_AMOUNT_INVALID',
] as const;

export type DeepCheckRefusalCode = (typeof deepCheckRefusalCodes)[number];

type WithFacts =
  | { readonly code: 'DEEP_CHECK_ROLE_NOT_ALLOWED'; readonly role: Role }
  | { readonly code: 'DEEP_CHECK_SAME_PERSON'; readonly personId: string }
  | { readonly code: 'DEEP_CHECK_AMOUNT_INVALID'; readonly acceptedCentimes: number };

export type DeepCheckRefusal =
  | WithFacts
  | { readonly code: Exclude<DeepCheckRefusalCode, WithFacts['code']> };
