import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../shared/domain/reconciliation/pack.ts';
import type { AnnualStatement } from '../../shared/domain/reconciliation/statement.ts';
import { writeCourtListCsv, writePackCsv } from '../../shared/formats/pack-csv.ts';
import { writePaymentListCsv } from '../../shared/formats/payment-list-csv.ts';
import { writeStatementCsv } from '../../shared/formats/statement/write-statement-csv.ts';
import { aBankStatement } from '../../test/builders/a-bank-statement.ts';
import { aProgramme } from '../../test/builders/a-programme.ts';
import { expansionCsv } from './pages/programme/expansion-csv.ts';

const FORMULA = '=HYPERLINK("http://evil.example";"x")';

/** The same with a formula in the place of every text; what is counted stays a number. */
function hostile<Value>(value: Value): Value {
  if (typeof value === 'string') return FORMULA as Value;
  if (Array.isArray(value)) return value.map(hostile) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, hostile(each)])) as Value;
}

const order = {
  orderId: 'o',
  batchId: 'b',
  conventionNumber: 'c',
  amountCentimes: -7,
  orderedOn: '2026-10-01',
  standing: 'sent',
  ageDays: 3,
} as const;
const line = { statementId: 's', lineId: 'l', bookedOn: '2026-10-01' };
const account = {
  account: 'a',
  callId: 'c',
  purpose: 'paid',
  openingCentimes: 1,
  inCentimes: 1,
  outCentimes: 1,
  closingCentimes: -1,
} as const;
const pack: Pack = {
  month: '2026-10',
  firstOn: '2026-10-01',
  lastOn: '2026-10-31',
  totals: {
    sentCount: 1,
    sentCentimes: 1,
    paidCentimes: 1,
    rejectedCentimes: 1,
    returnedCentimes: 1,
    openCount: 1,
    openCentimes: 1,
    unknownCount: 1,
    unmatchedCount: 1,
    differenceCount: 1,
  },
  accounts: [account],
  sent: [order],
  open: [order],
  answers: [{ ...order, answer: 'paid', recordedOn: '2026-10-02', line }],
  unmatched: [{ ...line, code: 'X', raisedOn: '2026-10-02', ageDays: 1, amountCentimes: 1 }],
  differences: [{ rule: 'cases', subject: 's', expectedCentimes: 1, foundCentimes: 2 }],
  hands: ['h'],
};
const statement: AnnualStatement = {
  year: 2026,
  conventionId: 'c',
  number: 'n',
  applicationId: 'a',
  regionCode: 'MA-08',
  association: { fr: 'f', ar: 'a' },
  agreedCentimes: 3,
  earlierCentimes: 0,
  receipts: [{ trancheIndex: 1, orderId: 'o', on: '2026-10-02', amountCentimes: -1, line }],
  receivedCentimes: 1,
  recoveries: [],
  recoveredCentimes: 0,
  keptCentimes: 1,
  toComeCentimes: 2,
};
const listed = {
  orderId: 'o',
  trancheId: 't',
  conventionNumber: 'c',
  index: 1,
  amountCentimes: 1,
  rib: '999780000123456789012341',
  beneficiary: { fr: 'f', ar: 'a' },
};
const candidate = {
  applicationId: 'a',
  rank: 1,
  regionCode: 'MA-08',
  requestedCentimes: 5,
  stalePapers: false,
  taken: false,
};
const { delimiter, columns } = aProgramme().payments.statementCsv;

/** Every table that leaves the product, by the file that writes it, with formulas for all that people or banks have written. */
const exports: Readonly<Record<string, readonly string[]>> = {
  'shared/formats/payment-list-csv.ts': [writePaymentListCsv([hostile(listed)])],
  'shared/formats/pack-csv.ts': [
    writePackCsv(hostile(pack), () => FORMULA),
    writeCourtListCsv(
      [hostile(statement)],
      () => ({ fr: FORMULA, ar: FORMULA }),
      () => FORMULA,
    ),
  ],
  'shared/formats/statement/write-statement-csv.ts': [
    writeStatementCsv(hostile(aBankStatement()), { delimiter, columns: hostile(columns) }),
  ],
  'functions/portal/pages/programme/expansion-csv.ts': [
    expansionCsv('fr', { preview: { candidates: [hostile(candidate)], skipped: [] } }),
  ],
};

const ROOT = new URL('../../', import.meta.url);

/** The sources that write a table, or say that something is one. */
function sourcesWith(pattern: RegExp): readonly string[] {
  return ['shared', 'functions', 'infra', 'workflows']
    .flatMap((room) =>
      readdirSync(new URL(`${room}/`, ROOT), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${room}/${file}`,
      ),
    )
    .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$|\/node_modules\//u.test(file))
    .filter((file) => pattern.test(readFileSync(new URL(file, ROOT), 'utf8')));
}

describe('tables that leave the product', () => {
  it.each(Object.entries(exports))('begin no cell with a formula: %s', (_, tables) => {
    for (const table of tables) {
      const rows = parse(table, { delimiter: ';', bom: true, relax_column_count: true });
      expect(rows.length).toBeGreaterThan(1);
      const cells = rows.flat();
      expect(cells.filter((cell) => cell.includes('HYPERLINK')).length).toBeGreaterThan(0);
      const armed = cells.filter(
        (cell) => /^[\s\p{Cf}]*[=+\-@]/u.test(cell) && !/^-?\d+(?:,\d+)?$/u.test(cell),
      );
      expect(armed).toEqual([]);
    }
  });

  it('are all in the list above, and written by the one writer', () => {
    const writer = 'shared/formats/csv/write-csv.ts';
    const writers = sourcesWith(/\bwriteCsv\(/u).filter((file) => file !== writer);
    expect([...writers].sort()).toEqual(Object.keys(exports).sort());
  });

  it('are offered by doors that call one of them', () => {
    const known =
      /writePaymentListCsv|writePackCsv|writeCourtListCsv|writeStatementCsv|expansionCsv|writeTable|writePackTable/u;
    // What people send as a table is kept and shown to staff as it came; the list of a draw holds our own ids and sums alone.
    const takers = ['functions/portal/routes/statements.tsx', 'shared/use-cases/open-draw.ts'];
    const strangers = sourcesWith(/['"`]text\/csv/u).filter(
      (file) =>
        !takers.includes(file) &&
        !file.startsWith('infra/local/sample/') &&
        !known.test(readFileSync(new URL(file, ROOT), 'utf8')),
    );
    expect(strangers).toEqual([]);
  });
});
