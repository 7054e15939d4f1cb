import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, createSteppedClock } from '../../infra/local/engine/advance.ts';
import { createEngine, type Json, type TaskHandler } from '../../infra/local/engine/engine.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createMortal } from './engine-mortal.ts';

type Step =
  | { kind: 'task'; caught: boolean }
  | { kind: 'pass' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'choice' }
  | { kind: 'parallel'; caught: boolean; branches: Step[][] }
  | { kind: 'map'; caught: boolean; items: number; concurrency: number; distributed: boolean; block: Step[] };

const { block } = fc.letrec<{ block: Step[]; step: Step }>((tie) => ({
  block: fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('task' as const), caught: fc.boolean() }),
    fc.record({ kind: fc.constant('pass' as const) }),
    fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 9 }) }),
    fc.record({ kind: fc.constant('choice' as const) }),
    fc.record({
      kind: fc.constant('parallel' as const),
      caught: fc.boolean(),
      branches: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('map' as const),
      caught: fc.boolean(),
      items: fc.integer({ min: 0, max: 4 }),
      concurrency: fc.integer({ min: 0, max: 3 }),
      distributed: fc.boolean(),
      block: tie('block'),
    }),
  ),
}));

/** The definition of a list of steps; every state has a name of its own. */
function definitionOf(steps: Step[]): { StartAt: string; States: Record<string, object> } {
  let names = 0;
  const fresh = (prefix: string) => {
    names += 1;
    return prefix + names;
  };
  const build = (block: Step[]) => {
    const named = block.map((step) => ({ step, name: fresh('S') }));
    const end = fresh('End');
    const states = named.map(
      ({ step, name }, index) => [name, stateOf(step, named[index + 1]?.name ?? end)] as const,
    );
    const States = Object.fromEntries([...states, [end, { Type: 'Pass', End: true }]]);
    return { StartAt: named[0]?.name ?? end, States };
  };
  const stateOf = (step: Step, Next: string): object => {
    if (step.kind === 'task') {
      const Catch = step.caught
        ? { Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Error %}', Next }] }
        : {};
      const Retry = [{ ErrorEquals: ['Flaky'], IntervalSeconds: 1, MaxAttempts: 2 }];
      const Payload = '{% [$states.context.State.Name, $states.input] %}';
      const Arguments = { FunctionName: 'work', Payload };
      return {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments,
        Output: '{% $states.result.Payload %}',
        Retry,
        ...Catch,
        Next,
      };
    }
    if (step.kind === 'pass') return { Type: 'Pass', Output: { was: '{% $states.input %}' }, Next };
    if (step.kind === 'wait') return { Type: 'Wait', Seconds: step.seconds, Next };
    if (step.kind === 'choice') {
      const Condition = '{% $length($string($states.input)) % 2 = 0 %}';
      return { Type: 'Choice', Choices: [{ Condition, Output: 'even', Next }], Default: Next };
    }
    const Retry = [{ ErrorEquals: ['Broken'], IntervalSeconds: 1, MaxAttempts: 1 }];
    const Catch = [{ ErrorEquals: ['States.ALL'], Output: 'caught', Next }];
    const care = step.caught ? { Retry, Catch } : {};
    if (step.kind === 'parallel')
      return { Type: 'Parallel', Branches: step.branches.map(build), ...care, Next };
    const ProcessorConfig = { Mode: step.distributed ? 'DISTRIBUTED' : 'INLINE', ExecutionType: 'STANDARD' };
    const Items = Array.from({ length: step.items }, (_, index) => index);
    const ItemProcessor = { ProcessorConfig, ...build(step.block) };
    return { Type: 'Map', Items, MaxConcurrency: step.concurrency, ItemProcessor, ...care, Next };
  };
  return build(steps);
}

/** Answers by its input alone; a third of the first tries and a ninth of all fail. */
const work: TaskHandler = async ({ input, attempt }): Promise<Json> => {
  const number = createHash('sha256').update(JSON.stringify(input)).digest().readUInt16BE(0);
  const fault = number % 9 === 0 ? 'Broken' : attempt === 0 && number % 3 === 0 ? 'Flaky' : undefined;
  if (fault === undefined) return number;
  const error = new Error(fault);
  error.name = fault;
  throw error;
};

/** Runs a definition to its end and tells how it ended, and how many named points were passed; crashes at the nth. */
async function endOf(definition: object, nth: number) {
  const database = openDatabase(':memory:');
  const clock = createSteppedClock(Date.parse('2026-01-01T00:00:00Z'));
  let passed = 0;
  for (;;) {
    const mortal = createMortal(database);
    const engine = createEngine({
      database: mortal.store,
      clock,
      functions: { work },
      checks: 'as Step Functions',
      onDefect: (fault) => {
        throw fault;
      },
      onPoint() {
        passed += 1;
        if (passed === nth) mortal.die();
      },
    });
    const live = async () => {
      await engine.define({ name: 'm', definition: { QueryLanguage: 'JSONata', ...definition } });
      await engine.resume();
      await engine.start({ stateMachine: 'm', name: 'x', input: 1 }).catch((fault: Error) => {
        if (fault.name !== 'ExecutionAlreadyExists') throw fault;
      });
      await advance(engine, clock, 86_400_000);
      return engine.describe('x');
    };
    const view = await Promise.race([mortal.death, live()]);
    if (view === undefined || mortal.isDead()) continue;
    const { status, output, error } = view;
    await database.close();
    return { passed, end: { status, output, error } };
  }
}

describe('engine: any workflow, crashed anywhere', () => {
  it('ends as it does without a crash', async () => {
    const statuses = new Set<string>();
    await fc.assert(
      fc.asyncProperty(block, fc.nat(), async (steps, place) => {
        const definition = definitionOf(steps);
        const whole = await endOf(definition, 0);
        statuses.add(whole.end.status);
        const crashed = await endOf(definition, 1 + (place % whole.passed));
        expect(crashed.end).toEqual(whole.end);
      }),
      { seed: 20_261_123, numRuns: Number(process.env.ENGINE_RANDOM_RUNS ?? 40) },
    );
    expect([...statuses].sort()).toEqual(['FAILED', 'SUCCEEDED']);
  }, 300_000);
});
