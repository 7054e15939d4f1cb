import type { Mail } from '../../ports/mailer.ts';
import { ownHeaders } from './mail-headers.ts';

/** A mail as nodemailer takes it, the same whatever carries it: text and HTML as alternatives, one recipient. */
export function mimeMessageOf(mail: Mail, from: string) {
  return {
    from,
    // As an object an address is taken whole: a comma in a typed-in address does not make two recipients.
    to: { name: mail.toName, address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: new Date(mail.at),
    // Base64 keeps Arabic a third above its size; quoted-printable would triple it.
    textEncoding: 'base64' as const,
    headers: {
      // RFC 3834: holiday answers and other robots stay silent.
      'Auto-Submitted': 'auto-generated',
      ...ownHeaders(mail),
    },
  };
}
