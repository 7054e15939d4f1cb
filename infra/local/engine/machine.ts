import type { Json } from './json.ts';
import type { Resource } from './resource.ts';
import type { Template } from './templates.ts';

/** A state machine ready to run: every expression compiled, every block of states under its path. */
export interface Machine {
  readonly name: string;
  readonly version: string;
  readonly scopes: ReadonlyMap<string, Scope>;
  readonly timeoutSeconds: number | undefined;
}

/** A block of states: the machine itself (path ``), a branch of a Parallel or the processor of a Map. */
export interface Scope {
  readonly path: string;
  readonly startAt: string;
  readonly states: ReadonlyMap<string, State>;
}

export interface Retrier {
  readonly errorEquals: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number | undefined;
  readonly fullJitter: boolean;
}

/** What a state, a Choice rule or a Catch says about variables and output. */
export interface Result {
  readonly output: Template | undefined;
  readonly assign: Template | undefined;
}

export interface Catcher extends Result {
  readonly errorEquals: readonly string[];
  readonly next: string;
}

interface StateBase extends Result {
  readonly name: string;
  /** Absent where the state ends its block. */
  readonly next: string | undefined;
  readonly retry: readonly Retrier[];
  readonly catchers: readonly Catcher[];
}

export interface PassState extends StateBase {
  readonly type: 'Pass';
}

export interface TaskState extends StateBase {
  readonly type: 'Task';
  readonly resource: string;
  readonly target: Resource;
  readonly arguments: Template | undefined;
  readonly timeoutSeconds: Template | undefined;
  readonly heartbeatSeconds: Template | undefined;
  readonly credentials: Template | undefined;
}

export interface ChoiceRule extends Result {
  readonly condition: Template;
  readonly next: string;
}

export interface ChoiceState extends StateBase {
  readonly type: 'Choice';
  readonly rules: readonly ChoiceRule[];
  readonly otherwise: string | undefined;
}

export interface WaitState extends StateBase {
  readonly type: 'Wait';
  readonly seconds: Template | undefined;
  readonly timestamp: Template | undefined;
}

export interface SucceedState extends StateBase {
  readonly type: 'Succeed';
}

export interface FailState extends StateBase {
  readonly type: 'Fail';
  readonly error: Template | undefined;
  readonly cause: Template | undefined;
}

export interface ParallelState extends StateBase {
  readonly type: 'Parallel';
  readonly arguments: Template | undefined;
  readonly branches: readonly string[];
}

export interface MapState extends StateBase {
  readonly type: 'Map';
  readonly items: Template | undefined;
  readonly itemSelector: Template | undefined;
  readonly maxConcurrency: Template | undefined;
  readonly toleratedFailureCount: Template | undefined;
  readonly toleratedFailurePercentage: Template | undefined;
  readonly processor: string;
  /** Present where the processor's mode is DISTRIBUTED. */
  readonly distributed: DistributedMap | undefined;
}

export interface DistributedMap {
  readonly label: string;
  readonly reader: ItemReader | undefined;
  readonly batcher: ItemBatcher | undefined;
  readonly writer: ResultWriter | undefined;
}

export interface ItemReader {
  readonly resource: string;
  readonly arguments: Template | undefined;
  readonly inputType: 'JSON' | 'JSONL' | 'CSV' | 'OBJECTS';
  /** A JSON Pointer to the items within a JSON document. */
  readonly itemsPointer: string | undefined;
  readonly headerLocation: 'FIRST_ROW' | 'GIVEN' | undefined;
  readonly headers: readonly string[];
  readonly delimiter: string;
  readonly maxItems: Template | undefined;
}

export interface ItemBatcher {
  readonly batchInput: Template | undefined;
  readonly maxItems: Template | undefined;
  readonly maxBytes: Template | undefined;
}

export interface ResultWriter {
  readonly resource: string | undefined;
  readonly arguments: Template | undefined;
  readonly transformation: 'NONE' | 'COMPACT' | 'FLATTEN' | undefined;
  readonly outputType: 'JSON' | 'JSONL' | undefined;
}

export type State =
  | PassState
  | TaskState
  | ChoiceState
  | WaitState
  | SucceedState
  | FailState
  | ParallelState
  | MapState;

/** The definition as its author wrote it. */
export type Definition = { [key: string]: Json };

export function scopeOf(machine: Machine, path: string): Scope {
  const scope = machine.scopes.get(path);
  if (!scope) throw new Error(`The machine ${machine.name} has no block of states at "${path}".`);
  return scope;
}

export function stateOf(machine: Machine, path: string, name: string): State {
  const state = scopeOf(machine, path).states.get(name);
  if (!state) throw new Error(`The machine ${machine.name} has no state "${name}".`);
  return state;
}
