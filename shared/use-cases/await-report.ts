import { compareDays, dayOf, daysBetween } from '../domain/kernel/calendar-day.ts';
import { missingAfterDays } from '../domain/programme/programme-queries.ts';
import type { ReportCommand } from '../domain/report/commands.ts';
import { nextLook, reminderDue } from '../domain/report/next-look.ts';
import type { AwaitedReport, ReportState } from '../domain/report/state.ts';
import { systemAct } from './acts.ts';
import { type CaseOutcome, caseOutcome } from './case-outcome.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { keepAttention, passAttention } from './keep-attention.ts';
import { conventions, reports } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { readCase, readTerms } from './read-cases.ts';
import type { Intent } from './transact.ts';

interface ReportTask {
  readonly taskKey: string;
  readonly id: string;
}

/**
 * Where the report stands for its workflow; an awaited one waits until the next day of its calendar. What a person was
 * told of a missing report is over once there is one.
 */
export async function lookAtReport(desk: Desk, { id }: Pick<ReportTask, 'id'>): Promise<CaseOutcome> {
  const state = await readCase(desk, reports, id);
  if (state.status === 'absent') return caseOutcome(state.status);
  if (state.status !== 'awaited') {
    if (state.missingAt !== undefined) await passAttention(desk, troubleOf(state));
    return caseOutcome(state.status);
  }
  const now = desk.clock.now();
  const missingAfter = missingAfterDays(await readTerms(desk));
  return caseOutcome(state.status, now, nextLook(state, dayOf(now), missingAfter));
}

/**
 * What the calendar asks for today: a reminder before the due day; after it the notice that the report is late; and once
 * it counts as missing, that notice again and a person who takes it up.
 */
export async function remindReport(desk: Desk, task: ReportTask): Promise<CaseOutcome> {
  const state = await readCase(desk, reports, task.id);
  if (state.status === 'awaited') {
    const today = dayOf(desk.clock.now());
    if (compareDays(today, state.dueOn) <= 0) await remindBefore(desk, task, state, today);
    else await tellLate(desk, task, state, today);
  }
  return lookAtReport(desk, task);
}

async function remindBefore(desk: Desk, task: ReportTask, state: AwaitedReport, today: string) {
  const daysBefore = reminderDue(state, today);
  if (daysBefore === undefined) return;
  const act = systemAct(desk.clock);
  const told = mail('report-due', reports.streamOf(task.id), ['contact', 'treasurer'], {
    dueOn: state.dueOn,
  });
  await decide(
    desk,
    `${task.taskKey}/${daysBefore}`,
    task.id,
    { type: 'RemindReport', act, daysBefore },
    told,
  );
}

async function tellLate(desk: Desk, task: ReportTask, state: AwaitedReport, today: string) {
  const act = systemAct(desk.clock);
  const told = mail('report-late', reports.streamOf(task.id), ['contact', 'treasurer'], {
    dueOn: state.dueOn,
  });
  if (state.lateAt === undefined)
    await decide(desk, `${task.taskKey}/late`, task.id, { type: 'MarkReportLate', act }, told);
  const missingAfter = missingAfterDays(await readTerms(desk));
  if (daysBetween(state.dueOn, today) < Math.max(1, missingAfter)) return;
  const missing = { type: 'MarkReportMissing', act, missingAfterDays: missingAfter } as const;
  if (state.missingAt === undefined) await decide(desk, `${task.taskKey}/missing`, task.id, missing, told);
  const { dueOn } = state;
  const number = await numberOf(desk, state);
  // Told twice it stays one entry: a machine that stopped between the two is made up for by the next look.
  await keepAttention(desk, {
    ...troubleOf(state),
    subject: reports.streamOf(task.id),
    facts: { number, dueOn },
  });
}

function decide(desk: Desk, key: string, id: string, command: ReportCommand, deliveries: readonly Intent[]) {
  const about = { verb: command.type, lifecycle: reports, id, command };
  return decideOne(desk, { key, act: command.act }, { ...about, consequences: () => ({ deliveries }) });
}

/** By its run: a report that is expected anew may be missing anew. */
function troubleOf({ reportId, run }: Exclude<ReportState, { readonly status: 'absent' }>) {
  return { kind: 'report', id: `${reportId}-r${run}` } as const;
}

async function numberOf(desk: Desk, { conventionId, index, reportId }: AwaitedReport): Promise<string> {
  const convention = await readCase(desk, conventions, conventionId);
  return convention.status === 'absent' ? reportId : `${convention.number}/R${index}`;
}
