import { type Finding, judgeApplication } from '../domain/application/findings.ts';
import type { Returned } from '../domain/application/state.ts';
import { addDays, type CalendarDay, dayOf } from '../domain/kernel/calendar-day.ts';
import { callOf } from '../domain/programme/programme-queries.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import { type Request, systemAct } from './acts.ts';
import { done, refused } from './answer.ts';
import { type CaseOutcome, caseOutcome } from './case-outcome.ts';
import type { Desk } from './desk.ts';
import { applications } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { readCase, readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

/**
 * Judges a file by the programme's rules: what can be mended is returned to the association with a day, what cannot
 * is ineligible with its reasons, the rest waits for the officer. Already judged: answers where it stands.
 */
export async function checkApplication(
  desk: Desk,
  task: { readonly taskKey: string; readonly id: string },
): Promise<CaseOutcome> {
  const state = await readCase(desk, applications, task.id);
  if (state.status === 'submitted' || state.status === 'resubmitted') {
    const terms = await readTerms(desk);
    const call = callOf(terms, state.callId);
    const now = desk.clock.now();
    const findings = call ? judgeApplication(state.file, terms, call, dayOf(now)) : [];
    await returnOrDecline(desk, { key: task.taskKey, act: systemAct(desk.clock) }, task.id, terms, findings);
  }
  return applicationOutcome(desk, task.id);
}

async function returnOrDecline(
  desk: Desk,
  request: Request,
  id: string,
  terms: ProgrammeTerms,
  findings: readonly Finding[],
): Promise<void> {
  const { act, key } = request;
  const reasons = findings.filter((finding) => finding.severity === 'ineligible');
  const toComplete = findings.filter((finding) => finding.severity === 'completion');
  if (reasons.length === 0 && toComplete.length === 0) return;
  const about = { key, act, verb: 'check-application', facts: id, programmeVersion: terms.version };
  await transact(desk, about, async (transaction) => {
    const subject = await transaction.load(applications, id);
    const dueOn = addDays(dayOf(act.at), terms.eligibility.completionDays);
    const decision =
      reasons.length > 0
        ? subject.decide({ type: 'DeclareIneligible', act, reasons: reasons.map(({ code }) => ({ code })) })
        : subject.decide({ type: 'ReturnForCompletion', act, findings: toComplete, dueOn });
    if (!decision.accepted) return refused(decision.refusal);
    transaction.deliver(
      ...(reasons.length > 0
        ? mail('application-declined', subject.stream, ['contact'])
        : mail('application-returned', subject.stream, ['contact'], { dueOn })),
    );
    return done(null);
  });
}

/** Where the application stands for its workflow; a returned one waits until its next reminder or its last day. */
export async function applicationOutcome(desk: Desk, id: string): Promise<CaseOutcome> {
  const state = await readCase(desk, applications, id);
  if (state.status !== 'returned') return caseOutcome(state.status);
  const { eligibility } = await readTerms(desk);
  return caseOutcome(state.status, desk.clock.now(), nextStepOn(state, eligibility.completionReminderDays));
}

/** The day of the next reminder that is still to be sent, else the last day of the completion. */
export function nextStepOn(state: Returned, reminderDays: readonly number[]): CalendarDay {
  const next = reminderDays
    .filter((days) => !state.remindersSent.includes(days))
    .map((days) => addDays(dayOf(state.since), days))
    .filter((day) => day < state.dueOn)
    .sort()[0];
  return next ?? state.dueOn;
}
