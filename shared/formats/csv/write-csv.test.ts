import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

describe('csv: writing', () => {
  it('begins with a byte order mark, ends lines with CRLF and quotes what needs it', () => {
    expect(writeCsv(['Nom', 'Note'], [['a;b', 'il dit "oui"\nau revoir']])).toBe(
      '\uFEFFNom;Note\r\n"a;b";"il dit ""oui""\nau revoir"\r\n',
    );
  });

  it('keeps numbers numbers, with the decimal mark that goes with the delimiter', () => {
    const row = [{ amountCentimes: 12_800_050 }, { amountCentimes: -7 }, 0.75, 3];
    expect(writeCsv(['a'], [row])).toBe('\uFEFFa\r\n128000,50;-0,07;0,75;3\r\n');
    expect(writeCsv(['a'], [row], ',')).toBe('\uFEFFa\r\n128000.50,-0.07,0.75,3\r\n');
  });

  it.each([
    '=1+1',
    '+212600000000',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    ' =1',
    '\u200F=1',
    '\uFEFF \u00A0@A1',
  ])('disarms %j', (text) => {
    const cell = writeCsv(['a'], [[text]]).slice('\uFEFFa\r\n'.length);
    expect(cell).toMatch(/^"?'/u);
    expect(cell).toContain(text);
  });

  it('disarms a header too', () => {
    expect(writeCsv(['=cmd'], [])).toBe("\uFEFF'=cmd\r\n");
  });

  it('can be read back: the same text, but for the apostrophe', () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => `x${text.replace(/\p{Cc}|\uFFFD/gu, '')}y`);
    const delimiter = fc.constantFrom<',' | ';'>(',', ';');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), delimiter, (pairs, mark) => {
        const bytes = new TextEncoder().encode(writeCsv(['first', 'second'], pairs, mark));
        const reading = readCsv(bytes, [{ name: 'first' }, { name: 'second' }]);
        expect(reading.ok && reading.delimiter).toBe(mark);
        expect(reading.ok && reading.rows.map(({ cells }) => [cells.first, cells.second])).toEqual(pairs);
      }),
    );
  });
});
