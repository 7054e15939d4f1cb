import type { MailAbout } from '../ports/mailer.ts';
import type { Desk } from './desk.ts';

type MailTo = MailAbout & { readonly email: string };

/**
 * The Message-ID of a mail to one address: the same for every delivery of one intent, at the host where people see the
 * portal (RFC 5322, 3.6.4). Its first part is made with the installation's key, so whoever names it has seen this very
 * mail, about this subject, to this address.
 */
export function messageIdOf(
  { publicUrl, secrets }: Pick<Desk, 'secrets'> & { readonly publicUrl: string },
  mail: MailTo,
): string {
  return `<${markOf(secrets, mail)}@${hostOf(publicUrl)}>`;
}

/** Whether a mail was given this Message-ID: the mark alone says it, for an installation may have had another host. */
export function isMessageIdOf({ secrets }: Pick<Desk, 'secrets'>, messageId: string, mail: MailTo): boolean {
  return messageId.startsWith(`<${markOf(secrets, mail)}@`) && messageId.endsWith('>');
}

function markOf(secrets: Desk['secrets'], { email, mailId, subject, template }: MailTo): string {
  return secrets.digest(`message-id/${JSON.stringify([mailId, subject, template, email])}`).slice(0, 32);
}

/** An address of numbers stands in brackets, as mails have it. */
function hostOf(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return /^[\d.]+$/u.test(hostname) ? `[${hostname}]` : hostname;
}
