import { beforeEach, describe, expect, it } from 'vitest';
import type { ConventionEvent } from '../../../shared/domain/convention/events.ts';
import { advanceFor } from '../../../shared/use-cases/advance-batch.ts';
import { confirmCredit, enterCredit } from '../../../shared/use-cases/change-credit.ts';
import { conventions, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { prepareBatch } from '../../../shared/use-cases/prepare-batch.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { readCredits } from '../../../shared/use-cases/read-credits.ts';
import { conventionVisa, payableConvention } from '../../../test/builders/a-convention.ts';
import { accepted } from '../../../test/builders/a-desk.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { aProgramme } from '../../../test/builders/a-programme.ts';
import { trancheEvents, trancheIdentity } from '../../../test/builders/a-tranche.ts';
import { given } from '../../../test/builders/given.ts';
import { givePayable } from '../../../test/builders/payable-tranches.ts';
import { plainSigning } from '../../../test/builders/plain-signatures.ts';
import { bankFileOf, tableOf } from '../payment-formats.ts';

const ID = 'CV-UPE-017-1';
const THE_NEXT = 'CV-UPE-017-2';
const now = '2026-10-20T09:00:00.000Z';
const AMOUNT = trancheIdentity.amountCentimes;
const line = conventionVisa.budgetLine;
const form = {
  ...{ kind: 'opening', year: '2026', line, amount: '128 000,00' },
  ...{ reference: 'Loi de finances 2026', paperOn: '2025-12-20' },
};
const recorded: readonly ConventionEvent[] = [
  ...payableConvention,
  { type: 'VisaRecorded', at: '2026-10-01T09:00:00.000Z', by: 'nadia', ...conventionVisa },
];
const confirmed: readonly ConventionEvent[] = [
  ...recorded,
  { type: 'VisaConfirmed', at: '2026-10-02T09:00:00.000Z', by: 'othmane' },
];
let portal: TestPortal;
let nadia: string;
let othmane: string;

beforeEach(async () => {
  const terms = aProgramme();
  const desk = { ...plainSigning(() => now), writeBankFile: bankFileOf, writeTable: tableOf };
  const controlled = { ...terms, payments: { ...terms.payments, creditControl: 'year-and-line' as const } };
  portal = await aPortal({ now, desk, terms: controlled });
  await given(portal, conventions, 'CV-UPE-017', confirmed);
  for (const trancheId of [ID, THE_NEXT])
    await given(
      portal,
      tranches,
      trancheId,
      trancheEvents.approved.map((event) =>
        event.type === 'TrancheScheduled' ? { ...event, trancheId, index: trancheId === ID ? 1 : 2 } : event,
      ),
    );
  await fund(2 * AMOUNT);
  nadia = await portal.signIn('nadia', 'finance-officer');
  othmane = await portal.signIn('othmane', 'finance-officer');
});

async function fund(amountCentimes: number): Promise<void> {
  const ledger = { stream: 'selection-funds', expectedVersion: 0, events: [{ type: 'Given' }] };
  await portal.desk.store.append([{ ...ledger, state: {}, shape: 1, listings: [] }], {
    ...{ key: 'given/funds', requestHash: 'funds', decision: null, programmeVersion: 1, outbox: [] },
    act: portal.request('staff-admin', 'administrator').act,
    postings: [{ from: 'appropriation/upe-2026-1', to: 'upe-2026-1/MA-08/committed', amountCentimes }],
  });
}

const page = async (path: string, cookie: string) => (await portal.get(path, cookie)).text();
const CONFIRM = `/credits/2026/${line}/1/confirm`;

async function open(amountCentimes: number): Promise<void> {
  const year = 2026;
  const { reference, paperOn } = form;
  const facts = { year, line, kind: 'opening', amountCentimes, reference, paperOn } as const;
  accepted(await enterCredit(portal.desk, { ...portal.request('nadia', 'finance-officer'), ...facts }));
  const request = portal.request('othmane', 'finance-officer');
  accepted(await confirmCredit(portal.desk, { ...request, year, line, entry: 1 }));
}

const order = (trancheIds: readonly string[], desk = portal.desk) =>
  prepareBatch(desk, { ...portal.request('abdelilah', 'finance-officer'), trancheIds });

describe('credits: page', () => {
  it('takes a paper from one officer and its confirmation from another', async () => {
    expect((await portal.post('/credits', form, nadia)).status).toBe(303);
    expect(await page('/credits', nadia)).not.toContain(`action="${CONFIRM}"`);
    expect(await readCredits(portal.desk)).toEqual([]);
    expect((await portal.post(CONFIRM, {}, nadia)).status).toBe(409);
    expect(await page('/credits', othmane)).toContain(`action="${CONFIRM}"`);
    expect((await portal.post(CONFIRM, {}, othmane)).status).toBe(303);
    expect(await readCredits(portal.desk)).toMatchObject([
      { year: 2026, line, opened: AMOUNT, left: AMOUNT },
    ]);
    expect(await page('/credits', nadia)).toContain('Loi de finances 2026');
  });

  it('says what is wrong beside the fields, and keeps what was typed', async () => {
    const wrong = { kind: '', year: '26', line: '1 / 2', amount: 'x', reference: '', paperOn: '' };
    const answer = await portal.post('/credits', { ...wrong, reference: ' ' }, nadia);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const field of Object.keys(wrong)) expect(html).toContain(`href="#${field}"`);
    expect(html).toContain('value="1 / 2"');
    const refused = await portal.post('/credits', { ...form, year: '2028' }, nadia);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Loi de finances 2026');
  });

  it('takes a proposal away with a reason, and asks for one', async () => {
    await portal.post('/credits', form, nadia);
    const path = CONFIRM.replace('confirm', 'drop');
    expect((await portal.post(path, { reason: ' ' }, othmane)).status).toBe(422);
    expect((await portal.post(path, { reason: 'Montant du projet' }, othmane)).status).toBe(303);
    expect(await page('/credits', othmane)).toContain('Montant du projet');
    expect((await portal.post(CONFIRM, {}, othmane)).status).toBe(409);
  });

  it('shows it to who reads, without a form; and knows no entry that cannot be', async () => {
    await portal.post('/credits', form, nadia);
    for (const role of ['accountant', 'administrator', 'auditor'] as const) {
      const html = await page('/credits', await portal.signIn(`reads-${role}`, role));
      expect(html).toContain('Loi de finances 2026');
      expect(html).not.toContain('action="/credits');
    }
    expect((await portal.post('/credits/x/1.2/1/confirm', {}, othmane)).status).toBe(404);
    expect((await portal.post('/credits/2026/1.2/x/drop', {}, othmane)).status).toBe(404);
  });

  it('sent twice enters one paper', async () => {
    const key = 'a-key-of-the-form';
    for (const _ of [1, 2]) expect((await portal.post('/credits', { ...form, key }, nadia)).status).toBe(303);
    expect((await page('/credits', othmane)).match(/action="[^"]+confirm"/gu)).toHaveLength(1);
  });
});

describe('credits: orders', () => {
  const left = async () => (await readCredits(portal.desk)).map((figures) => [figures.year, figures.left]);

  it('are refused without credit, with what is left and what to do, before and when the order is made', async () => {
    expect(await page(`/tranches/${ID}`, nadia)).toContain('ne suffit pas');
    expect(await page('/payments', nadia)).toContain('Crédit insuffisant');
    const refused = await order([ID]);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'CREDIT_INSUFFICIENT', year: 2026, line, leftCentimes: 0 },
    });
    const answer = await portal.post('/payments/batches', { trancheId: [ID] }, nadia);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Ouvrez, augmentez ou reportez');
  });

  it('draw on the credit of the year in the same append, and the tranche names it', async () => {
    await open(AMOUNT);
    expect(await page(`/tranches/${ID}`, nadia)).not.toContain('ne suffit pas');
    accepted(await order([ID]));
    expect(await readCredits(portal.desk)).toMatchObject([{ ordered: AMOUNT, left: 0 }]);
    expect(await readCase(portal.desk, tranches, ID)).toMatchObject({
      order: { credit: { year: 2026, line } },
    });
    expect(await page(`/tranches/${ID}`, nadia)).toContain('L’ordre a pris sur le crédit');
    expect(await order([THE_NEXT])).toMatchObject({ refusal: { leftCentimes: 0 } });
  });

  it('of one batch share what is left', async () => {
    await open(2 * AMOUNT - 1);
    expect(await order([ID, THE_NEXT])).toMatchObject({
      refusal: { code: 'CREDIT_INSUFFICIENT', leftCentimes: AMOUNT - 1 },
    });
    expect(await left()).toEqual([[2026, 2 * AMOUNT - 1]]);
  });

  it('of a long batch beyond it are left out, and the batch names the credit that was missing', async () => {
    const payable = await givePayable(portal.desk, 23);
    await open(22 * AMOUNT);
    const batchId = accepted(await order(payable));
    expect(await advanceFor(portal.desk, batchId)).toMatchObject({ status: 'prepared' });
    expect(await readCredits(portal.desk)).toMatchObject([{ ordered: 22 * AMOUNT, left: 0 }]);
    const html = await page(`/payments/batches/${batchId}`, nadia);
    expect(html).toContain(`/tranches/${payable.at(-1)}`);
    expect(html).toContain('Ouvrez, augmentez ou reportez');
  });

  it('of the same moment do not overdraw it: the append says what the page could not know', async () => {
    await open(AMOUNT);
    accepted(await order([ID]));
    let asked = 0;
    const stale: typeof portal.desk.store.balance = async (account) => {
      asked += 1;
      return asked === 1 ? AMOUNT : portal.desk.store.balance(account);
    };
    const desk = { ...portal.desk, store: { ...portal.desk.store, balance: stale } };
    expect(await order([THE_NEXT], desk)).toMatchObject({
      refusal: { code: 'CREDIT_INSUFFICIENT', year: 2026, leftCentimes: 0 },
    });
  });

  it('of the next year ask for credit of that year: carried over, or new', async () => {
    await open(3 * AMOUNT);
    portal.setNow('2027-01-04T09:00:00.000Z');
    nadia = await portal.signIn('nadia-in-the-new-year', 'finance-officer');
    othmane = await portal.signIn('othmane-in-the-new-year', 'finance-officer');
    expect(await order([ID])).toMatchObject({ refusal: { code: 'CREDIT_INSUFFICIENT', year: 2027 } });
    expect(await page('/credits', nadia)).toContain('Année finie');
    const carry = { ...form, kind: 'carry-over', year: '2027', amount: '128000', paperOn: '2027-01-03' };
    expect((await portal.post('/credits', carry, nadia)).status).toBe(303);
    const path = `/credits/2027/${line}/1/confirm`;
    expect((await portal.post(path, {}, othmane)).status).toBe(303);
    expect(await left()).toEqual([
      [2026, 2 * AMOUNT],
      [2027, AMOUNT],
    ]);
    accepted(await order([ID]));
    expect(await order([THE_NEXT])).toMatchObject({ refusal: { code: 'CREDIT_INSUFFICIENT', year: 2027 } });
    const more = { ...form, year: '2027', amount: '128000', paperOn: '2027-01-03' };
    expect((await portal.post('/credits', more, nadia)).status).toBe(303);
    expect((await portal.post(`/credits/2027/${line}/2/confirm`, {}, othmane)).status).toBe(303);
    accepted(await order([THE_NEXT]));
    expect((await portal.post('/credits', { ...carry, amount: '256000,01' }, nadia)).status).toBe(409);
  });

  it('ask for a confirmed visa, which says the line', async () => {
    const moved = recorded.map((event) =>
      event.type === 'ConventionDrafted' ? { ...event, conventionId: 'CV-UPE-018' } : event,
    );
    await given(portal, conventions, 'CV-UPE-018', moved);
    const scheduled = trancheEvents.approved.map((event) =>
      event.type === 'TrancheScheduled'
        ? { ...event, trancheId: 'CV-UPE-018-1', conventionId: 'CV-UPE-018' }
        : event,
    );
    await given(portal, tranches, 'CV-UPE-018-1', scheduled);
    expect(await order(['CV-UPE-018-1'])).toMatchObject({ refusal: { code: 'TRANCHE_VISA_MISSING' } });
    expect(await page('/tranches/CV-UPE-018-1', nadia)).toContain('visa d’engagement');
  });
});
