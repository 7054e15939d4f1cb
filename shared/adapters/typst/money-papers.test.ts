import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk } from '../../../test/builders/a-desk.ts';
import { aMoneyMonth, record } from '../../../test/builders/a-ledger.ts';
import { letters, pdfLetters } from '../../../test/documents/pdf-lines.ts';
import type { LedgerLog } from '../../domain/reconciliation/ledger-log.ts';
import { makePack } from '../../domain/reconciliation/make-pack.ts';
import { annualStatement } from '../../domain/reconciliation/statement.ts';
import { renderPack } from '../../render/reconciliation/render-pack.ts';
import { renderStatement } from '../../render/reconciliation/render-statement.ts';
import { readLedger } from '../../use-cases/read-ledger.ts';
import { createTypstTypesetter } from './typst-typesetter.ts';

const typesetter = createTypstTypesetter();
afterAll(() => typesetter.close());

const about = { programme: { fr: 'Unités de protection', ar: 'وحدات الحماية' }, sample: true };
let log: LedgerLog;

beforeAll(async () => {
  const { desk } = await aDesk();
  await record(desk, aMoneyMonth());
  log = await readLedger(desk.store);
});

describe('typesetter: the papers of the money', () => {
  it('gives back the month with its accounts, orders and answers, in both languages, to be archived', async () => {
    const source = renderPack({ ...about, pack: makePack(log, '2026-10') });
    const { archival, pdf } = await typesetter.typeset(source);
    const found = await pdfLetters(pdf);
    expect(archival).toBe('PDF/A-3a');
    for (const words of [
      'Rapprochement mensuel, 2026-10',
      'المطابقة الشهرية',
      'Tout concorde au centime.',
      'upe-2026-1/MA-08/paid',
      '332 800,00',
      'CV-UPE-017-2/2',
      'حسمه مسؤولان',
      'ST-1 · 3',
    ])
      expect(found).toContain(letters(words));
    expect(await typesetter.typeset(source)).toMatchObject({ pdf });
  });

  it('sets differences where two accounts do not agree', async () => {
    const pack = makePack({ ...log, batches: [] }, '2026-10');
    const found = await pdfLetters((await typesetter.typeset(renderPack({ ...about, pack }))).pdf);
    expect(found).toContain(letters('Le total du lot n’est pas celui de ses ordres'));
    expect(found).not.toContain(letters('Tout concorde'));
  });

  it('gives back the year of an association, with what went back', async () => {
    const [convention] = log.conventions;
    if (!convention) throw new Error('no convention was read');
    const statement = annualStatement(convention, 2026);
    const moment = { toldOn: '2026-12-31', createdAt: '2027-01-01T00:00:00.000Z' };
    const { pdf } = await typesetter.typeset(renderStatement({ ...about, ...moment, statement }));
    const found = await pdfLetters(pdf);
    for (const words of ['UPE-2026-017', '15 mars 2027', 'قبل 15 مارس 2027', '−76 800,00', '256 000,00'])
      expect(found).toContain(letters(words));
  });
});
