import { describe, expect, it } from 'vitest';
import { aBankStatement, anEntry } from '../../../test/builders/a-bank-statement.ts';
import { readCamt053 } from './read-camt.ts';
import { readPain002 } from './read-pain002.ts';
import { writeCamt053 } from './write-camt053.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08';
const bytes = (content: string) => new TextEncoder().encode(content);
const good = writeCamt053(aBankStatement());

/** The codes of the faults of a file, or how many lines it has. */
function read(content: string | Uint8Array): readonly string[] | number {
  const reading = readCamt053(typeof content === 'string' ? bytes(content) : content);
  return reading.ok ? reading.statement.lines.length : reading.faults.map(({ code }) => code);
}

/** The good statement with a declaration before its root, and a text in the place of the first id. */
function declaring(declaration: string, text = '&x;'): string {
  return good.replace('<Document', `${declaration}\n<Document`).replace('<Id>RELEVE-77', `<Id>${text}`);
}

describe('hostile statements', () => {
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
    '',
  );

  it.each([
    ['a billion laughs', declaring(`<!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]>`, '&l9;')],
    ['a file of this machine', declaring('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
    ['an address elsewhere', declaring('<!DOCTYPE d SYSTEM "http://127.0.0.1:1/evil.dtd">')],
    ['a parameter entity', declaring('<!DOCTYPE d [<!ENTITY % p SYSTEM "http://127.0.0.1:1/"> %p;]>')],
    ['a declaration in small letters', declaring('<!doctype d>')],
  ])('are refused for a DTD: %s', (_, content) => {
    expect(read(content)).toEqual(['STATEMENT_DTD_REFUSED']);
    // In an encoding that the reader does not take, nothing is looked for and nothing read.
    expect(read(Buffer.from(`\uFEFF${content}`, 'utf16le'))).toEqual(['STATEMENT_NOT_XML']);
    const report = readPain002(bytes(content));
    expect(report.ok ? [] : report.faults.map(({ code }) => code)).toEqual(['STATEMENT_DTD_REFUSED']);
  });

  it('leave an entity that nobody declared as it stands', () => {
    const reading = readCamt053(bytes(declaring('')));
    expect(reading.ok && reading.statement.statementId).toBe('&x;');
  });

  it('are refused by their size before they are read', () => {
    expect(read(new Uint8Array(200_000_000))).toEqual(['STATEMENT_TOO_LARGE']);
    expect(read(new Uint8Array(32_000_001))).toEqual(['STATEMENT_TOO_LARGE']);
    expect(read(new Uint8Array(32_000_000))).not.toEqual(['STATEMENT_TOO_LARGE']);
  });

  it.each([41, 1_000, 200_000])('are refused %i elements deep', (depth) => {
    const deep = `<Document xmlns="${NAMESPACE}">${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</Document>`;
    expect(read(deep)).toEqual(['STATEMENT_NOT_XML']);
  });

  it('are refused with more lines than fifty thousand, and read with as many', () => {
    const [before = '', after = ''] = good.split(/<TxDtls>[\s\S]*<\/TxDtls>/u);
    const detail = '<TxDtls><Amt Ccy="MAD">1.00</Amt></TxDtls>';
    expect(read(before + detail.repeat(50_000) + after)).toBe(50_000);
    expect(read(before + detail.repeat(50_001) + after)).toEqual(['STATEMENT_LINES_TOO_MANY']);
    expect(read(before + detail.repeat(200_000) + after)).toEqual(['STATEMENT_LINES_TOO_MANY']);
  }, 60_000);

  it.each([
    ['cut off', good.slice(0, -40)],
    ['with a null byte', good.replace('RELEVE-77', 'RELEVE\u0000')],
    [
      'with ten thousand attributes',
      good.replace('<Stmt>', `<Stmt ${Array.from({ length: 10_000 }, (_, n) => `a${n}="1"`).join(' ')}>`),
    ],
    [
      'with names of the language',
      good
        .replaceAll('GrpHdr', '__proto__')
        .replaceAll('<Acct>', '<constructor>')
        .replaceAll('</Acct>', '</constructor>'),
    ],
    [
      'with a number of a character that none has',
      good.replace('RELEVE-77', '&#99999999;&#x110000;&#xFFFFFFF;'),
    ],
  ])('never throw: %s', (_, content) => {
    expect(() => read(content)).not.toThrow();
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).MsgId).toBeUndefined();
  });

  it('lose no line to one that repeats its id', () => {
    const twice = writeCamt053(aBankStatement({ entries: [anEntry(), anEntry()] }));
    const reading = readCamt053(bytes(twice));
    expect(reading.ok && new Set(reading.statement.lines.map(({ lineId }) => lineId)).size).toBe(2);
  });
});
