import type { Role } from '../kernel/act.ts';

/** Every code that a draw answers with; `_ALREADY` means that what was asked is done. */
export const drawRefusalCodes = [
  'DRAW_NOT_FOUND',
  'DRAW_ROLE_NOT_ALLOWED',
  'DRAW_PERIOD_INVALID',
  'DRAW_PERIOD_RUNNING',
  'DRAW_LIST_EMPTY',
  'DRAW_OPENED_ALREADY',
  'DRAW_SEAL_TOO_OLD',
  'DRAW_MADE_ALREADY',
] as const;

export type DrawRefusalCode = (typeof drawRefusalCodes)[number];

type WithFacts = { readonly code: 'DRAW_ROLE_NOT_ALLOWED'; readonly role: Role };

export type DrawRefusal = WithFacts | { readonly code: Exclude<DrawRefusalCode, WithFacts['code']> };
