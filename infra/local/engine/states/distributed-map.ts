import { dropFrame, record } from '../draft.ts';
import { failState } from '../failure.ts';
import { runtimeError, StatesError } from '../faults.ts';
import type { Frame } from '../frame.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { callLater, leave } from '../leave.ts';
import { childrenOf, progressOf } from '../live.ts';
import type { DistributedMap, MapState } from '../machine.ts';
import { batchesOf } from '../map/batches.ts';
import { itemsIn, readerFailed } from '../map/read-items.ts';
import { evaluate, evaluateOf, evaluateWhole, type Step, stateError } from '../step.ts';
import type { Template } from '../templates.ts';
import {
  beginIterations,
  concurrencyOf,
  itemsMax,
  itemsOf,
  launchIterations,
  takeResults,
  toleratedOf,
} from './map.ts';

/** A machine is one process: this many child workflows of one Map run at once. */
const concurrencyMax = 1_000;

/** A Map step whose processor's mode is DISTRIBUTED. */
export type DistributedStep = Step<MapState & { distributed: DistributedMap }>;

export function distributedOf(step: Step<MapState>): DistributedStep | undefined {
  const { distributed } = step.state;
  return distributed && { ...step, state: { ...step.state, distributed } };
}

/** Map, distributed: items from a document or the input, each run as a child workflow of its own. */
export async function startDistributedMap(step: DistributedStep): Promise<void> {
  const { draft, frame, state } = step;
  const { reader } = state.distributed;
  if (!reader) {
    const items = await itemsOf(step);
    record(draft, frame, 'MapStateStarted', { length: items.length });
    startRun(step);
    return beginRun(step, items);
  }
  record(draft, frame, 'MapStateStarted', { length: 0 });
  const maxItems = await maxItemsOf(step, reader.maxItems);
  startRun(step);
  if (maxItems !== undefined && maxItems < 0)
    return failRun(step, readerFailed('field MaxItems must be positive'));
  const input = await evaluate(step, reader.arguments, {});
  frame.waitsFor = {
    kind: 'reader',
    visit: callLater(step),
    arguments: input,
    ...(maxItems === undefined ? {} : { maxItems }),
  };
  draft.changed.add(frame);
}

async function maxItemsOf(
  step: DistributedStep,
  template: Template | undefined,
): Promise<number | undefined> {
  if (!template) return undefined;
  const value = (await evaluateOf(step, template, 'ItemReader/ReaderConfig/MaxItems', 'number')) as number;
  if (!Number.isInteger(value)) {
    throw stateError(
      step,
      runtimeError,
      `The MaxItems field refers to value "${value}" which is not a valid integer.`,
    );
  }
  return Math.min(value, itemsMax);
}

function startRun(step: DistributedStep): void {
  record(step.draft, step.frame, 'MapRunStarted', { mapRunArn: runArnOf(step) });
}

/** Names one run of the Map: equal at every look within one visit of the state. */
function runArnOf({ core, draft, frame, state }: DistributedStep): string {
  const { live } = draft;
  const machine = core.machineArn(live.machine.name).replace(':stateMachine:', ':mapRun:');
  return `${machine}/${state.distributed.label}:${live.id}-${frame.id}-${Date.parse(frame.enteredTime)}`;
}

/** The reader's document has come. */
export async function itemsRead(
  step: DistributedStep,
  given: Json,
  maxItems: number | undefined,
): Promise<void> {
  const { reader } = step.state.distributed;
  if (!reader) return;
  let items: Json[];
  try {
    items = itemsIn(reader, given, maxItems);
  } catch (thrown) {
    if (thrown instanceof StatesError) return failRun(step, thrown);
    throw thrown;
  }
  await beginRun(step, items);
}

async function beginRun(step: DistributedStep, items: Json[]): Promise<void> {
  const wanted = await concurrencyOf(step);
  const selected: Json[] = [];
  for (const [index, value] of items.entries()) {
    selected.push(
      await evaluate(step, step.state.itemSelector, value, { item: { Index: index, Value: value } }),
    );
  }
  const inputs = await batched(step, selected);
  const concurrency = wanted === 0 ? concurrencyMax : Math.min(wanted, concurrencyMax);
  await beginIterations(step, inputs, {
    concurrency,
    toleratedFailures: await toleratedOf(step, items.length),
  });
  if (inputs.length === 0) await finishRun(step);
}

async function batched(step: DistributedStep, items: Json[]): Promise<Json[]> {
  const { batcher } = step.state.distributed;
  if (!batcher) return items;
  const limit = (template: Template | undefined, field: string, max: number) =>
    template && evaluateWhole(step, template, `ItemBatcher/${field}`, [1, max]);
  return batchesOf(items, {
    maxItems: await limit(batcher.maxItems, 'MaxItemsPerBatch', itemsMax),
    maxBytes: await limit(batcher.maxBytes, 'MaxInputBytesPerBatch', 262_144),
    batchInput: batcher.batchInput && (await evaluate(step, batcher.batchInput, null)),
  });
}

/** A child workflow has ended. */
export async function childWorkflowEnded(step: DistributedStep, child: Frame): Promise<void> {
  const progress = progressOf(step.draft.live, step.frame.id);
  step.draft.changed.add(child);
  progress.active -= 1;
  progress.ended += 1;
  await goOn(step);
}

/** A child workflow has failed: counted, and borne as long as the limits allow it. */
export async function childWorkflowFailed(
  step: DistributedStep,
  child: Frame,
  error: StatesError,
): Promise<void> {
  const { draft, frame } = step;
  const { waitsFor } = frame;
  for (const inner of childrenOf(draft.live, child.id)) dropFrame(draft, inner);
  child.waitsFor = {
    kind: 'failed',
    error: error.name,
    ...(error.cause === undefined ? {} : { cause: error.cause }),
  };
  child.dueAtMillis = undefined;
  draft.changed.add(child);
  const progress = progressOf(draft.live, frame.id);
  progress.active -= 1;
  progress.failed += 1;
  const tolerated = waitsFor.kind === 'children' ? (waitsFor.toleratedFailures ?? 0) : 0;
  if (failedItems(step, progress.failed) <= tolerated) return goOn(step);
  for (const other of childrenOf(draft.live, frame.id))
    draft.effects.push({ kind: 'abort', frame: other.id });
  const words = 'The specified tolerated failure threshold was exceeded';
  await failRun(step, new StatesError('States.ExceedToleratedFailureThreshold', words), true);
}

/** Limits count items: a child workflow that failed has failed for all of its batch. */
function failedItems({ draft, frame, state }: DistributedStep, failedChildren: number): number {
  if (!state.distributed.batcher) return failedChildren;
  const inputs = draft.live.items.get(frame.id) ?? [];
  const failed = childrenOf(draft.live, frame.id).filter(({ waitsFor }) => waitsFor.kind === 'failed');
  return failed.reduce((sum, { slot }) => sum + itemsInBatch(inputs[slot]), 0);
}

function itemsInBatch(input: Json | undefined): number {
  return isObject(input) && Array.isArray(input.Items) ? input.Items.length : 1;
}

async function goOn(step: DistributedStep): Promise<void> {
  const { waitsFor } = step.frame;
  const progress = progressOf(step.draft.live, step.frame.id);
  if (waitsFor.kind === 'children' && progress.ended + progress.failed < waitsFor.total)
    return launchIterations(step);
  await finishRun(step);
}

/** All child workflows have ended: their outputs go to the ResultWriter, or become the result. */
async function finishRun(step: DistributedStep): Promise<void> {
  const { draft, frame, state } = step;
  const { writer } = state.distributed;
  if (!writer?.resource) return endRun(step, resultsOf(step));
  const input = (await evaluate(step, writer.arguments, {})) as JsonObject;
  frame.waitsFor = { kind: 'writer', visit: callLater(step), arguments: { ...input, Body: bodyOf(step) } };
  draft.changed.add(frame);
}

/** The outputs of the child workflows, as WriterConfig asks for them, whether they are written to a document or not. */
function resultsOf({ draft, frame, state }: DistributedStep): Json[] {
  const results = childrenOf(draft.live, frame.id).flatMap(({ waitsFor }) =>
    waitsFor.kind === 'ended' ? [waitsFor.output] : [],
  );
  return state.distributed.writer?.transformation === 'FLATTEN' ? results.flat() : results;
}

/** The text of the result document, as WriterConfig asks for it. */
function bodyOf(step: DistributedStep): string {
  const { writer } = step.state.distributed;
  const list = resultsOf(step);
  return writer?.outputType === 'JSONL'
    ? list.map((item) => JSON.stringify(item)).join('\n')
    : JSON.stringify(list);
}

/** The ResultWriter has told where the document is. */
export function resultsWritten(step: DistributedStep, details: Json): Promise<void> {
  return endRun(step, { MapRunArn: runArnOf(step), ResultWriterDetails: details });
}

async function endRun(step: DistributedStep, result: Json): Promise<void> {
  const { draft, frame, state } = step;
  takeResults(step);
  record(draft, frame, 'MapRunSucceeded');
  record(draft, frame, 'MapStateSucceeded');
  await leave(step, state, result, state.next, { result });
}

/** The whole run has failed. */
export async function failRun(step: DistributedStep, error: StatesError, fromChild = false): Promise<void> {
  const cause = error.cause === undefined ? {} : { cause: error.cause };
  record(step.draft, step.frame, 'MapRunFailed', { error: error.name, ...cause });
  await failState(step, error, fromChild);
}
