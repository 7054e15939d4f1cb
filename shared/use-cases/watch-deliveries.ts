import { addMillis } from '../domain/kernel/calendar-day.ts';
import type { Delivery } from '../ports/deliveries.ts';
import { type OutboxRow, readerOf } from '../ports/store.ts';
import type { Desk } from './desk.ts';
import { keepAttention, listAttention, passAttention } from './keep-attention.ts';

const OWED_MILLIS_MAX = 3_600_000;
const ROWS_MAX = 200;

/**
 * What has been owed for over an hour is told to a person, however often the machine goes on trying: a mail server or
 * an engine that stays away must not be known to a log alone. What has left meanwhile waits for nobody any more.
 */
export async function watchDeliveries(desk: Desk): Promise<void> {
  const rows = [
    ...(await desk.store.outbox('signals', ROWS_MAX)),
    ...(await desk.store.outbox('mails', ROWS_MAX)),
  ];
  const dueBefore = addMillis(desk.clock.now(), -OWED_MILLIS_MAX);
  for (const row of rows) if (row.committedAt < dueBefore) await tell(desk, row);
  const owed = new Set(rows.map(({ id }) => id));
  for (const { id, kind } of await listAttention(desk))
    if (kind === 'delivery' && !owed.has(id)) await passAttention(desk, { id, kind });
}

async function tell(desk: Desk, { committedAt, deliveries, id, stream }: OutboxRow): Promise<void> {
  const [first] = deliveries;
  if (!first) return;
  await keepAttention(desk, {
    kind: 'delivery',
    id,
    subject: stream,
    facts: { reader: readerOf(first), owed: deliveries.map(nameOf).join(', '), committedAt },
  });
}

function nameOf(delivery: Delivery): string {
  return delivery.kind === 'mail' ? delivery.template : delivery.kind;
}
