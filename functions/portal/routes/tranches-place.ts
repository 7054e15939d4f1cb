import { tranches } from '../../../shared/use-cases/lifecycles.ts';
import type { Receipt } from '../pages/finance/receipt.tsx';
import type { QueuePlace } from '../pages/finance/tranche-page.tsx';
import { isDecidedOnPage, WAITING } from '../pages/finance/tranche-queue.tsx';
import { type PortalContext, personOf } from '../visitor.ts';
import { listWaiting, readQueued } from './tranches-reading.ts';

/** Where the tranche stands in the reader's own queue; once decided it stands nowhere, and the first one comes next. */
export async function placeOf(c: PortalContext, trancheId: string): Promise<QueuePlace | undefined> {
  const ids = await ownQueue(c);
  if (ids.length === 0) return undefined;
  const index = ids.indexOf(trancheId);
  const before = ids[index - 1];
  const after = ids[index + 1];
  return {
    length: ids.length,
    ...(index < 0 ? {} : { position: index + 1 }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** The page that comes after a decision: the next item of the reader's queue, and the queue itself after the last. */
export async function pathAfter(c: PortalContext, trancheId: string): Promise<string> {
  const ids = await ownQueue(c);
  const index = ids.indexOf(trancheId);
  const next = [...ids.slice(index + 1), ...ids.slice(0, Math.max(index, 0))][0];
  const path = next === undefined ? '/tranches' : `/tranches/${next}`;
  return `${path}?done=${encodeURIComponent(trancheId)}`;
}

/** What the address says was done, as far as the log knows of it: the reader's own last act on that tranche. */
export async function readReceipt(c: PortalContext): Promise<Receipt | undefined> {
  const trancheId = c.req.query('done');
  if (!trancheId) return undefined;
  const about = await readQueued(c.var.desk, trancheId);
  if (!about) return undefined;
  const { personId } = personOf(c);
  const commits = await c.var.desk.store.history(tranches.streamOf(trancheId));
  const commit = commits.findLast(({ act }) => act.actor.personId === personId);
  return commit && { about, commit };
}

/** The tranches on whose pages the reader has something to decide, the longest waiting first. */
async function ownQueue(c: PortalContext): Promise<readonly string[]> {
  const all = await listWaiting(c.var.desk, WAITING);
  return all.filter((about) => isDecidedOnPage(c, about)).map(({ tranche }) => tranche.trancheId);
}
