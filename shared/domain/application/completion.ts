import { compareDays } from '../kernel/calendar-day.ts';
import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { LapseCompletion, RemindCompletion, ResubmitApplication } from './commands.ts';
import type { ApplicationEvent } from './events.ts';
import type { ApplicationRefusal } from './refusals.ts';
import type { Absent, ApplicationState, IneligibilityReason } from './state.ts';

type Outcome = Decision<ApplicationEvent, ApplicationRefusal>;
type Case = Exclude<ApplicationState, Absent>;

/** The reason under which a file is ineligible that was not completed before its day. */
const COMPLETION_LAPSED: IneligibilityReason = { code: 'COMPLETION_LAPSED' };

/** Takes the completed file in, as long as the lapse is not recorded: one of the two acts comes first and stands. */
export function resubmit(command: ResubmitApplication, state: Case): Outcome {
  if (state.status === 'resubmitted') return refuse({ code: 'APPLICATION_RESUBMITTED_ALREADY' });
  if (state.status !== 'returned') return refuse({ code: 'APPLICATION_NOT_RETURNED', status: state.status });
  return accept({ type: 'ApplicationResubmitted', ...stamp(command.act), file: command.file });
}

/** Ends the wait for a completion that did not come; refused before the day it is due. */
export function lapseCompletion(command: LapseCompletion, state: Case): Outcome {
  if (state.status === 'ineligible') return refuse({ code: 'APPLICATION_INELIGIBLE_ALREADY' });
  if (state.status !== 'returned') return refuse({ code: 'APPLICATION_NOT_RETURNED', status: state.status });
  const { act, onDay } = command;
  if (compareDays(onDay, state.dueOn) < 0) {
    return refuse({ code: 'APPLICATION_COMPLETION_RUNNING', dueOn: state.dueOn });
  }
  return accept({ type: 'CompletionLapsed', ...stamp(act), onDay, reasons: [COMPLETION_LAPSED] });
}

/** Notes that a reminder goes out, each of the programme's days once per return. */
export function remindCompletion(command: RemindCompletion, state: Case): Outcome {
  if (state.status !== 'returned') return refuse({ code: 'APPLICATION_NOT_RETURNED', status: state.status });
  const { act, dayNumber } = command;
  if (state.remindersSent.includes(dayNumber)) {
    return refuse({ code: 'APPLICATION_REMINDED_ALREADY', dayNumber });
  }
  return accept({ type: 'CompletionReminded', ...stamp(act), dayNumber });
}
