import {
  DynamoDBClient,
  DynamoDBServiceException,
  GetItemCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDynamoRecords } from './dynamo-records.ts';

const client = new DynamoDBClient({ region: 'eu-west-3' });
const dynamo = mockClient(client);
beforeEach(() => dynamo.reset());

const NOW = '2026-05-04T09:00:00.000Z';
const GRACE_SECONDS = 30 * 24 * 3600;
const records = createDynamoRecords({
  client,
  table: 'mithaq',
  clock: { now: () => NOW },
  pause: async () => undefined,
});
const service = (name: string, message = name) =>
  new DynamoDBServiceException({ name, message, $fault: 'client', $metadata: {} });
const changes = () => dynamo.commandCalls(UpdateItemCommand).map(({ args }) => args[0].input);

describe('dynamodb: what a record leaves to be cleared away', () => {
  it('is due thirty days after its expiry', async () => {
    dynamo
      .on(UpdateItemCommand)
      .resolves({ Attributes: marshall({ s: 'code/1', body: '"x"', revision: 1 }) });
    await records.put('code/1', 'x', { expiresAt: '2026-05-04T10:00:00.000Z' });
    const due = Date.parse('2026-05-04T10:00:00.000Z') / 1000 + GRACE_SECONDS;
    expect(changes()[0]).toMatchObject({
      Key: { p: { S: 'R#code/' }, s: { S: 'code/1' } },
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':ttl': { N: String(due) } },
    });
  });

  it('is its revision for thirty days, when it is deleted', async () => {
    dynamo.on(UpdateItemCommand).resolves({ Attributes: marshall({ s: 'code/1', revision: 4 }) });
    expect(await records.delete('code/1', 4)).toBe(true);
    const [change] = changes();
    expect(change?.UpdateExpression).toMatch(/^SET #ttl = :ttl REMOVE body/);
    expect(change?.UpdateExpression).not.toContain('revision');
    expect(change?.ExpressionAttributeValues?.[':ttl']).toEqual({
      N: String(Date.parse(NOW) / 1000 + GRACE_SECONDS),
    });
  });

  it('is not there to be read, though DynamoDB has not cleared it away', async () => {
    const lapsed = { s: 'code/1', body: '"x"', revision: 1, expiresAt: NOW, expiresMs: Date.parse(NOW) };
    dynamo.on(GetItemCommand).resolvesOnce({ Item: marshall(lapsed) });
    expect(await records.get('code/1')).toBeUndefined();
    dynamo.on(GetItemCommand).resolves({ Item: marshall({ s: 'code/1', revision: 1, ttl: 1 }) });
    expect(await records.get('code/1')).toBeUndefined();
    expect(dynamo.commandCalls(GetItemCommand)[0]?.args[0].input.ConsistentRead).toBe(true);
  });
});

describe('dynamodb: records under contention', () => {
  it('are put after throttling has passed, and given up as a transient fault when it stays', async () => {
    const throttled = service('ThrottlingException');
    const Attributes = marshall({ s: 'a/1', body: 7, revision: 1 });
    dynamo.on(UpdateItemCommand).rejectsOnce(throttled).resolvesOnce({ Attributes }).rejects(throttled);
    expect(await records.put('a/1', 7)).toEqual({ key: 'a/1', value: 7, revision: 1 });
    await expect(records.put('a/1', 7)).rejects.toMatchObject({ name: 'TransientFault' });
    expect(changes()).toHaveLength(2 + 9);
  });

  it('are refused in words when they are too large', async () => {
    const error = service('ValidationException', 'Item size to update has exceeded the maximum allowed size');
    dynamo.on(UpdateItemCommand).rejects(error);
    await expect(records.put('statement/1', 'x')).rejects.toMatchObject({
      name: 'InputInvalid',
      cause: error,
    });
  });
});

describe('dynamodb: records across kinds', () => {
  it('are found by a scan of all of its pages, by key', async () => {
    const record = (s: string) => marshall({ p: 'R#', s, body: `"${s}"`, revision: 1 });
    dynamo
      .on(ScanCommand)
      .resolvesOnce({ Items: [record('links'), record('other')], LastEvaluatedKey: record('x') })
      .resolvesOnce({ Items: [record('link/b'), record('link/a')] });
    expect((await records.list('link', 2)).map(({ key }) => key)).toEqual(['link/a', 'link/b']);
  });
});
