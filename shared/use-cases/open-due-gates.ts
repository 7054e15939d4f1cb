import { dayOf } from '../domain/kernel/calendar-day.ts';
import type { ExistingTranche } from '../domain/tranche/state.ts';
import { systemAct } from './acts.ts';
import type { Desk } from './desk.ts';
import { conventions, tranches } from './lifecycles.ts';
import { openGates } from './open-gates.ts';
import { listCases, readCase, readTerms } from './read-cases.ts';
import { readGates } from './read-gate.ts';
import { transact } from './transact.ts';

/**
 * What time alone changes opens gates by itself: a day that is reached, an account that has rested, papers that are
 * judged on another day. A day that was missed is caught up with, and a gate that is open stays as it is.
 */
export async function openDueGates(desk: Desk): Promise<void> {
  const scheduled = await listCases(desk, tranches, 'tranches/scheduled');
  const waiting = scheduled.filter((each): each is ExistingTranche => each.status === 'scheduled');
  if (waiting.length === 0) return;
  const terms = await readTerms(desk);
  const act = systemAct(desk.clock);
  for (const [conventionId, schedule] of Map.groupBy(waiting, (each) => each.conventionId)) {
    const convention = await readCase(desk, conventions, conventionId);
    const gates = await readGates(desk, schedule, convention, { at: act.at, terms });
    if (!gates.some(({ holds }) => holds)) continue;
    const about = { act, verb: 'open-due-gates', facts: conventionId, programmeVersion: terms.version };
    await transact(desk, { ...about, key: `due-gates/${conventionId}/${dayOf(act.at)}` }, (transaction) =>
      openGates(transaction, act, conventionId, terms),
    );
  }
}
