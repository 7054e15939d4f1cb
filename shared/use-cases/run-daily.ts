import { dayOf } from '../domain/kernel/calendar-day.ts';
import { mayAct } from '../domain/roles/acts.ts';
import { listStaff } from './change-staff.ts';
import type { Desk } from './desk.ts';
import { expectOverlooked } from './expect-overlooked.ts';
import { openDueGates } from './open-due-gates.ts';
import { pendingFor } from './pending-work.ts';
import { countEnding } from './read-register.ts';
import { passDelays } from './record-undelivered.ts';
import { remindAccounts } from './remind-accounts.ts';
import { reportsToCheck } from './reports-to-check.ts';
import { watchDeliveries } from './watch-deliveries.ts';
import { watchMandates } from './watch-mandates.ts';

/** Time enough to have a new paper made before a mandate ends. */
const ENDING_DAYS = 14;

/** The root over the heads of all streams on a day: whoever keeps it can tell whether the log was changed since. */
export interface Seal {
  readonly day: string;
  readonly root: string;
  readonly streams: number;
  readonly at: string;
}

export interface DailyDesk extends Desk {
  /** Makes the pack of a month that is over, handed in by the door: only once a month is it worth its typesetter. */
  readonly makePack: () => Promise<unknown>;
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
 * late and is not any more, opens what only waited for the day, makes the pack of a month that is over, reminds
 * associations of their yearly account, and writes to every member of staff for whom
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
  await openDueGates(desk);
  const faults: unknown[] = [];
  // What the month and the year ask for keeps nobody from the digest; the next day tries again.
  for (const work of [desk.makePack, () => remindAccounts(desk), () => expectOverlooked(desk)])
    await work().catch((fault: unknown) => faults.push(fault));
  const ending = await countEnding(desk, at, ENDING_DAYS);
  for (const person of await listStaff(desk)) {
    // Who keeps the register and who opens signings hear of a mandate before it ends.
    const isWarned = mayAct(person.roles, 'record-mandate') || mayAct(person.roles, 'open-signing');
    const mandates = isWarned ? ending : 0;
    const count = (await pendingFor(desk, person.roles)) + mandates;
    if (count === 0) continue;
    const toCheck = await reportsToCheck(desk, person.roles);
    const facts = { count, day, ...(mandates > 0 ? { mandates } : {}), ...toCheck };
    const about = { template: 'daily-digest', subject: `staff-${person.personId}` };
    await desk
      .sendNow({ ...about, recipient: `person:${person.personId}`, facts })
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
