import type { ContactPart } from '../domain/contact/state.ts';
import type { SendMail } from '../ports/deliveries.ts';

/** The rows of the mail map (`docs/mails.md`); each has its text in both languages in `shared/render/mails`. */
export const mailTemplates = [
  'application-started',
  'application-received',
  'application-returned',
  'completion-reminder',
  'application-selected',
  'application-reserve',
  'application-declined',
  'ready-to-sign',
  'signing-code',
  'signing-reminder',
  'signing-late',
  'paper-awaited',
  'paper-incomplete',
  'ceremony-ready',
  'ceremony-left',
  'convention-in-force',
  'signing-refused',
  'signing-expired',
  'amendment-withdrawn',
  'amendment-lapsed',
  'convention-suspended',
  'convention-resumed',
  'convention-completed',
  'convention-terminated',
  'tranche-requestable',
  'tranche-returned',
  'tranche-taken-back',
  'tranche-held',
  'tranche-withdrawn',
  'tranche-paid',
  'transfer-returned',
  'transfer-unknown',
  'report-due',
  'report-late',
  'report-remarked',
  'report-accepted',
  'phase-two-offer',
  'contact-change-asked',
  'contact-changed',
  'account-changed',
  'new-link',
  'mail-undeliverable',
  'mandate-lapsed',
  'account-due',
  'recovery-asked',
  'recovery-reminder',
  'recovery-complete',
  'daily-digest',
] as const;

export type MailTemplate = (typeof mailTemplates)[number];

/** Who receives a mail, by the part they play in the case; addresses are looked up when it is sent. */
export type Recipient =
  | 'contact'
  | 'president'
  | 'treasurer'
  | `party:${string}`
  /** Who stood on file before a change of contacts, or stands there now: `changed:<change>:old:president`. */
  | `changed:${number}:${'old' | 'new'}:${ContactPart}`
  | `role:${string}`
  | `person:${string}`;

/** A mail to be written and sent once what caused it is recorded. */
export function mail(
  template: MailTemplate,
  subject: string,
  recipients: readonly Recipient[],
  facts: SendMail['facts'] = {},
): Omit<SendMail, 'mailId'>[] {
  return recipients.map((recipient) => ({ kind: 'mail', template, subject, recipient, facts }));
}
