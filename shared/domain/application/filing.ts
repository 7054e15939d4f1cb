import { type CalendarDay, compareDays, dayOf } from '../kernel/calendar-day.ts';
import { accept, assertNever, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import { mayAct, rolesByAct } from '../roles/acts.ts';
import type { RestartWorkflow, SaveDraft, SubmitApplication, WithdrawApplication } from './commands.ts';
import type { ApplicationEvent } from './events.ts';
import type { ApplicationRefusal } from './refusals.ts';
import type { Absent, ApplicationState } from './state.ts';

type Outcome = Decision<ApplicationEvent, ApplicationRefusal>;
type Case = Exclude<ApplicationState, Absent>;

/** Keeps what is filled in so far, as often as the association likes, until the file is submitted. */
export function saveDraft(command: SaveDraft, state: ApplicationState): Outcome {
  if (state.status !== 'absent' && state.status !== 'draft') {
    return refuse({ code: 'APPLICATION_DRAFT_CLOSED', status: state.status });
  }
  const { applicationId, callId, file, contactEmail } = command;
  return (
    otherCase(command, state) ??
    accept({ type: 'DraftSaved', ...stamp(command.act), applicationId, callId, file, contactEmail })
  );
}

/**
 * Takes the file in: by the association's link or by the import, and within the call's window, on both of its days.
 * An imported file counts by the day on which the office received it on paper.
 */
export function submit(command: SubmitApplication, state: ApplicationState): Outcome {
  if (state.status === 'withdrawn') {
    return refuse({ code: 'APPLICATION_DRAFT_CLOSED', status: state.status });
  }
  if (state.status !== 'absent' && state.status !== 'draft') {
    return refuse({ code: 'APPLICATION_SUBMITTED_ALREADY', status: state.status });
  }
  const { act, applicationId, callId, file, submittedFrom } = command;
  if (act.door !== submittedFrom) return refuse({ code: 'APPLICATION_DOOR_NOT_ALLOWED', door: act.door });
  const receivedOn = receptionDay(command);
  const contactEmail = state.status === 'draft' ? state.contactEmail : file.association.contact.email;
  return (
    otherCase(command, state) ??
    outsideWindow(command, receivedOn) ??
    accept({
      type: 'ApplicationSubmitted',
      ...stamp(act),
      applicationId,
      callId,
      file,
      contactEmail,
      submittedFrom,
      receivedOn,
    })
  );
}

/** The association takes its file back, with a reason; once selected, the convention is where it declines. */
export function withdraw(command: WithdrawApplication, state: Case): Outcome {
  switch (state.status) {
    case 'draft':
    case 'submitted':
    case 'returned':
    case 'resubmitted':
    case 'eligible':
    case 'scored':
    case 'reserve':
      if (command.reason.trim() === '') return refuse({ code: 'APPLICATION_REASON_MISSING' });
      return accept({ type: 'ApplicationWithdrawn', ...stamp(command.act), reason: command.reason });
    case 'withdrawn':
      return refuse({ code: 'APPLICATION_WITHDRAWN_ALREADY' });
    case 'ineligible':
    case 'selected':
    case 'rejected':
      return refuse({ code: 'APPLICATION_NOT_WITHDRAWABLE', status: state.status });
    default:
      return assertNever(state);
  }
}

/** Starts the case's workflow anew, under the next run number. */
export function restartWorkflow(command: RestartWorkflow, state: Case): Outcome {
  const { role } = command.act.actor;
  if (!mayAct([role], 'restart-workflow')) {
    return refuse({ code: 'APPLICATION_ROLE_NOT_ALLOWED', role, allowed: rolesByAct['restart-workflow'] });
  }
  return accept({ type: 'WorkflowRestarted', ...stamp(command.act), run: state.run + 1 });
}

function receptionDay(command: SubmitApplication): CalendarDay {
  const today = dayOf(command.act.at);
  return command.submittedFrom === 'import' ? (command.receivedOn ?? today) : today;
}

function otherCase(command: SaveDraft | SubmitApplication, state: ApplicationState): Outcome | undefined {
  if (state.status !== 'draft') return undefined;
  const { applicationId, callId } = state;
  if (command.applicationId === applicationId && command.callId === callId) return undefined;
  return refuse({ code: 'APPLICATION_OTHER_CASE', applicationId, callId });
}

function outsideWindow(command: SubmitApplication, receivedOn: CalendarDay): Outcome | undefined {
  const { opensOn, closesOn } = command.call;
  if (compareDays(receivedOn, dayOf(command.act.at)) > 0) {
    return refuse({ code: 'APPLICATION_RECEIVED_LATER', receivedOn });
  }
  if (compareDays(receivedOn, opensOn) >= 0 && compareDays(receivedOn, closesOn) <= 0) return undefined;
  return refuse({ code: 'APPLICATION_CALL_NOT_OPEN', opensOn, closesOn, onDay: receivedOn });
}
