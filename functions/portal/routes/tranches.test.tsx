import { beforeEach, describe, expect, it } from 'vitest';
import type { TrancheStatus } from '../../../shared/domain/tranche/state.ts';
import { applications, conventions, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { people, trancheEvents, trancheIdentity } from '../../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { anApplicationFile } from '../../../test/builders/an-application-file.ts';
import { given } from '../../../test/builders/given.ts';

const ID = 'CV-UPE-017-1';
const PATH = `/tranches/${ID}`;
let portal: TestPortal;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-10-20T09:00:00.000Z' });
  await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
});

function at(status: TrancheStatus) {
  return given(portal, tranches, ID, trancheEvents[status]);
}

/** The money of the tranche, where an order keeps it: the ledger stands behind every answer of the bank. */
async function fund(): Promise<void> {
  const { amountCentimes } = trancheIdentity;
  const { act } = portal.request('staff-admin', 'administrator');
  const ledger = {
    stream: 'selection-funds',
    expectedVersion: 0,
    events: [{ type: 'Given' }],
    state: {},
    shape: 1,
  };
  await portal.desk.store.append([{ ...ledger, listings: [] }], {
    key: 'given/funds',
    requestHash: 'funds',
    decision: null,
    act,
    programmeVersion: 1,
    postings: [{ from: 'appropriation/upe-2026-1', to: 'upe-2026-1/MA-08/ordered', amountCentimes }],
    outbox: [],
  });
}

function state() {
  return readCase(portal.desk, tranches, ID);
}

describe('page of a tranche', () => {
  it('shows conditions, people, money, log and whose turn it is', async () => {
    await at('certified');
    const cookie = await portal.signIn('finance-9', 'finance-officer');
    const html = await (await portal.get(PATH, cookie)).text();
    for (const words of ['Convention en vigueur', 'Certifiée par', 'Engagé', 'Historique', '/document.pdf'])
      expect(html).toContain(words);
    expect(html).toContain('Il manque encore 2 approbations');
    expect(html).not.toContain('999780000123456789012341');
    expect(html).toContain('…2341');
  });

  it('is certified, then approved by two different people', async () => {
    await at('requested');
    const certifier = await portal.signIn('certifier-9', 'certifier');
    expect((await portal.post(`${PATH}/certify`, {}, certifier)).headers.get('location')).toBe(
      `/tranches?done=${ID}`,
    );
    const first = await portal.signIn('finance-1', 'finance-officer');
    const second = await portal.signIn('finance-2', 'finance-officer');
    expect((await portal.post(`${PATH}/approve`, {}, first)).status).toBe(303);
    const twice = await portal.post(`${PATH}/approve`, {}, first);
    expect(twice.status).toBe(409);
    expect(await twice.text()).toContain('role="alert"');
    expect((await portal.post(`${PATH}/approve`, {}, second)).status).toBe(303);
    expect(await state()).toMatchObject({
      status: 'approved',
      certifiedBy: 'certifier-9',
      approvals: [{ by: 'finance-1' }, { by: 'finance-2' }],
    });
  });

  it('sends the same form twice and acts once', async () => {
    await at('certified');
    const cookie = await portal.signIn('finance-1', 'finance-officer');
    const key = portal.desk.secrets.id();
    expect((await portal.post(`${PATH}/approve`, { key }, cookie)).status).toBe(303);
    expect((await portal.post(`${PATH}/approve`, { key }, cookie)).status).toBe(303);
    expect(await state()).toMatchObject({ approvals: [{ by: 'finance-1' }] });
  });

  it('offers only what the person may do, and says why not the rest', async () => {
    await at('certified');
    const certifier = await portal.signIn(people.certifier, 'certifier', 'finance-officer');
    const html = await (await portal.get(PATH, certifier)).text();
    expect(html).not.toContain(`action="${PATH}/approve"`);
    expect(html).toContain('Vous avez certifié cette tranche');
    const auditor = await portal.signIn('auditor', 'auditor');
    const read = await (await portal.get(PATH, auditor)).text();
    expect(read).not.toContain(`action="${PATH}`);
    expect(read).toContain('Rôle attendu\u00A0: Agent financier.');
  });

  it('is held with a reason and released by another', async () => {
    await at('certified');
    const first = await portal.signIn('finance-1', 'finance-officer');
    const missing = await portal.post(`${PATH}/hold`, { reason: '' }, first);
    expect(missing.status).toBe(422);
    expect(await missing.text()).toContain('href="#reason-hold"');
    expect((await portal.post(`${PATH}/hold`, { reason: 'Plainte' }, first)).status).toBe(303);
    expect((await portal.post(`${PATH}/release`, {}, first)).status).toBe(409);
    const second = await portal.signIn('finance-2', 'finance-officer');
    expect((await portal.post(`${PATH}/release`, {}, second)).status).toBe(303);
    expect((await state()).status).toBe('certified');
  });

  it('takes an approval back, and goes back to the association with a reason', async () => {
    await at('certified');
    const cookie = await portal.signIn('finance-1', 'finance-officer');
    await portal.post(`${PATH}/approve`, {}, cookie);
    expect((await portal.post(`${PATH}/take-back`, { reason: 'Erreur' }, cookie)).status).toBe(303);
    expect(await state()).toMatchObject({ status: 'certified', approvals: [] });
    expect((await portal.post(`${PATH}/return`, { reason: 'RIB illisible' }, cookie)).status).toBe(303);
    expect(await state()).toMatchObject({ status: 'requestable', correction: 'RIB illisible' });
  });
});

describe('documents of a tranche', () => {
  const kept = 'papers/UPE-017/bank-attestation.pdf';

  async function withPapers(): Promise<void> {
    await at('certified');
    await portal.desk.documents.put(kept, new TextEncoder().encode('%PDF-1.7'), 'application/pdf');
    const file = anApplicationFile();
    const papers = [
      { kind: 'bank-attestation', documentKey: kept },
      { kind: 'identity-president', documentKey: kept },
      { kind: 'minutes', issuedOn: '2026-01-22' },
    ] as const;
    const [submitted] = applicationEvents.submitted;
    if (submitted?.type !== 'ApplicationSubmitted') throw new Error('The builder begins otherwise.');
    await given(portal, applications, 'UPE-017', [{ ...submitted, file: { ...file, papers } }]);
  }

  it('are read in the page: the convention, the attestation of the account; what came on paper is named', async () => {
    await withPapers();
    const cookie = await portal.signIn('finance-1', 'finance-officer');
    const html = await (await portal.get(PATH, cookie)).text();
    expect(html).toMatch(new RegExp(`<iframe[^>]*src="${PATH}/papers/bank-attestation"`, 'u'));
    expect(html).toContain('Reçue sur papier');
    const paper = await portal.get(`${PATH}/papers/bank-attestation`, cookie);
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('are those that bear on the money, and no other paper of the file', async () => {
    await withPapers();
    const cookie = await portal.signIn('finance-1', 'finance-officer');
    for (const kind of ['identity-president', 'minutes', 'nothing'])
      expect((await portal.get(`${PATH}/papers/${kind}`, cookie)).status).toBe(404);
  });
});

describe('an order without an answer', () => {
  it('is never sent again: the refusal is in words and nothing changes', async () => {
    const before = await at('unknown');
    const cookie = await portal.signIn('finance-1', 'finance-officer');
    const page = await (await portal.get(PATH, cookie)).text();
    expect(page).toContain('Réponse de la banque attendue, ne pas renvoyer');
    const answer = await portal.post(`${PATH}/reissue`, {}, cookie);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Ne renvoyez pas l’ordre');
    expect(await state()).toEqual(before);
  });

  it('is settled by two people with a reason each, never by one', async () => {
    await at('unknown');
    await fund();
    const first = await portal.signIn('finance-1', 'finance-officer');
    const fields = { orderId: `${ID}/1`, outcome: 'executed', reason: 'Confirmé par la banque' };
    const blank = await portal.post(`${PATH}/settle`, { orderId: fields.orderId }, first);
    expect(blank.status).toBe(422);
    expect((await portal.post(`${PATH}/settle`, fields, first)).status).toBe(303);
    expect((await portal.post(`${PATH}/settle`, fields, first)).status).toBe(409);
    expect((await state()).status).toBe('unknown');
    const accountant = await portal.signIn('accountant-2', 'accountant');
    expect(await (await portal.get(PATH, accountant)).text()).toContain('Règlement proposé');
    expect((await portal.post(`${PATH}/settle`, fields, accountant)).status).toBe(303);
    expect((await state()).status).toBe('paid');
  });

  it('is reopened once the money came back', async () => {
    await at('returned');
    const cookie = await portal.signIn('finance-1', 'finance-officer');
    expect((await portal.post(`${PATH}/reopen`, {}, cookie)).status).toBe(303);
    expect(await state()).toMatchObject({ status: 'requestable', attempt: 2 });
  });
});

describe('queue of the tranches', () => {
  it('leads on to the next one after a decision', async () => {
    await at('certified');
    await given(
      portal,
      tranches,
      'CV-UPE-017-2',
      JSON.parse(JSON.stringify(trancheEvents.certified).replaceAll(ID, 'CV-UPE-017-2')),
    );
    const cookie = await portal.signIn('finance-1', 'finance-officer');
    expect(await (await portal.get(PATH, cookie)).text()).toContain('1 / 2');
    const decided = await portal.post(`${PATH}/approve`, {}, cookie);
    const next = decided.headers.get('location') ?? '';
    expect(next).toBe(`/tranches/CV-UPE-017-2?done=${ID}`);
    const html = await (await portal.get(next, cookie)).text();
    expect(html).toContain('1 / 1');
    expect(html).toMatch(/role="status"[\s\S]*Approbation donnée/u);
    const last = await portal.post('/tranches/CV-UPE-017-2/hold', { reason: 'Plainte' }, cookie);
    expect(last.headers.get('location')).toBe('/tranches?done=CV-UPE-017-2');
  });

  it('gives no receipt for what somebody else has decided, nor for what is not there', async () => {
    await at('certified');
    const cookie = await portal.signIn('finance-1', 'finance-officer');
    for (const id of [ID, 'CV-UPE-099-1'])
      expect(await (await portal.get(`/tranches?done=${id}`, cookie)).text()).not.toContain('role="status"');
  });

  it('tells mine from the others and why', async () => {
    await at('certified');
    const finance = await portal.signIn('finance-1', 'finance-officer');
    const mine = await (await portal.get('/tranches', finance)).text();
    expect(mine).toContain('Une tranche vous attend');
    expect(mine).toContain('À vous\u00A0: approuver');
    const certifier = await portal.signIn('certifier-9', 'certifier');
    const other = await (await portal.get('/tranches', certifier)).text();
    expect(other).toContain('Rien ne vous attend ici.');
    expect(other).toContain('Rôle attendu\u00A0: Agent financier.');
  });

  it('is closed to who has no part in money', async () => {
    await at('certified');
    const evaluator = await portal.signIn('evaluator-1', 'evaluator');
    expect((await portal.get('/tranches', evaluator)).status).toBe(403);
    const accountant = await portal.signIn('accountant-1', 'accountant');
    for (const act of ['certify', 'approve', 'hold', 'release', 'return', 'take-back', 'reopen'])
      expect((await portal.post(`${PATH}/${act}`, { reason: 'x' }, accountant)).status).toBe(403);
    expect((await state()).status).toBe('certified');
  });

  it('stands in Arabic without a French word of ours', async () => {
    await at('certified');
    const finance = await portal.signIn('f-1', 'finance-officer');
    for (const path of ['/tranches?lang=ar', `${PATH}?lang=ar`]) {
      const html = await (await portal.get(path, finance)).text();
      // What people and files are called is theirs; everything else on the page is ours.
      const words = html.replace(/<(bdi|q)[^>]*>[^<]*<\/\1>|<[^>]*>/gsu, ' ');
      expect(words.match(/[A-Za-zÀ-ÿ]{4,}/gu)?.filter((word) => word !== 'Français') ?? []).toEqual([]);
    }
  });
});
