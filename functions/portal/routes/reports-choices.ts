import type { Act, StaffRole } from '../../../shared/domain/kernel/act.ts';
import type { Instant } from '../../../shared/domain/kernel/calendar-day.ts';
import type { ReportCommand } from '../../../shared/domain/report/commands.ts';
import type { ReportRefusal } from '../../../shared/domain/report/refusals.ts';
import { report as rules } from '../../../shared/domain/report/report.ts';
import type { CheckStage, ExistingReport } from '../../../shared/domain/report/state.ts';
import { type ActName, mayAct, rolesByAct } from '../../../shared/domain/roles/acts.ts';
import type { Registered } from '../../../shared/domain/staff/state.ts';

/** The act of the one table of roles that each stage of the check stands for. */
export const stageActs: Readonly<Record<CheckStage, ActName>> = {
  content: 'check-report-content',
  finance: 'check-report-finance',
};

/** Whether a person may check the report now, or why not. */
export type ReportChoice =
  | { readonly stage: CheckStage; readonly allowed: true }
  | { readonly stage: CheckStage; readonly allowed: false; readonly refusal: ReportRefusal }
  | { readonly stage: CheckStage; readonly allowed: false; readonly roles: readonly StaffRole[] };

/**
 * The check that the report waits for, judged for this person by the very rules that will decide; undefined while it
 * waits for nobody of the office.
 */
export function choiceFor(
  { personId, roles }: Pick<Registered, 'personId' | 'roles'>,
  report: ExistingReport,
  at: Instant,
): ReportChoice | undefined {
  const stage = stageAwaited(report);
  if (!stage) return undefined;
  const act = stageActs[stage];
  const role = roles.find((held) => mayAct([held], act));
  if (!role) return { stage, allowed: false, roles: rolesByAct[act] };
  const actor = { personId, name: personId, role };
  const decision = rules.decide(commandFor(stage, { actor, door: 'page', at }), report);
  return decision.accepted ? { stage, allowed: true } : { stage, allowed: false, refusal: decision.refusal };
}

function stageAwaited({ status }: ExistingReport): CheckStage | undefined {
  if (status === 'filed') return 'content';
  return status === 'content-accepted' ? 'finance' : undefined;
}

function commandFor(stage: CheckStage, act: Act): ReportCommand {
  return stage === 'content' ? { type: 'AcceptContent', act } : { type: 'AcceptReport', act, disallowed: [] };
}
