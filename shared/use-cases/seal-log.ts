import { dayOf } from '../domain/kernel/calendar-day.ts';
import type { Desk } from './desk.ts';
import { readDraws } from './read-draws.ts';

/** The root over the heads of all streams on a day: whoever keeps it can tell whether the log was changed since. */
export interface Seal {
  readonly day: string;
  readonly root: string;
  readonly streams: number;
  readonly at: string;
}

export interface SealingDesk extends Desk {
  /** Merkle root (RFC 6962) over the heads, in stream order. */
  readonly merkleRoot: (leaves: readonly string[]) => string;
}

/** Seals the day's log; undefined when it is sealed already. Of two calls at the same instant, one does. */
export async function sealLog(desk: SealingDesk): Promise<Seal | undefined> {
  const at = desk.clock.now();
  const day = dayOf(at);
  if (await desk.records.get(sealKey(day))) return undefined;
  const leaves: string[] = [];
  for await (const { stream, version, head } of desk.store.heads())
    leaves.push(`${stream}@${version} ${head}`);
  const seal: Seal = { day, root: desk.merkleRoot(leaves), streams: leaves.length, at };
  await keepHeads(desk, seal, leaves);
  return (await keepSeal(desk, seal)) ? seal : undefined;
}

/** Where the seal of a day is kept. */
export function sealKey(day: string): string {
  return `seal/${day}`;
}

/** Where the heads under a root are kept, one a line: only of seals that a draw may take its seed from. */
export function headsKey({ day, root }: Pick<Seal, 'day' | 'root'>): string {
  return `seals/${day}/${root.slice(0, 16)}.txt`;
}

/** Before the seal itself, so that no seal which a draw waits for is without them. */
async function keepHeads(desk: Desk, seal: Seal, leaves: readonly string[]): Promise<void> {
  const waiting = (await readDraws(desk)).some(({ status }) => status === 'frozen');
  if (!waiting) return;
  const lines = leaves.map((leaf) => `${leaf}\n`).join('');
  await desk.documents.put(headsKey(seal), new TextEncoder().encode(lines), 'text/plain');
}

async function keepSeal(desk: Desk, seal: Seal): Promise<boolean> {
  try {
    await desk.records.put(sealKey(seal.day), seal, { ifRevision: 0 });
    return true;
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'RevisionConflict') return false;
    throw fault;
  }
}
