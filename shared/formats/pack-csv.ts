import type { Bilingual } from '../domain/kernel/act.ts';
import type {
  AccountRow,
  AnswerRow,
  Difference,
  OrderRow,
  Pack,
  UnmatchedRow,
} from '../domain/reconciliation/pack.ts';
import type { AnnualStatement } from '../domain/reconciliation/statement.ts';
import { type CsvCell, writeCsv } from './csv/write-csv.ts';

type Column =
  | 'csv'
  | 'account'
  | 'convention'
  | 'day'
  | 'standing'
  | 'line'
  | 'age'
  | 'amount'
  | 'opening'
  | 'in'
  | 'out'
  | 'closing';
type Part = 'accounts' | 'sent' | 'open' | 'answers' | 'unmatched' | 'differences' | 'by-officers';

/** Every word of the two tables, by its key; the door hands in a writer of both languages. */
export type PackWord =
  | `pack.${Column | Part}`
  | `pack.purpose.${AccountRow['purpose']}`
  | `pack.standing.${OrderRow['standing']}`
  | `pack.rule.${Difference['rule']}`
  | `statement.${'region' | 'tranche' | 'reference' | 'agreed' | 'received' | 'to-come' | 'recovered'}`;

export type PackWords = (key: PackWord) => string;

const dirhams = (amountCentimes: number | undefined): CsvCell =>
  amountCentimes === undefined ? '' : { amountCentimes };

/**
 * The pack of a month as one table: a row per account, order, answer, unmatched line and difference, each named by its
 * part in both languages. An account has its opening, entries, exits and closing; the rest one amount. Same pack, same text.
 */
export function writePackCsv(pack: Pack, both: PackWords): string {
  const header = [
    both('pack.csv'),
    both('pack.account'),
    both('pack.convention'),
    both('pack.day'),
    both('pack.standing'),
    both('pack.line'),
    both('pack.age'),
    both('pack.amount'),
    both('pack.opening'),
    both('pack.in'),
    both('pack.out'),
    both('pack.closing'),
  ];
  return writeCsv(header, [
    ...pack.accounts.map((row) => accountCells(row, both)),
    ...pack.sent.map((row) => orderCells('pack.sent', row, both)),
    ...pack.open.map((row) => orderCells('pack.open', row, both)),
    ...pack.answers.map((row) => answerCells(row, both)),
    ...pack.unmatched.map((row) => unmatchedCells(row, both)),
    ...pack.differences.map((row) => differenceCells(row, both)),
  ]);
}

/** What every association received in a year, for the Court: one row per transfer and per sum paid back, with the account of its convention. */
export function writeCourtListCsv(
  statements: readonly AnnualStatement[],
  regionName: (code: string) => Bilingual,
  both: PackWords,
): string {
  const header = [
    both('pack.convention'),
    'Association',
    'الجمعية',
    both('statement.region'),
    both('statement.tranche'),
    both('pack.day'),
    both('statement.reference'),
    both('pack.line'),
    both('pack.amount'),
    both('statement.agreed'),
    both('statement.received'),
    both('statement.to-come'),
  ];
  const rows = statements.flatMap((statement) => {
    const { association, number, regionCode } = statement;
    const about = [number, association.fr, association.ar, joined(regionName(regionCode))];
    const sums = [statement.agreedCentimes, statement.receivedCentimes, statement.toComeCentimes].map(
      dirhams,
    );
    return [
      ...statement.receipts.map(({ amountCentimes, line, on, orderId, trancheIndex }): CsvCell[] => {
        const proof = line ? `${line.statementId} ${line.lineId}` : both('pack.by-officers');
        return [...about, trancheIndex, on, orderId, proof, dirhams(amountCentimes), ...sums];
      }),
      ...statement.recoveries.map(({ amountCentimes, recoveredOn, reference }): CsvCell[] => {
        const kind = both('statement.recovered');
        return [...about, '', recoveredOn, reference, kind, dirhams(-amountCentimes), ...sums];
      }),
    ];
  });
  return writeCsv(header, rows);
}

function accountCells(row: AccountRow, both: PackWords): CsvCell[] {
  const purpose = both(`pack.purpose.${row.purpose}`);
  const { closingCentimes, inCentimes, openingCentimes, outCentimes } = row;
  const amounts = [openingCentimes, inCentimes, outCentimes, closingCentimes].map(dirhams);
  return [both('pack.accounts'), row.account, '', '', purpose, '', '', '', ...amounts];
}

function orderCells(part: PackWord, row: OrderRow, both: PackWords): CsvCell[] {
  const standing = both(`pack.standing.${row.standing}`);
  const about = [row.orderId, row.conventionNumber, row.sentOn ?? row.orderedOn, standing, row.batchId];
  return [both(part), ...about, row.ageDays, dirhams(row.amountCentimes), '', '', '', ''];
}

function answerCells(row: AnswerRow, both: PackWords): CsvCell[] {
  const { answer, conventionNumber, line, orderId, recordedOn } = row;
  const on = line?.bookedOn ?? recordedOn;
  const proof = line ? `${line.statementId} ${line.lineId}` : both('pack.by-officers');
  const about = [orderId, conventionNumber, on, both(`pack.standing.${answer}`), proof];
  return [both('pack.answers'), ...about, '', dirhams(row.amountCentimes), '', '', '', ''];
}

function unmatchedCells(row: UnmatchedRow, both: PackWords): CsvCell[] {
  const about = [row.code, '', row.bookedOn ?? row.raisedOn, '', `${row.statementId} ${row.lineId}`];
  return [both('pack.unmatched'), ...about, row.ageDays ?? '', dirhams(row.amountCentimes), '', '', '', ''];
}

function differenceCells(row: Difference, both: PackWords): CsvCell[] {
  const { expectedCentimes, foundCentimes, rule, subject } = row;
  const amounts = ['', dirhams(expectedCentimes), '', '', dirhams(foundCentimes)];
  return [both('pack.differences'), subject, '', '', both(`pack.rule.${rule}`), '', '', ...amounts];
}

function joined({ fr, ar }: Bilingual): string {
  return `${fr} / ${ar}`;
}
