import { describe, expect, it } from 'vitest';
import { createMapping, type FailureMessage, type MappingSettings } from './event-source-mapping.ts';
import type { StreamRecord } from './table-stream.ts';

const settings: MappingSettings = {
  functionName: 'outbox',
  streamArn: 'arn:stream',
  batchSize: 10,
  patterns: [{ eventName: ['INSERT'], dynamodb: { NewImage: { reader: { S: ['signals'] } } } }],
  retriesMax: 3,
  bisects: true,
  reportsFailures: true,
  failureQueue: 'arn:queue',
};

function aRecord(number: number, reader = 'signals'): StreamRecord {
  return {
    eventID: `e${number}`,
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    eventSourceARN: 'arn:stream',
    dynamodb: { Keys: {}, NewImage: { reader: { S: reader } }, SequenceNumber: String(number) },
  };
}

/** A mapping over a function of a few lines; what each call was given is kept. */
function aMapping(answer: (numbers: readonly string[]) => unknown, changes: Partial<MappingSettings> = {}) {
  const calls: string[][] = [];
  const givenUp: FailureMessage[] = [];
  const invoke = async (_: string, event: unknown) => {
    const { Records } = event as { readonly Records: readonly StreamRecord[] };
    const numbers = Records.map(({ dynamodb }) => dynamodb.SequenceNumber);
    calls.push(numbers);
    return answer(numbers);
  };
  const mapping = createMapping({ ...settings, ...changes }, { invoke }, (message) => givenUp.push(message));
  return { mapping, calls, givenUp };
}

const failing = (poisoned: string) => (numbers: readonly string[]) => ({
  batchItemFailures: numbers.includes(poisoned) ? [{ itemIdentifier: poisoned }] : [],
});

describe('event source mapping', () => {
  it('gives a function only what its filter lets through, in batches', async () => {
    const { mapping, calls } = aMapping(() => ({ batchItemFailures: [] }), { batchSize: 2 });
    await mapping.deliver([aRecord(1), aRecord(2, 'mails'), aRecord(3), aRecord(4)]);
    expect(calls).toEqual([['1', '3'], ['4']]);
  });

  it('goes on from the first failed record, and tells the queue of the one that never succeeds', async () => {
    const { mapping, calls, givenUp } = aMapping(failing('2'));
    await mapping.deliver([aRecord(1), aRecord(2), aRecord(3)]);
    expect(givenUp).toMatchObject([
      { queue: 'arn:queue', startSequenceNumber: '2', endSequenceNumber: '2', batchSize: 1 },
    ]);
    expect(calls.filter((numbers) => numbers.includes('1'))).toHaveLength(1);
    expect(calls.at(-1)).toEqual(['3']);
    expect(calls.filter((numbers) => numbers.join() === '2')).toHaveLength(settings.retriesMax + 1);
  });

  it('fails the whole batch when the function throws', async () => {
    let thrown = 0;
    const { mapping, calls, givenUp } = aMapping(
      () => {
        thrown += 1;
        if (thrown === 1) throw new Error('out of time');
        return null;
      },
      { bisects: false },
    );
    await mapping.deliver([aRecord(1), aRecord(2)]);
    expect(calls).toEqual([
      ['1', '2'],
      ['1', '2'],
    ]);
    expect(givenUp).toEqual([]);
  });
});
