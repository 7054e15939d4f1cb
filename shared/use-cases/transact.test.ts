import { describe, expect, it } from 'vitest';
import { aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { accept, type Decider, refuse } from '../domain/kernel/decider.ts';
import type { Store } from '../ports/store.ts';
import { done, type LedgerRefusal, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { mail } from './mail-intents.ts';
import { recallState } from './recorded-answer.ts';
import { type Lifecycle, loadState, type Transaction, transact } from './transact.ts';

type Tally = { readonly status: 'open'; readonly count: number };
type Add = { readonly type: 'Add'; readonly by: number };
type Added = { readonly type: 'Added'; readonly by: number };
type TallyFull = { readonly code: 'TALLY_FULL' };

/** A lifecycle as small as can be: it counts to ten. */
const tally: Decider<Add, Tally, Added, TallyFull> = {
  lifecycle: 'tally',
  shape: 1,
  initial: { status: 'open', count: 0 },
  decide: ({ by }, { count }) =>
    count + by > 10 ? refuse({ code: 'TALLY_FULL' }) : accept({ type: 'Added', by }),
  evolve: (state, { by }) => ({ ...state, count: state.count + by }),
};

const tallies: Lifecycle<Add, Tally, Added, TallyFull> = {
  decider: tally,
  streamOf: (id) => `tally-${id}`,
  listings: () => [],
};

const envelope = { from: 'appropriation/call', to: 'call/MA-08/available' };

function add(by: number, also: (transaction: Transaction) => void = () => undefined) {
  return async (transaction: Transaction) => {
    const subject = await transaction.load(tallies, 'one');
    const decision = subject.decide({ type: 'Add', by });
    if (!decision.accepted) return refused(decision.refusal);
    also(transaction);
    return done(subject.state().count);
  };
}

function asked(test: TestDesk, facts: unknown, key = 'form/1') {
  const { act } = test.request('officer', 'programme-officer');
  return { key, verb: 'add', facts, act, programmeVersion: 1 };
}

const countOf = async (desk: Desk) => (await loadState(desk, tallies, 'one')).state.count;

/** A store in which somebody else is faster, so many times. */
function outrun(test: TestDesk, times: number): { readonly desk: Desk; readonly tries: () => number } {
  const { store } = test.desk;
  let tries = 0;
  const append: Store['append'] = async (streams, context) => {
    tries += 1;
    if (tries <= times) await transact(test.desk, asked(test, tries, `other/${tries}`), add(1));
    return store.append(streams, context);
  };
  return { desk: { ...test.desk, store: { ...store, append } }, tries: () => tries };
}

describe('transact: request key', () => {
  it('gives a repeated request its first answer and records it once', async () => {
    const test = await aDesk();
    const first = await transact(test.desk, asked(test, 3), add(3));
    const again = await transact(test.desk, asked(test, 3), add(3));
    expect([first, again]).toEqual([done(3), done(3)]);
    expect(await countOf(test.desk)).toBe(3);
  });

  it('gives the first answer also when others have moved on since', async () => {
    const test = await aDesk();
    await transact(test.desk, asked(test, 3), add(3));
    await transact(test.desk, asked(test, 7, 'form/2'), add(7));
    expect(await transact(test.desk, asked(test, 3), add(3))).toEqual(done(3));
  });

  it('names the state that was answered and folds it again, as it was then', async () => {
    const test = await aDesk();
    const whole = async (transaction: Transaction) => {
      const counted = await add(3)(transaction);
      return counted.ok ? done((await transaction.load(tallies, 'one')).state()) : counted;
    };
    const request = { ...asked(test, 3), answers: tallies };
    const first = await transact(test.desk, request, whole);
    expect(await test.desk.store.recall('form/1')).toMatchObject({
      decision: { stateOf: 'tally-one', version: 1 },
    });
    await transact(test.desk, asked(test, 4, 'form/2'), add(4));
    expect(first).toEqual(done({ status: 'open', count: 3 }));
    expect(await transact(test.desk, request, whole)).toEqual(first);
    expect(await recallState(test.desk, tallies, 'form/1')).toEqual(first);
  });

  it('gives a state again that an older record holds itself', async () => {
    const test = await aDesk();
    const before = await transact(test.desk, asked(test, 3), async (transaction) => {
      await add(3)(transaction);
      return done<Tally>({ status: 'open', count: 3 });
    });
    expect(await recallState(test.desk, tallies, 'form/1')).toEqual(before);
    expect(await recallState(test.desk, tallies, 'form/2')).toBeUndefined();
  });

  it('gives two that arrive together one record and one answer', async () => {
    const test = await aDesk();
    const both = await Promise.all([1, 2].map(() => transact(test.desk, asked(test, 4), add(4))));
    expect(both).toEqual([done(4), done(4)]);
    expect(await countOf(test.desk)).toBe(4);
  });

  it.each([
    ['another request', { facts: 5 }],
    ['another person', { person: 'somebody-else' }],
    ['another verb', { verb: 'subtract' }],
  ])(
    'is a defect under %s',
    async (_, { facts = 3, person = 'officer', verb = 'add' }: Record<string, unknown>) => {
      const test = await aDesk();
      await transact(test.desk, asked(test, 3), add(3));
      const { act } = test.request(String(person), 'programme-officer');
      const other = { ...asked(test, facts), act, verb: String(verb) };
      await expect(transact(test.desk, other, add(3))).rejects.toMatchObject({ name: 'KeyReused' });
      expect(await countOf(test.desk)).toBe(3);
    },
  );

  it('is free again after a refusal, which records nothing', async () => {
    const test = await aDesk();
    expect(await transact(test.desk, asked(test, 11), add(11))).toEqual(refused({ code: 'TALLY_FULL' }));
    expect(await test.desk.store.recall('form/1')).toBeUndefined();
    expect(await test.desk.store.history('tally-one')).toEqual([]);
    expect(await test.owed('signals')).toEqual([]);
    expect(await transact(test.desk, asked(test, 2), add(2))).toEqual(done(2));
  });

  it('is not used up by a request that changes nothing', async () => {
    const test = await aDesk();
    expect(await transact(test.desk, asked(test, 0), async () => done('nothing to do'))).toEqual(
      done('nothing to do'),
    );
    expect(await test.desk.store.recall('form/1')).toBeUndefined();
  });
});

describe('transact: another version', () => {
  it.each([1, 2, 3])('is read and decided again when others were faster %i times', async (times) => {
    const test = await aDesk();
    const { desk, tries } = outrun(test, times);
    expect(await transact(desk, asked(test, 5), add(5))).toEqual(done(5 + times));
    expect(tries()).toBe(times + 1);
  });

  it('is given up after the third time, and nothing was recorded', async () => {
    const test = await aDesk();
    const { desk, tries } = outrun(test, 4);
    await expect(transact(desk, asked(test, 5), add(5))).rejects.toMatchObject({ name: 'VersionConflict' });
    expect(tries()).toBe(4);
    expect(await countOf(test.desk)).toBe(4);
    expect(await test.desk.store.recall('form/1')).toBeUndefined();
  });

  it('is judged anew: what was allowed may be refused now', async () => {
    const test = await aDesk();
    await transact(test.desk, asked(test, 9, 'before'), add(9));
    const { desk } = outrun(test, 1);
    expect(await transact(desk, asked(test, 1), add(1))).toEqual(refused({ code: 'TALLY_FULL' }));
  });

  it('lets all others through as they are', async () => {
    const test = await aDesk();
    const fault = Object.assign(new Error('disk'), { name: 'TransientFault' });
    const store = { ...test.desk.store, append: () => Promise.reject(fault) };
    await expect(transact({ ...test.desk, store }, asked(test, 1), add(1))).rejects.toBe(fault);
  });
});

describe('transact: money', () => {
  const spend = (amountCentimes: number) => (transaction: Transaction) =>
    transaction.post([{ from: 'call/MA-08/available', to: 'call/MA-08/reserved', amountCentimes }]);

  it('that is not there is refused with the account, and nothing happened', async () => {
    const test = await aDesk();
    const fund = (transaction: Transaction) => transaction.post([{ ...envelope, amountCentimes: 900 }]);
    await transact(test.desk, asked(test, 1, 'fund'), add(1, fund));
    const refusal: LedgerRefusal = { code: 'LEDGER_INSUFFICIENT', account: 'call/MA-08/available' };
    expect(await transact(test.desk, asked(test, 2), add(2, spend(901)))).toEqual(refused(refusal));
    expect(await countOf(test.desk)).toBe(1);
    expect(await test.desk.store.balance('call/MA-08/available')).toBe(900);
    expect(await test.desk.store.recall('form/1')).toBeUndefined();
    expect(await transact(test.desk, asked(test, 2), add(2, spend(900)))).toEqual(done(3));
  });
});

describe('transact: deliveries', () => {
  const twoMails = (transaction: Transaction) =>
    transaction.deliver(
      ...mail('daily-digest', 'tally-one', ['contact', 'president'], { count: 1, day: 'x' }),
    );

  it('always wake who waits for a changed stream, and only for those', async () => {
    const test = await aDesk();
    await transact(test.desk, asked(test, 2), async (transaction) => {
      const one = await transaction.load(tallies, 'one');
      const two = await transaction.load(tallies, 'two');
      await transaction.load(tallies, 'three');
      one.decide({ type: 'Add', by: 1 });
      two.decide({ type: 'Add', by: 1 });
      return done(null);
    });
    expect(await test.owed('signals')).toEqual([
      { kind: 'settle-wait', subject: 'tally-one' },
      { kind: 'settle-wait', subject: 'tally-two' },
    ]);
  });

  it('carry mails whose ids are stable over every try, and differ between mails and requests', async () => {
    const idsOf = async (key: string) => {
      const test = await aDesk();
      const { desk } = outrun(test, 2);
      await transact(desk, asked(test, 2, key), add(2, twoMails));
      return (await test.owed('mails')).map((owed) => (owed.kind === 'mail' ? owed.mailId : ''));
    };
    const ids = await idsOf('form/1');
    expect(ids).toHaveLength(2);
    expect(await idsOf('form/1')).toEqual(ids);
    expect(new Set([...ids, ...(await idsOf('form/2'))]).size).toBe(4);
  });

  it('are not doubled by a decision that was made again', async () => {
    const test = await aDesk();
    const { desk } = outrun(test, 3);
    await transact(desk, asked(test, 2), add(2, twoMails));
    expect(await test.owed('mails')).toHaveLength(2);
  });
});

describe('transact: state of another shape', () => {
  it('is folded anew from the events', async () => {
    const test = await aDesk();
    await transact(test.desk, asked(test, 3), add(3));
    const older: typeof tallies = {
      ...tallies,
      decider: {
        ...tally,
        shape: 2,
        evolve: (state, { by }) => ({ ...state, count: state.count + 100 * by }),
      },
    };
    expect(await loadState(test.desk, older, 'one')).toEqual({
      state: { status: 'open', count: 300 },
      version: 1,
    });
  });

  it('is loaded once: two changes of one subject are one append', async () => {
    const test = await aDesk();
    await transact(test.desk, asked(test, 5), async (transaction) => {
      (await transaction.load(tallies, 'one')).decide({ type: 'Add', by: 2 });
      (await transaction.load(tallies, 'one')).decide({ type: 'Add', by: 3 });
      return done(null);
    });
    expect(await test.desk.store.history('tally-one')).toMatchObject([
      { version: 1, events: [{ by: 2 }, { by: 3 }] },
    ]);
  });
});
