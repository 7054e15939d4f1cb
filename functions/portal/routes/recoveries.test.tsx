import { beforeEach, describe, expect, it } from 'vitest';
import type { ProgrammeTerms } from '../../../shared/domain/programme/programme-terms.ts';
import {
  applications,
  conventions,
  recoveries,
  reports,
  tranches,
} from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { aProgramme } from '../../../test/builders/a-programme.ts';
import { reportEvents } from '../../../test/builders/a-report.ts';
import { trancheEvents } from '../../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';

const PAGE = '/recoveries/CV-UPE-017';
const { payments } = aProgramme();
const terms: ProgrammeTerms = aProgramme({
  payments: {
    ...payments,
    recoveryAccount: { holder: { fr: 'Trésorerie (exemple)', ar: 'الخزينة (نموذج)' }, rib: payableRib() },
  },
});
let portal: TestPortal;
let first: string;
let second: string;
let accountant: string;

function payableRib(): string {
  return aProgramme().debtor.rib;
}

beforeEach(async () => {
  portal = await aPortal({ now: '2026-12-01T09:00:00.000Z', terms });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents.terminated);
  const money = { from: 'appropriation/upe-2026-1', to: 'upe-2026-1/MA-08/paid', amountCentimes: 12_800_000 };
  await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.paid, [money]);
  await given(portal, reports, 'CV-UPE-017-R1', reportEvents.accepted);
  first = await portal.signIn('finance-1', 'finance-officer');
  second = await portal.signIn('finance-2', 'finance-officer');
  accountant = await portal.signIn('accountant-1', 'accountant');
});

const read = async (path: string, cookie: string) => (await portal.get(path, cookie)).text();
const proposal = { amount: '8 000,00', reason: 'Résiliation' };
const state = () => readCase(portal.desk, recoveries, 'CV-UPE-017');
async function ordered() {
  await portal.post(PAGE, proposal, first);
  await portal.post(`${PAGE}/confirm`, { order: '1' }, second);
}

describe('recoveries: pages of the staff', () => {
  it('list a convention in force whose remaining tranches were withdrawn', async () => {
    const running = await aPortal({ now: '2026-12-01T09:00:00.000Z', terms });
    await given(running, conventions, 'CV-UPE-017', conventionEvents['in-force']);
    await given(running, tranches, 'CV-UPE-017-1', trancheEvents.paid);
    await given(running, reports, 'CV-UPE-017-R1', reportEvents.accepted);
    const officer = await running.signIn('finance-1', 'finance-officer');
    const list = async () => (await running.get('/recoveries', officer)).text();
    expect(await list()).not.toContain(`href="${PAGE}"`);
    const [scheduled, ...rest] = trancheEvents.withdrawn;
    if (scheduled?.type !== 'TrancheScheduled') throw new Error('There is no tranche');
    const second = { ...scheduled, trancheId: 'CV-UPE-017-2', index: 2 };
    await given(running, tranches, 'CV-UPE-017-2', [second, ...rest]);
    expect(await list()).toContain(`href="${PAGE}"`);
  });

  it('list what is to be asked back, and show the balance with the form in both languages', async () => {
    expect(await read('/recoveries', first)).toContain(`href="${PAGE}"`);
    const french = await read(PAGE, first);
    for (const words of ['Versé à l’association', '128\u00a0000,00', '8\u00a0000,00', 'Proposer un ordre'])
      expect(french).toContain(words);
    expect(await read(`${PAGE}?lang=ar`, first)).toContain('اقتراح أمر بالمداخيل');
    expect(await read('/conventions/CV-UPE-017', first)).toContain(`href="${PAGE}"`);
    expect((await portal.get('/recoveries/CV-0', first)).status).toBe(404);
    expect((await portal.get(`${PAGE}/order`, first)).status).toBe(404);
  });

  it('lead an order from its proposal to the last receipt', async () => {
    const proposed = await portal.post(PAGE, proposal, first);
    expect([proposed.status, proposed.headers.get('location')]).toEqual([303, `${PAGE}?done`]);
    expect(await read(PAGE, first)).toContain('Vous avez proposé cet ordre');
    await portal.post(`${PAGE}/confirm`, { order: '1' }, second);
    expect(await state()).toMatchObject({ status: 'ordered', order: { dueOn: '2026-12-31' } });
    const order = await read(`${PAGE}/order`, accountant);
    for (const words of ['UPE-2026-017/OR1', 'huit mille dirhams', 'Trésorerie (exemple)'])
      expect(order).toContain(words);
    expect(await read(`${PAGE}/order?lang=ar`, accountant)).toContain('الخزينة (نموذج)');
    const receipt = { amount: '3000', receivedOn: '2026-12-01', reference: 'Q-1' };
    expect((await portal.post(`${PAGE}/receipts`, receipt, accountant)).status).toBe(303);
    expect(await read('/recoveries?lang=fr', accountant)).toContain('5\u00a0000,00');
    await portal.post(`${PAGE}/receipts`, { ...receipt, amount: '5000', reference: 'Q-2' }, accountant);
    expect((await state()).status).toBe('recovered');
    expect(await read('/recoveries?lang=fr', accountant)).toContain('Reversé');
  });

  it('say what is wrong with a form, and keep what was typed', async () => {
    for (const [path, fields, cookie, status, words] of [
      [PAGE, { ...proposal, amount: 'huit' }, first, 422, 'Résiliation</textarea>'],
      [PAGE, { ...proposal, amount: '8000,01' }, first, 409, 'value="8000,01"'],
      [PAGE, { ...proposal, reason: ' ' }, first, 409, 'href="#reason"'],
      [`${PAGE}/confirm`, { order: '1' }, second, 409, 'pas d’ordre de recettes'],
    ] as const) {
      const answer = await portal.post(path, fields, cookie);
      expect([path, answer.status]).toEqual([path, status]);
      expect(await answer.text()).toContain(words);
    }
    await portal.post(PAGE, proposal, first);
    expect((await portal.post(`${PAGE}/decline`, { order: '1', reason: ' ' }, second)).status).toBe(422);
    await portal.post(`${PAGE}/confirm`, { order: '1' }, second);
    for (const [fields, words] of [
      [{ amount: 'x', receivedOn: '', reference: 'Q-9' }, 'value="Q-9"'],
      [{ amount: '9000', receivedOn: '2026-12-01', reference: 'Q-9' }, 'ce qui manque encore'],
      [{ amount: '10', receivedOn: '2026-12-02', reference: 'Q-9' }, 'href="#receivedOn"'],
    ] as const)
      expect(await (await portal.post(`${PAGE}/receipts`, fields, accountant)).text()).toContain(words);
    expect((await state()).status).toBe('ordered');
  });

  it('take back what was recorded by mistake, with a reason', async () => {
    await ordered();
    const receipt = { amount: '8000', receivedOn: '2026-12-01', reference: 'Q-1' };
    await portal.post(`${PAGE}/receipts`, receipt, accountant);
    const door = `${PAGE}/receipts/1/take-back`;
    expect((await portal.post(door, { reason: ' ' }, accountant)).status).toBe(422);
    expect((await portal.post(door, { reason: 'Autre ordre' }, accountant)).status).toBe(303);
    expect((await state()).status).toBe('ordered');
    expect(await portal.desk.store.balance('upe-2026-1/MA-08/recovered')).toBe(0);
    expect(await read(PAGE, accountant)).toContain('Saisie annulée');
    expect((await portal.post(door, { reason: 'Encore' }, accountant)).status).toBe(409);
  });

  it('take a refusal with its reason', async () => {
    await portal.post(PAGE, proposal, first);
    await portal.post(`${PAGE}/decline`, { order: '1', reason: 'Montant à revoir' }, second);
    expect(await read(PAGE, first)).toContain('Montant à revoir');
    expect((await state()).status).toBe('declined');
  });
});

describe('recoveries: the association', () => {
  const link = { applicationId: 'UPE-017', subject: 'application-UPE-017', recipient: 'contact' };

  it('reads what is asked back, until when and where to pay, once it is confirmed', async () => {
    const holder = await portal.holdLink({ ...link, purpose: 'status' });
    await portal.post(PAGE, proposal, first);
    expect(await read('/case', holder)).not.toContain('Somme à reverser');
    expect((await portal.get('/case/recovery', holder)).status).toBe(404);
    await portal.post(`${PAGE}/confirm`, { order: '1' }, second);
    const page = await read('/case?lang=fr', holder);
    for (const words of ['Somme à reverser', '8\u00a0000,00', '31 décembre 2026', 'href="/case/recovery"'])
      expect(page).toContain(words);
    expect(page).toContain(payableRib());
    expect(await read('/case/recovery?lang=ar', holder)).toContain('ثمانية آلاف درهم');
  });

  it('sees what was received, and that it is done', async () => {
    await ordered();
    const holder = await portal.holdLink({ ...link, purpose: 'status' });
    const receipt = { amount: '8000', receivedOn: '2026-12-01', reference: 'Q-1' };
    await portal.post(`${PAGE}/receipts`, receipt, accountant);
    const page = await read('/case?lang=fr', holder);
    expect(page).toContain('reversée en entier');
    expect(page).not.toContain('À payer au plus tard');
  });
});
