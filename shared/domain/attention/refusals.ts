import type { Role, StaffRole } from '../kernel/act.ts';

export const attentionRefusalCodes = [
  'ATTENTION_NOT_FOUND',
  'ATTENTION_RAISED_ALREADY',
  'ATTENTION_CLOSED_ALREADY',
  'ATTENTION_REASON_MISSING',
  'ATTENTION_NOTE_MISSING',
  'ATTENTION_COLLEAGUE_UNFIT',
  'ATTENTION_HANDED_ALREADY',
  'ATTENTION_ROLE_NOT_ALLOWED',
] as const;

export type AttentionRefusalCode = (typeof attentionRefusalCodes)[number];

/** Why an act on what waits for a person was refused. A code in `_ALREADY` means: it is so. */
export type AttentionRefusal =
  | { readonly code: Exclude<AttentionRefusalCode, 'ATTENTION_ROLE_NOT_ALLOWED'> }
  | {
      readonly code: 'ATTENTION_ROLE_NOT_ALLOWED';
      readonly role: Role;
      readonly allowed: readonly StaffRole[];
    };
