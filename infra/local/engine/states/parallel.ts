import { addFrame, dropFrame, record } from '../draft.ts';
import { failState } from '../failure.ts';
import type { StatesError } from '../faults.ts';
import type { Frame } from '../frame.ts';
import { leave } from '../leave.ts';
import { childrenOf, progressOf } from '../live.ts';
import { type ParallelState, scopeOf, stateOf } from '../machine.ts';
import { evaluate, type Step } from '../step.ts';

/** The states that last, and so have an event for being stopped. */
const abortable: ReadonlySet<string> = new Set(['Map', 'Parallel', 'Task', 'Wait']);

/** Parallel: every branch runs with the state's Arguments, or its input. */
export async function startParallel(step: Step<ParallelState>): Promise<void> {
  const { draft, frame, state } = step;
  const input = await evaluate(step, state.arguments, frame.input);
  record(draft, frame, 'ParallelStateStarted');
  frame.waitsFor = { kind: 'children', total: state.branches.length, concurrency: 0 };
  draft.changed.add(frame);
  draft.live.progress.set(frame.id, {
    started: state.branches.length,
    active: state.branches.length,
    ended: 0,
    failed: 0,
  });
  for (const [slot, scope] of state.branches.entries()) {
    addFrame(draft, {
      ...childOf(step, slot, scope),
      input,
      ...(frame.silent ? { silent: true } : {}),
    });
  }
}

/** A frame about to enter the first state of a nested block. */
export function childOf({ draft, frame }: Step, slot: number, scope: string): Frame {
  const { live } = draft;
  const id = live.nextFrame;
  live.nextFrame += 1;
  return {
    id,
    parent: frame.id,
    slot,
    scope,
    state: scopeOf(live.machine, scope).startAt,
    input: null,
    variables: {},
    enteredTime: '',
    enteredEvent: 0,
    previousEvent: frame.previousEvent,
    retryCount: 0,
    retriesBy: [],
    dueAtMillis: undefined,
    waitsFor: { kind: 'entry' },
  };
}

/** A branch has ended; with the last one the state is left with the list of their outputs. */
export async function branchEnded(step: Step<ParallelState>, child: Frame): Promise<void> {
  const { draft, frame, state } = step;
  draft.changed.add(child);
  const progress = progressOf(draft.live, frame.id);
  progress.active -= 1;
  progress.ended += 1;
  if (progress.ended < state.branches.length) return;
  const children = childrenOf(draft.live, frame.id);
  const result = children.map(({ waitsFor }) => (waitsFor.kind === 'ended' ? waitsFor.output : null));
  for (const branch of children) dropFrame(draft, branch);
  draft.live.progress.delete(frame.id);
  record(draft, frame, 'ParallelStateSucceeded');
  await leave(step, state, result, state.next, { result });
}

/** A branch has failed: the others are stopped and the state fails with the same error. */
export async function branchFailed(step: Step<ParallelState>, error: StatesError): Promise<void> {
  const { draft, frame } = step;
  for (const branch of childrenOf(draft.live, frame.id)) {
    if (branch.waitsFor.kind === 'ended') continue;
    const { type } = stateOf(draft.live.machine, branch.scope, branch.state);
    if (abortable.has(type)) record(draft, branch, `${type}StateAborted`);
    draft.effects.push({ kind: 'abort', frame: branch.id });
  }
  await failState(step, error, true);
}
