import { addMillis, compareDays, dayOf, type Instant } from '../kernel/calendar-day.ts';
import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { DecideSelection, MarkApplied, PublishSelection, RestartWorkflow } from './commands.ts';
import type { SelectionEvent } from './events.ts';
import { rankAndCut } from './rank-and-cut.ts';
import type { SelectionRefusal } from './refusals.ts';
import type { Absent, SelectionEntry, SelectionState } from './state.ts';

type Outcome = Decision<SelectionEvent, SelectionRefusal>;
type Standing = Exclude<SelectionState, Absent>;

const SCORE_MAX = 10_000;

/** Records the committee's decision, once the call is closed. The ranking is computed here, never handed in. */
export function decideSelection(command: DecideSelection, state: SelectionState): Outcome {
  if (state.status !== 'absent') {
    return refuse({ code: 'SELECTION_DECIDED_ALREADY', decidedAt: state.decidedAt });
  }
  const { act, callId, call, entries, passScore, minutes } = command;
  if (call.callId !== callId) return refuse({ code: 'SELECTION_OTHER_CALL', callId: call.callId });
  if (compareDays(dayOf(act.at), call.closesOn) <= 0) {
    return refuse({ code: 'SELECTION_CALL_STILL_OPEN', closesOn: call.closesOn });
  }
  if (entries.length === 0) return refuse({ code: 'SELECTION_ENTRIES_MISSING' });
  const invalid = firstInvalid(entries);
  if (invalid) return refuse({ code: 'SELECTION_ENTRY_INVALID', applicationId: invalid.applicationId });
  if (minutes.trim() === '') return refuse({ code: 'SELECTION_MINUTES_MISSING' });
  const outcome = rankAndCut(entries, call, passScore);
  return accept({ type: 'SelectionDecided', ...stamp(act), callId, ...outcome, passScore, minutes });
}

/** Makes the whole decision public at one instant: not before it was taken, and not for a time to come. */
export function publishSelection(command: PublishSelection, state: Standing): Outcome {
  if (state.status !== 'decided') {
    return refuse({ code: 'SELECTION_PUBLISHED_ALREADY', publishedAt: state.publishedAt });
  }
  const { act, publishedAt } = command;
  if (isBefore(publishedAt, state.decidedAt) || isBefore(act.at, publishedAt)) {
    return refuse({ code: 'SELECTION_PUBLICATION_TIME', publishedAt });
  }
  return accept({ type: 'SelectionPublished', ...stamp(act), publishedAt });
}

/** Notes that every application has its result. */
export function markApplied(command: MarkApplied, state: Standing): Outcome {
  if (state.status === 'applied') return refuse({ code: 'SELECTION_APPLIED_ALREADY' });
  if (state.status === 'decided') return refuse({ code: 'SELECTION_NOT_PUBLISHED', status: state.status });
  return accept({ type: 'SelectionApplied', ...stamp(command.act) });
}

/** Starts the workflow anew, under the next run number. */
export function restartWorkflow(command: RestartWorkflow, state: Standing): Outcome {
  return accept({ type: 'WorkflowRestarted', ...stamp(command.act), run: state.run + 1 });
}

/** An entry that is named a second time, or whose amount or score cannot be. */
function firstInvalid(entries: readonly SelectionEntry[]): SelectionEntry | undefined {
  const seen = new Set<string>();
  return entries.find(({ applicationId, requestedCentimes, score, submittedOrder }) => {
    const again = seen.has(applicationId);
    seen.add(applicationId);
    const sound =
      Number.isSafeInteger(requestedCentimes) &&
      requestedCentimes > 0 &&
      Number.isInteger(score) &&
      score >= 0 &&
      score <= SCORE_MAX &&
      Number.isSafeInteger(submittedOrder);
    return again || !sound;
  });
}

/** Compares in one written form: '...:00Z' and '...:00.000Z' are the same instant. */
function isBefore(a: Instant, b: Instant): boolean {
  return addMillis(a, 0) < addMillis(b, 0);
}
