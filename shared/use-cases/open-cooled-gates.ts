import { accountBlock } from '../domain/convention/account-standing.ts';
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
  const inForce = await listCases(desk, conventions, 'conventions/in-force');
  const changed = inForce.filter(
    (convention): convention is ExistingConvention =>
      convention.status !== 'absent' &&
      convention.account.changedAt !== undefined &&
      convention.account.verifiedBy !== undefined,
  );
  if (changed.length === 0) return;
  const terms = await readTerms(desk);
  const act = systemAct(desk.clock);
  const rule = moneyRule(terms, act.at);
  for (const { account, conventionId } of changed) {
    if (accountBlock(account, rule)) continue;
    const about = { act, verb: 'open-cooled-gates', facts: conventionId, programmeVersion: terms.version };
    await transact(desk, { ...about, key: `cooled/${conventionId}/${rule.today}` }, (transaction) =>
      openGates(transaction, act, conventionId, terms),
    );
  }
}
