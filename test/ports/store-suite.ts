import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ITEMS_PER_APPEND_MAX, type Store } from '../../shared/ports/store.ts';
import { CHAIN_START, verifyChain } from '../../shared/wire/commit-chain.ts';
import { storeBalanceSuite } from './store-balance-suite.ts';
import { storeListingSuite } from './store-listing-suite.ts';
import { storeOutboxSuite } from './store-outbox-suite.ts';
import {
  anAct,
  anAppendContext,
  appendInTurn,
  aStreamAppend,
  createMovableClock,
  type MadeStore,
  type MakeStore,
  type MovableClock,
  outcomeName,
} from './suite-parts.ts';

/** What every store promises: run it on each adapter. */
export function storeSuite(name: string, makeStore: MakeStore): void {
  describe(`${name} store`, () => {
    let made: MadeStore;
    let store: Store;
    let clock: MovableClock;

    beforeEach(async () => {
      clock = createMovableClock();
      made = await makeStore(clock);
      store = made.store;
    });
    afterEach(() => made.close());

    describe('append and read', () => appendSuite(() => store));
    describe('keys', () => keySuite(() => store));
    describe('chain', () => chainSuite(() => store));
    describe('acts', () => actSuite(() => store));
    describe('balances', () => storeBalanceSuite(() => store, makeStore));
    describe('listings', () => storeListingSuite(() => store));
    describe('outbox', () =>
      storeOutboxSuite(
        () => store,
        () => clock,
      ));
  });
}

function appendSuite(store: () => Store): void {
  it('answers undefined for a stream that was never appended to', async () => {
    expect(await store().read('tranche/none')).toBeUndefined();
    expect(await store().history('tranche/none')).toEqual([]);
  });

  it('gives back the newest state and every commit in order', async () => {
    const listed = { state: { status: 'sent', nested: { باب: ['ا', 1, null, true] } }, shape: 4 };
    const events = [{ type: 'OrderPrepared' }, { type: 'OrderSent', note: 'é\u0000"\\' }];
    await store().append([aStreamAppend('tranche/1')], anAppendContext('k1'));
    await store().append(
      [aStreamAppend('tranche/1', { ...listed, expectedVersion: 1, events })],
      anAppendContext('k2'),
    );
    expect(await store().read('tranche/1')).toMatchObject({ stream: 'tranche/1', version: 2, ...listed });
    const history = await store().history('tranche/1');
    expect(history.map((commit) => commit.version)).toEqual([1, 2]);
    expect(history[1]).toMatchObject({ events, act: anAct(), programmeVersion: 3, key: 'k2', postings: [] });
    expect(await store().history('tranche/1', 2)).toEqual(history.slice(1));
  });

  it('refuses a version that is not the newest, below and above', async () => {
    await store().append([aStreamAppend('tranche/1')], anAppendContext('k1'));
    for (const expectedVersion of [0, 2]) {
      const late = store().append([aStreamAppend('tranche/1', { expectedVersion })], anAppendContext('k2'));
      await expect(late).rejects.toMatchObject({ name: 'VersionConflict' });
    }
    expect(await store().history('tranche/1')).toHaveLength(1);
  });

  it('appends to several streams at once or to none', async () => {
    const money = { postings: [{ from: 'appropriation/upe', to: 'upe/envelope', amountCentimes: 500 }] };
    const outbox = [{ kind: 'settle-wait', subject: 'a' }] as const;
    await store().append([aStreamAppend('b')], anAppendContext('before'));
    const streams = [
      aStreamAppend('a', { listings: [['all', 'a']] }),
      aStreamAppend('b'),
      aStreamAppend('c'),
    ];
    const torn = store().append(streams, anAppendContext('k', { ...money, outbox }));
    await expect(torn).rejects.toMatchObject({ name: 'VersionConflict' });
    expect(await store().read('a')).toBeUndefined();
    expect(await store().read('c')).toBeUndefined();
    expect(await store().history('a')).toEqual([]);
    expect(await store().recall('k')).toBeUndefined();
    expect(await store().balances('')).toEqual(new Map());
    expect(await store().outbox('signals', 10)).toEqual([]);
    expect(await store().list('all')).toEqual([]);
    const again = [streams[0]!, aStreamAppend('b', { expectedVersion: 1 }), streams[2]!];
    await store().append(again, anAppendContext('k', { ...money, outbox }));
    expect((await store().read('b'))?.version).toBe(2);
    expect(await store().balance('upe/envelope')).toBe(500);
    expect(await store().outbox('signals', 10)).toHaveLength(1);
  });

  it('answers fifty who append to one stream at the same time', async () => {
    const keys = Array.from({ length: 50 }, (_, index) => `k${index}`);
    await Promise.all(keys.map((key) => appendInTurn(store(), 'case/crowded', key)));
    const history = await store().history('case/crowded');
    expect(history.map((commit) => commit.key).sort()).toEqual([...keys].sort());
    expect(verifyChain(history, await store().read('case/crowded'))).toMatchObject({
      whole: true,
      version: 50,
    });
  });

  it('takes as many items as one transaction holds, and one more is too many', async () => {
    const streams = (count: number) =>
      Array.from({ length: count }, (_, index) => aStreamAppend(`many/${index}`));
    const fits = (ITEMS_PER_APPEND_MAX - 2) / 2;
    const tooMany = store().append(streams(fits + 1), anAppendContext('k'));
    await expect(tooMany).rejects.toMatchObject({ name: 'AppendTooLarge', items: ITEMS_PER_APPEND_MAX + 1 });
    expect(await store().read('many/0')).toBeUndefined();
    expect(await store().append(streams(fits), anAppendContext('k'))).toEqual({ outcome: 'appended' });
  });

  it('tells the heads of all streams in stream order', async () => {
    for (const stream of ['b', 'a', 'é', 'c'])
      await store().append([aStreamAppend(stream)], anAppendContext(stream));
    const heads = [];
    for await (const head of store().heads()) heads.push(head);
    expect(heads.map((head) => head.stream)).toEqual(['a', 'b', 'c', 'é']);
    expect(heads[0]).toEqual({ stream: 'a', version: 1, head: (await store().read('a'))?.head });
  });
}

function keySuite(store: () => Store): void {
  it('answers a repeated request from the record, also when the stream has moved on', async () => {
    const append = () => store().append([aStreamAppend('tranche/1')], anAppendContext('k1'));
    expect(await append()).toEqual({ outcome: 'appended' });
    await store().append([aStreamAppend('tranche/1', { expectedVersion: 1 })], anAppendContext('k2'));
    expect(await append()).toEqual({ outcome: 'replayed' });
    expect((await store().read('tranche/1'))?.version).toBe(2);
  });

  it('posts and delivers nothing twice for one key', async () => {
    const context = anAppendContext('k', {
      postings: [{ from: 'appropriation/upe', to: 'upe/envelope', amountCentimes: 500 }],
      outbox: [{ kind: 'settle-wait', subject: 'a' }],
    });
    const append = () => store().append([aStreamAppend('a')], context);
    const outcomes = (await Promise.all([append(), append(), append()])).map((result) => result.outcome);
    expect(outcomes.sort()).toEqual(['appended', 'replayed', 'replayed']);
    expect(await store().balance('upe/envelope')).toBe(500);
    expect(await store().outbox('signals', 10)).toHaveLength(1);
  });

  it('recalls the request and the decision of a key', async () => {
    const decision = { accepted: true, events: [{ type: 'TrancheRequested', amountCentimes: 12_800_000 }] };
    await store().append([aStreamAppend('a')], anAppendContext('k', { decision }));
    expect(await store().recall('k')).toEqual({ requestHash: 'hash of k', decision });
    expect(await store().recall('other')).toBeUndefined();
  });

  it('refuses a key that was used for another request', async () => {
    await store().append([aStreamAppend('a')], anAppendContext('k'));
    const reused = store().append([aStreamAppend('b')], anAppendContext('k', { requestHash: 'another' }));
    await expect(reused).rejects.toMatchObject({ name: 'KeyReused', key: 'k' });
    expect(await store().read('b')).toBeUndefined();
  });
}

function chainSuite(store: () => Store): void {
  it('links every commit to the one before it', async () => {
    for (let version = 0; version < 4; version += 1) {
      await store().append(
        [aStreamAppend('a', { expectedVersion: version })],
        anAppendContext(`k${version}`),
      );
    }
    const history = await store().history('a');
    expect(history[0]?.previousHash).toBe(CHAIN_START);
    expect(history[3]?.previousHash).toBe(history[2]?.hash);
    expect(verifyChain(history, await store().read('a'))).toMatchObject({ whole: true, version: 4 });
  });

  it('keeps the postings in the commit of the first stream, under its hash', async () => {
    const postings = [{ from: 'appropriation/upe', to: 'upe/envelope', amountCentimes: 500 }];
    await store().append([aStreamAppend('a'), aStreamAppend('b')], anAppendContext('k', { postings }));
    const [first] = await store().history('a');
    const [second] = await store().history('b');
    expect(first?.postings).toEqual(postings);
    expect(second?.postings).toEqual([]);
    const changed = { ...first!, postings: [{ ...postings[0]!, amountCentimes: 501 }] };
    expect(verifyChain([changed])).toEqual({ whole: false, version: 1, fault: 'content' });
  });
}

function actSuite(store: () => Store): void {
  const person = anAct().actor;
  it.each([
    ['the person', anAct({ actor: { ...person, personId: '' } })],
    ['the name', anAct({ actor: { ...person, name: ' ' } })],
    ['the role', anAct({ actor: { ...person, role: '' as never } })],
    ['the actor', anAct({ actor: undefined as never })],
    ['the door', anAct({ door: '' as never })],
    ['the instant', anAct({ at: '' })],
    ['an instant in UTC', anAct({ at: '2026-05-04 09:00' })],
  ])('records nothing without %s', async (_, act) => {
    const append = store().append([aStreamAppend('a')], anAppendContext('k', { act }));
    expect(await outcomeName(append)).toBe('ActIncomplete');
    expect(await store().read('a')).toBeUndefined();
    expect(await store().recall('k')).toBeUndefined();
  });

  it('keeps the mandate and the reason of an act', async () => {
    const act = anAct({ actor: { ...person, mandateId: 'mandate-3' }, reason: 'Pièce illisible' });
    await store().append([aStreamAppend('a')], anAppendContext('k', { act }));
    expect((await store().history('a'))[0]?.act).toEqual(act);
  });
}
