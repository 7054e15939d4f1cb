import { openDatabase, type SqliteDatabase } from '../../../../shared/adapters/sqlite/database.ts';
import { advance, createSteppedClock, type SteppedClock } from '../advance.ts';
import { createEngine, type Engine, type EngineOptions, type ExecutionView, type Json } from '../engine.ts';

/** An engine over a database in memory, with a clock that the test moves. */
export interface TestEngine {
  engine: Engine;
  clock: SteppedClock;
  database: SqliteDatabase;
  defects: Error[];
  /** Defines, starts and lets everything come to rest. */
  run(definition: object, input?: Json, name?: string): Promise<ExecutionView>;
  advance(millis: number): Promise<void>;
  typesOf(execution: string): string[];
}

export const second = 1_000;
export const day = 86_400_000;

export function anEngine(options: Partial<EngineOptions> & { path?: string } = {}): TestEngine {
  const { path = ':memory:', ...rest } = options;
  const database = openDatabase(path);
  const clock = createSteppedClock(Date.parse('2026-01-01T00:00:00Z'));
  const defects: Error[] = [];
  const engine = createEngine({
    database,
    clock,
    functions: {},
    onDefect: (fault) => defects.push(fault),
    ...rest,
  });
  return {
    engine,
    clock,
    database,
    defects,
    async run(definition, input = {}, name = 'run-1') {
      await engine.define({ name: 'machine', definition: { QueryLanguage: 'JSONata', ...definition } });
      await engine.start({ stateMachine: 'machine', name, input });
      await engine.idle();
      return engine.describe(name);
    },
    advance: (millis) => advance(engine, clock, millis),
    typesOf: (execution) => engine.history({ execution, maxResults: 1000 }).items.map(({ type }) => type),
  };
}

/** A machine of one state that ends. */
export function oneState(state: object): object {
  return { StartAt: 'Only', States: { Only: { End: true, ...state } } };
}

/** A Task that invokes the function of that name with the state's input as its payload. */
export function invoke(name: string, more: object = {}): object {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: `\${${name}}`, Payload: '{% $states.input %}' },
    Output: '{% $states.result.Payload %}',
    ...more,
  };
}

/** A Task that hands its token to the function of that name and waits for it. */
export function callback(name: string, more: object = {}): object {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: `\${${name}}`, Payload: { token: '{% $states.context.Task.Token %}' } },
    TimeoutSeconds: 8_640_000,
    ...more,
  };
}

export function failing(name: string, message = 'no reason given'): Error {
  const fault = new Error(message);
  fault.name = name;
  return fault;
}
