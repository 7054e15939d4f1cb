import type { AdvanceBatch, Delivery, SendMail } from '../ports/deliveries.ts';
import type { OutboxReader, OutboxRow } from '../ports/store.ts';
import type { WaitDesk } from './settle-wait.ts';
import { settleWait } from './settle-wait.ts';

export interface OutboxDesk extends WaitDesk {
  /** Mints the link, writes the mail, hands it over. */
  readonly sendMail: (mail: SendMail) => Promise<void>;
  /** Makes the next append of a long batch of payments. */
  readonly advance: (delivery: AdvanceBatch) => Promise<unknown>;
  /** Told of every delivery that failed; it stays owed and is tried again. */
  readonly onFault: (delivery: Delivery, fault: unknown) => void;
}

const ROWS_PER_READ = 50;
/** After every instant, as text. */
const LATEST = '~';

/**
 * Delivers what a reader still owes, oldest first; what fails stays in its row, and the rows behind it are delivered
 * all the same. With `committedBefore`, only rows of before that instant: the younger ones are in other hands. Answers
 * how many deliveries were made.
 */
export async function deliverOutbox(
  desk: OutboxDesk,
  reader: OutboxReader,
  committedBefore = LATEST,
): Promise<number> {
  const tried = new Set<string>();
  let delivered = 0;
  for (let failed = 0; ; ) {
    const rows = await desk.store.outbox(reader, failed + ROWS_PER_READ);
    const untried = rows.filter(({ id, committedAt }) => !tried.has(id) && committedAt < committedBefore);
    if (untried.length === 0) return delivered;
    for (const row of untried) {
      tried.add(row.id);
      const count = await deliverRow(desk, row);
      delivered += count;
      if (count < row.deliveries.length) failed += 1;
    }
  }
}

/**
 * Delivers one row, which may have been delivered meanwhile; what fails stays in it. Answers how many deliveries are
 * still owed: 0 = done.
 */
export async function deliverOutboxRow(desk: OutboxDesk, id: string): Promise<number> {
  const row = await desk.store.outboxRow(id);
  return row ? row.deliveries.length - (await deliverRow(desk, row)) : 0;
}

async function deliverRow(desk: OutboxDesk, row: OutboxRow): Promise<number> {
  const remaining: Delivery[] = [];
  for (const delivery of row.deliveries) {
    try {
      await deliver(desk, delivery);
    } catch (fault) {
      desk.onFault(delivery, fault);
      remaining.push(delivery);
    }
  }
  await desk.store.settleOutbox(row, remaining);
  return row.deliveries.length - remaining.length;
}

async function deliver(desk: OutboxDesk, delivery: Delivery): Promise<unknown> {
  switch (delivery.kind) {
    case 'start-workflow':
      return desk.workflows.start(delivery);
    case 'settle-wait':
      return settleWait(desk, delivery.subject);
    case 'advance-batch':
      return desk.advance(delivery);
    case 'mail':
      return desk.sendMail(delivery);
  }
}
