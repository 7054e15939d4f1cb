import { addFrame, dropFrame, record } from '../draft.ts';
import { failState } from '../failure.ts';
import { queryEvaluationError, type StatesError } from '../faults.ts';
import type { Frame } from '../frame.ts';
import type { Json } from '../json.ts';
import { leave } from '../leave.ts';
import { childrenOf, progressOf } from '../live.ts';
import type { MapState } from '../machine.ts';
import { evaluate, evaluateOf, evaluatePercentage, evaluateWhole, type Step, stateError } from '../step.ts';
import { childOf } from './parallel.ts';

/** Step Functions runs at most 40 iterations of an inline Map at once. */
const inlineConcurrencyMax = 40;
/** The most items that a limit of a Map can name. */
export const itemsMax = 100_000_000;

/** Map, inline: the processor's states run once per item. */
export async function startInlineMap(step: Step<MapState>): Promise<void> {
  const items = await itemsOf(step);
  const wanted = await concurrencyOf(step);
  // Only a distributed Map bears failures; an inline one still refuses a limit that is none.
  await toleratedOf(step, items.length);
  record(step.draft, step.frame, 'MapStateStarted', { length: items.length });
  const concurrency = wanted === 0 ? inlineConcurrencyMax : Math.min(wanted, inlineConcurrencyMax);
  await beginIterations(step, items, { concurrency });
  if (items.length === 0) await finishInlineMap(step);
}

/** The limit that the definition sets; 0 is none. */
export async function concurrencyOf(step: Step<MapState>): Promise<number> {
  const { maxConcurrency } = step.state;
  return maxConcurrency ? evaluateWhole(step, maxConcurrency, 'MaxConcurrency', [0, 1_000_000_000]) : 0;
}

/** How many child workflows may fail: the smaller of the two limits that are given, none by default. */
export async function toleratedOf(step: Step<MapState>, total: number): Promise<number> {
  const { toleratedFailureCount: count, toleratedFailurePercentage: percentage } = step.state;
  const limits: number[] = [];
  if (count) limits.push(await evaluateWhole(step, count, 'ToleratedFailureCount', [0, itemsMax]));
  if (percentage) {
    const share = await evaluatePercentage(step, percentage, 'ToleratedFailurePercentage');
    limits.push(Math.floor((total * share) / 100));
  }
  return limits.length > 0 ? Math.min(...limits) : 0;
}

export async function itemsOf(step: Step<MapState>): Promise<Json[]> {
  const { frame, state } = step;
  if (state.items) return (await evaluateOf(step, state.items, 'Items', 'array')) as Json[];
  if (Array.isArray(frame.input)) return frame.input;
  const words = `Map state input must be an array but was: ${JSON.stringify(frame.input)}`;
  throw stateError(step, queryEvaluationError, words, 'Items');
}

/** Stores the items and starts as many iterations as may run at once. */
export async function beginIterations(
  step: Step<MapState>,
  items: Json[],
  limits: { concurrency: number; toleratedFailures?: number },
): Promise<void> {
  const { draft, frame } = step;
  frame.waitsFor = { kind: 'children', total: items.length, ...limits };
  frame.dueAtMillis = undefined;
  draft.changed.add(frame);
  draft.live.progress.set(frame.id, { started: 0, active: 0, ended: 0, failed: 0 });
  draft.live.items.set(frame.id, items);
  if (items.length > 0) draft.newItems.set(frame.id, items);
  await launchIterations(step);
}

/** Starts iterations while there are items and room. */
export async function launchIterations(step: Step<MapState>): Promise<void> {
  const { draft, frame, state } = step;
  const { waitsFor } = frame;
  if (waitsFor.kind !== 'children') return;
  const progress = progressOf(draft.live, frame.id);
  const items = draft.live.items.get(frame.id) ?? [];
  while (progress.active < waitsFor.concurrency && progress.started < waitsFor.total) {
    const slot = progress.started;
    const item = { Index: slot, Value: items[slot] ?? null };
    const input = await evaluate(step, state.distributed ? undefined : state.itemSelector, item.Value, {
      item,
    });
    progress.started += 1;
    progress.active += 1;
    const silent = frame.silent || state.distributed ? { silent: true } : {};
    const shown = state.distributed ? {} : { item };
    const child = addFrame(draft, { ...childOf(step, slot, state.processor), input, ...shown, ...silent });
    record(draft, child, 'MapIterationStarted', { name: state.name, index: slot });
  }
}

/** An inline iteration has ended; with the last one the state is left with the list of their outputs. */
export async function iterationEnded(step: Step<MapState>, child: Frame): Promise<void> {
  const { draft, frame, state } = step;
  const { waitsFor } = frame;
  record(draft, child, 'MapIterationSucceeded', { name: state.name, index: child.slot });
  draft.changed.add(child);
  const progress = progressOf(draft.live, frame.id);
  progress.active -= 1;
  progress.ended += 1;
  if (waitsFor.kind === 'children' && progress.ended < waitsFor.total) return launchIterations(step);
  await finishInlineMap(step);
}

async function finishInlineMap(step: Step<MapState>): Promise<void> {
  const { draft, state, frame } = step;
  const result = takeResults(step);
  record(draft, frame, 'MapStateSucceeded');
  await leave(step, state, result, state.next, { result });
}

/** The outputs of all iterations in item order; their frames are removed. */
export function takeResults({ draft, frame }: Step): Json[] {
  const children = childrenOf(draft.live, frame.id);
  const results = children.map(({ waitsFor }) => (waitsFor.kind === 'ended' ? waitsFor.output : null));
  for (const child of children) dropFrame(draft, child);
  draft.live.progress.delete(frame.id);
  draft.live.items.delete(frame.id);
  draft.newItems.delete(frame.id);
  return results;
}

/** An inline iteration has failed: the others are stopped and the state fails with the same error. */
export async function iterationFailed(step: Step<MapState>, child: Frame, error: StatesError): Promise<void> {
  const { draft, frame, state } = step;
  record(draft, child, 'MapIterationFailed', { name: state.name, index: child.slot });
  for (const other of childrenOf(draft.live, frame.id)) {
    if (other.waitsFor.kind === 'ended' || other === child) continue;
    record(draft, other, 'MapIterationAborted', { name: state.name, index: other.slot });
    draft.effects.push({ kind: 'abort', frame: other.id });
  }
  await failState(step, error, true);
}
