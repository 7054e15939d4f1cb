import { describe, expect, it } from 'vitest';
import { anEngine, callback, invoke } from '../testing/an-engine.ts';

async function problemsOf(
  states: object,
  more: object = {},
  language: object = { QueryLanguage: 'JSONata' },
): Promise<string> {
  const { engine } = anEngine({ functions: { known: async () => null } });
  const definition = { ...language, StartAt: 'A', States: states, ...more };
  const fault = await engine.define({ name: 'm', definition }).then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  if (fault) expect(fault.name).toBe('InvalidDefinition');
  return fault?.message ?? 'accepted';
}

const end = { Type: 'Pass', End: true };
const longName = 'n'.repeat(81);
const shape = { Transformation: 'FLATTEN', OutputType: 'JSON' };
const csvReader = { Resource: 'arn:aws:states:::s3:getObject', ReaderConfig: { InputType: 'CSV' } };

function retrying(retrier: object): object {
  return { ...invoke('known'), Retry: [{ ErrorEquals: ['X'], ...retrier }], End: true };
}

function map(Mode: string): object {
  const ProcessorConfig = { Mode, ...(Mode === 'INLINE' ? {} : { ExecutionType: 'STANDARD' }) };
  return { Type: 'Map', ItemProcessor: { ProcessorConfig, StartAt: 'I', States: { I: end } }, End: true };
}

describe('engine: definitions are checked at load', () => {
  it('accepts what Step Functions accepts, plain values and several lines included', async () => {
    const states = {
      A: { Type: 'Pass', Output: 'plain', Assign: { a: '', b: [1, null] }, Next: 'B' },
      B: { ...invoke('known'), Output: '{% (\n  $x := $a;\n  [1..3].($x & $)\n) %}', Next: 'C' },
      C: { Type: 'Choice', Choices: [{ Condition: true, Next: 'D' }] },
      D: { ...map('DISTRIBUTED'), ToleratedFailurePercentage: 2.5, ResultWriter: { WriterConfig: shape } },
    };
    expect(await problemsOf(states)).toBe('accepted');
  });

  it('refuses JSONPath in words', async () => {
    expect(await problemsOf({ A: end }, {}, {})).toBe(
      'State "A": JSONPath is not run here; write "QueryLanguage": "JSONata" at the top of the definition or in the state.',
    );
    expect(await problemsOf({ A: { ...end, ResultPath: '$.x' } })).toContain(
      'State "A": ResultPath belongs to JSONPath; write Output',
    );
    expect(await problemsOf({ A: { Type: 'Wait', SecondsPath: '$.n', End: true } })).toContain(
      'write Seconds',
    );
  });

  it.each([
    ['InputPath', { Type: 'Pass' }, 'Arguments or Output with {% $states.input... %}'],
    ['OutputPath', { Type: 'Pass' }, 'Output'],
    ['ResultPath', invoke('known'), 'Output with {% $merge([$states.input, ...]) %}'],
    ['ResultSelector', invoke('known'), 'Output with {% $states.result... %}'],
    ['Parameters', invoke('known'), 'Arguments (ItemSelector in a Map)'],
    ['Result', { Type: 'Pass' }, 'Output'],
    ['ItemsPath', map('INLINE'), 'Items'],
    ['SecondsPath', { Type: 'Wait' }, 'Seconds'],
    ['TimestampPath', { Type: 'Wait' }, 'Timestamp'],
    ['TimeoutSecondsPath', invoke('known'), 'TimeoutSeconds with {% ... %}'],
    ['HeartbeatSecondsPath', invoke('known'), 'HeartbeatSeconds with {% ... %}'],
    ['MaxConcurrencyPath', map('INLINE'), 'MaxConcurrency with {% ... %}'],
    ['ToleratedFailureCountPath', map('DISTRIBUTED'), 'ToleratedFailureCount with {% ... %}'],
    ['ToleratedFailurePercentagePath', map('DISTRIBUTED'), 'ToleratedFailurePercentage with {% ... %}'],
    ['ErrorPath', { Type: 'Fail' }, 'Error'],
    ['CausePath', { Type: 'Fail' }, 'Cause'],
  ])('says what to write instead of %s', async (field, state, instead) => {
    expect(await problemsOf({ A: { ...state, [field]: '$.x' } })).toBe(
      `State "A": ${field} belongs to JSONPath; write ${instead}.`,
    );
  });

  it('refuses JSONPath in a Choice rule, a Catch and a reader', async () => {
    const rule = { Variable: '$.x', IsPresent: true, Next: 'A' };
    expect(await problemsOf({ A: { Type: 'Choice', Choices: [rule] } })).toContain(
      'a Choice rule without Condition belongs to JSONPath; write Condition with {% ... %}.',
    );
    const reader = { Resource: 'arn:aws:states:::s3:getObject', Parameters: {} };
    expect(await problemsOf({ A: { ...map('DISTRIBUTED'), ItemReader: reader } })).toContain(
      'Parameters belongs to JSONPath; write Arguments.',
    );
    const catcher = { ErrorEquals: ['X'], ResultPath: '$.e', Next: 'A' };
    expect(await problemsOf({ A: { ...invoke('known'), End: true, Catch: [catcher] } })).toContain(
      'ResultPath in a Catch belongs to JSONPath; write Output with {% $states.errorOutput... %}.',
    );
  });

  it.each([
    ['an unknown type', { A: { Type: 'Dance', End: true } }, 'State "A"'],
    ['a target that is not there', { A: { Type: 'Pass', Next: 'Nowhere' } }, 'Nowhere'],
    ['a state that no way leads to', { A: end, B: end }, 'State "B": no way leads to it.'],
    [
      'States.ALL before another',
      {
        A: {
          ...invoke('known'),
          End: true,
          Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['X'] }],
        },
      },
      'States.ALL must come last',
    ],
    [
      'States.ALL in company',
      { A: { ...invoke('known'), End: true, Retry: [{ ErrorEquals: ['X', 'States.ALL'] }] } },
      'States.ALL must be alone',
    ],
    [
      'a heartbeat as long as the time-out',
      { A: { ...invoke('known'), TimeoutSeconds: 5, HeartbeatSeconds: 5, End: true } },
      'HeartbeatSeconds must be smaller',
    ],
    [
      'a callback that may wait for ever',
      { A: { ...callback('known', { TimeoutSeconds: undefined }), End: true } },
      'needs TimeoutSeconds',
    ],
    [
      'a reader in a Map that is not distributed',
      { A: { ...map('INLINE'), ItemReader: { Resource: 'arn:aws:states:::s3:getObject' } } },
      'ItemReader needs a processor with the Mode DISTRIBUTED.',
    ],
    [
      'batches without a limit',
      { A: { ...map('DISTRIBUTED'), ItemBatcher: { BatchInput: {} } } },
      'ItemBatcher needs MaxItemsPerBatch or MaxInputBytesPerBatch.',
    ],
    [
      'a CSV whose header is nowhere',
      { A: { ...map('DISTRIBUTED'), ItemReader: csvReader } },
      'a reader of CSV needs CSVHeaderLocation.',
    ],
    [
      'a name that is too long',
      { A: { Type: 'Pass', Next: longName }, [longName]: end },
      `State "${longName}": a name has at most 80 characters.`,
    ],
    [
      'a text as a Condition',
      { A: { Type: 'Choice', Choices: [{ Condition: '$x', Next: 'B' }] }, B: end },
      'State "A": Choices[0]: Condition must be {% ... %}, true or false.',
    ],
    [
      'a text as Items',
      { A: { ...map('INLINE'), Items: '$x' } },
      'State "A": Items must be {% ... %} or a list.',
    ],
    [
      'delays that shrink',
      { A: retrying({ BackoffRate: 0.5 }) },
      'State "A": Retry[0]: BackoffRate must be at least 1.',
    ],
    [
      'delays without a length',
      { A: retrying({ IntervalSeconds: 0 }) },
      'State "A": Retry[0]: IntervalSeconds must be at least 1.',
    ],
    [
      'a longest delay under the first one',
      { A: retrying({ IntervalSeconds: 5, MaxDelaySeconds: 5 }) },
      'State "A": Retry[0]: MaxDelaySeconds must be greater than IntervalSeconds.',
    ],
    [
      'a retrier of no error',
      { A: retrying({ ErrorEquals: [] }) },
      'State "A": Retry[0]: ErrorEquals names no error.',
    ],
    [
      'a variable that nobody assigns',
      { A: { ...end, Output: { deep: ['{% $never %}'] } } },
      'State "A": Output/deep[0]: the variable $never is never assigned.',
    ],
    ['an expression that does not parse', { A: { ...end, Output: '{% 1 + %}' } }, 'State "A": Output'],
    ['$eval', { A: { ...end, Output: "{% $eval('1') %}" } }, '$eval is not allowed'],
    [
      'a function that is not registered',
      { A: { ...invoke('unknown'), End: true } },
      'unknown} is not registered.',
    ],
    [
      'a service that is not registered',
      { A: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', End: true } },
      'nothing is registered for arn:aws:states:::sqs:sendMessage',
    ],
  ])('refuses %s', async (_, states, words) => {
    expect(await problemsOf(states)).toContain(words);
  });

  it('looks into branches and processors, with the variables around them', async () => {
    const nested = (output: string) => ({
      A: { Type: 'Pass', Assign: { outer: 1 }, Next: 'B' },
      B: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'C', States: { C: { Type: 'Pass', Assign: { inner: 2 }, Output: output, End: true } } },
        ],
        End: true,
      },
    });
    expect(await problemsOf(nested('{% $outer %}'))).toBe('accepted');
    expect(await problemsOf(nested('{% $other %}'))).toContain('State "C": Output: the variable $other');
    const leaking = { ...nested('x'), B: { ...nested('x').B, Output: '{% $inner %}' } };
    expect(await problemsOf(leaking)).toContain('State "B": Output: the variable $inner');
  });
});
