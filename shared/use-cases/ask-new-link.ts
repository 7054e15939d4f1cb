import { addMillis } from '../domain/kernel/calendar-day.ts';
import type { SendMail } from '../ports/deliveries.ts';
import type { Desk } from './desk.ts';
import { readLink } from './links.ts';
import { deadSignLinkCode } from './sign-links.ts';

const DAY_MILLIS = 86_400_000;
const NEW_LINKS_PER_DAY = 3;

/**
 * Sends a new link of the same kind to the address on file, never to one that somebody types in: the same answer
 * whoever asks, three a day for one holder. The mail mints it, and the earlier one dies by that. Where there is nothing
 * left to sign, the link that is sent shows where the case stands.
 */
export async function askNewLink(
  desk: Desk,
  token: string,
  send: (mail: Omit<SendMail, 'mailId' | 'kind'>) => Promise<void>,
): Promise<void> {
  const link = await readLink(desk, token);
  if (!link) return;
  const { subject, recipient } = link;
  const purpose = (await deadSignLinkCode(desk, link)) ? 'status' : link.purpose;
  const counter = `new-link/${purpose}/${subject}/${recipient}`;
  const count = await desk.records.increment(counter, addMillis(desk.clock.now(), DAY_MILLIS));
  if (count > NEW_LINKS_PER_DAY) return;
  await send({ template: 'new-link', subject, recipient, facts: { purpose } });
}
