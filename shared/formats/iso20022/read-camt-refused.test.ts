import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { camt053, PAID_ENTRY, text053, utf8 } from '../../../test/builders/a-camt-file.ts';
import type { StatementReading } from '../statement/statement.ts';
import { readCamt053, readCamt054 } from './read-camt.ts';

describe('camt.053: what is refused whole', () => {
  it.each([
    [
      'a foreign currency',
      PAID_ENTRY.replace('MAD', 'EUR'),
      { code: 'STATEMENT_CURRENCY_FOREIGN', at: 'Stmt[1]/Ntry[2]/Amt', found: 'EUR' },
    ],
    [
      'a third decimal',
      PAID_ENTRY.replace('128000.5', '1.005'),
      { code: 'STATEMENT_AMOUNT_UNREADABLE', found: '1.005' },
    ],
    [
      'a negative amount',
      PAID_ENTRY.replace('128000.5', '-1'),
      { code: 'STATEMENT_AMOUNT_UNREADABLE', found: '-1' },
    ],
    [
      'no amount',
      PAID_ENTRY.replace(/<Amt.*<\/Amt>/u, ''),
      { code: 'STATEMENT_FIELD_MISSING', at: 'Stmt[1]/Ntry[2]/Amt' },
    ],
    [
      'no side',
      PAID_ENTRY.replace('DBIT', 'X'),
      { code: 'STATEMENT_DIRECTION_UNREADABLE', at: 'Stmt[1]/Ntry[2]/CdtDbtInd' },
    ],
    [
      'no day',
      PAID_ENTRY.replace('2026-11-24', '24/11/2026'),
      { code: 'STATEMENT_DAY_UNREADABLE', at: 'Stmt[1]/Ntry[2]/BookgDt' },
    ],
  ])('%s in one entry', (_, entry, fault) => {
    const remedyKey = `remedy.${fault.code}`;
    expect(readCamt053(camt053(PAID_ENTRY + entry))).toMatchObject({
      ok: false,
      faults: [{ ...fault, remedyKey }],
    });
  });

  it('an amount past the safe integers', () => {
    const huge = PAID_ENTRY.replace('128000.5', '99999999999999999');
    expect(faultCodes(readCamt053(camt053(huge)))).toEqual(['STATEMENT_AMOUNT_UNREADABLE']);
  });

  it('a transaction of a batch without its amount', () => {
    const batch = PAID_ENTRY.replace('</TxDtls>', '</TxDtls><TxDtls/>');
    expect(faultCodes(readCamt053(camt053(batch)))).toEqual([
      'STATEMENT_FIELD_MISSING',
      'STATEMENT_FIELD_MISSING',
    ]);
  });

  it('a message without statement or without its id', () => {
    expect(faultCodes(readCamt053(utf8(text053('').replace(/<Stmt>.*<\/Stmt>/su, ''))))).toEqual([
      'STATEMENT_FIELD_MISSING',
    ]);
    expect(faultCodes(readCamt053(utf8(text053(PAID_ENTRY).replace('<Id>S1</Id>', ''))))).toEqual([
      'STATEMENT_FIELD_MISSING',
    ]);
  });

  it('another message, named', () => {
    const other = readCamt053(utf8(text053(PAID_ENTRY).replace('camt.053.001.08', 'camt.053.001.02')));
    expect(other).toMatchObject({
      ok: false,
      faults: [{ code: 'STATEMENT_MESSAGE_OTHER', found: 'camt.053.001.02' }],
    });
    expect(faultCodes(readCamt053(utf8('<Document><a/></Document>')))).toEqual(['STATEMENT_MESSAGE_OTHER']);
    expect(faultCodes(readCamt054(camt053(PAID_ENTRY)))).toEqual(['STATEMENT_MESSAGE_OTHER']);
  });

  it.each([
    ['a DTD', '<!DOCTYPE Document [<!ENTITY a "b">]>'],
    ['an external DTD in small letters', '<!doctype Document SYSTEM "http://x.example/">'],
  ])('%s', (_, declaration) => {
    const xml = text053(PAID_ENTRY).replace('<Document', `${declaration}<Document`);
    expect(faultCodes(readCamt053(utf8(xml)))).toEqual(['STATEMENT_DTD_REFUSED']);
  });

  it.each([
    ['nothing', ''],
    ['a cut file', text053(PAID_ENTRY).slice(0, -30)],
    ['a wrong nesting', '<Document><a></b></Document>'],
    ['a deep nesting', `${'<a>'.repeat(60)}${'</a>'.repeat(60)}`],
    ['no XML', 'Date;Montant\n1;2'],
  ])('%s', (_, text) => {
    expect(faultCodes(readCamt053(utf8(text)))).toEqual(['STATEMENT_NOT_XML']);
  });

  it('a file past 32 MB', () => {
    expect(faultCodes(readCamt053(new Uint8Array(32_000_001)))).toEqual(['STATEMENT_TOO_LARGE']);
  });

  it('whatever bytes come, without throwing', () => {
    const whole = camt053(PAID_ENTRY);
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const changed = whole.slice();
        changed[at] = byte;
        const reading = readCamt053(changed);
        if (!reading.ok) expect(reading.faults.length).toBeGreaterThan(0);
      }),
    );
  });
});

function faultCodes(reading: StatementReading): string[] {
  return reading.ok ? [] : reading.faults.map((fault) => fault.code);
}
