import { dayOf } from '../domain/kernel/calendar-day.ts';
import { listStaff } from './change-staff.ts';
import type { Desk } from './desk.ts';
import { openCooledGates } from './open-cooled-gates.ts';
import { pendingFor } from './pending-work.ts';
import { passDelays } from './record-undelivered.ts';
import { watchDeliveries } from './watch-deliveries.ts';
import { watchMandates } from './watch-mandates.ts';

/** The root over the heads of all streams on a day: whoever keeps it can tell whether the log was changed since. */
export interface Seal {
  readonly day: string;
  readonly root: string;
  readonly streams: number;
  readonly at: string;
}

export interface DailyDesk extends Desk {
  /** Merkle root (RFC 6962) over the heads, in stream order. */
  readonly merkleRoot: (leaves: readonly string[]) => string;
  readonly sendNow: (mail: {
    readonly template: string;
    readonly subject: string;
    readonly recipient: string;
    readonly facts: Readonly<Record<string, string | number>>;
  }) => Promise<void>;
}

/**
 * Seals the day's log, tells a person what has been owed for too long and for whom nobody may sign, lets rest what was
 * late and is not any more, opens what only waited for the day, and writes to every member of staff for whom
 * something waits. Once a day, whoever calls. A digest that cannot leave keeps those of others from nobody; its fault is thrown in the end.
 */
export async function runDaily(desk: DailyDesk): Promise<Seal | undefined> {
  const at = desk.clock.now();
  const day = dayOf(at);
  if (await desk.records.get(`seal/${day}`)) return undefined;
  const leaves: string[] = [];
  for await (const { stream, version, head } of desk.store.heads())
    leaves.push(`${stream}@${version} ${head}`);
  const seal: Seal = { day, root: desk.merkleRoot(leaves), streams: leaves.length, at };
  if (!(await keepSeal(desk, seal))) return undefined;
  await watchDeliveries(desk);
  await passDelays(desk);
  await watchMandates(desk);
  await openCooledGates(desk);
  const faults: unknown[] = [];
  for (const person of await listStaff(desk)) {
    const count = await pendingFor(desk, person.roles);
    if (count === 0) continue;
    const about = { template: 'daily-digest', subject: `staff-${person.personId}` };
    await desk
      .sendNow({ ...about, recipient: `person:${person.personId}`, facts: { count, day } })
      .catch((fault: unknown) => faults.push(fault));
  }
  if (faults.length > 0) throw faults[0];
  return seal;
}

/** Answers whether this call made the day's seal: of two at the same instant, one does. */
async function keepSeal(desk: Desk, seal: Seal): Promise<boolean> {
  try {
    await desk.records.put(`seal/${seal.day}`, seal, { ifRevision: 0 });
    return true;
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'RevisionConflict') return false;
    throw fault;
  }
}
