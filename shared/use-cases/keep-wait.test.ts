import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import type { KeepWait } from '../domain/kernel/wait.ts';
import { fault } from '../ports/fault.ts';
import type { Workflows } from '../ports/workflows.ts';
import { keepWait } from './keep-wait.ts';
import { applications } from './lifecycles.ts';
import type { WaitDesk } from './settle-wait.ts';
import { settleWait, waitKey } from './settle-wait.ts';
import { withdrawApplication } from './withdraw-application.ts';

const SUBJECT = 'application-UPE-017';

function aWait(changes: Partial<KeepWait> = {}): KeepWait {
  return {
    subject: SUBJECT,
    while: ['submitted'],
    token: 'token-1',
    state: 'Await eligibility',
    enteredTime: '2026-06-01T09:00:00.000Z',
    retryCount: 0,
    ...changes,
  };
}

interface Waiting {
  readonly desk: WaitDesk;
  readonly answered: Map<string, unknown>;
}

/** An engine that waits on one token only: the others have run out. */
function waitingOn(test: TestDesk, token: string, error = 'TaskTimedOut'): Waiting {
  const answered = new Map<string, unknown>();
  const succeed: Workflows['succeed'] = async (given, output) => {
    if (given !== token || answered.has(given)) throw fault(error as 'TaskTimedOut', 'Nobody waits on it.');
    answered.set(given, output);
  };
  const { store, records } = test.desk;
  return { answered, desk: { store, records, workflows: { start: async () => undefined, succeed } } };
}

const submit = (test: TestDesk) => test.given(applications, 'UPE-017', applicationEvents.submitted);
const moveOn = (test: TestDesk) => test.given(applications, 'UPE-017', applicationEvents.eligible);
const kept = async (test: TestDesk) => (await test.desk.records.get<KeepWait>(waitKey(SUBJECT)))?.value;

describe('wait: kept for a subject', () => {
  it('is answered at once when the subject has moved already', async () => {
    const test = await aDesk();
    await moveOn(test);
    const { desk, answered } = waitingOn(test, 'token-1');
    await keepWait(desk, aWait());
    expect([...answered]).toEqual([['token-1', { status: 'eligible' }]]);
    expect(await kept(test)).toBeUndefined();
  });

  it('is answered as absent where there is no such subject', async () => {
    const { desk, answered } = waitingOn(await aDesk(), 'token-1');
    await keepWait(desk, aWait());
    expect([...answered]).toEqual([['token-1', { status: 'absent' }]]);
  });

  it('stays while the subject stands where it stood', async () => {
    const test = await aDesk();
    await submit(test);
    const { desk, answered } = waitingOn(test, 'token-1');
    await keepWait(desk, aWait());
    await settleWait(desk, SUBJECT);
    expect([...answered]).toEqual([]);
    expect(await kept(test)).toEqual(aWait());
  });

  it.each([
    ['a later visit', { enteredTime: '2026-06-01T09:00:00.001Z' }],
    ['a later try of the visit', { retryCount: 1 }],
  ])('is replaced by %s, and never replaces it', async (_, newer) => {
    const test = await aDesk();
    await submit(test);
    const { desk } = waitingOn(test, 'token-2');
    const later = aWait({ token: 'token-2', ...newer });
    await keepWait(desk, aWait());
    await keepWait(desk, later);
    expect(await kept(test)).toEqual(later);
    await keepWait(desk, aWait());
    expect(await kept(test)).toEqual(later);
  });

  it('is kept again by the same try, whose call was repeated', async () => {
    const test = await aDesk();
    await submit(test);
    const { desk } = waitingOn(test, 'token-1');
    await keepWait(desk, aWait());
    await keepWait(desk, aWait());
    expect(await kept(test)).toEqual(aWait());
  });
});

describe('wait: settled', () => {
  it.each(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'])(
    'is over when the engine says %s: nobody waits any more',
    async (error) => {
      const test = await aDesk();
      await submit(test);
      const { desk } = waitingOn(test, 'another', error);
      await keepWait(desk, aWait({ while: ['submitted', 'eligible'] }));
      await test.desk.records.put(waitKey(SUBJECT), aWait({ while: [] }));
      await settleWait(desk, SUBJECT);
      expect(await kept(test)).toBeUndefined();
    },
  );

  it('stays owed when the engine cannot be reached', async () => {
    const test = await aDesk();
    await moveOn(test);
    const { desk } = waitingOn(test, 'another', 'TransientFault');
    await expect(keepWait(desk, aWait())).rejects.toMatchObject({ name: 'TransientFault' });
    expect(await kept(test)).toEqual(aWait());
  });

  it('does nothing for a subject that nobody waits for', async () => {
    const { desk, answered } = waitingOn(await aDesk(), 'token-1');
    await settleWait(desk, 'application-UPE-099');
    expect([...answered]).toEqual([]);
  });
});

describe('wait: any interleaving of tokens, tries and the outcome', () => {
  it('ends with the newest token answered and no row left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, sameVisit) => {
        const test = await aDesk();
        await submit(test);
        const { answered, desk } = waitingOn(test, 'token-2');
        const slow = inAnyOrder(desk, scheduler);
        const newer = sameVisit ? { retryCount: 1 } : { enteredTime: '2026-06-01T09:00:05.000Z' };
        const outcome = async () => {
          await scheduler.schedule(Promise.resolve(), 'the subject moves');
          await withdraw(test);
          await settleWait(slow, SUBJECT);
        };
        const all = Promise.all([
          keepWait(slow, aWait()),
          keepWait(slow, aWait({ token: 'token-2', ...newer })),
          outcome(),
        ]);
        await scheduler.waitFor(all);
        expect([...answered]).toEqual([['token-2', { status: 'withdrawn' }]]);
        expect(await kept(test)).toBeUndefined();
      }),
      { numRuns: 80 },
    );
  });
});

/** Every call to the outside takes its turn when the scheduler says so. */
function inAnyOrder({ records, store, workflows }: WaitDesk, scheduler: fc.Scheduler): WaitDesk {
  const turn = (label: string) => scheduler.schedule(Promise.resolve(), label);
  return {
    store: { ...store, read: async (stream) => turn('read').then(() => store.read(stream)) },
    workflows: {
      ...workflows,
      succeed: async (...args) => turn('succeed').then(() => workflows.succeed(...args)),
    },
    records: {
      ...records,
      get: async (key) => turn('get').then(() => records.get(key)),
      put: async (...args) => turn('put').then(() => records.put(...args)),
      delete: async (...args) => turn('delete').then(() => records.delete(...args)),
    },
  };
}

function withdraw(test: TestDesk) {
  const request = test.request('contact-UPE-017', 'association', 'link');
  return withdrawApplication(test.desk, { ...request, applicationId: 'UPE-017', reason: 'Renoncement' });
}
