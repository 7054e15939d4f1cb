import type { DeliveryFeedback } from '../ports/mailer.ts';
import type { Desk } from './desk.ts';
import { keepAttention } from './keep-attention.ts';

const CAUSE_CHARACTERS_MAX = 200;

/**
 * Keeps a mail that did not arrive, or was not wanted, for a person to call; told again it stays one entry. A delay is
 * not kept: delivery goes on, and whoever gives it up says so as a bounce, which an entry kept earlier would hide.
 */
export async function recordUndelivered(desk: Desk, feedback: DeliveryFeedback): Promise<void> {
  const { mailId, subject, template, email, kind, cause } = feedback;
  if (kind === 'delayed') return;
  await keepAttention(desk, {
    kind: 'mail',
    id: `${mailId}/${email}`,
    subject,
    facts: { template, email, outcome: kind, cause: cause.slice(0, CAUSE_CHARACTERS_MAX) },
  });
}
