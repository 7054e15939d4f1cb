import { beforeEach, describe, expect, it } from 'vitest';
import { writeCamt053 } from '../../../shared/formats/iso20022/write-camt053.ts';
import { listLines } from '../../../shared/use-cases/keep-line.ts';
import { conventions, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { aBankStatement, anEntry } from '../../../test/builders/a-bank-statement.ts';
import { payableConvention } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { people, trancheAccount, trancheEvents, trancheIdentity } from '../../../test/builders/a-tranche.ts';
import { given } from '../../../test/builders/given.ts';

const { amountCentimes, trancheId } = trancheIdentity;
const orderId = `${trancheId}/1`;
const PATH = '/statements/unmatched';
const WHOLE_ACCOUNT = '999 780 0001234567890123 41';

let portal: TestPortal;
let finance: string;
let accountant: string;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-10-20T09:00:00.000Z' });
  await given(portal, conventions, 'CV-UPE-017', payableConvention);
  await given(portal, tranches, trancheId, trancheEvents.sent);
  await portal.desk.store.append(
    [{ stream: 'funds', expectedVersion: 0, events: [{ type: 'Given' }], state: {}, shape: 1, listings: [] }],
    {
      key: 'given/funds',
      requestHash: 'funds',
      decision: null,
      act: portal.request('staff-admin', 'administrator').act,
      programmeVersion: 1,
      postings: [{ from: 'appropriation/upe-2026-1', to: 'upe-2026-1/MA-08/ordered', amountCentimes }],
      outbox: [],
    },
  );
  finance = await portal.signIn('finance-5', 'finance-officer');
  accountant = await portal.signIn('accountant-2', 'accountant');
});

/** Uploads a statement with one line and answers the path of the line in the queue. */
async function queued(entry: Parameters<typeof anEntry>[0]): Promise<string> {
  const facts = { bookedOn: '2026-10-12', amountCentimes, endToEndId: 'VIR-77', ...entry };
  const xml = writeCamt053(aBankStatement({ entries: [anEntry(facts)] }));
  const answer = await portal.post(
    '/payments/statements',
    { file: new File([xml], 'releve.xml') },
    accountant,
  );
  expect(answer.status).toBe(200);
  const path = /href="(\/statements\/unmatched\/[0-9a-f]{24})"/u.exec(await answer.text())?.[1];
  if (path === undefined) throw new Error('The page of the statement leads to no line.');
  return path;
}

const theAccount = { counterparty: { name: 'Association Ajyal', rib: trancheAccount.rib } };
const another = { counterparty: { name: 'Autre', rib: '011780000012345678901268' } };
const status = async () => (await readCase(portal.desk, tranches, trancheId)).status;
const body = async (path: string, cookie = finance) => (await portal.get(path, cookie)).text();

describe('the queue of statement lines', () => {
  it('is reached from the payments and from what waits, and names line, amount, account and what was tried', async () => {
    const path = await queued(theAccount);
    for (const from of ['/payments', '/attention'])
      expect(await body(from)).toContain('Une ligne de relevé attend une personne');
    const html = await body(PATH);
    expect(html).toContain(`href="${path}"`);
    expect(html).toContain('Un ordre proposé');
    expect(html).toContain('…2341');
    expect(html).not.toContain(WHOLE_ACCOUNT);
    expect(await body(`${PATH}?lang=ar`)).toContain('أمر واحد مقترح');
  });

  it('shows the whole account to who settles lines and to nobody else', async () => {
    const path = await queued(theAccount);
    const auditor = await portal.signIn('auditor', 'auditor');
    expect(await body(path)).toContain(WHOLE_ACCOUNT);
    const html = await body(path, auditor);
    expect(html).toContain('…2341');
    expect(html).not.toContain(WHOLE_ACCOUNT);
    expect(html).not.toContain('<button class="plain"');
  });

  it('knows no other line', async () => {
    expect((await portal.get(`${PATH}/none`, finance)).status).toBe(404);
    expect((await portal.post(`${PATH}/none/confirm`, { orderId }, finance)).status).toBe(404);
  });
});

describe('a proposed order', () => {
  it('is confirmed by one press, and the page of the tranche says who', async () => {
    const path = await queued(theAccount);
    expect((await portal.post(`${path}/confirm`, { orderId }, finance)).status).toBe(303);
    expect(await status()).toBe('paid');
    expect(await body(path)).toContain('Rapprochée d’un ordre');
    expect(await body(`${PATH}?status=settled`)).toContain('Rapprochée d’un ordre');
    expect(await body(`/tranches/${trancheId}`)).toContain('même montant, même compte');
  });

  it('has no button for who let the order out, and words instead', async () => {
    const path = await queued(theAccount);
    const releaser = await portal.signIn(people.releaser, 'accountant');
    const html = await body(path, releaser);
    expect(html).toContain('Vous avez transmis cet ordre à la banque');
    expect(html).not.toContain(`${path}/confirm`);
    const answer = await portal.post(`${path}/confirm`, { orderId }, releaser);
    expect(answer.status).toBe(409);
    expect(await status()).toBe('sent');
  });

  it('is refused with a reason, which the page keeps', async () => {
    const path = await queued(theAccount);
    const missing = await portal.post(`${path}/refuse`, { orderId, reason: ' ' }, finance);
    expect(missing.status).toBe(422);
    expect(await missing.text()).toContain(`href="#reason-refuse-${orderId}"`);
    expect((await portal.post(`${path}/refuse`, { orderId, reason: 'Autre virement' }, finance)).status).toBe(
      303,
    );
    const html = await body(path);
    expect(html).toContain('Ordres écartés');
    expect(html).toContain('Autre virement');
  });
});

describe('a line that nothing fits', () => {
  it('is named by one officer and confirmed by another', async () => {
    const path = await queued(another);
    expect(await body(path)).toContain(`<option value="${orderId}"`);
    const missing = await portal.post(`${path}/name`, { orderId, reason: '' }, finance);
    expect(missing.status).toBe(422);
    expect((await portal.post(`${path}/name`, { orderId, reason: 'Avis du 12' }, finance)).status).toBe(303);
    expect(await body(path)).toContain('Vous avez désigné cet ordre');
    expect((await portal.post(`${path}/confirm`, { orderId }, finance)).status).toBe(409);
    expect((await portal.post(`${path}/confirm`, { orderId }, accountant)).status).toBe(303);
    expect(await status()).toBe('paid');
    expect(await body(`/tranches/${trancheId}`)).toContain('Avis du 12');
  });

  it('offers orders of its own amount alone', async () => {
    const path = await queued({ ...another, amountCentimes: amountCentimes + 1 });
    const html = await body(path);
    expect(html).toContain('Aucun ordre de ce montant');
    const answer = await portal.post(`${path}/name`, { orderId, reason: 'Avis' }, finance);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('n’est pas celui de cet ordre');
  });

  it('is closed with a reason', async () => {
    const path = await queued(another);
    expect((await portal.post(`${path}/close`, { reason: '' }, finance)).status).toBe(422);
    expect((await portal.post(`${path}/close`, { reason: 'Autre programme' }, finance)).status).toBe(303);
    expect(await body(path)).toContain('Autre programme');
    expect(await body(PATH)).toContain('Aucune ligne n’attend');
  });

  it('is read again from the kept statement', async () => {
    const path = await queued({ ...another, endToEndId: `${trancheId}/2` });
    expect(await body(path)).toContain('Référence indiquée');
    const early = await portal.post(`${path}/read-again`, {}, accountant);
    expect(early.status).toBe(409);
    expect(await early.text()).toContain('ne correspond à aucun virement');
    expect(await listLines(portal.desk, 'open')).toHaveLength(1);
  });
});
