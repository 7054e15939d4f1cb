import { addMillis } from '../../shared/domain/kernel/calendar-day.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { OutboxReader } from '../../shared/ports/store.ts';
import { deliverOutbox, deliverOutboxRow, type OutboxDesk } from '../../shared/use-cases/deliver-outbox.ts';

/** Delivers what was committed: signals and mails each by a reader of their own. Answers how many were delivered. */
export function createHandler(desk: OutboxDesk) {
  return {
    signals: () => deliverOutbox(desk, 'signals'),
    mails: () => deliverOutbox(desk, 'mails'),
  };
}

const STREAM_LEAD_MILLIS = 60_000;

/** The round behind the stream: what it has not brought to its end within a minute. */
export function createRoundHandler(desk: OutboxDesk & { readonly clock: Clock }, reader: OutboxReader) {
  return () => deliverOutbox(desk, reader, addMillis(desk.clock.now(), -STREAM_LEAD_MILLIS));
}

/** A row of the outbox that a stream tells of; without an id, something that is no such row. */
export interface ToldRow {
  readonly id?: string;
  readonly position: string;
}

/** Delivers the rows that a stream tells of, each for itself; answers the positions of those that still owe something. */
export function createStreamHandler(desk: OutboxDesk, tellFault: (fault: unknown) => void) {
  return async (rows: readonly ToldRow[]): Promise<readonly string[]> => {
    const owing: string[] = [];
    for (const { id, position } of rows) {
      const delivered = await deliver(desk, id).catch((fault: unknown) => {
        tellFault(fault);
        return false;
      });
      if (!delivered) owing.push(position);
    }
    return owing;
  };
}

async function deliver(desk: OutboxDesk, id: string | undefined): Promise<boolean> {
  if (id === undefined) throw new Error('The stream told of something that is no row of the outbox.');
  return (await deliverOutboxRow(desk, id)) === 0;
}
