import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type CsvColumn, readCsv } from './read-csv.ts';

const COLUMNS: CsvColumn[] = [
  { name: 'name', aliases: ['Nom', 'اسم الجمعية'] },
  { name: 'amount', aliases: ['Montant demandé', 'المبلغ المطلوب'] },
  { name: 'note', aliases: ['Remarque'], optional: true },
];

const ARABIC = 'اسم الجمعية;المبلغ المطلوب\nجمعية أجيال;128000\n';
const FRENCH = 'Nom;Montant demandé\nSociété CRÉÉE à Fès;128 000,50\n';

describe('csv: what a file is written in', () => {
  it.each([
    ['utf-8', ARABIC],
    ['windows-1256', ARABIC],
    ['utf-8', FRENCH],
    ['windows-1252', FRENCH],
  ])('is recognised and named: %s', (encoding, text) => {
    const reading = readCsv(iconv.encode(text, encoding), COLUMNS);
    expect(reading).toMatchObject({ ok: true, encoding, delimiter: ';' });
    expect(reading).toMatchObject({
      rows: [{ row: 2, cells: { name: text.split('\n')[1]?.split(';')[0] } }],
    });
  });

  it('may begin with a byte order mark', () => {
    expect(readCsv(utf8(`\uFEFF${ARABIC}`), COLUMNS)).toMatchObject({ ok: true, encoding: 'utf-8' });
  });

  it.each([
    ['a workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0, 0x08, 0])],
    ['UTF-16', iconv.encode(FRENCH, 'utf-16', { addBOM: true })],
    ['bytes of no encoding', new Uint8Array([0x4e, 0x6f, 0x6d, 0x0a, 0xe9, 0x81])],
  ])('is refused when it is %s', (_, bytes) => {
    expect(readCsv(bytes, COLUMNS)).toEqual({
      ok: false,
      faults: [{ row: 1, code: 'CSV_NOT_TEXT', remedyKey: 'remedy.CSV_NOT_TEXT' }],
    });
  });
});

describe('csv: delimiter', () => {
  it('is the one that shows the known headers, even where the other is more frequent', () => {
    expect(readCsv(utf8('Nom,Montant demandé\nA,1\n'), COLUMNS)).toMatchObject({ ok: true, delimiter: ',' });
    const other = readCsv(utf8('"Nom";Montant demandé;a,b,c,d,e,f\nA;1;x\n'), COLUMNS);
    expect(other).toMatchObject({ ok: true, delimiter: ';' });
  });
});

describe('csv: headers', () => {
  it('are compared without case, outer spaces and direction marks, in any order', () => {
    const reading = readCsv(utf8('\u200Fالمبلغ المطلوب ;  NOM;Autre\n5;A;x\n'), COLUMNS);
    expect(reading).toMatchObject({ ok: true, rows: [{ row: 2, cells: { name: 'A', amount: '5' } }] });
  });

  it('say which required column is missing and which one comes twice', () => {
    const reading = readCsv(utf8('Nom;name;Remarque\nA;B;C\n'), COLUMNS);
    expect(reading).toMatchObject({
      ok: false,
      faults: [
        { row: 1, column: 'name', code: 'CSV_COLUMN_REPEATED' },
        { row: 1, column: 'amount', code: 'CSV_COLUMN_MISSING', remedyKey: 'remedy.CSV_COLUMN_MISSING' },
      ],
    });
  });
});

describe('csv: rows', () => {
  it('are numbered as a spreadsheet does, over empty rows and cells of several lines', () => {
    const reading = readCsv(
      utf8('Nom;Montant demandé\r\n"A\r\nB";1\r\n;\r\n\r\n "C ""d""" ; 2 \r\n'),
      COLUMNS,
    );
    expect(reading).toMatchObject({
      ok: true,
      rows: [
        { row: 2, cells: { name: 'A\r\nB', amount: '1' } },
        { row: 5, cells: { name: 'C "d"', amount: '2' } },
      ],
    });
  });

  it('leave an optional column out of the cells when the file lacks it', () => {
    const reading = readCsv(utf8(FRENCH), COLUMNS);
    expect(reading.ok && Object.keys(reading.rows[0]?.cells ?? {})).toEqual(['name', 'amount']);
  });

  it('are all refused when one is too short or too long, each named', () => {
    const reading = readCsv(utf8('Nom;Montant demandé\nA\nB;1;;\nC;1;;x\nD;1\n'), COLUMNS);
    expect(reading).toEqual({
      ok: false,
      encoding: 'utf-8',
      delimiter: ';',
      faults: [
        { row: 2, code: 'CSV_ROW_TOO_SHORT', remedyKey: 'remedy.CSV_ROW_TOO_SHORT' },
        { row: 4, code: 'CSV_ROW_TOO_LONG', remedyKey: 'remedy.CSV_ROW_TOO_LONG', found: 'x' },
      ],
    });
  });

  it('say where a quote was left open', () => {
    const reading = readCsv(utf8('Nom;Montant demandé\nA;1\n"B;2\nC;3\n'), COLUMNS);
    expect(reading).toMatchObject({ ok: false, faults: [{ row: 3, code: 'CSV_QUOTE_BROKEN' }] });
  });
});

describe('csv: limits', () => {
  it('refuse an empty file, and one with nothing under its header', () => {
    for (const text of ['', '\n\n', 'Nom;Montant demandé\n', 'Nom;Montant demandé\n;\n']) {
      expect(readCsv(utf8(text), COLUMNS)).toMatchObject({ ok: false, faults: [{ code: 'CSV_EMPTY' }] });
    }
  });

  it('refuse too many bytes or rows, and say from which row', () => {
    const file = utf8('Nom;Montant demandé\nA;1\nB;2\nC;3\n');
    expect(readCsv(file, COLUMNS, { sizeBytesMax: file.length, rowsMax: 3 }).ok).toBe(true);
    expect(readCsv(file, COLUMNS, { sizeBytesMax: file.length - 1, rowsMax: 3 })).toMatchObject({
      ok: false,
      faults: [{ row: 1, code: 'CSV_TOO_LARGE' }],
    });
    expect(readCsv(file, COLUMNS, { sizeBytesMax: file.length, rowsMax: 2 })).toMatchObject({
      ok: false,
      faults: [{ row: 4, code: 'CSV_TOO_LARGE' }],
    });
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
