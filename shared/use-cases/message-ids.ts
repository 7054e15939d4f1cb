import type { MailAbout } from '../ports/mailer.ts';
import type { Desk } from './desk.ts';

/**
 * The Message-ID of a mail to one address: the same for every delivery of one intent. It is made with the
 * installation's key, so whoever names it has seen this very mail, about this subject, to this address.
 */
export function messageIdOf(
  { secrets }: Pick<Desk, 'secrets'>,
  { email, mailId, subject, template }: MailAbout & { readonly email: string },
): string {
  const mail = JSON.stringify([mailId, subject, template, email]);
  return `<${secrets.digest(`message-id/${mail}`).slice(0, 32)}@mithaq.example>`;
}
