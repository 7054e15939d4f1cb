import { describe, expect, it } from 'vitest';
import { payableEvents } from '../../test/builders/a-convention.ts';
import { aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { trancheAccount, trancheEvents } from '../../test/builders/a-tranche.ts';
import type { Store } from '../ports/store.ts';
import { approveMany, markOf } from './approve-many.ts';
import { approveTranche } from './judge-tranche.ts';
import { conventions, tranches } from './lifecycles.ts';
import { readCase } from './read-cases.ts';

const trancheId = 'CV-UPE-017-1';

/** A certified tranche whose conditions all hold. */
async function aFullGate(): Promise<TestDesk> {
  const test = await aDesk({ now: '2026-10-20T09:00:00.000Z' });
  await test.given(conventions, 'CV-UPE-017', payableEvents(trancheAccount.rib));
  await test.given(tranches, trancheId, trancheEvents.certified);
  return test;
}

async function seenNow({ desk }: TestDesk) {
  const tranche = await readCase(desk, tranches, trancheId);
  const convention = await readCase(desk, conventions, 'CV-UPE-017');
  if (tranche.status === 'absent' || convention.status === 'absent') throw new Error('Not given.');
  return [{ trancheId, mark: markOf(desk, tranche, convention) }];
}

describe('tranches: approve what was seen', () => {
  it('is refused when a colleague is faster by the time of the append', async () => {
    const test = await aFullGate();
    const seen = await seenNow(test);
    let raced = false;
    const store: Store = {
      ...test.desk.store,
      async append(...given) {
        if (!raced) {
          raced = true;
          await approveTranche(test.desk, { ...test.request('finance-2', 'finance-officer'), trancheId });
        }
        return test.desk.store.append(...given);
      },
    };
    const request = { ...test.request('finance-1', 'finance-officer'), seen };
    const [outcome] = await approveMany({ ...test.desk, store }, request);
    expect(outcome?.answer).toMatchObject({ ok: false, refusal: { code: 'TRANCHE_CHANGED_SINCE' } });
    expect(await readCase(test.desk, tranches, trancheId)).toMatchObject({
      approvals: [{ by: 'finance-2' }],
    });
  });

  it('is refused for a tranche that is not there', async () => {
    const test = await aFullGate();
    const seen = [{ trancheId: 'CV-UPE-099-1', mark: 'x' }];
    const [outcome] = await approveMany(test.desk, { ...test.request('finance-1', 'finance-officer'), seen });
    expect(outcome?.answer).toMatchObject({ refusal: { code: 'TRANCHE_NOT_FOUND' } });
  });
});
