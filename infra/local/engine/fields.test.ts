import { describe, expect, it } from 'vitest';
import type { Json } from './engine.ts';
import { anEngine, invoke, oneState } from './testing/an-engine.ts';

const given = '{% $states.input %}';
const pass = { StartAt: 'Item', States: { Item: { Type: 'Pass', End: true } } };
const inline = { Type: 'Map', Items: [1, 2], ItemProcessor: pass };
const distributed = {
  ...inline,
  ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...pass },
};

function endOf(state: object, input: Json = {}) {
  return anEngine({ functions: { f: async () => null } }).run(oneState(state), input);
}

describe('engine: fields with a type', () => {
  it.each<[string, object, Json, string]>([
    ['Seconds', { Type: 'Wait', Seconds: given }, '3', 'number'],
    ['Timestamp', { Type: 'Wait', Timestamp: given }, 3, 'string'],
    ['TimeoutSeconds', { ...invoke('f'), TimeoutSeconds: given }, null, 'number'],
    ['HeartbeatSeconds', { ...invoke('f'), HeartbeatSeconds: given }, [], 'number'],
    ['Items', { ...inline, Items: given }, { a: 1 }, 'array'],
    ['MaxConcurrency', { ...inline, MaxConcurrency: given }, true, 'number'],
    ['ToleratedFailureCount', { ...inline, ToleratedFailureCount: given }, 'a', 'number'],
    ['ToleratedFailurePercentage', { ...distributed, ToleratedFailurePercentage: given }, 'a', 'number'],
    ['Error', { Type: 'Fail', Error: given, End: undefined }, 1, 'string'],
    ['Cause', { Type: 'Fail', Cause: given, End: undefined }, {}, 'string'],
  ])('%s refuses another one', async (field, state, input, type) => {
    const was = input === null ? 'null' : Array.isArray(input) ? 'array' : typeof input;
    expect(await endOf(state, input)).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause: `An error occurred while executing the state 'Only' (entered at the event id #2). The JSONata expression '$states.input' specified for the field '${field}' returned an unexpected result type. Expected '${type}', but was '${was}' for value: ${JSON.stringify(input)}`,
    });
  });

  it.each<[string, object, Json]>([
    ['Seconds', { Type: 'Wait', Seconds: given }, 1.5],
    ['Seconds', { Type: 'Wait', Seconds: given }, 100_000_000],
    ['TimeoutSeconds', { ...invoke('f'), TimeoutSeconds: given }, 0],
    ['MaxConcurrency', { ...inline, MaxConcurrency: given }, -1],
    ['ToleratedFailureCount', { ...distributed, ToleratedFailureCount: given }, 0.5],
    ['ToleratedFailurePercentage', { ...distributed, ToleratedFailurePercentage: given }, 100.5],
  ])('%s refuses what is out of range: %#', async (field, state, input) => {
    const end = await endOf(state, input);
    expect(end).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    expect(end.cause).toContain(
      `'$states.input' specified for the field '${field}' returned an unsupported value: ${input}.`,
    );
  });

  it.each<Json>(['true', 1, null, [true]])('a Condition refuses %j', async (input) => {
    const end = await anEngine().run(
      {
        StartAt: 'C',
        States: {
          C: { Type: 'Choice', Choices: [{ Condition: given, Next: 'D' }], Default: 'D' },
          D: { Type: 'Succeed' },
        },
      },
      input,
    );
    expect(end.error).toBe('States.QueryEvaluationError');
    expect(end.cause).toContain(
      `'Choices[0]/Condition' returned an unexpected result type. Expected 'boolean'`,
    );
  });

  it('a Choice without a met rule or a Default fails with States.NoChoiceMatched', async () => {
    const end = await anEngine().run({
      StartAt: 'C',
      States: {
        C: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'D' }] },
        D: { Type: 'Succeed' },
      },
    });
    expect(end).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
  });

  it.each([
    ['2025-12-05T21:29:29Z', true],
    ['2025-12-05T21:29Z', true],
    ['2025-12-05t21:29:29z', true],
    ['2025-12-05T21:29:29.123456789-07:00', true],
    ['2025-12-05T21:29:29+0100', false],
    ['2025-12-05T21:29:29', false],
    ['2025-12-05 21:29:29Z', false],
    ['2025-12-05', false],
    ['2025-12-05T24:00:00Z', false],
    ['2025-02-29T00:00:00Z', false],
  ])('the Timestamp %s: %s', async (input, taken) => {
    expect((await endOf({ Type: 'Wait', Timestamp: given }, input)).status).toBe(
      taken ? 'SUCCEEDED' : 'FAILED',
    );
  });
});

describe('engine: variables', () => {
  it('fails with States.DataLimitExceeded where all of them are over 10 MiB', async () => {
    const states = Object.fromEntries(
      Array.from({ length: 45 }, (_, n) => [
        `S${n}`,
        { Type: 'Pass', Assign: { [`v${n}`]: given }, ...(n < 44 ? { Next: `S${n + 1}` } : { End: true }) },
      ]),
    );
    const full = await anEngine().run({ StartAt: 'S0', States: states }, 'x'.repeat(250_000));
    expect(full).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
    expect(full.cause).toContain("10485760 bytes after the state 'S41'");
  });
});

describe('engine: WriterConfig', () => {
  it.each<[string, Json]>([
    ['FLATTEN', [1, 2, 3]],
    ['COMPACT', [[1, 2], [3]]],
  ])('%s shapes the output also where nothing is written', async (Transformation, output) => {
    const state = {
      ...distributed,
      Items: [[1, 2], [3]],
      ResultWriter: { WriterConfig: { Transformation, OutputType: 'JSON' } },
    };
    expect((await endOf(state)).output).toEqual(output);
  });
});
