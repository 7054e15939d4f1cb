import { describe, expect, it } from 'vitest';
import type { Json, TaskHandler } from './engine.ts';
import { anEngine, day, failing, invoke, oneState } from './testing/an-engine.ts';

const getObject = 'arn:aws:states:::s3:getObject';
const putObject = 'arn:aws:states:::s3:putObject';

function distributed(
  state: object,
  processor: object = { StartAt: 'Item', States: { Item: { Type: 'Pass', End: true } } },
): object {
  return oneState({
    Type: 'Map',
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...processor },
    ...state,
  });
}

function reader(config: object): object {
  return {
    ItemReader: {
      Resource: getObject,
      ReaderConfig: config,
      Arguments: { Bucket: 'b', Key: '{% $states.input.key %}' },
    },
  };
}

function documents(bodies: Record<string, Json>): Record<string, TaskHandler> {
  return {
    [getObject]: async ({ input }) => {
      const { Key } = input as { Key: string };
      const body = bodies[Key];
      if (body === undefined) throw failing('S3.NoSuchKeyException', 'no such document');
      return body;
    },
  };
}

describe('engine: distributed Map', () => {
  it.each([
    ['JSON', {}, '[1, 2, 3]', [1, 2, 3]],
    ['JSON', { ItemsPointer: '/a~1b/list' }, '{"a/b":{"list":[1,2]}}', [1, 2]],
    ['JSONL', {}, '{"a":1}\n\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
    [
      'CSV',
      { CSVHeaderLocation: 'FIRST_ROW' },
      '\ufeffName,Note\r\n"Ait, Ali","say ""hi"""\r\nB\r\n',
      [
        { Name: 'Ait, Ali', Note: 'say "hi"' },
        { Name: 'B', Note: '' },
      ],
    ],
    [
      'CSV',
      { CSVHeaderLocation: 'GIVEN', CSVHeaders: ['x', 'y'], CSVDelimiter: 'SEMICOLON' },
      '1;2\n"a\nb";4',
      [
        { x: '1', y: '2' },
        { x: 'a\nb', y: '4' },
      ],
    ],
  ])('reads items from %s', async (InputType, config, body, items) => {
    const { run } = anEngine({ integrations: documents({ k: body }) });
    const end = await run(distributed(reader({ InputType, ...config })), { key: 'k' });
    expect(end).toMatchObject({ status: 'SUCCEEDED', output: items });
  });

  it('fails with States.ItemReaderFailed where there is no document', async () => {
    const { run, typesOf } = anEngine({ integrations: documents({}) });
    const end = await run(distributed(reader({ InputType: 'JSON' })), { key: 'k' });
    expect(end).toMatchObject({
      status: 'FAILED',
      error: 'States.ItemReaderFailed',
      cause: 'no such document',
    });
    expect(typesOf('run-1').slice(-3)).toEqual(['MapRunFailed', 'MapStateFailed', 'ExecutionFailed']);
  });

  it('groups items by count and by size', async () => {
    const { run } = anEngine();
    const batches = (ItemBatcher: object, name: string) =>
      run(distributed({ Items: [1, 2, 3, 4, 5], ItemBatcher }), {}, name);
    expect((await batches({ MaxItemsPerBatch: 2, BatchInput: { by: "{% 'two' %}" } }, 'a')).output).toEqual([
      { BatchInput: { by: 'two' }, Items: [1, 2] },
      { BatchInput: { by: 'two' }, Items: [3, 4] },
      { BatchInput: { by: 'two' }, Items: [5] },
    ]);
    expect((await batches({ MaxInputBytesPerBatch: 18 }, 'b')).output).toEqual([
      { Items: [1, 2, 3] },
      { Items: [4, 5] },
    ]);
  });

  it('bears as many failures as it is told to, and no more', async () => {
    const functions: Record<string, TaskHandler> = {
      odd: async ({ input }) => {
        if ((input as number) % 2 === 1) throw failing('Odd');
        return input;
      },
    };
    const processor = { StartAt: 'Item', States: { Item: { ...invoke('odd'), End: true } } };
    const { run } = anEngine({ functions });
    const items = { Items: [1, 2, 3, 4] };
    expect(
      (await run(distributed({ ...items, ToleratedFailureCount: 2 }, processor), {}, 'a')).output,
    ).toEqual([2, 4]);
    expect(
      (await run(distributed({ ...items, ToleratedFailurePercentage: 50 }, processor), {}, 'b')).output,
    ).toEqual([2, 4]);
    expect(await run(distributed({ ...items, ToleratedFailureCount: 1 }, processor), {}, 'c')).toMatchObject({
      status: 'FAILED',
      error: 'States.ExceedToleratedFailureThreshold',
    });
  });

  it('counts every item of a batch that failed', async () => {
    const functions: Record<string, TaskHandler> = {
      odd: async ({ input }) => {
        if ((input as { Items: number[] }).Items.includes(1)) throw failing('Odd');
        return input;
      },
    };
    const processor = { StartAt: 'Item', States: { Item: { ...invoke('odd'), End: true } } };
    const { run } = anEngine({ functions });
    const ending = async (limit: object, name: string) => {
      const batches = { Items: [1, 2, 3, 4], ItemBatcher: { MaxItemsPerBatch: 2 }, ...limit };
      return (await run(distributed(batches, processor), {}, name)).status;
    };
    expect(await ending({ ToleratedFailureCount: 1 }, 'a')).toBe('FAILED');
    expect(await ending({ ToleratedFailureCount: 2 }, 'b')).toBe('SUCCEEDED');
    expect(await ending({ ToleratedFailurePercentage: 49 }, 'c')).toBe('FAILED');
    expect(await ending({ ToleratedFailurePercentage: 50 }, 'd')).toBe('SUCCEEDED');
  });

  it('hands the results to the ResultWriter', async () => {
    const written: Json[] = [];
    const { run } = anEngine({
      integrations: {
        [putObject]: async ({ input }) => {
          written.push(input);
          return { Bucket: 'b', Key: 'results.json' };
        },
      },
    });
    const end = await run(
      distributed({
        Items: [[1], [2]],
        ResultWriter: {
          Resource: putObject,
          WriterConfig: { Transformation: 'FLATTEN', OutputType: 'JSON' },
          Arguments: { Bucket: 'b' },
        },
      }),
    );
    expect(written).toEqual([{ Bucket: 'b', Body: '[1,2]' }]);
    expect(end.output).toEqual({
      MapRunArn: expect.stringMatching(/^arn:aws:states:local:000000000000:mapRun:machine\/Only:/),
      ResultWriterDetails: { Bucket: 'b', Key: 'results.json' },
    });
  });

  it('keeps the history short however many items there are, and hides outer variables', async () => {
    const { run, typesOf } = anEngine({ checks: 'as Step Functions' });
    const processor = {
      StartAt: 'Item',
      States: { Item: { Type: 'Pass', Output: '{% $exists($outer) ? "seen" : $states.input %}', End: true } },
    };
    const end = await run({
      StartAt: 'Set',
      States: {
        Set: { Type: 'Pass', Assign: { outer: 1 }, Next: 'Only' },
        ...(distributed({ Items: '{% [1..5000] %}', MaxConcurrency: 50 }, processor) as { States: object })
          .States,
      },
    });
    expect(end.output).toHaveLength(5000);
    expect((end.output as number[])[4999]).toBe(5000);
    expect(typesOf('run-1')).toHaveLength(10);
  }, 60_000);
});

describe('engine: inline Map', () => {
  it('fails with the first failing iteration and stops the others', async () => {
    const { run, engine, typesOf } = anEngine({
      functions: { bad: async () => Promise.reject(failing('Bad')) },
    });
    const end = await run(
      oneState({
        Type: 'Map',
        Items: [1, 2],
        ItemProcessor: {
          StartAt: 'Which',
          States: {
            Which: {
              Type: 'Choice',
              Choices: [{ Condition: '{% $states.input = 2 %}', Next: 'Bad' }],
              Default: 'Long',
            },
            Bad: { ...invoke('bad'), End: true },
            Long: { Type: 'Wait', Seconds: 9_999, End: true },
          },
        },
      }),
    );
    expect(end).toMatchObject({ status: 'FAILED', error: 'Bad' });
    expect(typesOf('run-1').slice(-4)).toEqual([
      'MapIterationFailed',
      'MapIterationAborted',
      'MapStateFailed',
      'ExecutionFailed',
    ]);
    expect(engine.nextDueAtMillis()).toBeUndefined();
  });

  it('starts anew as a whole when it is retried', async () => {
    let calls = 0;
    const { run, advance, engine } = anEngine({
      functions: {
        twice: async ({ input }) => {
          calls += 1;
          if (calls === 2) throw failing('Once');
          return input;
        },
      },
    });
    await run(
      oneState({
        Type: 'Map',
        Items: [1, 2, 3],
        MaxConcurrency: 1,
        ItemProcessor: { StartAt: 'T', States: { T: { ...invoke('twice'), End: true } } },
        Retry: [{ ErrorEquals: ['Once'] }],
      }),
    );
    await advance(day);
    expect(engine.describe('run-1').output).toEqual([1, 2, 3]);
    expect(calls).toBe(5);
  });
});
