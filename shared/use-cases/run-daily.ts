import { dayOf } from '../domain/kernel/calendar-day.ts';
import { mayAct } from '../domain/roles/acts.ts';
import { listStaff } from './change-staff.ts';
import { expectOverlooked } from './expect-overlooked.ts';
import { makeDraws } from './make-draws.ts';
import { openDueGates } from './open-due-gates.ts';
import { pendingFor } from './pending-work.ts';
import { countEnding } from './read-register.ts';
import { passDelays } from './record-undelivered.ts';
import { remindAccounts } from './remind-accounts.ts';
import { reportsToCheck } from './reports-to-check.ts';
import { type Seal, type SealingDesk, sealLog } from './seal-log.ts';
import { watchDeliveries } from './watch-deliveries.ts';
import { watchMandates } from './watch-mandates.ts';
import { watchRecoveries } from './watch-recoveries.ts';

/** Time enough to have a new paper made before a mandate ends. */
const ENDING_DAYS = 14;

export interface DailyDesk extends SealingDesk {
  /** Makes the pack of a month that is over, handed in by the door: only once a month is it worth its typesetter. */
  readonly makePack: () => Promise<unknown>;
  readonly sendNow: (mail: {
    readonly template: string;
    readonly subject: string;
    readonly recipient: string;
    readonly facts: Readonly<Record<string, string | number>>;
  }) => Promise<void>;
}

/**
 * Seals the day's log, tells a person what has been owed for too long and for whom nobody may sign, lets rest what was
 * late and is not any more, opens what only waited for the day, makes the pack of a month that is over and the draws
 * that waited for a seal, reminds associations of their yearly account and of what they owe, and writes to every member
 * of staff for whom something waits. Once a day, whoever calls. A digest that cannot leave keeps those of others from nobody; its fault is thrown in the end.
 */
export async function runDaily(desk: DailyDesk): Promise<Seal | undefined> {
  const at = desk.clock.now();
  const day = dayOf(at);
  const seal = await sealLog(desk);
  if (!seal) return undefined;
  await watchDeliveries(desk);
  await passDelays(desk);
  await watchMandates(desk);
  await openDueGates(desk);
  const faults: unknown[] = [];
  // What the day, the month and the year ask for keeps nobody from the digest; the next day tries again.
  const rounds = [
    () => makeDraws(desk),
    () => watchRecoveries(desk),
    () => remindAccounts(desk),
    () => expectOverlooked(desk),
  ];
  for (const work of [desk.makePack, ...rounds]) await work().catch((fault: unknown) => faults.push(fault));
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
