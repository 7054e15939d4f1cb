import { deliverOutbox, type OutboxDesk } from '../../shared/use-cases/deliver-outbox.ts';

/** Delivers what was committed: signals and mails each by a reader of their own. Answers how many were delivered. */
export function createHandler(desk: OutboxDesk) {
  return {
    signals: () => deliverOutbox(desk, 'signals'),
    mails: () => deliverOutbox(desk, 'mails'),
  };
}
