import { type Attachment, simpleParser } from 'mailparser';
import { fault } from '../../ports/fault.ts';
import type { DeliveryFeedback, ReturnedMail } from '../../ports/mailer.ts';
import { readOwnHeaders } from './mail-headers.ts';

/** A report with the whole of one of our mails (under 20 kB) is far below; what is above is none. */
export const REPORT_BYTES_MAX = 512 * 1024;

/** As others write it and as RFC 6533 adds for addresses beyond ASCII. */
const STATUS_TYPES = ['message/delivery-status', 'message/global-delivery-status'];
const RETURNED_TYPES = [
  'message/rfc822',
  'text/rfc822-headers',
  'message/global',
  'message/global-headers',
] as const;

/** What is done about a recipient (RFC 3464, 2.3.3), the worst first; `delivered`, `relayed`, `expanded` trouble nobody. */
const TROUBLES = [
  ['failed', 'bounced'],
  ['delayed', 'delayed'],
] as const satisfies readonly (readonly [action: string, kind: DeliveryFeedback['kind']])[];

type Fields = ReadonlyMap<string, string>;

/**
 * A delivery status notification (RFC 3464) about a mail of ours; undefined for a mail that reports no trouble: letters,
 * holiday answers, receipts. What it says is a claim, since anybody can write such a mail. Throws `InputInvalid` for
 * what is too large or no mail, and for a trouble of which it does not say whose it is.
 */
export async function readDeliveryReport(raw: Uint8Array): Promise<ReturnedMail | undefined> {
  if (raw.byteLength > REPORT_BYTES_MAX) throw unread('It is larger than a report.');
  const { headers, attachments } = await parse(raw);
  const contentType = headers.get('content-type');
  if (!isStructured(contentType) || contentType.value.toLowerCase() !== 'multipart/report') return undefined;
  if (contentType.params['report-type']?.toLowerCase() !== 'delivery-status') return undefined;
  const trouble = troubleOf(partOf(attachments, STATUS_TYPES));
  if (!trouble) return undefined;
  const [returned = new Map()] = groupsOf(partOf(attachments, RETURNED_TYPES));
  const own = readOwnHeaders(returned);
  if (!own) throw unread('It does not say which mail of ours came back.');
  return { ...own, ...trouble };
}

async function parse(raw: Uint8Array) {
  try {
    return await simpleParser(Buffer.from(raw), {
      keepDeliveryStatus: true,
      ignoreEmbedded: true,
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      skipImageLinks: true,
      checksumAlgo: false,
      maxChildNodes: 50,
    });
  } catch (cause) {
    throw unread('It cannot be read as a mail.', cause);
  }
}

/** The text of the first part of such a type, taken out of base64 where a server put it in. */
function partOf(attachments: readonly Attachment[], types: readonly string[]): string {
  const part = attachments.find(({ contentType }) => types.includes(contentType.toLowerCase()));
  if (!part) throw unread('A part of the report is missing.');
  return part.content.toString('utf8');
}

/** What happened, and why; undefined when the mail has gone its way. A mail has one recipient: any group is about it. */
function troubleOf(status: string): Pick<DeliveryFeedback, 'kind' | 'cause'> | undefined {
  const recipients = groupsOf(status).filter((group) => group.has('action'));
  if (recipients.length === 0) throw unread('It names no recipient.');
  for (const [action, kind] of TROUBLES) {
    const told = recipients.find((group) => group.get('action')?.toLowerCase() === action);
    if (told) return { kind, cause: causeOf(told) };
  }
  return undefined;
}

function causeOf(group: Fields): string {
  const words = [group.get('status'), group.get('diagnostic-code')].filter(Boolean).join(': ');
  return words.replace(/[\p{C}\s]+/gu, ' ').trim();
}

/** Blocks of `Name: value` lines between empty lines, names in lower case; of a name that comes twice the first counts. */
function groupsOf(text: string): readonly Fields[] {
  const unfolded = text.replace(/\r\n?/gu, '\n').replace(/\n[ \t]+(?=\S)/gu, ' ');
  return unfolded.split(/\n{2,}/u).map((block) => {
    const fields = new Map<string, string>();
    for (const line of block.split('\n')) {
      const colon = line.indexOf(':');
      const name = line.slice(0, colon).trim().toLowerCase();
      if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
    }
    return fields;
  });
}

interface Structured {
  readonly value: string;
  readonly params: Readonly<Record<string, string>>;
}

function isStructured(header: unknown): header is Structured {
  return typeof header === 'object' && header !== null && 'value' in header && 'params' in header;
}

function unread(why: string, cause?: unknown): Error {
  return fault('InputInvalid', why, { cause });
}
