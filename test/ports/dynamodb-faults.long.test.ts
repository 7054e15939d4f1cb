import {
  type DynamoDBClient,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { createDynamoRecords } from '../../shared/adapters/dynamodb/dynamo-records.ts';
import { createDynamoStore } from '../../shared/adapters/dynamodb/dynamo-store.ts';
import type { SendMail } from '../../shared/ports/deliveries.ts';
import { deliverOutboxRow } from '../../shared/use-cases/deliver-outbox.ts';
import { verifyChain } from '../../shared/wire/commit-chain.ts';
import { describeOverTheWire } from './dynoxide.ts';
import { recordsSuite } from './records-suite.ts';
import { storeSuite } from './store-suite.ts';
import {
  anAppendContext,
  appendInTurn,
  aStreamAppend,
  createMovableClock,
  nameOf,
  outcomeName,
} from './suite-parts.ts';

type Disturb = (command: string, send: () => Promise<unknown>, input: object) => Promise<unknown>;

/** Stands outside the SDK's own repetitions, so that the adapter alone answers for what it meets. */
function disturbed(client: DynamoDBClient, disturb: Disturb): DynamoDBClient {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await disturb(String(context.commandName), () => next(args), args.input);
      return answer as Awaited<ReturnType<typeof next>>;
    },
    { step: 'initialize', priority: 'high' },
  );
  return client;
}

const conflict = () =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'Transaction cancelled',
    CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
  });
const throttle = () => new ProvisionedThroughputExceededException({ $metadata: {}, message: 'Too much' });
const lostAnswer = () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });

const SAME_DISTURBED_MAX = 6;

/** Cancels every third transaction, throttles every fourth of the other commands; one and the same not for ever. */
function contention(): Disturb {
  const met = { transactions: 0, others: 0 };
  const disturbances = new Map<string, number>();
  return async (command, send, input) => {
    const isTransaction = command === 'TransactWriteItemsCommand';
    const count = isTransaction ? ++met.transactions : ++met.others;
    const same = JSON.stringify(input);
    const times = disturbances.get(same) ?? 0;
    if (count % (isTransaction ? 3 : 4) !== 0 || times === SAME_DISTURBED_MAX) return send();
    disturbances.set(same, times + 1);
    throw isTransaction ? conflict() : throttle();
  };
}

describeOverTheWire((dynoxide) => {
  const pause = async () => undefined;
  const aTable = async (disturb: Disturb) => {
    const client = disturbed(dynoxide().connect(), disturb);
    const close = async () => client.destroy();
    return { client, table: await dynoxide().createTable(), pause, close };
  };
  const aStore = async (disturb: Disturb) => {
    const { close: _, ...parts } = await aTable(disturb);
    const clock = createMovableClock();
    return {
      store: createDynamoStore({ ...parts, clock }),
      records: createDynamoRecords({ ...parts, clock }),
    };
  };

  storeSuite('contended DynamoDB', async (clock) => {
    const { close, ...parts } = await aTable(contention());
    return { store: createDynamoStore({ ...parts, clock }), close };
  });

  recordsSuite('contended DynamoDB', async (clock) => {
    const { close, ...parts } = await aTable(contention());
    return { records: createDynamoRecords({ ...parts, clock }), close };
  });

  describe('dynamodb: an answer that is lost after the commit', () => {
    const losing = (nth: number): Disturb => {
      let transactions = 0;
      return async (command, send) => {
        const answer = await send();
        if (command === 'TransactWriteItemsCommand') transactions += 1;
        if (command === 'TransactWriteItemsCommand' && transactions % nth === 0) throw lostAnswer();
        return answer;
      };
    };

    it('is given again by the key, and nothing is done twice', async () => {
      const { store } = await aStore(losing(2));
      const postings = [{ from: 'appropriation/upe', to: 'upe/envelope', amountCentimes: 500 }];
      await store.append([aStreamAppend('a')], anAppendContext('k1', { postings }));
      const second = aStreamAppend('a', { expectedVersion: 1 });
      expect(await store.append([second], anAppendContext('k2', { postings }))).toEqual({
        outcome: 'replayed',
      });
      expect(await store.balance('upe/envelope')).toBe(1000);
      expect((await store.history('a')).map(({ key }) => key)).toEqual(['k1', 'k2']);
    });

    it('leaves each of fifty on one stream recorded once', async () => {
      const { store } = await aStore(losing(3));
      const keys = Array.from({ length: 50 }, (_, index) => `k${index}`);
      await Promise.all(keys.map((key) => appendInTurn(store, 'case/crowded', key)));
      const history = await store.history('case/crowded');
      expect(history.map(({ key }) => key).sort()).toEqual([...keys].sort());
      expect(verifyChain(history, await store.read('case/crowded'))).toMatchObject({ whole: true });
    });
  });

  describe('dynamodb: what is too large', () => {
    const pass: Disturb = (_, send) => send();
    const text = (kilobytes: number) => 'x'.repeat(kilobytes * 1024);

    it.each([
      ['a state', aStreamAppend('a', { state: text(401) })],
      ['the events of a stream', aStreamAppend('a', { events: [{ type: text(401) }] })],
    ])('is refused in words: %s', async (_, part) => {
      const { store } = await aStore(pass);
      const refused = store.append([part], anAppendContext('k'));
      await expect(refused).rejects.toMatchObject({
        name: 'AppendTooLarge',
        message: expect.stringContaining('400 KB'),
      });
      expect(await store.read('a')).toBeUndefined();
    });

    it('is refused in words: four megabytes in one append', async () => {
      const { store } = await aStore(pass);
      const parts = Array.from({ length: 12 }, (_, index) =>
        aStreamAppend(`s${index}`, { state: text(380) }),
      );
      expect(await outcomeName(store.append(parts, anAppendContext('k')))).toBe('AppendTooLarge');
      expect(await store.read('s0')).toBeUndefined();
    });

    it('is refused in words: a record', async () => {
      const { records } = await aStore(pass);
      await expect(records.put('statement/1', text(401))).rejects.toMatchObject({
        name: 'InputInvalid',
        message: expect.stringContaining('400 KB'),
      });
    });
  });

  describe('dynamodb: a row of the outbox', () => {
    it('is delivered by its id, once, and what failed alone the next time', async () => {
      const parts = await aStore(contention());
      const mails = ['contact', 'treasurer'].map(
        (recipient): SendMail => ({
          kind: 'mail',
          template: 'tranche-paid',
          subject: 'a',
          recipient,
          facts: {},
          mailId: recipient,
        }),
      );
      await parts.store.append([aStreamAppend('a')], anAppendContext('k', { outbox: mails }));
      const tried: string[] = [];
      const desk = {
        ...parts,
        workflows: { start: async () => undefined, succeed: async () => undefined },
        advance: async () => undefined,
        onFault: () => undefined,
        async sendMail({ recipient }: SendMail) {
          tried.push(recipient);
          if (tried.length === 1) throw new Error('away');
        },
      };
      expect(await deliverOutboxRow(desk, 'a@1/mails')).toBe(1);
      expect(await deliverOutboxRow(desk, 'a@1/mails')).toBe(0);
      expect(await deliverOutboxRow(desk, 'a@1/mails')).toBe(0);
      expect(tried).toEqual(['contact', 'treasurer', 'contact']);
    });
  });

  it('records nothing that JSON cannot hold', async () => {
    const { store, records } = await aStore((_, send) => send());
    for (const state of [new Map(), new Date(0), { count: 1n }]) {
      const append = store.append([aStreamAppend('a', { state })], anAppendContext('k'));
      await expect(append).rejects.toThrow(TypeError);
      expect(await records.put('a/1', state).catch(nameOf)).toBe('TypeError');
    }
    expect(await store.read('a')).toBeUndefined();
    expect(await store.recall('k')).toBeUndefined();
  });
});
