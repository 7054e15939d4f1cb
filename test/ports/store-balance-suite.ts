import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Posting } from '../../shared/domain/ledger/ledger.ts';
import type { Store } from '../../shared/ports/store.ts';
import { anAppendContext, aStreamAppend, type MakeStore, nameOf, outcomeName } from './suite-parts.ts';

const ENVELOPE = 'upe/rabat/envelope';
const RESERVED = 'upe/rabat/reserved';
const MODEL_RUNS = 60;

export function storeBalanceSuite(store: () => Store, makeStore: MakeStore): void {
  const fund = (amountCentimes: number) =>
    store().append(
      [aStreamAppend('call/1')],
      anAppendContext('fund', { postings: [{ from: 'appropriation/upe', to: ENVELOPE, amountCentimes }] }),
    );
  const reserve = (stream: string, amountCentimes: number) =>
    store().append(
      [aStreamAppend(stream)],
      anAppendContext(stream, { postings: [{ from: ENVELOPE, to: RESERVED, amountCentimes }] }),
    );

  it('is 0 for an account that was never posted to', async () => {
    expect(await store().balance('nobody')).toBe(0);
  });

  it('lets an appropriation fall below zero and no other account', async () => {
    await fund(1000);
    expect(await store().balance('appropriation/upe')).toBe(-1000);
    await expect(reserve('t1', 1001)).rejects.toMatchObject({
      name: 'InsufficientBalance',
      account: ENVELOPE,
    });
    expect(await store().read('t1')).toBeUndefined();
    expect(await store().balance(ENVELOPE)).toBe(1000);
    await reserve('t2', 1000);
    expect(await store().balance(ENVELOPE)).toBe(0);
  });

  it('refuses to take from an account that was never posted to', async () => {
    await expect(reserve('t1', 1)).rejects.toMatchObject({ name: 'InsufficientBalance', account: ENVELOPE });
    expect(await store().balances('')).toEqual(new Map());
  });

  it('judges the sum of an append, not the order of its postings', async () => {
    const through = [
      { from: ENVELOPE, to: RESERVED, amountCentimes: 700 },
      { from: 'appropriation/upe', to: ENVELOPE, amountCentimes: 700 },
    ];
    await store().append([aStreamAppend('a')], anAppendContext('k', { postings: through }));
    expect(await store().balance(ENVELOPE)).toBe(0);
    expect(await store().balance(RESERVED)).toBe(700);
  });

  it('overspends by nothing when fifty race for one envelope', async () => {
    await fund(600);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, i) => outcomeName(reserve(`r${i}`, 50))),
    );
    expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(12);
    expect(outcomes.filter((outcome) => outcome === 'InsufficientBalance')).toHaveLength(38);
    expect(await store().balance(ENVELOPE)).toBe(0);
    expect(await store().balance(RESERVED)).toBe(600);
  });

  it('gives the balances under a prefix', async () => {
    await fund(600);
    await reserve('r', 50);
    expect(await store().balances('upe/rabat/')).toEqual(
      new Map([
        [ENVELOPE, 550],
        [RESERVED, 50],
      ]),
    );
    expect(await store().balances('upe/fes/')).toEqual(new Map());
  });

  it.each([0, -1, 0.5, Number.NaN, 2 ** 53, '5' as never])('refuses to post %s centimes', async (amount) => {
    expect(await outcomeName(fund(amount))).toBe('InputInvalid');
    expect(await store().read('call/1')).toBeUndefined();
  });

  it('agrees with the model whatever is posted', async () => {
    await fc.assert(
      balanceModel(makeStore, (made) => made),
      { numRuns: MODEL_RUNS },
    );
  });

  it.each([
    ['forgets the floor', forgetsFloor],
    ['posts a repeated request again', postsAgain],
    ['loses the second posting', losesSecond],
  ])('has a model with teeth: it catches a store that %s', async (_, wrong) => {
    expect(await fc.check(balanceModel(makeStore, wrong), { numRuns: MODEL_RUNS })).toMatchObject({
      failed: true,
    });
  });
}

interface Step {
  readonly postings: readonly Posting[];
  readonly repeated: boolean;
}

const accounts = ['appropriation/upe', 'a', 'b', 'c'];
const posting = fc
  .record({
    from: fc.constantFrom(...accounts),
    to: fc.constantFrom(...accounts),
    amountCentimes: fc.integer({ min: 1, max: 9 }),
  })
  .filter(({ from, to }) => from !== to);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ postings: fc.array(posting, { minLength: 1, maxLength: 3 }), repeated: fc.boolean() }),
  { maxLength: 12 },
);

/** Any series of appends: taken exactly when no floor is broken, balances as added up by hand, their sum always 0. */
function balanceModel(makeStore: MakeStore, disguise: (store: Store) => Store) {
  return fc.asyncProperty(steps, async (series) => {
    const made = await makeStore({ now: () => '2026-05-04T09:00:00.000Z' });
    const store = disguise(made.store);
    const model = new Map<string, number>();
    try {
      for (const [index, step] of series.entries()) await compare(store, model, step, `s${index}`);
    } finally {
      await made.close();
    }
  });
}

async function compare(store: Store, model: Map<string, number>, step: Step, stream: string): Promise<void> {
  const append = () =>
    store.append([aStreamAppend(stream)], anAppendContext(stream, { postings: step.postings }));
  const after = new Map(model);
  for (const { from, to, amountCentimes } of step.postings) {
    after.set(from, (after.get(from) ?? 0) - amountCentimes);
    after.set(to, (after.get(to) ?? 0) + amountCentimes);
  }
  const broken = [...after].some(
    ([account, amount]) =>
      amount < 0 && amount < (model.get(account) ?? 0) && account !== 'appropriation/upe',
  );
  expect(await outcomeName(append())).toBe(broken ? 'InsufficientBalance' : 'answered');
  if (!broken) for (const [account, amount] of after) model.set(account, amount);
  if (step.repeated && !broken) expect(await append()).toEqual({ outcome: 'replayed' });
  const balances = await store.balances('');
  for (const account of accounts) expect(balances.get(account) ?? 0).toBe(model.get(account) ?? 0);
  expect([...balances.values()].reduce((sum, amount) => sum + amount, 0)).toBe(0);
  expect((await store.read(stream))?.version).toBe(broken ? undefined : 1);
}

function forgetsFloor(store: Store): Store {
  const flooded: Store['append'] = async (streams, context) => {
    try {
      return await store.append(streams, context);
    } catch (error) {
      if (nameOf(error) !== 'InsufficientBalance') throw error;
      return store.append(streams, { ...context, postings: [] });
    }
  };
  return { ...store, append: flooded };
}

function postsAgain(store: Store): Store {
  let count = 0;
  const append: Store['append'] = async (streams, context) => {
    const result = await store.append(streams, context);
    if (result.outcome === 'replayed') {
      count += 1;
      const again = { ...context, key: `again-${count}`, outbox: [] };
      await store.append([aStreamAppend(`again-${count}`)], again).catch(() => undefined);
    }
    return result;
  };
  return { ...store, append };
}

function losesSecond(store: Store): Store {
  return {
    ...store,
    append: (streams, context) =>
      store.append(streams, { ...context, postings: context.postings.slice(0, 1) }),
  };
}
