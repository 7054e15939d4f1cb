import type { Core } from './core.ts';
import { type Draft, nextEntryMillis, record, type Work } from './draft.ts';
import { failState } from './failure.ts';
import { runtimeError, StatesError } from './faults.ts';
import type { Frame } from './frame.ts';
import { isoOf } from './instants.ts';
import type { MapState, State } from './machine.ts';
import { startChoice } from './states/choice.ts';
import {
  childWorkflowEnded,
  childWorkflowFailed,
  distributedOf,
  startDistributedMap,
} from './states/distributed-map.ts';
import { startFail } from './states/fail.ts';
import { iterationEnded, iterationFailed, startInlineMap } from './states/map.ts';
import { branchEnded, branchFailed, startParallel } from './states/parallel.ts';
import { startPass } from './states/pass.ts';
import { startSucceed } from './states/succeed.ts';
import { startTask } from './states/task.ts';
import { startWait } from './states/wait.ts';
import { type Step, stepOf } from './step.ts';

/** Step Functions' limit for the history of one execution. */
const eventsMax = 25_000;
/** A chain of states without effects is committed in pieces of about this many events. */
const eventsPerCommit = 400;

/**
 * Works a draft off until every frame waits for something. Returns false where the piece became so large that it is
 * committed first and then continued.
 */
export async function process(core: Core, draft: Draft): Promise<boolean> {
  for (let work = draft.work.shift(); work; work = draft.work.shift()) {
    if (draft.closing) return true;
    if (draft.events.length > eventsPerCommit && isEntry(work) && draft.work.every(isEntry)) {
      draft.work.unshift(work);
      return false;
    }
    const frame = draft.live.frames.get(work.frame);
    if (frame) await doWork(core, draft, frame, work);
  }
  return true;
}

function isEntry(work: Work): boolean {
  return work.kind === 'enter';
}

async function doWork(core: Core, draft: Draft, frame: Frame, work: Work): Promise<void> {
  const step = stepOf(core, draft, frame);
  if (work.kind === 'enter') {
    if (frame.waitsFor.kind === 'entry') await enter(step);
    return;
  }
  await guarded(step, () => {
    if (work.kind === 'again') return start(step);
    return work.kind === 'childEnded'
      ? childEnded(step, work.child)
      : childFailed(step, work.child, work.error);
  });
}

async function enter(step: Step): Promise<void> {
  const { draft, frame, state } = step;
  frame.enteredTime = isoOf(nextEntryMillis(draft));
  frame.retryCount = 0;
  frame.retriesBy = [];
  frame.enteredEvent = record(draft, frame, `${state.type}StateEntered`, {
    name: state.name,
    input: frame.input,
  });
  draft.changed.add(frame);
  await guarded(step, () => start(step));
}

/** Runs a piece of a state; an error of the States Language goes to the state's Retry and Catch. */
export async function guarded(step: Step, work: () => Promise<void> | void): Promise<void> {
  try {
    if (step.draft.live.nextEvent > eventsMax) throw tooLong();
    await work();
  } catch (thrown) {
    if (!(thrown instanceof StatesError)) throw thrown;
    await failState(step, thrown);
  }
}

function tooLong(): StatesError {
  return new StatesError(
    runtimeError,
    `The execution reached the maximum number of history events (${eventsMax}).`,
  );
}

function start(step: Step): Promise<void> {
  const { state } = step;
  switch (state.type) {
    case 'Pass':
      return startPass(at(step, state));
    case 'Task':
      return startTask(at(step, state));
    case 'Choice':
      return startChoice(at(step, state));
    case 'Wait':
      return startWait(at(step, state));
    case 'Succeed':
      return startSucceed(at(step, state));
    case 'Fail':
      return startFail(at(step, state));
    case 'Parallel':
      return startParallel(at(step, state));
    case 'Map':
      return startMap(at(step, state));
  }
}

/** The step with the state's own type. */
export function at<S extends State>(step: Step, state: S): Step<S> {
  return { ...step, state };
}

async function childEnded(step: Step, child: Frame): Promise<void> {
  const { state } = step;
  if (state.type === 'Parallel') return branchEnded(at(step, state), child);
  if (state.type === 'Map') return mapChildEnded(at(step, state), child);
}

function startMap(step: Step<MapState>): Promise<void> {
  const distributed = distributedOf(step);
  return distributed ? startDistributedMap(distributed) : startInlineMap(step);
}

function mapChildEnded(step: Step<MapState>, child: Frame): Promise<void> {
  const distributed = distributedOf(step);
  return distributed ? childWorkflowEnded(distributed, child) : iterationEnded(step, child);
}

function mapChildFailed(step: Step<MapState>, child: Frame, error: StatesError): Promise<void> {
  const distributed = distributedOf(step);
  return distributed ? childWorkflowFailed(distributed, child, error) : iterationFailed(step, child, error);
}

async function childFailed(step: Step, child: Frame, error: StatesError): Promise<void> {
  const { state } = step;
  if (state.type === 'Parallel') return branchFailed(at(step, state), error);
  if (state.type === 'Map') return mapChildFailed(at(step, state), child, error);
}
