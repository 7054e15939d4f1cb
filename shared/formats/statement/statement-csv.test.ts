import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBankStatement, anEntry, anyBankStatement } from '../../../test/builders/a-bank-statement.ts';
import { ASSOCIATION_RIB } from '../../../test/builders/a-payment-batch.ts';
import type { StatementCsvTerms } from '../../domain/programme/programme-terms.ts';
import { readStatementCsv } from './read-statement-csv.ts';
import type { StatementReading } from './statement.ts';
import { writeStatementCsv } from './write-statement-csv.ts';

const TERMS: StatementCsvTerms = {
  delimiter: ';',
  columns: {
    lineId: 'Référence',
    bookedOn: 'Date opération',
    amount: 'Montant',
    direction: 'Sens',
    endToEndId: 'Ordre',
    account: 'Compte',
    kind: 'Nature',
    reason: 'Motif',
  },
};

describe('statement: CSV of the sample bank', () => {
  it('is read back line by line', () => {
    const entries = [anEntry(), anEntry({ reference: 'B-0002', direction: 'credit', returnReason: 'AC04' })];
    const csv = writeStatementCsv(aBankStatement({ entries }), TERMS);
    const reading = readStatementCsv(utf8(csv), TERMS);
    expect(reading).toMatchObject({
      ok: true,
      statement: { statementId: 'csv-2026-11-24-2026-11-24-2', pendingCount: 0 },
    });
    expect(linesOf(reading)).toEqual([
      {
        lineId: '2026-11-24/debit/B-0001',
        bookedOn: '2026-11-24',
        amountCentimes: 12_800_050,
        direction: 'debit',
        kind: 'executed',
        endToEndId: 'UPE-017/1/1',
        account: ASSOCIATION_RIB,
      },
      {
        lineId: '2026-11-24/credit/B-0002',
        bookedOn: '2026-11-24',
        amountCentimes: 12_800_050,
        direction: 'credit',
        kind: 'returned',
        endToEndId: 'UPE-017/1/1',
        account: ASSOCIATION_RIB,
        returnReason: 'AC04',
      },
    ]);
  });

  it('is read back whatever it holds, by either delimiter', () => {
    fc.assert(
      fc.property(anyBankStatement, fc.constantFrom<',' | ';'>(',', ';'), (statement, delimiter) => {
        const terms = { ...TERMS, delimiter };
        const lines = linesOf(readStatementCsv(utf8(writeStatementCsv(statement, terms)), terms));
        expect(
          lines.map((line) => [line.bookedOn, line.amountCentimes, line.direction, line.account]),
        ).toEqual(
          statement.entries.map((entry) => [
            entry.bookedOn,
            entry.amountCentimes,
            entry.direction,
            entry.counterparty?.rib,
          ]),
        );
        expect(new Set(lines.map((line) => line.lineId)).size).toBe(lines.length);
      }),
    );
  });
});

describe('statement: CSV of a bank', () => {
  it('may lack the columns that are not needed, and say sides in French or Arabic', () => {
    const csv =
      'Référence;Date opération;Montant;Sens;Motif\nR1;24/11/2026;128 000,50;Débit;\nR2;25/11/2026;5;دائن;Compte clos\n';
    expect(linesOf(readStatementCsv(utf8(csv), TERMS))).toEqual([
      {
        lineId: '2026-11-24/debit/R1',
        bookedOn: '2026-11-24',
        amountCentimes: 12_800_050,
        direction: 'debit',
        kind: 'executed',
      },
      {
        lineId: '2026-11-25/credit/R2',
        bookedOn: '2026-11-25',
        amountCentimes: 500,
        direction: 'credit',
        kind: 'returned',
        returnReason: 'Compte clos',
      },
    ]);
  });

  it('may name what happened', () => {
    const csv =
      'Référence;Date opération;Montant;Sens;Nature;Compte\nR1;24/11/2026;1;D;Rejeté;chez nous\nR2;24/11/2026;1;C;;\nR3;24/11/2026;1;C;exécuté;\n';
    expect(linesOf(readStatementCsv(utf8(csv), TERMS))).toMatchObject([
      { kind: 'rejected', account: 'chez nous' },
      { kind: 'received' },
      { kind: 'received' },
    ]);
  });

  it('is refused whole with every fault in its place', () => {
    const csv = 'Référence;Date opération;Montant;Sens;Nature\n;24/11/26;1,005;?;perdu\n';
    const reading = readStatementCsv(utf8(csv), TERMS);
    expect(!reading.ok && reading.faults).toMatchObject([
      { row: 2, column: 'bookedOn', code: 'CSV_DAY_UNREADABLE' },
      { row: 2, column: 'direction', code: 'CSV_CHOICE_UNKNOWN' },
      { row: 2, column: 'kind', code: 'CSV_CHOICE_UNKNOWN' },
      { row: 2, column: 'lineId', code: 'CSV_CELL_EMPTY' },
      { row: 2, column: 'amount', code: 'CSV_AMOUNT_UNREADABLE' },
    ]);
    expect(readStatementCsv(utf8('Référence;Sens\nR1;D\n'), TERMS)).toMatchObject({
      ok: false,
      faults: [
        { column: 'bookedOn', code: 'CSV_COLUMN_MISSING' },
        { column: 'amount', code: 'CSV_COLUMN_MISSING' },
      ],
    });
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function linesOf(reading: StatementReading) {
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.statement.lines;
}
