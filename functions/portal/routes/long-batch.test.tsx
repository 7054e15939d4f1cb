import { describe, expect, it } from 'vitest';
import { paymentBatches, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { aPortal } from '../../../test/builders/a-portal.ts';
import { givePayable } from '../../../test/builders/payable-tranches.ts';
import { plainSigning } from '../../../test/builders/plain-signatures.ts';
import { bankFileOf, tableOf } from '../payment-formats.ts';

const START = Date.parse('2026-10-20T09:00:00.000Z');

/** A portal in which each look at the clock takes so long, with approved tranches. */
async function aSlowPortal(tickMillis: number, count: number) {
  let now = START;
  const clock = {
    now: () => {
      now += tickMillis;
      return new Date(now).toISOString();
    },
  };
  const signing = plainSigning(() => new Date(now).toISOString());
  const desk = { ...signing, clock, writeBankFile: bankFileOf, writeTable: tableOf };
  const portal = await aPortal({ now: new Date(START).toISOString(), desk });
  const trancheId = await givePayable(portal.desk, count);
  const finance = await portal.signIn('finance-4', 'finance-officer');
  const accountant = await portal.signIn('accountant-1', 'accountant');
  const answer = await portal.post('/payments/batches', { trancheId }, finance);
  const path = (answer.headers.get('location') ?? '').replace('?done', '');
  const batchOf = () => readCase(portal.desk, paymentBatches, path.split('/').at(-1) ?? '');
  const htmlOf = async (cookie: string, at = path) =>
    (await (await portal.get(at, cookie)).text()).replaceAll(/[\u00a0\u202f]/gu, ' ');
  const release = async () => {
    const html = await htmlOf(accountant);
    const fileSha256 = /name="fileSha256" value="([0-9a-f]{64})"/u.exec(html)?.[1] ?? '';
    return portal.post(`${path}/release`, { fileSha256 }, accountant);
  };
  return { portal, path, finance, accountant, trancheId, batchOf, htmlOf, release };
}

describe('a batch of more orders than one append makes', () => {
  it('is ordered, filed and released by the same three presses of a button', async () => {
    const { batchOf, portal, release, trancheId } = await aSlowPortal(0, 40);
    expect(await batchOf()).toMatchObject({ status: 'filed', count: 40 });
    expect((await release()).status).toBe(303);
    expect(await batchOf()).toMatchObject({ status: 'released', sentCount: 40 });
    for (const id of trancheId) expect((await readCase(portal.desk, tranches, id)).status).toBe('sent');
  });

  it('says how far it has come when a request’s time is over, and goes on by its button', async () => {
    const { batchOf, finance, accountant, htmlOf, path, portal, release } = await aSlowPortal(6000, 40);
    expect(await batchOf()).toMatchObject({ status: 'open', position: 16 });
    expect(await htmlOf(finance)).toContain('16 sur 40 tranches examinées');
    expect(await htmlOf(finance, '/payments')).toContain('En cours de constitution');
    expect((await portal.post(`${path}/files`, {}, finance)).status).toBe(409);
    for (const position of [32, 40]) {
      expect((await portal.post(`${path}/continue`, {}, finance)).status).toBe(303);
      expect(await batchOf()).toMatchObject({ position });
    }
    await portal.post(`${path}/continue`, {}, finance);
    expect(await batchOf()).toMatchObject({ status: 'prepared', count: 40 });
    expect((await portal.post(`${path}/files`, {}, finance)).status).toBe(303);
    expect((await release()).status).toBe(303);
    expect(await htmlOf(accountant)).toContain(
      '16 virements sur 40 le montrent déjà ; tous comptent comme transmis',
    );
    await portal.post(`${path}/continue`, {}, accountant);
    await portal.post(`${path}/continue`, {}, accountant);
    expect(await batchOf()).toMatchObject({ status: 'released', sentCount: 40 });
    expect(await htmlOf(accountant)).not.toContain('le montrent déjà');
  });

  it('shows its transfers page by page', async () => {
    const { htmlOf, accountant, path, trancheId } = await aSlowPortal(0, 201);
    const [first = '', last = ''] = [trancheId[0], trancheId.at(-1)];
    const page = await htmlOf(accountant);
    expect(page).toContain('Page 1 sur 2');
    expect(page).toContain(`>${first}/1<`);
    expect(page).not.toContain(`>${last}/1<`);
    expect(await htmlOf(accountant, `${path}?page=2`)).toContain(`>${last}/1<`);
    expect(await htmlOf(accountant, `${path}?page=7`)).toContain(`>${first}/1<`);
  });
});
