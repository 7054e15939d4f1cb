import type { SendMail } from '../ports/deliveries.ts';
import type { LinkPurpose } from './links.ts';
import type { MailTemplate } from './mail-intents.ts';

type LinkOrder = { readonly purpose: LinkPurpose; readonly validDays: number };

/** A status link lives as long as the case may last: three years of convention, and twelve months after. */
const STATUS: LinkOrder = { purpose: 'status', validDays: 4 * 365 };
const CORRECT: LinkOrder = { purpose: 'correct', validDays: 30 };
const SIGN: LinkOrder = { purpose: 'sign', validDays: 30 };
const REQUEST: LinkOrder = { purpose: 'request', validDays: 60 };
/** From thirty days before the due day to long after it; each mail about the report brings a newer one. */
const REPORT: LinkOrder = { purpose: 'report', validDays: 120 };
const APPLY: LinkOrder = { purpose: 'apply', validDays: 60 };
const ACCOUNT: LinkOrder = { purpose: 'account', validDays: 60 };
const OBJECT: LinkOrder = { purpose: 'object', validDays: 60 };

/** The link column of the mail map: which link an association's mail carries. Staff are led to the sign-in. */
const LINKS: Record<MailTemplate, LinkOrder | 'sign-in' | 'none'> = {
  'application-started': APPLY,
  'application-received': STATUS,
  'application-returned': CORRECT,
  'completion-reminder': CORRECT,
  'application-selected': STATUS,
  'application-reserve': STATUS,
  'application-declined': STATUS,
  'ready-to-sign': SIGN,
  'signing-code': 'none',
  'signing-reminder': SIGN,
  'signing-late': 'sign-in',
  'paper-awaited': STATUS,
  'paper-incomplete': STATUS,
  'ceremony-ready': 'sign-in',
  'ceremony-left': 'sign-in',
  'convention-in-force': STATUS,
  'signing-refused': STATUS,
  'signing-expired': STATUS,
  'amendment-withdrawn': STATUS,
  'amendment-lapsed': STATUS,
  'convention-suspended': STATUS,
  'convention-resumed': STATUS,
  'convention-completed': STATUS,
  'convention-terminated': STATUS,
  'tranche-requestable': REQUEST,
  'tranche-returned': REQUEST,
  'tranche-taken-back': REQUEST,
  'tranche-held': STATUS,
  'tranche-withdrawn': STATUS,
  'tranche-paid': STATUS,
  'transfer-returned': ACCOUNT,
  'transfer-unknown': 'sign-in',
  'report-due': REPORT,
  'report-late': REPORT,
  'report-remarked': REPORT,
  'report-accepted': STATUS,
  'phase-two-offer': STATUS,
  'contact-change-asked': OBJECT,
  'contact-changed': OBJECT,
  'account-changed': OBJECT,
  'new-link': STATUS,
  'mail-undeliverable': 'sign-in',
  'mandate-lapsed': 'sign-in',
  'account-due': STATUS,
  'recovery-asked': STATUS,
  'recovery-reminder': STATUS,
  'recovery-complete': STATUS,
  'daily-digest': 'sign-in',
};

const BY_PURPOSE: Record<LinkPurpose, LinkOrder> = {
  status: STATUS,
  apply: APPLY,
  correct: CORRECT,
  sign: SIGN,
  request: REQUEST,
  report: REPORT,
  account: ACCOUNT,
  object: OBJECT,
};

export function linkOfMail(
  { template, facts }: Pick<SendMail, 'template' | 'facts'>,
  staff: boolean,
): LinkOrder | 'sign-in' | 'none' {
  if (template === 'signing-code') return 'none';
  if (staff) return 'sign-in';
  const asked = template === 'new-link' ? purposeNamed(facts.purpose) : undefined;
  return asked ? BY_PURPOSE[asked] : (LINKS[template as MailTemplate] ?? 'none');
}

function purposeNamed(name: string | number | undefined): LinkPurpose | undefined {
  return (Object.keys(BY_PURPOSE) as LinkPurpose[]).find((purpose) => purpose === name);
}
