import { beforeEach, describe, expect, it } from 'vitest';
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
import { reportEvents } from '../../../test/builders/a-report.ts';
import { trancheEvents } from '../../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';

const CONVENTION = 'CV-UPE-017';
const RECOVERY = `/recoveries/${CONVENTION}`;
let portal: TestPortal;
let holder: string;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-12-01T09:00:00.000Z' });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, CONVENTION, conventionEvents.completed);
  const money = { from: 'appropriation/upe-2026-1', to: 'upe-2026-1/MA-08/paid', amountCentimes: 12_800_000 };
  await given(portal, tranches, `${CONVENTION}-1`, trancheEvents.paid, [money]);
  const [scheduled, ...rest] = trancheEvents.withdrawn;
  if (scheduled?.type !== 'TrancheScheduled') throw new Error('There is no tranche');
  const second = { ...scheduled, trancheId: `${CONVENTION}-2`, index: 2 };
  await given(portal, tranches, second.trancheId, [second, ...rest]);
  await given(portal, reports, `${CONVENTION}-R1`, reportEvents.accepted);
  const link = { applicationId: 'UPE-017', subject: 'application-UPE-017', recipient: 'contact' };
  holder = await portal.holdLink({ ...link, purpose: 'status' });
});

/** As a person reads it: without marks, and with every space as one. */
async function words(path: string, cookie: string): Promise<string> {
  const html = await (await portal.get(path, cookie)).text();
  return html.replace(/<[^>]*>/gu, ' ').replace(/[\s\u2066-\u2069]+/gu, ' ');
}

describe('completed convention: its pages', () => {
  it('say to the association since when it is, and that nothing is expected, in both languages', async () => {
    const french = await words('/case?lang=fr', holder);
    expect(french).toContain('Achevée le 30 octobre 2026 : rien n’est plus attendu de vous');
    const arabic = await words('/case?lang=ar', holder);
    expect(arabic).toContain('لم يعد أي شيء منتظرا منكم');
    expect(arabic).not.toContain('Achevée');
  });

  it('offer no other account, and refuse one that is sent all the same', async () => {
    const page = await (await portal.get('/case', holder)).text();
    expect(page).toContain('href="/case/contact"');
    expect(page).not.toContain('href="/case/account"');
    const paper = new File(['%PDF-1.7\n'], 'rib.pdf', { type: 'application/pdf' });
    const sent = { holder: 'Ajyal', rib: '011519000001205000534921', paper };
    const answer = await portal.post('/case/account?lang=fr', sent, holder);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Cette convention est close');
  });

  it('say so to the staff, and offer neither suspension nor termination', async () => {
    const officer = await portal.signIn('officer', 'programme-officer');
    expect(await words(`/conventions/${CONVENTION}?lang=fr`, officer)).toContain('Achevée');
    expect(await words(`/conventions/${CONVENTION}?lang=ar`, officer)).toContain('منتهية');
    expect((await portal.get(`/conventions/${CONVENTION}/suspension`, officer)).status).toBe(404);
    const administrator = await portal.signIn('admin-first', 'administrator');
    expect((await portal.get(`/conventions/${CONVENTION}/terminate`, administrator)).status).toBe(404);
  });
});

describe('completed convention: money that a later check did not accept', () => {
  it('is asked back as on any other, and said to the association until it came', async () => {
    const [first, second] = await Promise.all([
      portal.signIn('finance-1', 'finance-officer'),
      portal.signIn('finance-2', 'finance-officer'),
    ]);
    expect(await (await portal.get('/recoveries', first)).text()).toContain(`href="${RECOVERY}"`);
    await portal.post(RECOVERY, { amount: '8 000,00', reason: 'Contrôle approfondi' }, first);
    await portal.post(`${RECOVERY}/confirm`, { order: '1' }, second);
    expect(await readCase(portal.desk, recoveries, CONVENTION)).toMatchObject({ status: 'ordered' });
    const asked = await words('/case?lang=fr', holder);
    expect(asked).toContain('une somme reste pourtant à rembourser');
    expect(asked).not.toContain('rien n’est plus attendu');
    expect(await words('/case?lang=ar', holder)).toContain('هناك مبلغا يجب إرجاعه');
    const accountant = await portal.signIn('accountant-1', 'accountant');
    const receipt = { amount: '8000', receivedOn: '2026-12-01', reference: 'Q-1' };
    await portal.post(`${RECOVERY}/receipts`, receipt, accountant);
    expect(await words('/case?lang=fr', holder)).toContain('rien n’est plus attendu');
    expect(await readCase(portal.desk, conventions, CONVENTION)).toMatchObject({ status: 'completed' });
  });
});
