import type {
  LineTaken,
  OrderLeftOut,
  PaymentBatchEvent,
} from '../../../shared/domain/payment-batch/events.ts';
import type { BlockedOrder } from '../../../shared/domain/payment-batch/refusals.ts';
import type { BatchOrder } from '../../../shared/domain/payment-batch/state.ts';
import type { Commit } from '../../../shared/ports/store.ts';
import { readOrdersFrom } from '../../../shared/use-cases/batch-orders.ts';
import { paymentBatches } from '../../../shared/use-cases/lifecycles.ts';
import { blockedOrders } from '../../../shared/use-cases/release-batch.ts';
import type { PortalDesk } from '../portal-desk.ts';
import type { ExistingBatch } from './payments-reading.ts';
import { type NameOf, readNames } from './people-names.ts';

/** A line that left the batch, and by whose hand. */
export interface GoneLine extends LineTaken {
  readonly why: 'observed' | 'taken-out';
  readonly by: string;
  readonly at: string;
}

/** A batch with everything that its page shows; of a long list one page. */
export interface BatchView {
  readonly batch: ExistingBatch;
  readonly orders: readonly BatchOrder[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Orders that stop the release now; of a long list only what the last try has named. */
  readonly blocked: readonly BlockedOrder[];
  readonly gone: readonly GoneLine[];
  readonly leftOut: readonly OrderLeftOut[];
  /** Without the many appends of a long list, which say nothing that its length does not. */
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
}

const ORDERS_SHOWN = 200;
const STEPS: readonly PaymentBatchEvent['type'][] = ['BatchOrdersAdded', 'BatchOrdersSent'];

export async function readBatchView(
  desk: PortalDesk,
  batch: ExistingBatch,
  asked: number,
  refused: readonly BlockedOrder[],
): Promise<BatchView> {
  const all = await desk.store.history(paymentBatches.streamOf(batch.batchId));
  const events = all.flatMap((commit) => commit.events as readonly PaymentBatchEvent[]);
  const pages = Math.max(1, Math.ceil(batch.count / ORDERS_SHOWN));
  const page = Number.isSafeInteger(asked) && asked >= 1 && asked <= pages ? asked : 1;
  const listed = 'list' in batch ? batch : undefined;
  const isShort = batch.count <= ORDERS_SHOWN;
  const commits = all.filter((commit) => !(commit.events as readonly PaymentBatchEvent[]).every(isStep));
  return {
    batch,
    orders: listed ? await readOrdersFrom(desk, listed, (page - 1) * ORDERS_SHOWN, ORDERS_SHOWN) : [],
    page,
    pages,
    blocked: listed?.status === 'filed' && isShort ? await blockedOrders(desk, listed) : refused,
    gone: events.flatMap((event) =>
      event.type === 'BatchLinesTaken'
        ? event.lines.map((line) => ({ ...line, why: event.why, by: event.by, at: event.at }))
        : [],
    ),
    leftOut: events.flatMap((event) => (event.type === 'BatchOrdersAdded' ? event.leftOut : [])),
    commits,
    nameOf: await readNames(desk, all),
  };
}

function isStep({ type }: PaymentBatchEvent): boolean {
  return STEPS.includes(type);
}
