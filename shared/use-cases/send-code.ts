import type { Door } from '../domain/kernel/act.ts';
import { moroccanMobile } from '../domain/kernel/moroccan-phone.ts';
import type { CodeChannel } from '../domain/signature/evidence.ts';
import { text } from '../i18n/text.ts';
import type { SendMail } from '../ports/deliveries.ts';
import type { ShortMessages } from '../ports/short-messages.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { type Addressee, addresseesOf } from './mail-addressees.ts';
import { type MailCase, readMailCase } from './mail-case.ts';
import { readTerms } from './read-cases.ts';
import { type CodeBinding, issueCode, spendCode } from './signing-code.ts';

export interface CodeDesk extends Desk {
  /** Sends at once, past the outbox: a code rests nowhere. */
  readonly sendNow: (mail: Omit<SendMail, 'mailId' | 'kind'>) => Promise<void>;
  /** Only where a gateway is set up. */
  readonly shortMessages?: ShortMessages | undefined;
}

/** Who is to be recognised, and by which door they came: a link came by mail, an account did not. */
export interface CodeRecipient {
  readonly signatureId: string;
  readonly partyId: string;
  readonly door: 'link' | 'page';
}

/** The ways by which a code may reach a person; none where the programme forbids the only one that there is. */
export interface CodeRoutes {
  /** E.164. */
  readonly sms?: string;
  readonly email?: string;
}

/** Whether link and code come into one mailbox, so that whoever reads it has both. */
export function isOneChannel(door: Door, channel: CodeChannel): boolean {
  return door === 'link' && channel === 'email';
}

/** The ways to a person as the file has them now: by SMS where it has a mobile number and a gateway is set up. */
export async function codeRoutes(desk: CodeDesk, recipient: CodeRecipient): Promise<CodeRoutes> {
  return (await readRecipient(desk, recipient)).routes;
}

/**
 * Sends a code for one act on one document, by SMS where that is possible, else by mail; `by` asks for one of the two.
 * A number that the gateway refuses is answered by a mail, where the programme allows that.
 */
export async function sendCode(
  desk: CodeDesk,
  order: CodeRecipient & CodeBinding & { readonly by?: CodeChannel },
): Promise<Answer<CodeChannel>> {
  const recipient = await readRecipient(desk, order);
  const channel = channelOf(recipient.routes, order.by);
  if (!channel) return refused({ code: 'CODE_ONE_CHANNEL_FORBIDDEN' });
  const issued = await issueCode(desk, order, channel);
  if (!issued.ok) return issued;
  try {
    await handOver(desk, order, recipient, channel, issued.value);
    return done(channel);
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : '';
    if (name !== 'MessageRefused' && name !== 'TransientFault') throw fault;
    // Nothing left: the next try needs not wait.
    await spendCode(desk, order);
    if (name === 'TransientFault') return refused({ code: 'CODE_NOT_SENT' });
    if (!recipient.routes.email) return refused({ code: 'CODE_ONE_CHANNEL_FORBIDDEN' });
    return sendCode(desk, { ...order, by: 'email' });
  }
}

interface Recipient {
  readonly about: MailCase;
  readonly person: Addressee | undefined;
  readonly routes: CodeRoutes;
}

async function readRecipient(desk: CodeDesk, to: CodeRecipient): Promise<Recipient> {
  const about = await readMailCase(desk, `signature-${to.signatureId}`);
  const [person] = await addresseesOf(desk, about, `party:${to.partyId}`);
  const { signing } = await readTerms(desk);
  const mobile = desk.shortMessages && person?.phone ? moroccanMobile(person.phone) : undefined;
  const mailForbidden = isOneChannel(to.door, 'email') && signing.oneChannel === 'forbidden';
  const routes = {
    ...(mobile ? { sms: mobile } : {}),
    ...(person && !mailForbidden ? { email: person.email } : {}),
  };
  return { about, person, routes };
}

function channelOf({ email, sms }: CodeRoutes, by: CodeChannel | undefined): CodeChannel | undefined {
  if (sms && by !== 'email') return 'sms';
  return email ? 'email' : undefined;
}

async function handOver(
  desk: CodeDesk,
  { partyId, signatureId }: CodeBinding,
  { about, person, routes }: Recipient,
  channel: CodeChannel,
  code: string,
): Promise<void> {
  const { sms } = routes;
  if (channel === 'sms' && sms && person && desk.shortMessages) {
    const number = about.facts.conventionNumber ?? '';
    const words = text(person.language, 'sms.signing-code', { code, number });
    const sent = { messageId: desk.secrets.id(), at: desk.clock.now() };
    return desk.shortMessages.send({ to: sms, text: words, ...sent });
  }
  const subject = `signature-${signatureId}`;
  return desk.sendNow({
    template: 'signing-code',
    subject,
    recipient: `party:${partyId}`,
    facts: { code },
  });
}
