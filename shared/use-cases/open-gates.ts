import type { MoneyRule } from '../domain/convention/account-standing.ts';
import { gateFacts } from '../domain/convention/gate.ts';
import type { Act } from '../domain/kernel/act.ts';
import { dayOf, type Instant } from '../domain/kernel/calendar-day.ts';
import { accountCoolingDays } from '../domain/programme/programme-queries.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import { type Answer, done, refused } from './answer.ts';
import { conventions, tranches } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import type { Transaction } from './transact.ts';

/** How accounts are judged at an instant, by the programme's rest for changed ones. */
export function moneyRule(terms: Pick<ProgrammeTerms, 'payments'>, at: Instant): MoneyRule {
  return { today: dayOf(at), coolingDays: accountCoolingDays(terms) };
}

export function trancheIdFor(conventionId: string, index: number): string {
  return `${conventionId}-${index}`;
}

/**
 * Within an append that changed a fact of the convention: opens the gate of every scheduled tranche whose facts now
 * all hold; accounts rest as today's terms say. The association is told, and the tranche's workflow starts.
 */
export async function openGates(
  transaction: Transaction,
  act: Act,
  conventionId: string,
  terms: Pick<ProgrammeTerms, 'payments'>,
): Promise<Answer<null>> {
  const convention = (await transaction.load(conventions, conventionId)).state();
  const amounts = convention.status === 'absent' ? [] : convention.trancheAmountsCentimes;
  const schedule = await Promise.all(
    amounts.map((_, position) => transaction.load(tranches, trancheIdFor(conventionId, position + 1))),
  );
  for (const [position, tranche] of schedule.entries()) {
    if (tranche.state().status !== 'scheduled') continue;
    const facts = gateFacts(convention, moneyRule(terms, act.at), schedule[position - 1]?.state());
    const decision = tranche.decide({ type: 'OpenGate', act, facts });
    if (!decision.accepted) {
      if (decision.refusal.code === 'TRANCHE_GATE_CLOSED') continue;
      return refused(decision.refusal);
    }
    transaction.deliver(
      {
        kind: 'start-workflow',
        workflow: 'tranche',
        name: `tranche-${tranche.id}-r1`,
        input: { trancheId: tranche.id },
      },
      ...mail('tranche-requestable', tranche.stream, ['contact', 'treasurer']),
    );
  }
  return done(null);
}

export function conventionIdOfTranche(trancheId: string): string {
  return trancheId.slice(0, trancheId.lastIndexOf('-'));
}
