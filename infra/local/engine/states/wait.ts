import { queryEvaluationError } from '../faults.ts';
import { parseInstant } from '../instants.ts';
import { leave } from '../leave.ts';
import type { WaitState } from '../machine.ts';
import { evaluateOf, evaluateWhole, type Step, stateError } from '../step.ts';

const secondsMax = 99_999_999;

/** Wait: until a number of seconds has passed or an instant has come. */
export async function startWait(step: Step<WaitState>): Promise<void> {
  const { draft, frame, state } = step;
  const dueAtMillis = await dueOf(step);
  if (dueAtMillis <= draft.nowMillis) return leave(step, state, frame.input, state.next);
  frame.waitsFor = { kind: 'time' };
  frame.dueAtMillis = dueAtMillis;
  draft.changed.add(frame);
}

async function dueOf(step: Step<WaitState>): Promise<number> {
  const { draft, state } = step;
  if (state.timestamp) {
    const text = (await evaluateOf(step, state.timestamp, 'Timestamp', 'string')) as string;
    const instant = parseInstant(text);
    if (instant !== undefined) return instant;
    const words = `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`;
    throw stateError(step, queryEvaluationError, words, 'Timestamp');
  }
  const seconds = state.seconds ? await evaluateWhole(step, state.seconds, 'Seconds', [0, secondsMax]) : 0;
  return draft.nowMillis + seconds * 1000;
}

/** The moment has come. */
export function wakeWait(step: Step<WaitState>): Promise<void> {
  return leave(step, step.state, step.frame.input, step.state.next);
}
