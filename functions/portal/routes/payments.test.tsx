import { beforeEach, describe, expect, it } from 'vitest';
import { writeCamt053 } from '../../../shared/formats/iso20022/write-camt053.ts';
import type { MessageSchemas, SchemaFinding } from '../../../shared/ports/message-schemas.ts';
import { listLines } from '../../../shared/use-cases/keep-line.ts';
import { conventions, paymentBatches, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { aBankStatement, anEntry } from '../../../test/builders/a-bank-statement.ts';
import { payableConvention } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { trancheEvents, trancheIdentity } from '../../../test/builders/a-tranche.ts';
import { given } from '../../../test/builders/given.ts';
import { plainSigning } from '../../../test/builders/plain-signatures.ts';
import { bankFileOf, tableOf } from '../payment-formats.ts';

const ID = 'CV-UPE-017-1';
const now = '2026-10-20T09:00:00.000Z';
let portal: TestPortal;
let finance: string;
let accountant: string;

beforeEach(async () => {
  const desk = { ...plainSigning(() => now), writeBankFile: bankFileOf, writeTable: tableOf };
  portal = await aPortal({ now, desk });
  await given(portal, conventions, 'CV-UPE-017', payableConvention);
  await given(portal, tranches, ID, trancheEvents.approved);
  await fund();
  finance = await portal.signIn('finance-4', 'finance-officer');
  accountant = await portal.signIn('accountant-1', 'accountant');
});

/** The money of the tranche, where the convention has committed it. */
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
    postings: [{ from: 'appropriation/upe-2026-1', to: 'upe-2026-1/MA-08/committed', amountCentimes }],
    outbox: [],
  });
}

async function prepared(): Promise<string> {
  const answer = await portal.post('/payments/batches', { trancheId: [ID] }, finance);
  expect(answer.status).toBe(303);
  return answer.headers.get('location')?.replace('?done', '') ?? '';
}

async function released(): Promise<string> {
  const path = await prepared();
  const html = await (await portal.get(path, accountant)).text();
  const fileSha256 = /name="fileSha256" value="([0-9a-f]{64})"/u.exec(html)?.[1] ?? '';
  expect((await portal.post(`${path}/release`, { fileSha256 }, accountant)).status).toBe(303);
  return path;
}

function upload(content: string, name = 'releve.xml', cookie = accountant) {
  return portal.post('/payments/statements', { file: new File([content], name) }, cookie);
}

const { amountCentimes } = trancheIdentity;
const paid = writeCamt053(
  aBankStatement({ entries: [anEntry({ endToEndId: `${ID}/1`, amountCentimes, bookedOn: '2026-10-20' })] }),
);

describe('batches of payments', () => {
  it('are prepared with their three files in one form', async () => {
    const page = await (await portal.get('/payments', finance)).text();
    expect(page).toContain(`value="${ID}"`);
    const path = await prepared();
    const html = await (await portal.get(path, finance)).text();
    expect(html).toContain('128\u00a0000,00');
    for (const [name, type] of [
      ['pain.001.xml', 'application/xml'],
      ['payments.csv', 'text/csv'],
      ['payments.pdf', 'application/pdf'],
    ] as const)
      expect((await portal.get(`${path}/${name}`, finance)).headers.get('content-type')).toBe(type);
    expect((await portal.get(`${path}/other.txt`, finance)).status).toBe(404);
  });

  it('are prepared once by the same form, and empty by none', async () => {
    const key = portal.desk.secrets.id();
    const first = await portal.post('/payments/batches', { key, trancheId: [ID] }, finance);
    const second = await portal.post('/payments/batches', { key, trancheId: [ID] }, finance);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    const empty = await portal.post('/payments/batches', {}, finance);
    expect(empty.status).toBe(409);
    expect(await empty.text()).toContain('Cochez au moins une tranche');
  });

  it('get their files by the same form after an interruption', async () => {
    const { typesetter } = plainSigning(() => now);
    let broken = true;
    const brittle: typeof typesetter = {
      ...typesetter,
      typeset: (source) => (broken ? Promise.reject(new Error('no paper')) : typesetter.typeset(source)),
    };
    const desk = {
      ...plainSigning(() => now),
      typesetter: brittle,
      writeBankFile: bankFileOf,
      writeTable: tableOf,
    };
    portal = await aPortal({ now, desk });
    await given(portal, conventions, 'CV-UPE-017', payableConvention);
    await given(portal, tranches, ID, trancheEvents.approved);
    await fund();
    finance = await portal.signIn('finance-4', 'finance-officer');
    const form = { key: portal.desk.secrets.id(), trancheId: [ID] };
    expect((await portal.post('/payments/batches', form, finance)).status).toBe(500);
    expect((await readCase(portal.desk, tranches, ID)).status).toBe('ordered');
    const path = '/payments/batches/PB-20261020-1';
    expect(await (await portal.get(path, finance)).text()).toContain('Faire les fichiers');
    broken = false;
    expect((await portal.post('/payments/batches', form, finance)).headers.get('location')).toBe(
      `${path}?done`,
    );
    expect((await readCase(portal.desk, paymentBatches, 'PB-20261020-1')).status).toBe('filed');
  });

  it('name what is no longer approved and leave it out', async () => {
    await prepared();
    const again = await portal.post('/payments/batches', { trancheId: [ID] }, finance);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain(`La tranche ${ID} n’est plus approuvée`);
  });

  it('are released by the accountant for the very file that was shown', async () => {
    const path = await prepared();
    expect((await portal.post(`${path}/release`, { fileSha256: 'x' }, finance)).status).toBe(403);
    const changed = await portal.post(`${path}/release`, { fileSha256: '0'.repeat(64) }, accountant);
    expect(changed.status).toBe(409);
    expect((await readCase(portal.desk, tranches, ID)).status).toBe('ordered');
  });

  it('send each of their orders once', async () => {
    const path = await released();
    const html = await (await portal.get(path, accountant)).text();
    expect(html).toContain('Transmis à la banque');
    expect(html).not.toContain('name="fileSha256"');
    expect(await readCase(portal.desk, tranches, ID)).toMatchObject({
      status: 'sent',
      order: { orderId: `${ID}/1`, releasedBy: 'accountant-1' },
    });
  });
});

describe('statements of the bank', () => {
  it('confirm the transfer, line by line, and the same file twice changes nothing', async () => {
    await released();
    const first = await upload(paid);
    expect(first.status).toBe(200);
    expect(await first.text()).toContain('Virement confirmé');
    expect((await readCase(portal.desk, tranches, ID)).status).toBe('paid');
    const balances = await portal.desk.store.balances('upe-2026-1/');
    const again = await upload(paid);
    expect(again.status).toBe(200);
    expect(await again.text()).toContain('rien n’a changé');
    expect(await portal.desk.store.balances('upe-2026-1/')).toEqual(balances);
    expect(await (await portal.get('/payments', accountant)).text()).toContain('releve.xml');
  });

  it('are recognised by their content, CSV as well, and matched by the order alone', async () => {
    await released();
    const csv = 'N°;Date;Montant;Sens;Référence;Compte;Nature;Motif\n1;20/10/2026;128000,00;débit;AUTRE;;;\n';
    const answer = await upload(csv, 'releve.xml');
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain('À régler par une personne');
    expect((await readCase(portal.desk, tranches, ID)).status).toBe('sent');
  });

  it('are refused whole with the place and the remedy of every fault', async () => {
    const csv = 'N°;Date;Montant;Sens\n1;demain;cent;débit\n';
    const answer = await upload(csv, 'releve.csv');
    expect(answer.status).toBe(422);
    const html = (await answer.text()).replaceAll(/[\u00a0\u202f]/gu, ' ');
    expect(html).toContain('ligne 2, colonne « Date »');
    expect(html).toContain('Écrivez un montant en dirhams');
    const xml = await upload('<?xml version="1.0"?><!DOCTYPE a><Document/>');
    expect(xml.status).toBe(422);
    expect(await xml.text()).toContain('DTD');
    expect((await portal.post('/payments/statements', {}, accountant)).status).toBe(422);
  });

  it('are taken from the accountant only', async () => {
    expect((await upload(paid, 'releve.xml', finance)).status).toBe(403);
    const auditor = await portal.signIn('auditor', 'auditor');
    expect((await portal.get('/payments', auditor)).status).toBe(200);
    expect((await upload(paid, 'releve.xml', auditor)).status).toBe(403);
    expect((await portal.post('/payments/batches', { trancheId: [ID] }, auditor)).status).toBe(403);
    expect((await readCase(portal.desk, paymentBatches, 'PB-20261020-1')).status).toBe('absent');
  });
});

describe('messages and their schemas', () => {
  const finding = { line: 7, words: "Element 'PmtMtd': not an element of the set" };
  const withSchemas = async (findings: readonly SchemaFinding[] | undefined) => {
    const asked: string[] = [];
    const schemas: MessageSchemas = {
      async validate(_, kind) {
        asked.push(kind);
        return findings;
      },
    };
    const desk = { ...plainSigning(() => now), writeBankFile: bankFileOf, writeTable: tableOf, schemas };
    portal = await aPortal({ now, desk });
    await given(portal, conventions, 'CV-UPE-017', payableConvention);
    await given(portal, tranches, ID, trancheEvents.approved);
    await fund();
    finance = await portal.signIn('finance-4', 'finance-officer');
    accountant = await portal.signIn('accountant-1', 'accountant');
    return asked;
  };

  it('are asked for what leaves and for what comes, and the page says that it follows', async () => {
    const asked = await withSchemas([]);
    await released();
    expect(await (await upload(paid)).text()).toContain('Le fichier suit le schéma');
    const csv = 'N°;Date;Montant;Sens\n1;20/10/2026;1,00;débit\n';
    expect(await (await upload(csv)).text()).not.toContain('schéma');
    expect(asked).toEqual(['pain.001.001.09', 'camt.053.001.08']);
  });

  it('refuse a statement with line and words, and nothing of it is applied', async () => {
    await withSchemas([finding, ...Array.from({ length: 30 }, () => finding)]);
    const answer = await upload(paid);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('ligne 7');
    expect(html).toContain('PmtMtd');
    expect(html).toContain('et 11 autres fautes');
    expect(await listLines(portal.desk, 'open')).toEqual([]);
  });

  it('refuse a payment file before anything is kept of it', async () => {
    await withSchemas([finding]);
    const path = await prepared();
    const again = await portal.post(`${path}/files`, {}, finance);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('ne suit pas le schéma, ligne 7');
    expect((await readCase(portal.desk, paymentBatches, 'PB-20261020-1')).status).toBe('prepared');
  });

  it('are not asked where none is at hand, which the page says', async () => {
    await withSchemas(undefined);
    await released();
    expect(await (await upload(paid)).text()).toContain('Non validé contre le schéma');
  });
});

describe('statements of many lines', () => {
  it('are taken up to 32 MB, while every other form has 11', async () => {
    const large = 'x'.repeat(13_000_000);
    expect((await upload(large)).status).toBe(422);
    expect((await portal.post('/payments/batches', { trancheId: [large] }, finance)).status).toBe(413);
    expect((await upload('x'.repeat(33_600_000))).status).toBe(413);
  });

  it('leave a small note, show their beginning, and say how many there are', async () => {
    const entries = Array.from({ length: 1_200 }, (_, index) =>
      anEntry({ reference: `B-${index}`, endToEndId: `VIR-${index}`, bookedOn: '2026-10-20' }),
    );
    const html = await (await upload(writeCamt053(aBankStatement({ entries })))).text();
    expect(html).toContain('Les 500 premières lignes');
    expect(html.match(/<tr/gu)).toHaveLength(501);
    const [note] = await portal.desk.records.list('statement/');
    expect(JSON.stringify(note?.value).length).toBeLessThan(600);
  }, 60_000);
});
