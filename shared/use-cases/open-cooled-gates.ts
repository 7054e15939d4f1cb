import { moneyFollowsFrom } from '../domain/convention/account-standing.ts';
import type { ExistingConvention } from '../domain/convention/state.ts';
import { systemAct } from './acts.ts';
import type { Desk } from './desk.ts';
import { conventions } from './lifecycles.ts';
import { moneyRule, openGates } from './open-gates.ts';
import { listCases, readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

/**
 * The day on which money follows a changed account comes by itself: the gates that waited for it open. A day that was
 * missed is caught up with, and a gate that is open stays as it is.
 */
export async function openCooledGates(desk: Desk): Promise<void> {
  const terms = await readTerms(desk);
  const act = systemAct(desk.clock);
  const { coolingDays, today } = moneyRule(terms, act.at);
  const isCooled = ({ account }: ExistingConvention) => {
    const fromOn = moneyFollowsFrom(account, coolingDays);
    return fromOn !== undefined && fromOn <= today && account.verifiedBy !== undefined;
  };
  const inForce = await listCases(desk, conventions, 'conventions/in-force');
  for (const convention of inForce) {
    if (convention.status === 'absent' || !isCooled(convention)) continue;
    const { conventionId } = convention;
    const about = { act, verb: 'open-cooled-gates', facts: conventionId, programmeVersion: terms.version };
    await transact(desk, { ...about, key: `cooled/${conventionId}/${today}` }, (transaction) =>
      openGates(transaction, act, conventionId, terms),
    );
  }
}
