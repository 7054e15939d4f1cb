import { beforeEach, describe, expect, it } from 'vitest';
import { applications, conventions, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { conventionEvents, payableEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { trancheAccount, trancheEvents } from '../../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';

const PATH = '/conventions/CV-UPE-017';
const TRANCHE = 'CV-UPE-017-1';
const REASON = 'Pièces comptables manquantes';
let portal: TestPortal;
let officer: string;
let colleague: string;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-11-02T09:00:00.000Z' });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', payableEvents(trancheAccount.rib));
  officer = await portal.signIn('officer', 'programme-officer');
  colleague = await portal.signIn('admin-first', 'administrator');
});

/** As a person reads it: without marks, and with every space as one. */
async function words(path: string, cookie: string): Promise<string> {
  const html = await (await portal.get(path, cookie)).text();
  return html.replace(/<[^>]*>/gu, ' ').replace(/[\s\u2066-\u2069]+/gu, ' ');
}

const suspend = (cookie = officer) => portal.post(`${PATH}/suspend`, { reason: REASON }, cookie);
const link = (subject: string, purpose: 'status' | 'request') =>
  portal.holdLink({ purpose, applicationId: 'UPE-017', subject, recipient: 'treasurer' });

describe('suspension: its page', () => {
  it('says before the act which tranches stop and with how much, and what the bank already has', async () => {
    await given(portal, tranches, TRANCHE, trancheEvents.certified);
    const [scheduled] = trancheEvents.scheduled;
    const second = { ...scheduled, trancheId: 'CV-UPE-017-2', index: 2 } as typeof scheduled;
    await given(portal, tranches, 'CV-UPE-017-2', [
      ...(second ? [second] : []),
      ...trancheEvents.sent.slice(1),
    ]);
    const shown = await words(`${PATH}/suspension`, officer);
    expect(shown).toContain('Retenu jusqu’à la reprise 128 000,00 DH');
    expect(shown).toContain('Déjà transmis à la banque 128 000,00 DH');
    expect(shown).toContain('Le virement de la tranche 2 est déjà à la banque');
    expect(shown).toContain('par une décision motivée, notifiée aux parties');
    expect(await words(`${PATH}/suspension?lang=ar`, officer)).toContain('بقرار معلل يبلغ إلى الأطراف');
  });

  it('asks for a reason, and keeps what stands when there is none', async () => {
    const without = await portal.post(`${PATH}/suspend`, { reason: ' ' }, officer);
    expect(without.status).toBe(422);
    expect(await without.text()).toContain('Indiquez le motif.');
    expect((await readCase(portal.desk, conventions, 'CV-UPE-017')).status).toBe('in-force');
  });

  it('is not there for a convention that is neither in force nor suspended, nor for other roles', async () => {
    const other = await portal.signIn('finance-9', 'finance-officer');
    expect((await portal.get(`${PATH}/suspension`, other)).status).toBe(403);
    expect((await portal.get('/conventions/CV-UPE-099/suspension', officer)).status).toBe(404);
    await given(portal, conventions, 'CV-UPE-018', conventionEvents.terminated);
    expect((await portal.get('/conventions/CV-UPE-018/suspension', officer)).status).toBe(404);
  });

  it('suspends, and afterwards offers the resumption to another person alone', async () => {
    expect((await suspend()).headers.get('location')).toBe(`${PATH}?done`);
    expect(await words(`${PATH}/suspension`, officer)).toContain('une autre personne doit la reprendre');
    expect(await words(`${PATH}/suspension`, officer)).not.toContain('Reprendre les versements');
    expect((await portal.post(`${PATH}/resume`, {}, officer)).status).toBe(409);
    expect(await words(`${PATH}/suspension`, colleague)).toContain('Reprendre les versements');
    expect((await portal.post(`${PATH}/resume`, {}, colleague)).headers.get('location')).toBe(`${PATH}?done`);
    expect((await readCase(portal.desk, conventions, 'CV-UPE-017')).status).toBe('in-force');
  });

  it('answers whoever is second how it stands now', async () => {
    await suspend(colleague);
    const second = await suspend();
    expect(second.status).toBe(409);
    expect(await second.text()).toContain('Cette convention est déjà suspendue.');
  });
});

describe('suspension: what others read', () => {
  beforeEach(async () => {
    await given(portal, tranches, TRANCHE, trancheEvents.certified);
    await suspend();
  });

  it('is since when and why, on the page of the convention, in both languages', async () => {
    const shown = await words(PATH, colleague);
    expect(shown).toContain(`Convention suspendue depuis le 2 novembre 2026, pour ce motif : ${REASON}`);
    expect(shown).toContain('Reprendre la convention');
    expect(await words(`${PATH}?lang=ar`, colleague)).toContain('الاتفاقية معلّقة منذ');
  });

  it('is on the page of the tranche, with why nobody approves it', async () => {
    const finance = await portal.signIn('finance-9', 'finance-officer');
    const shown = await words(`/tranches/${TRANCHE}`, finance);
    expect(shown).toContain('La tranche reste où elle est jusqu’à la reprise.');
    expect(shown).not.toContain('Personne du registre ne peut faire la suite');
    expect(shown).toContain('Approuver : La convention est suspendue ou close');
    const tried = await portal.post(`/tranches/${TRANCHE}/approve`, {}, finance);
    expect(tried.status).toBe(409);
    expect(await tried.text()).toContain('aucun virement ne part');
  });

  it('is on the association’s pages, in both languages', async () => {
    const cookie = await link('application-UPE-017', 'status');
    const shown = await words('/case', cookie);
    expect(shown).toContain(`Convention suspendue depuis le 2 novembre 2026, pour ce motif : ${REASON}`);
    expect(shown).toContain('Aucun versement ne part avant la reprise.');
    expect(await words('/case?lang=ar', cookie)).toContain('لا يُصرف أي مبلغ قبل الاستئناف.');
  });

  it('tells who may ask for money that the request will wait', async () => {
    const [scheduled] = trancheEvents.scheduled;
    const about = { trancheId: 'CV-UPE-017-2', index: 2 };
    const [first, ...then] = trancheEvents.requestable;
    await given(portal, tranches, 'CV-UPE-017-2', [{ ...(first ?? scheduled), ...about } as never, ...then]);
    const shown = await words('/case/tranche', await link('tranche-CV-UPE-017-2', 'request'));
    expect(shown).toContain('elle sera examinée après la reprise');
  });
});
