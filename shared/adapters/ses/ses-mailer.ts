import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { createTransport } from 'nodemailer';
import { fault } from '../../ports/fault.ts';
import type { Mail, Mailer } from '../../ports/mailer.ts';
import { mimeMessageOf } from '../mime/mime-message.ts';
import { tagsOf } from './message-tags.ts';

export interface SesMailerOptions {
  readonly client: SESv2Client;
  /** `Mithaq <no-reply@programme.example>`, of an identity that is verified. */
  readonly from: string;
  /** Publishes what becomes of each mail (`readSesEvent`). */
  readonly configurationSet: string;
}

/**
 * Hands mails to SES, whole as MIME. SES writes its own Message-ID and may have taken a mail whose answer was lost: a
 * mail can come twice, and `X-Mithaq-Mail-Id` is the same. Throws `MailRefused` when SES will not take this mail for
 * this address, `TransientFault` for all else: throttled, silent, sending paused, a sender that is not verified.
 */
export function createSesMailer({ client, from, configurationSet }: SesMailerOptions): Mailer {
  return {
    async send(mail) {
      const { recipient, bytes } = await compose(mail, from);
      try {
        await client.send(
          new SendEmailCommand({
            Destination: { ToAddresses: [recipient] },
            Content: { Raw: { Data: bytes } },
            ConfigurationSetName: configurationSet,
            EmailTags: tagsOf(mail.about),
          }),
        );
      } catch (cause) {
        throw asFault(cause, mail.to);
      }
    },
  };
}

/** Writes MIME without sending it. */
const writer = createTransport({
  streamTransport: true,
  buffer: true,
  newline: 'windows',
  disableFileAccess: true,
  disableUrlAccess: true,
});

async function compose(mail: Mail, from: string): Promise<{ recipient: string; bytes: Uint8Array }> {
  const { envelope, message } = await writer.sendMail(mimeMessageOf(mail, from));
  const [recipient] = envelope.to;
  if (recipient === undefined || !Buffer.isBuffer(message))
    throw fault('MailRefused', `This is no address: ${JSON.stringify(mail.to)}`);
  return { recipient, bytes: message };
}

/** Of SES's answers these two are about the mail; the others are about the account, the sender or the moment. */
const ABOUT_THIS_MAIL = new Set(['MessageRejected', 'BadRequestException']);

function asFault(cause: unknown, to: string): Error {
  const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };
  // An account on trial also asks that recipients are verified; then, and only then, the address is named.
  const ofTheSender = /not verified/iu.test(message) && !message.includes(to);
  return ABOUT_THIS_MAIL.has(name) && !ofTheSender
    ? fault('MailRefused', `SES refuses the mail to ${to}: ${message}`, { cause })
    : fault('TransientFault', `The mail to ${to} was not taken yet: ${message}`, { cause });
}
