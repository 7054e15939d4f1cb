import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { type CaughtMail, type CaughtMails, openCaughtMails } from './caught-mails.ts';

/** The sample's post office: whoever a mail is for, it ends here, to be read on a page. */
export interface Mailbox extends Pick<CaughtMails, 'list' | 'get' | 'keepMessage' | 'messages'> {
  /** Port on loopback that takes mails by SMTP. */
  readonly port: number;
  /** Takes no more mails, ends the open connections, closes the file. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const SIZE_BYTES_MAX = 1_000_000;
const CLOSE_MILLIS_MAX = 500;

/**
 * Opens the mailbox: an SMTP server on loopback (a free port when `port` is 0) over a file of its own. A mail is accepted
 * (250) once it is on disk; delivered twice under one Message-ID it is shown once.
 */
export async function openMailbox({
  path,
  port = 0,
}: {
  readonly path: string;
  readonly port?: number;
}): Promise<Mailbox> {
  const mails = openCaughtMails(path);
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: SIZE_BYTES_MAX,
    closeTimeout: CLOSE_MILLIS_MAX,
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      take(mails, stream, recipients).then(
        () => done(),
        (fault: unknown) => done(asReply(fault)),
      );
    },
  });
  // A connection that breaks off is the other side's affair: what was accepted is kept, the rest comes again.
  server.on('error', () => undefined);
  try {
    await listen(server, port);
  } catch (fault) {
    mails.close();
    throw fault;
  }
  return {
    port: (server.server.address() as AddressInfo).port,
    list: mails.list,
    get: mails.get,
    keepMessage: mails.keepMessage,
    messages: mails.messages,
    close: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      mails.close();
    },
  };
}

function listen(server: SMTPServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.server.off('error', reject);
      resolve();
    });
  });
}

async function take(
  mails: CaughtMails,
  stream: Readable & { sizeExceeded?: boolean },
  recipients: readonly string[],
): Promise<void> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= SIZE_BYTES_MAX) chunks.push(chunk);
  }
  if (size > SIZE_BYTES_MAX || stream.sizeExceeded) throw reply(552, 'The mail is larger than 1 MB.');
  const raw = Buffer.concat(chunks);
  const parsed = await simpleParser(raw, { skipTextLinks: true, skipImageLinks: true });
  await Promise.all(recipients.map((to) => mails.keep(asCaught(raw, parsed, to, recipients.length))));
}

function asCaught(raw: Buffer, parsed: ParsedMail, to: string, copies: number): Omit<CaughtMail, 'id'> {
  const messageId = parsed.messageId ?? `<${createHash('sha256').update(raw).digest('hex')}>`;
  return {
    messageId: copies === 1 ? messageId : `${messageId} ${to}`,
    to,
    toName: nameOf(parsed.to, to),
    subject: parsed.subject ?? '',
    at: (parsed.date ?? new Date(0)).toISOString(),
    text: parsed.text ?? '',
    html: parsed.html || '',
  };
}

function nameOf(header: ParsedMail['to'], to: string): string {
  const lists: readonly AddressObject[] = header === undefined ? [] : [header].flat();
  const people = lists.flatMap(({ value }) => value);
  return people.find(({ address }) => address?.toLowerCase() === to.toLowerCase())?.name ?? '';
}

/** A fault of the disk is for now (451): the sender keeps the mail and comes again. */
function asReply(fault: unknown): Error {
  if (fault instanceof Error && 'responseCode' in fault) return fault;
  return reply(451, 'The mail could not be kept; try again later.');
}

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
