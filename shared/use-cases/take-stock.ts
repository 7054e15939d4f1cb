import { addMillis, dayOf, daysBetween } from '../domain/kernel/calendar-day.ts';
import type { StreamState } from '../ports/store.ts';
import type { Desk } from './desk.ts';
import { listAttention } from './keep-attention.ts';
import { isDelay } from './record-undelivered.ts';
import { waitKey } from './settle-wait.ts';

/** What stands still, in figures. All of them 0 but `waitsOpen` is how it has to be. */
export interface Stock {
  /** Workflows that wait for a case to move. */
  readonly waitsOpen: number;
  /** Cases at a status that a workflow waits in, for an hour and more, with nobody waiting: the workflow is lost. */
  readonly waitsMissing: number;
  /** Tranches whose payment the bank has not told of in time. */
  readonly paymentsUnknown: number;
  /** Days since the longest-waiting certified tranche was certified; 0 when none waits for approval. */
  readonly oldestApprovalDays: number;
  /** Mails that a person has to replace by a call. */
  readonly mailsUndeliverable: number;
  /** Rows of the outbox that are owed for five minutes and more, at most a hundred of each reader counted. */
  readonly outboxOverdue: number;
}

/** Listings of the cases that a workflow waits for; a test compares them with the definitions. */
export const WAITED_FOR: readonly string[] = [
  ...['returned', 'submitted', 'resubmitted', 'eligible', 'scored'].map((at) => `applications/${at}`),
  'conventions/assembled',
  'amendments/assembled',
  'signatures/open',
  ...['requestable', 'requested', 'certified', 'approved', 'ordered', 'observed', 'sent', 'unknown'].map(
    onTranche,
  ),
  ...['rejected', 'returned', 'on-hold'].map(onTranche),
  ...['awaited', 'filed', 'content-accepted', 'remarked'].map((at) => `reports/${at}`),
];

const MINUTE_MILLIS = 60_000;
const LOST_AFTER_MINUTES = 60;
const OVERDUE_AFTER_MINUTES = 5;
const ROWS_COUNTED_MAX = 100;

type StockDesk = Pick<Desk, 'store' | 'records' | 'clock'>;

/** Counts, changes nothing; listings may lag, so a figure may be of a moment ago. */
export async function takeStock(desk: StockDesk): Promise<Stock> {
  const { store, records } = desk;
  const waits = await records.list('wait/');
  const unknown = await store.list('tranches/unknown');
  const [oldest] = await store.list('tranches/certified', { limit: 1 });
  const since = oldest && sinceOf(oldest);
  return {
    waitsOpen: waits.length,
    waitsMissing: await countMissing(desk, new Set(waits.map(({ key }) => key))),
    paymentsUnknown: unknown.length,
    oldestApprovalDays: since ? daysBetween(dayOf(since), dayOf(desk.clock.now())) : 0,
    mailsUndeliverable: (await listAttention(desk)).filter(
      (entry) => entry.kind === 'mail' && !isDelay(entry),
    ).length,
    outboxOverdue: await countOverdue(desk),
  };
}

async function countMissing(desk: StockDesk, kept: ReadonlySet<string>): Promise<number> {
  const lostBefore = addMillis(desk.clock.now(), -LOST_AFTER_MINUTES * MINUTE_MILLIS);
  let missing = 0;
  for (const partition of WAITED_FOR) {
    const cases = await desk.store.list(partition);
    missing += cases.filter(
      (one) => !kept.has(waitKey(one.stream)) && (sinceOf(one) ?? lostBefore) < lostBefore,
    ).length;
  }
  return missing;
}

async function countOverdue({ store, clock }: StockDesk): Promise<number> {
  const overdueBefore = addMillis(clock.now(), -OVERDUE_AFTER_MINUTES * MINUTE_MILLIS);
  const rows = [
    ...(await store.outbox('signals', ROWS_COUNTED_MAX)),
    ...(await store.outbox('mails', ROWS_COUNTED_MAX)),
  ];
  return rows.filter(({ committedAt }) => committedAt < overdueBefore).length;
}

function onTranche(status: string): string {
  return `tranches/${status}`;
}

function sinceOf({ state }: StreamState): string | undefined {
  if (typeof state !== 'object' || state === null || !('since' in state)) return undefined;
  return typeof state.since === 'string' ? state.since : undefined;
}
