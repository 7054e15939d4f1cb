import type { DeliveryFeedback } from '../../shared/ports/mailer.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { recordUndelivered } from '../../shared/use-cases/record-undelivered.ts';

/** What became of mails after they were handed over, as their carrier tells it: once, twice, or in any order. */
export function createHandler(desk: Desk) {
  return (feedback: DeliveryFeedback): Promise<void> => recordUndelivered(desk, feedback);
}
