import { describe, expect, it } from 'vitest';
import type { Json } from '../../infra/local/engine/engine.ts';
import { anEngine } from '../../infra/local/engine/testing/an-engine.ts';

const rewriter = './to-jsonata.mjs';
const { toJsonata } = (await import(rewriter)) as { toJsonata: (definition: object) => object };

async function outputOf(definition: object, input: Json): Promise<Json | undefined> {
  const { run } = anEngine({
    checks: 'as Step Functions',
    integrations: { echo: async ({ input: sent }) => ({ sent, code: 200 }) },
  });
  const end = await run(toJsonata(definition), input);
  expect([end.status, end.cause]).toEqual(['SUCCEEDED', undefined]);
  return end.output;
}

function one(state: object, input: Json): Promise<Json | undefined> {
  return outputOf({ StartAt: 'S', States: { S: { End: true, ...state } } }, input);
}

const task = { Type: 'Task', Resource: 'echo' };

describe('conformance: definitions in JSONPath', () => {
  it.each<[string, object, Json, Json]>([
    ['a Pass as it is', { Type: 'Pass' }, { a: 1 }, { a: 1 }],
    ['InputPath', { Type: 'Pass', InputPath: '$.a.b' }, { a: { b: [1] } }, [1]],
    ['InputPath null', { Type: 'Pass', InputPath: null }, { a: 1 }, {}],
    ['Result', { Type: 'Pass', Result: { 'x.$': '$.a' } }, {}, { 'x.$': '$.a' }],
    [
      'Result at a path',
      { Type: 'Pass', Result: [[1], 'a"b'], ResultPath: '$.x.y' },
      { x: { z: 1 } },
      { x: { z: 1, y: [[1], 'a"b'] } },
    ],
    [
      'Parameters',
      { Type: 'Pass', Parameters: { 'a.$': '$.b[1]', c: [{ 'd.$': "$['e f']" }] } },
      { b: [1, 2], 'e f': 3 },
      { a: 2, c: [{ d: 3 }] },
    ],
    [
      'Parameters within InputPath',
      { Type: 'Pass', InputPath: '$.in', Parameters: { 'a.$': '$.b', 'all.$': '$' } },
      { in: { b: 1 } },
      { a: 1, all: { b: 1 } },
    ],
    ['ResultPath null', { ...task, ResultPath: null }, { a: 1 }, { a: 1 }],
    [
      'the task alone',
      { ...task, Parameters: { 'p.$': '$.a', q: 1 } },
      { a: 5 },
      { sent: { p: 5, q: 1 }, code: 200 },
    ],
    [
      'ResultSelector and ResultPath',
      { ...task, ResultSelector: { 'c.$': '$.code' }, ResultPath: '$.r' },
      { a: 1 },
      { a: 1, r: { c: 200 } },
    ],
    ['OutputPath', { ...task, ResultPath: '$.r', OutputPath: '$.r.code' }, { a: 1 }, 200],
    ['OutputPath null', { ...task, OutputPath: null }, { a: 1 }, {}],
    [
      'the context',
      { Type: 'Pass', Parameters: { 's.$': '$$.State.Name', 'i.$': '$$.Execution.Input.a' } },
      { a: 1 },
      { s: 'S', i: 1 },
    ],
    [
      'a path over all items',
      { Type: 'Pass', Parameters: { 'a.$': '$.l[*].n' } },
      { l: [{ n: 1 }] },
      { a: [1] },
    ],
    ['a Wait', { Type: 'Wait', SecondsPath: '$.s', OutputPath: '$.o' }, { s: 0, o: 'x' }, 'x'],
  ])('%s', async (_, state, input, output) => {
    expect(await one(state, input)).toEqual(output);
  });

  it.each<[string, Json]>([
    ["States.Format('{} is {}, {}', 'x, (y)', $.n, $.t)", 'x, (y) is 1, a b'],
    ['States.StringToJson($.json)', { a: [1] }],
    ['States.JsonToString($.o)', '{"k":[1]}'],
    ["States.Array($.l, 'a', 1)", [[1, 2, 2], 'a', 1]],
    ['States.Array($.l)', [[1, 2, 2]]],
    ['States.ArrayPartition($.l, 2)', [[1, 2], [2]]],
    ['States.ArrayContains($.l, 2)', true],
    ['States.ArrayRange(1, 9, 2)', [1, 3, 5, 7, 9]],
    ['States.ArrayGetItem($.l, 1)', 2],
    ['States.ArrayLength($.l)', 3],
    ['States.ArrayUnique($.l)', [1, 2]],
    ['States.Base64Encode($.t)', 'YSBi'],
    ["States.Base64Decode('YSBi')", 'a b'],
    ["States.Hash('input data', 'SHA-1')", 'aaff4a450a104cd177d28d18d74485e8cae074b7'],
    ['States.JsonMerge($.o, $.p, false)', { k: 2, m: 3 }],
    ['States.MathAdd($.n, -3)', -2],
    ["States.StringSplit('1,2.3', ',.')", ['1', '2', '3']],
    ["States.Format('{}', States.MathAdd(1, States.ArrayLength($.l)))", '4'],
  ])('%s', async (call, value) => {
    const input = { n: 1, t: 'a b', l: [1, 2, 2], json: '{"a":[1]}', o: { k: [1] }, p: { k: 2, m: 3 } };
    expect(await one({ Type: 'Pass', Parameters: { 'v.$': call } }, input)).toEqual({ v: value });
  });

  it.each<[object, Json, boolean]>([
    [{ StringEquals: 'a' }, 'a', true],
    [{ StringEquals: '1' }, 1, false],
    [{ StringLessThanEquals: 'b' }, 'a', true],
    [{ StringMatches: 'a*.\\*' }, 'a-1.*', true],
    [{ StringMatches: 'a*.log' }, 'axlog', false],
    [{ NumericLessThan: 3 }, 2, true],
    [{ NumericGreaterThanEquals: 3 }, 2, false],
    [{ NumericEqualsPath: '$.other' }, 7, true],
    [{ BooleanEquals: false }, false, true],
    [{ TimestampGreaterThan: '2025-01-01T00:00:00Z' }, '2025-01-01T00:00:00-01:00', true],
    [{ IsNull: true }, null, true],
    [{ IsNull: false }, null, false],
    [{ IsPresent: true }, null, true],
    [{ IsNumeric: true }, '1', false],
    [{ IsString: true }, '1', true],
    [{ IsBoolean: false }, 1, true],
    [{ IsTimestamp: true }, '2025-01-01T00:00:00Z', true],
    [{ IsTimestamp: true }, 'soon', false],
  ])('the Choice rule %j on %j: %s', async (test, v, met) => {
    const rule = { Variable: '$.v', ...test };
    const choice = (choices: object[]) => ({
      StartAt: 'C',
      States: {
        C: { Type: 'Choice', Choices: choices, Default: 'No' },
        Yes: { Type: 'Pass', Result: true, End: true },
        No: { Type: 'Pass', Result: false, End: true },
      },
    });
    const input = { v, other: 7 };
    expect(await outputOf(choice([{ ...rule, Next: 'Yes' }]), input)).toBe(met);
    expect(await outputOf(choice([{ Not: rule, Next: 'Yes' }]), input)).toBe(!met);
    expect(await outputOf(choice([{ And: [rule, { Not: rule }], Next: 'Yes' }]), input)).toBe(false);
    expect(await outputOf(choice([{ Or: [rule, { Not: rule }], Next: 'Yes' }]), input)).toBe(true);
  });

  it('a Map with ItemsPath, ItemSelector and a Choice on what may be missing', async () => {
    const definition = {
      StartAt: 'M',
      States: {
        M: {
          Type: 'Map',
          InputPath: '$.in',
          ItemsPath: '$.list',
          ItemSelector: { 'v.$': '$$.Map.Item.Value', 'i.$': '$$.Map.Item.Index', 'all.$': '$.k' },
          ItemProcessor: {
            StartAt: 'C',
            States: {
              C: {
                Type: 'Choice',
                Choices: [{ Variable: '$.v.x', IsPresent: true, Next: 'X' }],
                Default: 'Y',
              },
              X: { Type: 'Pass', OutputPath: '$.v.x', End: true },
              Y: { Type: 'Pass', End: true },
            },
          },
          ResultPath: '$.done',
          End: true,
        },
      },
    };
    expect(await outputOf(definition, { in: { list: [{ x: 1 }, 2], k: 'k' } })).toEqual({
      in: { list: [{ x: 1 }, 2], k: 'k' },
      done: [1, { v: 2, i: 1, all: 'k' }],
    });
  });

  it('a Catch with ResultPath, and variables', async () => {
    const definition = {
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Assign: { 'x.$': '$.a', y: { 'z.$': "States.Format('{}!', $.a)" } }, Next: 'P' },
        P: {
          Type: 'Parallel',
          Branches: [{ StartAt: 'F', States: { F: { Type: 'Fail', Error: 'E', CausePath: '$.a' } } }],
          Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.e', Next: 'Z' }],
          End: true,
        },
        Z: { Type: 'Pass', Parameters: { 'x.$': '$x', 'z.$': '$y.z', 'e.$': '$.e' }, End: true },
      },
    };
    expect(await outputOf(definition, { a: 'why' })).toEqual({
      x: 'why',
      z: 'why!',
      e: { Error: 'E', Cause: 'why' },
    });
  });
});
