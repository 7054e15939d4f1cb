import type { ConventionState } from '../domain/convention/state.ts';
import type { Act } from '../domain/kernel/act.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import { dueDay } from '../domain/report/due-day.ts';
import type { PaidTranche } from '../domain/tranche/state.ts';
import type { Desk } from './desk.ts';
import { conventions, reports } from './lifecycles.ts';
import { readTermsOf } from './read-cases.ts';
import { reportIdFor } from './read-reports.ts';
import type { Transaction } from './transact.ts';

/**
 * Within the append that proves a payment: from now on its account is due, and the report's workflow starts. The
 * day and the budget are those of the convention as it stands then, amendments included. An amendment that comes later
 * moves neither: the report accounts for money that was paid under this budget, and a new duration or budget counts
 * for the tranches that are paid after it. `terms` are those in force.
 */
export async function expectReport(
  desk: Desk,
  transaction: Transaction,
  act: Act,
  { amountCentimes, conventionId, index, paidOn }: PaidTranche,
  terms: ProgrammeTerms,
): Promise<void> {
  const convention = (await transaction.load(conventions, conventionId)).state();
  if (convention.status === 'absent' || !('inForceOn' in convention)) return;
  const report = await transaction.load(reports, reportIdFor(conventionId, index));
  const final = index === convention.trancheAmountsCentimes.length;
  const decision = report.decide({
    type: 'ExpectReport',
    act,
    reportId: report.id,
    conventionId,
    applicationId: convention.applicationId,
    index,
    final,
    receivedCentimes: amountCentimes,
    paidOn,
    dueOn: dueOn(await termsBehind(desk, convention, terms), convention, { final, index, paidOn }),
    lines: convention.contents.budget.lines,
  });
  const state = report.state();
  // A payment is a fact: that its report is awaited already keeps nobody from recording it.
  if (!decision.accepted || state.status === 'absent') return;
  transaction.deliver({
    kind: 'start-workflow',
    workflow: 'report',
    name: `report-${report.id}-r${state.run}`,
    input: { reportId: report.id },
  });
}

/** Within the append that takes a payment back: there is no account to give of it. */
export async function cancelReport(
  transaction: Transaction,
  act: Act,
  { conventionId, index }: Pick<PaidTranche, 'conventionId' | 'index'>,
  reason: string,
): Promise<void> {
  const report = await transaction.load(reports, reportIdFor(conventionId, index));
  // Absent where the payment is older than reports are, and a second return changes nothing.
  report.decide({ type: 'CancelReport', act, reason });
}

type Signed = Extract<ConventionState, { readonly inForceOn: string }>;

/** The terms that the convention was drafted under: they are what its article says. */
async function termsBehind(
  desk: Desk,
  { programmeVersion }: Signed,
  inForce: ProgrammeTerms,
): Promise<ProgrammeTerms> {
  // A statement pays thousands at once, nearly all of them under the terms in force.
  return inForce.version === programmeVersion ? inForce : readTermsOf(desk, programmeVersion);
}

function dueOn(
  { convention, tranches }: ProgrammeTerms,
  { durationMonths, inForceOn }: Signed,
  about: { readonly final: boolean; readonly index: number; readonly paidOn: string },
): string {
  const { coversMonths, percent = 100 } = tranches.find(({ index }) => index === about.index) ?? {};
  const { reportDays } = convention.modelTerms;
  return dueDay({ ...about, coversMonths, percent, reportDays, inForceOn, durationMonths });
}
