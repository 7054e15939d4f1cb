import { createTransport } from 'nodemailer';
import { fault } from '../../ports/fault.ts';
import type { Mailer } from '../../ports/mailer.ts';
import { mimeMessageOf } from '../mime/mime-message.ts';

export interface SmtpAddress {
  readonly host: string;
  readonly port: number;
  /** `Mithaq <no-reply@programme.example>`. */
  readonly from: string;
  /** Where mail servers report a mail that they cannot deliver; the address in `from` when absent. */
  readonly bounces?: string | undefined;
  /** TLS from the first byte (port 465). Otherwise STARTTLS where the server offers it, and always before a password. */
  readonly secure?: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

/** A mailer with open connections; `close` ends them once what is being sent is sent. */
export interface SmtpMailer extends Mailer {
  close(): void;
}

const CONNECTIONS_MAX = 4;
const ANSWER_MILLIS_MAX = 20_000;

/**
 * Hands mails to an SMTP server over a few pooled connections: text and HTML as alternatives, the Message-ID and the
 * date as given. Throws `MailRefused` when the server will not take this mail for this address (5xx to the recipient
 * or to the content), `TransientFault` for all else: no answer, 4xx, a sender or password that the server does not want.
 */
export function createSmtpMailer(address: SmtpAddress): SmtpMailer {
  const { host, port, from, bounces, secure = false, auth } = address;
  const transport = createTransport({
    pool: true,
    host,
    port,
    secure,
    maxConnections: CONNECTIONS_MAX,
    connectionTimeout: ANSWER_MILLIS_MAX,
    greetingTimeout: ANSWER_MILLIS_MAX,
    socketTimeout: ANSWER_MILLIS_MAX,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(auth === undefined ? {} : { auth: { ...auth }, requireTLS: !secure }),
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail({ ...mimeMessageOf(mail, from), ...reportTo(bounces, mail.to) });
      } catch (cause) {
        throw asFault(cause, mail.to);
      }
    },
    close: () => transport.close(),
  };
}

/** The envelope when reports go elsewhere; they are asked to leave out the text of the mail, which may hold a link. */
function reportTo(bounces: string | undefined, to: string) {
  if (bounces === undefined) return {};
  return {
    envelope: { from: bounces, to: [{ name: '', address: to }] },
    dsn: { return: 'headers' as const, notify: ['failure' as const, 'delay' as const] },
  };
}

/** What SMTP answers with: its reply code, the command it answered, and nodemailer's own word for the kind of fault. */
interface SmtpAnswer {
  readonly responseCode?: number;
  readonly command?: string;
  readonly code?: string;
}

const ABOUT_THIS_MAIL = new Set(['RCPT TO', 'DATA']);

function asFault(cause: unknown, to: string): Error {
  if (!(cause instanceof Error)) return fault('TransientFault', `The mail to ${to} was not sent.`, { cause });
  const { responseCode, command = '', code } = cause as Error & SmtpAnswer;
  const refused = responseCode !== undefined && responseCode >= 500 && ABOUT_THIS_MAIL.has(command);
  const unaddressable = code === 'EENVELOPE' && responseCode === undefined;
  return refused || unaddressable
    ? fault('MailRefused', `The mail server refuses ${to}: ${cause.message}`, { cause })
    : fault('TransientFault', `The mail to ${to} was not taken yet: ${cause.message}`, { cause });
}
