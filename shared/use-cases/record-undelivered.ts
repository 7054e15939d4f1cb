import type { DraftFile } from '../domain/application/state.ts';
import type { OpenAttention, Trouble } from '../domain/attention/state.ts';
import { addMillis } from '../domain/kernel/calendar-day.ts';
import type { SendMail } from '../ports/deliveries.ts';
import type { DeliveryFeedback, ReturnedMail } from '../ports/mailer.ts';
import type { Desk } from './desk.ts';
import { attentionIdOf, keepAttention, listAttention, passAttention } from './keep-attention.ts';
import { attentions } from './lifecycles.ts';
import { readMailCase } from './mail-case.ts';
import { mail } from './mail-intents.ts';
import { isMessageIdOf } from './message-ids.ts';
import { readCase } from './read-cases.ts';
import type { Intent } from './transact.ts';

const TELLING = 'mail-undeliverable';
const CAUSE_CHARACTERS_MAX = 200;
/** Servers try for five days by custom (RFC 5321, 4.5.4.1); after a sixth without a word the mail has arrived. */
const DELAY_MILLIS_MAX = 6 * 86_400_000;

/**
 * Keeps a mail that did not arrive, or was not wanted, for a person to call; told again it stays one entry. A delay is
 * an entry of its own, so that it hides no bounce; it is over once the mail is given up. Where the intent is at hand it
 * is kept too, so that a person can send the mail once more.
 */
export async function recordUndelivered(
  desk: Desk,
  feedback: DeliveryFeedback,
  intent?: Pick<SendMail, 'recipient' | 'facts'>,
): Promise<void> {
  const { cause, email, kind, mailId, subject, template } = feedback;
  const id = `${mailId}/${email}`;
  const delay = { kind: 'mail', id: `${id}/delayed` } as const;
  const trouble: Trouble = {
    kind: 'mail',
    id: kind === 'delayed' ? delay.id : id,
    subject,
    facts: {
      template,
      email,
      outcome: kind,
      cause: cause.slice(0, CAUSE_CHARACTERS_MAX),
      ...(intent ? { recipient: intent.recipient, values: JSON.stringify(intent.facts) } : {}),
    },
  };
  // Reports come in any order: what is given up is not late any more.
  if (kind === 'delayed' && (await isKept(desk, { kind: 'mail', id }))) return;
  await keepAttention(desk, trouble, kind === 'delayed' ? [] : await toldAtOnce(desk, feedback));
  if (kind !== 'delayed') await passAttention(desk, delay);
}

/** The officers hear at once whom to call; of a mail to themselves that did not arrive they read in the queue only. */
async function toldAtOnce(
  desk: Desk,
  { email, subject, template }: DeliveryFeedback,
): Promise<readonly Intent[]> {
  if (template === TELLING) return [];
  const { application } = await readMailCase(desk, subject);
  const association: DraftFile['association'] = application?.file.association;
  const people = [association?.contact, association?.president, association?.treasurer];
  const call = people.find((person) => person?.email === email)?.phone;
  return mail(TELLING, subject, ['role:programme-officer'], { email, ...(call ? { call } : {}) });
}

/**
 * Keeps what a mail says that came back, and answers whether it was kept. Anybody can write to the address for such
 * mails: it counts only if it names the Message-ID that this installation gave that mail, about that case, to that
 * address.
 */
export async function recordReturned(desk: Desk, { messageId, ...feedback }: ReturnedMail): Promise<boolean> {
  if (!isMessageIdOf(desk, messageId, feedback)) return false;
  await recordUndelivered(desk, feedback);
  return true;
}

/** Delays of which nothing more was heard wait for nobody any more. */
export async function passDelays(desk: Desk): Promise<void> {
  const toldBefore = addMillis(desk.clock.now(), -DELAY_MILLIS_MAX);
  for (const entry of await listAttention(desk))
    if (isDelay(entry) && entry.since < toldBefore) await passAttention(desk, entry);
}

/** Mails about these streams that have not arrived, the oldest first. A listing: it may lag. */
export async function listUndelivered(
  desk: Pick<Desk, 'store'>,
  subjects: readonly string[],
): Promise<readonly OpenAttention[]> {
  const open = await listAttention(desk);
  return open.filter(({ kind, subject }) => kind === 'mail' && subjects.includes(subject));
}

/** Whether a mail is late only: its delivery is still being tried. */
export function isDelay({ facts, kind }: Pick<Trouble, 'facts' | 'kind'>): boolean {
  return kind === 'mail' && facts.outcome === 'delayed';
}

async function isKept(desk: Desk, trouble: Pick<Trouble, 'id' | 'kind'>): Promise<boolean> {
  const state = await readCase(desk, attentions, attentionIdOf(desk, trouble));
  return state.status !== 'absent';
}
