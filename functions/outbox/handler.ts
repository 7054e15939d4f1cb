import { deliverOutbox, deliverOutboxRow, type OutboxDesk } from '../../shared/use-cases/deliver-outbox.ts';

/** Delivers what was committed: signals and mails each by a reader of their own. Answers how many were delivered. */
export function createHandler(desk: OutboxDesk) {
  return {
    signals: () => deliverOutbox(desk, 'signals'),
    mails: () => deliverOutbox(desk, 'mails'),
  };
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
      const delivered = await deliver(desk, id).catch(tellFault);
      if (!delivered) owing.push(position);
    }
    return owing;
  };
}

async function deliver(desk: OutboxDesk, id: string | undefined): Promise<boolean> {
  if (id === undefined) throw new Error('The stream told of something that is no row of the outbox.');
  return (await deliverOutboxRow(desk, id)) === 0;
}
