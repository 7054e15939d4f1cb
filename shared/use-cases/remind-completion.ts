import { addDays, dayOf } from '../domain/kernel/calendar-day.ts';
import { systemAct } from './acts.ts';
import type { CaseOutcome } from './case-outcome.ts';
import { applicationOutcome, nextStepOn } from './check-application.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { applications } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { readCase, readTerms } from './read-cases.ts';

/** A returned file whose wait ran out: the next reminder, or the end of the time given. */
export async function remindCompletion(
  desk: Desk,
  task: { readonly taskKey: string; readonly id: string },
): Promise<CaseOutcome> {
  const state = await readCase(desk, applications, task.id);
  if (state.status === 'returned') {
    const { eligibility } = await readTerms(desk);
    const act = systemAct(desk.clock);
    const today = dayOf(act.at);
    const request = { key: task.taskKey, act };
    // One verb for both: a task that is repeated after midnight is still the same request.
    const about = { verb: 'remind-completion', lifecycle: applications, id: task.id };
    const due = eligibility.completionReminderDays.find(
      (days) =>
        !state.remindersSent.includes(days) &&
        nextStepOn(state, [days]) === addDays(dayOf(state.since), days),
    );
    if (today >= state.dueOn) {
      await decideOne(desk, request, {
        ...about,
        command: { type: 'LapseCompletion', act, onDay: today },
        consequences: () => ({
          deliveries: mail('application-declined', `application-${task.id}`, ['contact']),
        }),
      });
    } else if (due !== undefined) {
      await decideOne(desk, request, {
        ...about,
        command: { type: 'RemindCompletion', act, dayNumber: due },
        consequences: () => ({
          deliveries: mail('completion-reminder', `application-${task.id}`, ['contact'], {
            dueOn: state.dueOn,
          }),
        }),
      });
    }
  }
  return applicationOutcome(desk, task.id);
}
