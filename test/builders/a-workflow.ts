import { readFileSync } from 'node:fs';
import { createSteppedClock } from '../../infra/local/engine/advance.ts';
import { createEngine, type Engine, type ExecutionView, type Json } from '../../infra/local/engine/engine.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { type KeepWait, outcomeOf } from '../../shared/domain/kernel/wait.ts';

/** One call of a function by the workflow: the payload that it was handed, and when. */
export interface Called {
  readonly fn: string;
  readonly task: string;
  readonly taskKey: string;
  readonly id: string;
  readonly payload: Readonly<Record<string, Json>>;
  readonly atMillis: number;
}

export type Duration = `${number} ${'days' | 'hours' | 'seconds'}`;

/** Answers a task instead of where its case stands; throws to fail it. */
export type Script = (call: Called) => Json;

export interface TestWorkflow {
  readonly engine: Engine;
  readonly calls: readonly Called[];
  /** Every name of a state that the execution entered, in order, those of a Map's iterations included. */
  path(): string[];
  end(): ExecutionView;
  /** The case goes on to a status; whoever waits for it is told, if that settles the wait. */
  stand(status: string): Promise<void>;
  /** What was answered is so: whoever waits is told, as `stand` does. */
  nudge(): Promise<void>;
  /** Another subject goes on: the signature that a convention's workflow waits for. */
  standOther(stream: string, status: string): Promise<void>;
  /** Where the case stands and how long a wait may last from here, as tasks answer it from now on. */
  answer(status: string, waitSeconds?: number): void;
  script(task: string, script: Script): void;
  /** The next calls of a task fail with an error of that name. */
  fail(failing: Failing): void;
  /** From now on the function of this task never answers. */
  silence(task: string): void;
  callsOf(task: string): readonly Called[];
  advance(duration: Duration): Promise<void>;
  nowMillis(): number;
  /** The wait that was kept last. */
  wait(): KeepWait;
}

const SECONDS = { days: 86_400, hours: 3600, seconds: 1 } as const;
export const LOOK_AGAIN_SECONDS = 90 * SECONDS.days;
const STARTED_AT = Date.parse('2026-06-01T09:00:00Z');

/** The world at the start of a workflow. */
export interface Stage {
  /** Where the case stands. */
  readonly status: string;
  /** How long a wait may last, as tasks answer it. */
  readonly waitSeconds?: number;
  /** Where other subjects stand, by stream. */
  readonly others?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, Script>>;
  /** The first calls of a task fail with an error of that name. */
  readonly failing?: Failing;
  /** A task whose function never answers. */
  readonly silent?: string;
}

export interface Failing {
  readonly task: string;
  readonly name: string;
  readonly times: number;
}

/**
 * The definition itself on an engine in memory, its clock held, its functions played: a task answers where the case
 * stands, a wait is kept and settled as `waits` does it. Started and come to rest.
 */
export async function aWorkflow(
  name: string,
  input: Readonly<Record<string, string>>,
  stage: Stage,
): Promise<TestWorkflow> {
  const clock = createSteppedClock(STARTED_AT);
  const play = aPlay(stage, () => clock.nowMillis());
  const engine: Engine = createEngine({
    database: openDatabase(':memory:'),
    clock,
    functions: Object.fromEntries(
      functionNames.map((fn) => [fn, async (call) => play.perform(engine, fn, call.input)]),
    ),
    onDefect: (fault) => play.defects.push(fault),
  });
  await engine.define({ name, definition: readDefinition(name) });
  const execution = `${name}-r1`;
  let silentCalls = 0;
  /** Until only timers, tokens and functions that never answer are waited for. */
  const rest = async (): Promise<void> => {
    let idle = false;
    void engine.idle().then(() => {
      idle = true;
    });
    while (!idle && play.silentCalls() === silentCalls) await new Promise(setImmediate);
    silentCalls = play.silentCalls();
  };
  await engine.start({ stateMachine: name, name: execution, input: { ...input } });
  await rest();
  return {
    engine,
    ...play.hands,
    path: () =>
      engine
        .history({ execution, maxResults: 1000 })
        .items.filter(({ type }) => type.endsWith('StateEntered'))
        .map(({ details }) => String(details.name)),
    end: () => engine.describe(execution),
    async stand(status) {
      play.hands.answer(status);
      await play.settle(engine);
      await rest();
    },
    async nudge() {
      await play.settle(engine);
      await rest();
    },
    async standOther(stream, status) {
      play.others.set(stream, status);
      await play.settle(engine);
      await rest();
    },
    async advance(duration) {
      const [count = '', unit = 'days'] = duration.split(' ');
      const until = clock.nowMillis() + Number(count) * SECONDS[unit as keyof typeof SECONDS] * 1000;
      for (
        let due = engine.nextDueAtMillis();
        due !== undefined && due <= until;
        due = engine.nextDueAtMillis()
      ) {
        clock.moveTo(due);
        await engine.fireDue();
        await rest();
      }
      clock.moveTo(until);
      if (play.defects[0]) throw play.defects[0];
    },
    nowMillis: () => clock.nowMillis(),
  };
}

export const functionNames = [
  'validation',
  'documents',
  'signature',
  'payments',
  'notifications',
  'waits',
] as const;

export function readDefinition(name: string): object {
  const path = new URL(`../../workflows/${name}/definition.asl.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as object;
}

/** What the workflow sees of the world: the case, the subjects of its waits, the functions. */
function aPlay(stage: Stage, nowMillis: () => number) {
  let { status, waitSeconds = LOOK_AGAIN_SECONDS } = stage;
  const others = new Map(Object.entries(stage.others ?? {}));
  const scripts = new Map(Object.entries(stage.scripts ?? {}));
  const failures: { task: string; name: string; times: number }[] = stage.failing
    ? [{ ...stage.failing }]
    : [];
  const calls: Called[] = [];
  const defects: Error[] = [];
  let { silent } = stage;
  let silentCalls = 0;
  let wait: KeepWait | undefined;

  const settle = async (engine: Engine): Promise<void> => {
    const outcome = wait && outcomeOf(wait, others.get(wait.subject) ?? status);
    if (!wait || !outcome) return;
    await engine.sendTaskSuccess(wait.token, { ...outcome }).catch((fault: Error) => {
      if (!['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'].includes(fault.name)) throw fault;
    });
  };

  const perform = async (engine: Engine, fn: string, input: Json): Promise<Json> => {
    const payload = input as Readonly<Record<string, Json>>;
    const task = String(payload.task);
    const call: Called = {
      fn,
      task,
      taskKey: String(payload.taskKey),
      id: String(payload.id),
      payload,
      atMillis: nowMillis(),
    };
    calls.push(call);
    const failure = failures.find((each) => each.task === task && each.times > 0);
    if (failure) {
      failure.times -= 1;
      throw Object.assign(new Error(`${failure.name} was told to happen`), { name: failure.name });
    }
    if (task === silent) {
      silentCalls += 1;
      return new Promise(() => undefined);
    }
    const script = scripts.get(task);
    if (script) return script(call);
    if (task !== 'keep-wait') return { status, waitSeconds };
    wait = payload as unknown as KeepWait;
    await settle(engine);
    return {};
  };

  return {
    perform,
    settle,
    others,
    defects,
    silentCalls: () => silentCalls,
    hands: {
      calls,
      callsOf: (task: string) => calls.filter((call) => call.task === task),
      answer(next: string, seconds = LOOK_AGAIN_SECONDS) {
        status = next;
        waitSeconds = seconds;
      },
      script: (task: string, script: Script) => void scripts.set(task, script),
      fail: (failing: Failing) => void failures.push({ ...failing }),
      silence(task: string) {
        silent = task;
      },
      wait() {
        if (!wait) throw new Error('No wait was kept.');
        return wait;
      },
    },
  };
}
