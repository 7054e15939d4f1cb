import type { Role } from '../kernel/act.ts';

/** Every code that a change of contacts answers with; `_ALREADY` means that what was asked is done. */
export const contactRefusalCodes = [
  'CONTACT_CHANGE_NOT_FOUND',
  'CONTACT_CHANGE_PENDING',
  'CONTACT_CHANGE_SETTLED',
  'CONTACT_CONFIRMED_ALREADY',
  'CONTACT_DECLINED_ALREADY',
  'CONTACT_OBJECTED_ALREADY',
  'CONTACT_NOTHING_CHANGED',
  'CONTACT_PERSON_INCOMPLETE',
  'CONTACT_PAPER_MISSING',
  'CONTACT_REASON_MISSING',
  'CONTACT_SAME_PERSON',
  'CONTACT_ROLE_NOT_ALLOWED',
] as const;

export type ContactRefusalCode = (typeof contactRefusalCodes)[number];

type WithFacts =
  /** The change that waits for an officer and concerns the same part. */
  | { readonly code: 'CONTACT_CHANGE_PENDING'; readonly change: number }
  | { readonly code: 'CONTACT_SAME_PERSON'; readonly personId: string }
  | { readonly code: 'CONTACT_ROLE_NOT_ALLOWED'; readonly role: Role };

export type ContactRefusal = WithFacts | { readonly code: Exclude<ContactRefusalCode, WithFacts['code']> };
