import type { Role, StaffRole } from '../kernel/act.ts';

export const statementLineRefusalCodes = [
  'LINE_NOT_FOUND',
  'LINE_RAISED_ALREADY',
  'LINE_SETTLED_ALREADY',
  'LINE_REASON_MISSING',
  'LINE_ORDER_UNKNOWN',
  'LINE_ORDER_NAMED_ALREADY',
  'LINE_ORDER_NOT_PROPOSED',
  'LINE_AMOUNT_DIFFERS',
  'LINE_BEFORE_ORDER',
  'LINE_SAME_PERSON',
  'LINE_ROLE_NOT_ALLOWED',
] as const;

export type StatementLineRefusalCode = (typeof statementLineRefusalCodes)[number];

/** Why an act on a line of a statement was refused. A code in `_ALREADY` means: it is so. */
export type StatementLineRefusal =
  | { readonly code: Exclude<StatementLineRefusalCode, 'LINE_ROLE_NOT_ALLOWED'> }
  | {
      readonly code: 'LINE_ROLE_NOT_ALLOWED';
      readonly role: Role;
      readonly allowed: readonly StaffRole[];
    };
