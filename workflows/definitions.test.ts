import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ZodType } from 'zod';
import { workflowNames } from '../infra/local/workflows.ts';
import {
  documentsTask,
  notificationsTask,
  paymentsTask,
  signatureTask,
  validationTask,
  waitsTask,
} from '../shared/wire/tasks.ts';
import { functionNames, readDefinition } from '../test/builders/a-workflow.ts';

interface State {
  readonly Type: string;
  readonly Resource?: string;
  readonly TimeoutSeconds?: number | string;
  readonly Arguments?: { readonly FunctionName: string; readonly Payload: Readonly<Record<string, unknown>> };
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Default?: string;
  readonly Next?: string;
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly MaxAttempts: number }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly ItemProcessor?: Definition;
}

interface Definition {
  readonly QueryLanguage?: string;
  readonly States: Readonly<Record<string, State>>;
}

type Named = readonly [name: string, state: State];

const schemas: Readonly<Record<(typeof functionNames)[number], ZodType>> = {
  validation: validationTask,
  documents: documentsTask,
  signature: signatureTask,
  payments: paymentsTask,
  notifications: notificationsTask,
  waits: waitsTask,
};

/** A subject is there before its workflow starts: these statuses are a person's matter. */
const BEFORE_THE_START = ['absent', 'draft', 'drafted', 'scheduled'];
const CALLBACK = 'arn:aws:states:::lambda:invoke.waitForTaskToken';

describe('workflow definitions', () => {
  it('are all run: each folder is a name that the engine knows', () => {
    const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.sort()).toEqual([...workflowNames].sort());
  });

  it('call every function that there is for them', () => {
    const called = workflowNames.flatMap((name) => tasksOf(read(name)).map(([, state]) => functionOf(state)));
    expect(new Set(called)).toEqual(new Set(functionNames));
  });
});

describe.each(workflowNames)('%s definition', (name) => {
  const definition = read(name);
  const states = statesOf(definition);
  const tasks = tasksOf(definition);
  const waits = tasks.filter(([, state]) => state.Resource === CALLBACK);
  const choices = states.flatMap(([, state]) => state.Choices ?? []);

  it('is written in JSONata, without a JSONPath field', () => {
    expect(definition.QueryLanguage).toBe('JSONata');
    const text = readText(`./${name}/definition.asl.json`);
    expect(text).not.toMatch(
      /"(InputPath|OutputPath|ResultPath|ResultSelector|Parameters|ItemsPath|Variable)"/u,
    );
    expect(text).not.toMatch(/\.\$"\s*:|"\$\.|"\$\$\./u);
    expect(text.match(/"QueryLanguage"/gu)).toHaveLength(1);
  });

  it.each(tasks)('names at "%s" a function that exists and a task that it takes', (_, state) => {
    const fn = functionOf(state);
    expect(existsSync(new URL(`../functions/${fn}/handler.ts`, import.meta.url))).toBe(true);
    const payload = Object.entries(state.Arguments?.Payload ?? {}).map(([key, value]) => [
      key,
      sample(value),
    ]);
    const read = schemas[fn].safeParse(Object.fromEntries(payload));
    expect(read.success ? [] : read.error.issues).toEqual([]);
  });

  it.each(tasks)('hands ids alone to "%s"', (_, state) => {
    const keys = Object.keys(state.Arguments?.Payload ?? {});
    const ids = ['task', 'taskKey', 'id', 'applicationId', 'part'];
    const ofWait = ['task', 'subject', 'while', 'token', 'state', 'enteredTime', 'retryCount'];
    const ofTrouble = [...ids, 'execution', 'fault', 'cause'];
    const allowed = {
      'keep-wait': ofWait,
      'hand-to-person': ofTrouble,
      'list-ceremony-parts': [...ids, 'execution'],
      'complete-ceremony-parts': [...ids, 'execution'],
    }[String(state.Arguments?.Payload.task)];
    expect((allowed ?? ids).filter((key) => keys.includes(key)).sort()).toEqual(keys.sort());
  });

  it.each(tasks)('gives "%s" a key of its visit, a time, and the retries of its errors', (state, task) => {
    if (task.Resource !== CALLBACK)
      expect(task.Arguments?.Payload.taskKey).toMatch(
        /Execution\.Name & '\/' & .*State\.Name & .*State\.EnteredTime/u,
      );
    expect(task.TimeoutSeconds).toBeDefined();
    const most = (error: string) => task.Retry?.find((each) => each.ErrorEquals.includes(error))?.MaxAttempts;
    expect([most('InputInvalid'), most('VersionConflict'), most('TransientFault')]).toEqual([0, 3, 8]);
    expect(most('States.ALL')).toBeUndefined();
    if (task.Resource === CALLBACK) expect(most('States.Timeout'), state).toBeUndefined();
  });

  it('catches whatever a task throws, and hands it to a person', () => {
    const top = Object.entries(definition.States).filter(([, { Type }]) => Type === 'Task' || Type === 'Map');
    for (const [state, { Catch }] of top.filter(([each]) => each !== 'Hand to a person'))
      expect(Catch?.at(-1), state).toMatchObject({ ErrorEquals: ['States.ALL'], Next: 'Hand to a person' });
  });

  it('asks nothing in a Choice but the status that a task told', () => {
    for (const { Condition } of choices)
      expect(Condition).toMatch(/^\{% \$status = '[a-z-]+'( or \$status = '[a-z-]+')* %\}$/u);
    for (const [, { Type, Default }] of states)
      if (Type === 'Choice') expect(Default).toBe('Hand to a person');
  });

  if (choices.length > 0)
    it('knows every status of its subject, once', () => {
      const known = choices.flatMap(({ Condition }) => statusesIn(Condition));
      expect([...known].sort()).toEqual(
        statusesOf(name)
          .filter((status) => !BEFORE_THE_START.includes(status))
          .sort(),
      );
    });

  it.each(waits)('ends "%s" by statuses that its subject has, and by time', (state, task) => {
    const { subject, while: lasts } = task.Arguments?.Payload ?? {};
    const lifecycle = /^\{% '(\w+)-' & /u.exec(String(subject))?.[1] ?? '';
    expect(statusesOf(lifecycle)).toEqual(expect.arrayContaining(lasts as string[]));
    expect(task.Catch?.[0]).toMatchObject({ ErrorEquals: ['States.Timeout'] });
    const leading = choices.filter(({ Next }) => Next === state);
    if (lifecycle === name)
      expect(leading.flatMap(({ Condition }) => statusesIn(Condition)).sort()).toEqual(
        [...(lasts as string[])].sort(),
      );
  });

  it('is explained: its README names every state, every task and every deadline', () => {
    const readme = readText(`./${name}/README.md`);
    const missing = states.map(([state]) => state).filter((state) => !readme.includes(state));
    expect(missing).toEqual([]);
    for (const [, state] of tasks) expect(readme).toContain(String(state.Arguments?.Payload.task));
    const drawn = transitionsOf(definition).filter((arrow) => !readme.includes(`    ${arrow}`));
    expect(drawn).toEqual([]);
  });
});

function read(name: string): Definition {
  return readDefinition(name) as Definition;
}

function readText(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

function statesOf(definition: Definition): Named[] {
  return Object.entries(definition.States).flatMap(([name, state]): Named[] => [
    [name, state],
    ...(state.ItemProcessor ? statesOf(state.ItemProcessor) : []),
  ]);
}

function tasksOf(definition: Definition): Named[] {
  return statesOf(definition).filter(([, { Type }]) => Type === 'Task');
}

/** The arrows of the diagram, the hand-over to a person apart. */
function transitionsOf(definition: Definition): string[] {
  const alias = (name: string) =>
    name.replaceAll(/(^| )([a-z])?/gu, (_, _space, letter = '') => letter.toUpperCase());
  return Object.entries(definition.States).flatMap(([name, { Next, Choices = [], Catch = [] }]) =>
    [Next, ...Choices.map((rule) => rule.Next), ...Catch.map((rule) => rule.Next)]
      .filter((next) => next !== undefined && next !== 'Hand to a person')
      .map((next) => `${alias(name)} --> ${alias(String(next))}`),
  );
}

function functionOf(state: State): (typeof functionNames)[number] {
  const named = /^\$\{(\w+)\}$/u.exec(state.Arguments?.FunctionName ?? '')?.[1];
  const known = functionNames.find((fn) => fn === named);
  if (!known) throw new Error(`The function ${state.Arguments?.FunctionName} is none of ours.`);
  return known;
}

/** A value as it may come out of an expression. */
function sample(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('{%')) return value;
  if (value === '{% $states.context.State.RetryCount %}') return 0;
  if (value === '{% $states.context.State.EnteredTime %}') return '2026-06-01T09:00:00.000Z';
  return 'sample';
}

function statusesIn(condition: string): string[] {
  return [...condition.matchAll(/\$status = '([a-z-]+)'/gu)].map(([, status = '']) => status);
}

/** The statuses of a lifecycle as its rules declare them: a status added there is missed here by name. */
function statusesOf(lifecycle: string): string[] {
  const source = readText(`../shared/domain/${lifecycle}/state.ts`);
  return [
    ...new Set([...source.matchAll(/readonly status: '([a-z-]+)'/gu)].map(([, status = '']) => status)),
  ];
}
