import type { Core } from './core.ts';
import { type Draft, record } from './draft.ts';
import { requestFault } from './faults.ts';
import { countChildren } from './live.ts';

/**
 * Goes on from where an execution failed, was stopped or timed out: every state that was not finished starts again
 * with its input and variables; branches and iterations that had ended keep their outputs.
 */
export function redrive(_core: Core, draft: Draft): void {
  const { live } = draft;
  if (draft.closing || live.status === 'RUNNING' || live.status === 'SUCCEEDED' || live.frames.size === 0) {
    throw requestFault('ExecutionNotRedrivable', `Execution is ${live.status} and cannot be redriven`);
  }
  live.status = 'RUNNING';
  live.redriveCount += 1;
  live.redrivenAtMillis = draft.nowMillis;
  draft.reopened = true;
  const { timeoutSeconds } = live.machine;
  if (timeoutSeconds !== undefined) draft.dueAtMillis = draft.nowMillis + timeoutSeconds * 1000;
  record(draft, undefined, 'ExecutionRedriven', { redriveCount: live.redriveCount });
  for (const frame of live.frames.values()) {
    const { kind } = frame.waitsFor;
    if (kind === 'ended' || kind === 'children') continue;
    frame.retryCount = 0;
    frame.retriesBy = [];
    frame.dueAtMillis = undefined;
    draft.changed.add(frame);
    if (kind === 'entry') draft.work.push({ kind: 'enter', frame: frame.id });
    else {
      frame.waitsFor = { kind: 'retry' };
      draft.work.push({ kind: 'again', frame: frame.id });
    }
  }
  for (const frame of live.frames.values())
    if (frame.waitsFor.kind === 'children') countChildren(live, frame.id);
}
