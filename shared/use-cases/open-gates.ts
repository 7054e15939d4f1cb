import { hasStalePapers } from '../domain/application/findings.ts';
import type { MoneyRule } from '../domain/convention/account-standing.ts';
import { gateFacts } from '../domain/convention/gate.ts';
import type { ConventionState } from '../domain/convention/state.ts';
import type { GateFacts } from '../domain/gate/evaluate-gate.ts';
import { conditionsOf } from '../domain/gate/expression.ts';
import { gateOf } from '../domain/gate/parse-gate.ts';
import type { Act } from '../domain/kernel/act.ts';
import { dayOf, type Instant } from '../domain/kernel/calendar-day.ts';
import type { Refusal } from '../domain/kernel/decider.ts';
import { accountCoolingDays } from '../domain/programme/programme-queries.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import type { StoredEvent } from '../ports/store.ts';
import { type Answer, done, refused } from './answer.ts';
import { applications, conventions, reports, tranches } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { reportIdFor, reportStandings } from './read-reports.ts';
import type { Lifecycle, Transaction } from './transact.ts';

/** How accounts are judged at an instant, by the programme's rest for changed ones. */
export function moneyRule(terms: Pick<ProgrammeTerms, 'payments'>, at: Instant): MoneyRule {
  return { today: dayOf(at), coolingDays: accountCoolingDays(terms) };
}

export function trancheIdFor(conventionId: string, index: number): string {
  return `${conventionId}-${index}`;
}

export function conventionIdOfTranche(trancheId: string): string {
  return trancheId.slice(0, trancheId.lastIndexOf('-'));
}

/** The terms by which facts are judged: those in force today, whatever the convention was signed under. */
export type GateTerms = Pick<ProgrammeTerms, 'payments' | 'eligibility'>;

/** Gives the state of a case: within an append as the append has it by now, for a page as it is kept. */
export type ReadState = <Command, State, Event extends StoredEvent, R extends Refusal>(
  lifecycle: Lifecycle<Command, State, Event, R>,
  id: string,
) => Promise<State>;

/**
 * The facts that these gates of one convention ask for, as they stand at an instant; nothing that no gate asks for is
 * read, and stands as not so.
 */
export async function readGateFacts(
  read: ReadState,
  convention: ConventionState,
  gates: readonly string[],
  { at, terms }: { readonly at: Instant; readonly terms: GateTerms },
): Promise<GateFacts> {
  const rule = moneyRule(terms, at);
  if (convention.status === 'absent')
    return gateFacts(convention, rule, { tranches: [], reports: [], papersValid: false });
  const { applicationId, conventionId } = convention;
  const asked = gates.flatMap((gate) => conditionsOf(gateOf(gate)));
  const last = Math.max(0, ...asked.map((condition) => ('index' in condition ? condition.index : 0)));
  const indexes = Array.from({ length: last }, (_, position) => position + 1);
  const asksPapers = asked.some(({ fact }) => fact === 'papers.valid');
  const [schedule, accounts, application] = await Promise.all([
    Promise.all(indexes.map((index) => read(tranches, trancheIdFor(conventionId, index)))),
    Promise.all(indexes.map((index) => read(reports, reportIdFor(conventionId, index)))),
    asksPapers ? read(applications, applicationId) : undefined,
  ]);
  const papersValid =
    application?.status === 'selected' && !hasStalePapers(application.file, terms, rule.today);
  return gateFacts(convention, rule, { tranches: schedule, reports: reportStandings(accounts), papersValid });
}

/**
 * Within an append that changed a fact that gates ask for: opens the gate of every scheduled tranche of the convention
 * that now holds. Facts are judged as today's terms say. The association is told, and the tranche's workflow starts.
 */
export async function openGates(
  transaction: Transaction,
  act: Act,
  conventionId: string,
  terms: GateTerms,
): Promise<Answer<null>> {
  const convention = (await transaction.load(conventions, conventionId)).state();
  const amounts = convention.status === 'absent' ? [] : convention.trancheAmountsCentimes;
  const schedule = await Promise.all(
    amounts.map((_, position) => transaction.load(tranches, trancheIdFor(conventionId, position + 1))),
  );
  for (const tranche of schedule) {
    const state = tranche.state();
    if (state.status !== 'scheduled') continue;
    const facts = await readGateFacts(statesUnder(transaction), convention, [state.gate], {
      at: act.at,
      terms,
    });
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

function statesUnder(transaction: Transaction): ReadState {
  return async (lifecycle, id) => (await transaction.load(lifecycle, id)).state();
}
