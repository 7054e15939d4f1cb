import type { Mail, ReturnedMail } from '../../ports/mailer.ts';
import { fromPlain, isPlain, toPlain } from './plain-value.ts';

/** Some carriers write a Message-ID of their own; by this one a mail is recognised all the same. */
const MAIL_ID = 'X-Mithaq-Mail-Id';
/** What the mail is about and whom it was written to: it comes back with the headers of a mail that was not delivered. */
const ABOUT = 'X-Mithaq-About';

type Own = Omit<ReturnedMail, 'kind' | 'cause'>;

/** The headers by which a mail that comes back is recognised. Blanks part the values, so that a line may fold there. */
export function ownHeaders({ about, messageId, to }: Pick<Mail, 'about' | 'messageId' | 'to'>) {
  const { mailId, subject, template } = about;
  return {
    [MAIL_ID]: messageId.replace(/^<|>$/gu, ''),
    [ABOUT]: [mailId, subject, template, to].map(toPlain).join(' '),
  };
}

/**
 * What `ownHeaders` wrote, out of a mail's headers (names in lower case); undefined for a mail of somebody else's.
 * Anybody can write such headers: what they say is a claim.
 */
export function readOwnHeaders(fields: ReadonlyMap<string, string>): Own | undefined {
  const id = fields.get(MAIL_ID.toLowerCase());
  const values = fields.get(ABOUT.toLowerCase())?.split(/\s+/u) ?? [];
  if (id === undefined || values.length !== 4 || !values.every(isPlain)) return undefined;
  const [mailId = '', subject = '', template = '', email = ''] = values.map(fromPlain);
  return { mailId, subject, template, email, messageId: `<${id}>` };
}
