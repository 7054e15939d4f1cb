import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { applicationFields, applicationsCsv, fileOfFields } from '../../test/builders/application-fields.ts';
import { readApplicationsCsv } from './applications-csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const second = { ...applicationFields(), applicationId: 'UPE-018' };

describe('applications file: reading', () => {
  it.each(['fr', 'ar'])('takes headers in %s', (language) => {
    const csv = applicationsCsv([applicationFields(), second], { language });
    expect(readApplicationsCsv(utf8(csv))).toEqual({
      ok: true,
      encoding: 'utf-8',
      delimiter: ';',
      rows: [
        { row: 2, applicationId: 'UPE-017', receivedOn: '2026-06-03', file: fileOfFields() },
        { row: 3, applicationId: 'UPE-018', receivedOn: '2026-06-03', file: fileOfFields() },
      ],
    });
  });

  it('names the encoding and the delimiter that it recognised', () => {
    // windows-1256 has no Arabic-Indic digits.
    const fields = applicationFields({ 'budget.lines.running': '80000' });
    const csv = applicationsCsv([fields], { language: 'ar', delimiter: ',' });
    expect(readApplicationsCsv(iconv.encode(csv, 'windows-1256'))).toMatchObject({
      ok: true,
      encoding: 'windows-1256',
      delimiter: ',',
    });
  });

  it('does without the columns that are not asked of everybody', () => {
    const without = ['applicationId', 'receivedOn', 'association.ice', 'papers.certified-accounts'];
    const reading = readApplicationsCsv(utf8(applicationsCsv([applicationFields()], { without })));
    expect(reading).toMatchObject({ ok: true, rows: [{ row: 2 }] });
  });
});

describe('applications file: faults of form refuse it whole', () => {
  const faultsOf = (csv: string) => {
    const reading = readApplicationsCsv(utf8(csv));
    return reading.ok ? [] : reading.faults;
  };

  it('by row, column and remedy, and every one of them', () => {
    const rows = [applicationFields(), { ...second, 'account.rib': '', 'budget.requestedCentimes': 'x' }];
    expect(faultsOf(applicationsCsv(rows))).toEqual([
      {
        row: 3,
        column: 'Montant demandé (DH)',
        code: 'CSV_AMOUNT_UNREADABLE',
        found: 'x',
        remedy: {
          fr: 'Écrivez un montant en dirhams, comme 256 000,00.',
          ar: 'اكتبوا مبلغا بالدرهم مثل ⁦256 000,00⁩.',
        },
      },
      {
        row: 3,
        column: 'RIB',
        code: 'CSV_CELL_EMPTY',
        remedy: { fr: 'Cette cellule est vide : remplissez-la.', ar: 'هذه الخانة فارغة: املؤوها.' },
      },
    ]);
  });

  it('naming a column as the file does', () => {
    const rows = [{ ...second, 'association.foundedOn': '2015' }];
    expect(faultsOf(applicationsCsv(rows, { language: 'ar' }))).toMatchObject([
      { row: 2, column: 'تاريخ التأسيس' },
    ]);
    expect(faultsOf(applicationsCsv([second], { language: 'ar', without: ['account.rib'] }))).toMatchObject([
      { row: 1, column: 'رقم الحساب البنكي', code: 'CSV_COLUMN_MISSING' },
    ]);
  });

  it('where a number comes twice', () => {
    const rows = [applicationFields(), second, applicationFields()];
    expect(faultsOf(applicationsCsv(rows))).toMatchObject([
      { row: 4, column: 'N° de dossier', code: 'APPLICATION_NUMBER_TWICE', found: 'UPE-017' },
    ]);
  });

  it.each([
    ['is empty', utf8('')],
    ['is a workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0])],
    ['leaves a quote open', utf8(`${applicationsCsv([second])}\r\n"x`)],
  ])('where it %s', (_, bytes) => {
    const reading = readApplicationsCsv(bytes);
    expect(reading).toMatchObject({
      ok: false,
      faults: [{ remedy: { fr: expect.any(String), ar: expect.any(String) } }],
    });
  });
});
