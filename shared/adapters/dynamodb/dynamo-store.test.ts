import {
  BatchGetItemCommand,
  type CancellationReason,
  DeleteItemCommand,
  DynamoDBClient,
  DynamoDBServiceException,
  GetItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { anAppendContext, aStreamAppend } from '../../../test/ports/suite-parts.ts';
import { createDynamoStore } from './dynamo-store.ts';

const client = new DynamoDBClient({ region: 'eu-west-3' });
const dynamo = mockClient(client);
beforeEach(() => dynamo.reset());

const table = 'mithaq';
const store = createDynamoStore({
  client,
  table,
  clock: { now: () => '2026-05-04T09:00:00.000Z' },
  pause: async () => undefined,
});

const service = (name: string, message = name) =>
  new DynamoDBServiceException({ name, message, $fault: 'client', $metadata: {} });
const cancelled = (...CancellationReasons: readonly CancellationReason[]) =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'Transaction cancelled',
    CancellationReasons: [...CancellationReasons],
  });
const none: CancellationReason = { Code: 'None' };
const conflict: CancellationReason = { Code: 'TransactionConflict' };
const failed = (item?: object): CancellationReason => ({
  Code: 'ConditionalCheckFailed',
  ...(item && { Item: marshall(item) }),
});
const used = (requestHash: string) => failed({ requestHash, decision: 'null' });

const transactions = () => dynamo.commandCalls(TransactWriteItemsCommand).length;
/** The writes are: the key, the state, the commit, then the accounts. */
const append = () =>
  store.append(
    [aStreamAppend('a')],
    anAppendContext('k', { postings: [{ from: 'upe/envelope', to: 'upe/reserved', amountCentimes: 5 }] }),
  );

describe('dynamodb: contention', () => {
  it.each([
    ['a conflict', cancelled(none, conflict, none, none, none)],
    ['throttling', cancelled(none, none, none, { Code: 'ThrottlingError' }, none)],
    ['throttling of the request', service('ThrottlingException')],
    ['an error inside DynamoDB', service('InternalServerError')],
  ])('of %s is repeated', async (_, error) => {
    dynamo.on(TransactWriteItemsCommand).rejectsOnce(error).rejectsOnce(error).resolves({});
    expect(await append()).toEqual({ outcome: 'appended' });
    expect(transactions()).toBe(3);
  });

  it('that goes on is given up as a transient fault', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled(none, conflict));
    await expect(append()).rejects.toMatchObject({ name: 'TransientFault' });
    expect(transactions()).toBe(9);
  });

  it('of reads is repeated', async () => {
    dynamo.on(GetItemCommand).rejectsOnce(service('ProvisionedThroughputExceededException')).resolves({});
    expect(await store.read('a')).toBeUndefined();
    expect(dynamo.commandCalls(GetItemCommand)).toHaveLength(2);
  });
});

describe('dynamodb: the reasons of a cancelled append', () => {
  it.each([
    ['the key before versions and balances', [used('another'), failed(), failed(), failed()], 'KeyReused'],
    ['the version before balances', [none, failed({ version: 3 }), none, failed()], 'VersionConflict'],
    ['the balance', [none, none, none, failed({ balance: 4 })], 'InsufficientBalance'],
  ])('are judged in order: %s', async (_, reasons, name) => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled(...reasons));
    await expect(append()).rejects.toMatchObject({ name });
    expect(transactions()).toBe(1);
  });

  it('name the stream and its version', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled(none, failed({ version: 3 })));
    await expect(append()).rejects.toMatchObject({
      stream: 'a',
      message: expect.stringContaining('version 3'),
    });
  });

  it('name the account and what it holds', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled(none, none, none, failed({ balance: 4 })));
    await expect(append()).rejects.toMatchObject({
      account: 'upe/envelope',
      message: 'upe/envelope holds 4 centimes, 5 were to be taken.',
    });
  });

  it('are not judged behind one that passes: the key may be that of this very request', async () => {
    const both = cancelled(conflict, failed({ version: 1 }), failed(), none);
    dynamo
      .on(TransactWriteItemsCommand)
      .rejectsOnce(both)
      .rejects(cancelled(used('hash of k'), failed()));
    expect(await append()).toEqual({ outcome: 'replayed' });
  });

  it('that are not ours stay visible', async () => {
    const defect = cancelled({ Code: 'ValidationError', Message: 'Type mismatch for attribute to update' });
    dynamo.on(TransactWriteItemsCommand).rejects(defect);
    await expect(append()).rejects.toBe(defect);
  });
});

describe('dynamodb: a lost answer', () => {
  it('of a transaction that was committed is given by the row of its key', async () => {
    const timeout = Object.assign(new Error('timed out'), { name: 'TimeoutError' });
    dynamo
      .on(TransactWriteItemsCommand)
      .rejectsOnce(timeout)
      .rejects(cancelled(used('hash of k'), failed()));
    expect(await append()).toEqual({ outcome: 'replayed' });
    expect(transactions()).toBe(2);
  });
});

describe('dynamodb: what is too large', () => {
  it.each([
    ['an item', service('ValidationException', 'Item size has exceeded the maximum allowed size')],
    [
      'an item within a transaction',
      cancelled(none, {
        Code: 'ValidationError',
        Message: 'Item size to update has exceeded the maximum allowed size',
      }),
    ],
    ['a collection of items', cancelled(none, { Code: 'ItemCollectionSizeLimitExceeded' })],
    ['a transaction', service('ValidationException', 'Aggregate size of items in transaction exceeds 4 MB')],
    [
      'a request',
      new DynamoDBServiceException({ name: 'Unknown', $fault: 'client', $metadata: { httpStatusCode: 413 } }),
    ],
  ])('is refused in words, and once: %s', async (_, error) => {
    dynamo.on(TransactWriteItemsCommand).rejects(error);
    await expect(append()).rejects.toMatchObject({
      name: 'AppendTooLarge',
      message: expect.stringContaining('400 KB'),
      cause: error,
    });
    expect(transactions()).toBe(1);
  });
});

describe('dynamodb: heads of the streams', () => {
  const state = (stream: string, version: number) =>
    marshall({ p: `S#${stream}`, s: 'STATE', version, head: `head of ${stream}` });
  const both = [aStreamAppend('a', { expectedVersion: 1 }), aStreamAppend('b', { expectedVersion: 2 })];

  it('that a batch has left out are asked for again, and those alone', async () => {
    const Keys = [marshall({ p: 'S#b', s: 'STATE' })];
    dynamo
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { [table]: [state('a', 1)] }, UnprocessedKeys: { [table]: { Keys } } })
      .resolvesOnce({ Responses: { [table]: [state('b', 2)] } });
    dynamo.on(TransactWriteItemsCommand).resolves({});
    expect(await store.append(both, anAppendContext('k'))).toEqual({ outcome: 'appended' });
    const [first, second] = dynamo.commandCalls(BatchGetItemCommand).map(({ args }) => args[0].input);
    expect(first?.RequestItems?.[table]).toMatchObject({ ConsistentRead: true });
    expect(first?.RequestItems?.[table]?.Keys).toHaveLength(2);
    expect(second?.RequestItems?.[table]).toEqual({ Keys, ConsistentRead: true });
    const [written] = dynamo.commandCalls(TransactWriteItemsCommand).map(({ args }) => args[0].input);
    const previous = written?.TransactItems?.flatMap(({ Put }) => Put?.Item?.previousHash?.S ?? []);
    expect(previous).toEqual(['head of a', 'head of b']);
  });

  it('that have moved on are a conflict, or the answer of the key when that was used', async () => {
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { [table]: [state('a', 1), state('b', 3)] } });
    dynamo.on(GetItemCommand).resolves({});
    const conflicting = store.append(both, anAppendContext('k'));
    await expect(conflicting).rejects.toMatchObject({ name: 'VersionConflict', stream: 'b' });
    const row = marshall({ p: 'K#k', s: 'K', requestHash: 'hash of k', decision: 'null' });
    dynamo.on(GetItemCommand).resolves({ Item: row });
    expect(await store.append(both, anAppendContext('k'))).toEqual({ outcome: 'replayed' });
    const reused = store.append(both, anAppendContext('k', { requestHash: 'another' }));
    await expect(reused).rejects.toMatchObject({ name: 'KeyReused' });
    expect(transactions()).toBe(0);
  });
});

describe('dynamodb: an index', () => {
  const mail = '{"kind":"mail","mailId":"m"}';
  const keys = (stream: string) => ({ p: `S#${stream}`, s: 'O#000000001#mails' });
  const row = (stream: string, committedAt: string) =>
    marshall({
      ...keys(stream),
      id: `${stream}@1/mails`,
      stream,
      reader: 'mails',
      deliveries: mail,
      committedAt,
    });

  it('that lags still shows a delivered row of the outbox: it is not given', async () => {
    const shown = ['gone', 'b', 'c'].map((stream) => marshall(keys(stream)));
    dynamo.on(QueryCommand).resolves({ Items: shown });
    const kept = [row('c', '2026-05-04T09:00:02.000Z'), row('b', '2026-05-04T09:00:01.000Z')];
    dynamo.on(BatchGetItemCommand).callsFake((input) => {
      const asked = input.RequestItems[table].Keys.map(({ p }: { p: { S: string } }) => p.S);
      return { Responses: { [table]: kept.filter(({ p }) => asked.includes(p?.S)) } };
    });
    expect((await store.outbox('mails', 10)).map(({ stream }) => stream)).toEqual(['b', 'c']);
    expect((await store.outbox('mails', 1)).map(({ stream }) => stream)).toEqual(['b']);
  });

  it('that lags has given a row that is delivered meanwhile: settling it changes nothing', async () => {
    dynamo.on(GetItemCommand).resolves({});
    const given = { id: 'a@1/mails', stream: 'a', deliveries: [JSON.parse(mail)], committedAt: '' };
    await store.settleOutbox(given, []);
    expect(dynamo.commandCalls(DeleteItemCommand)).toHaveLength(0);
    expect(dynamo.commandCalls(GetItemCommand)[0]?.args[0].input.ConsistentRead).toBe(true);
  });

  it('gives those of one sort text in no order: a limit cuts between them all the same', async () => {
    const listed = ['b', 'a', 'c'].map((stream) =>
      marshall({ p: `S#${stream}`, s: 'STATE', version: 1, body: '{}', g1s: stream === 'c' ? '2' : '1' }),
    );
    dynamo.on(QueryCommand).resolves({});
    dynamo.on(QueryCommand, { IndexName: 'listing-1' }).resolves({ Items: listed });
    expect((await store.list('all', { limit: 1 })).map(({ stream }) => stream)).toEqual(['a']);
  });

  it('that lags shows a stream in two listings at once: its newest state is given, once', async () => {
    const listed = (version: number, group: number, sort: string) =>
      marshall({
        p: 'S#a',
        s: 'STATE',
        version,
        shape: 1,
        head: 'h',
        body: `{"version":${version}}`,
        [`g${group}s`]: sort,
      });
    dynamo.on(QueryCommand, { IndexName: 'listing-1' }).resolves({ Items: [listed(1, 1, '1')] });
    dynamo.on(QueryCommand, { IndexName: 'listing-2' }).resolves({ Items: [listed(2, 2, '2')] });
    dynamo.on(QueryCommand, { IndexName: 'listing-3' }).resolves({});
    expect(await store.list('all')).toMatchObject([{ stream: 'a', version: 2 }]);
  });
});

describe('dynamodb: a query in pages', () => {
  it('is read on to the end, an empty page between', async () => {
    const page = (version: number) =>
      marshall({ p: 'S#a', s: `C#00000000${version}`, version, events: '[]', act: '{}', postings: '[]' });
    const from = marshall({ p: 'S#a', s: 'C#000000001' });
    dynamo
      .on(QueryCommand)
      .resolvesOnce({ Items: [page(1)], LastEvaluatedKey: from })
      .resolvesOnce({ Items: [], LastEvaluatedKey: from })
      .resolvesOnce({ Items: [page(2)] });
    expect((await store.history('a')).map(({ version }) => version)).toEqual([1, 2]);
    const [first, second] = dynamo.commandCalls(QueryCommand).map(({ args }) => args[0].input);
    expect(first).toMatchObject({ ConsistentRead: true });
    expect(second?.ExclusiveStartKey).toEqual(from);
  });
});
