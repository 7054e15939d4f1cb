import { checkRib } from '../../domain/kernel/rib.ts';
import type { StatementCsvTerms } from '../../domain/programme/programme-terms.ts';
import { createCellReader } from '../csv/cell-reader.ts';
import type { CsvFault } from '../csv/csv-fault.ts';
import { type CsvColumn, type CsvRow, readCsv } from '../csv/read-csv.ts';
import { type StatementLine, type StatementReading, toStatement } from './statement.ts';

const DIRECTIONS = new Map<string, StatementLine['direction']>([
  ...['debit', 'débit', 'd', 'dbit', 'مدين'].map((word) => [word, 'debit'] as const),
  ...['credit', 'crédit', 'c', 'crdt', 'دائن'].map((word) => [word, 'credit'] as const),
]);

const KINDS = new Map<string, StatementLine['kind']>([
  ...['executed', 'exécuté', 'exécutée', 'منفذ'].map((word) => [word, 'executed'] as const),
  ...['returned', 'retourné', 'retournée', 'مُرجَع', 'مرجع'].map((word) => [word, 'returned'] as const),
  ...['received', 'reçu', 'reçue', 'مستلم'].map((word) => [word, 'received'] as const),
  ...['rejected', 'rejeté', 'rejetée', 'مرفوض'].map((word) => [word, 'rejected'] as const),
]);

/**
 * Reads a bank's statement from CSV by the columns that the programme names. Direction and kind may be said in French,
 * Arabic or the code's own words; where a row has no kind, a credit with a reason is a return. A credit is never an
 * execution, whatever the row says.
 * The statement's id is made of its first and last day and its number of lines. A fault of form, with row and column,
 * refuses the whole file; nothing that the file holds throws.
 */
export function readStatementCsv(bytes: Uint8Array, { columns }: StatementCsvTerms): StatementReading {
  const reading = readCsv(bytes, columnsOf(columns));
  if (!reading.ok) return { ok: false, faults: reading.faults };
  const faults: CsvFault[] = [];
  const lines = reading.rows.map((row) => lineOf(row, faults));
  if (faults.length > 0) return { ok: false, faults };
  const days = lines.map((line) => line.bookedOn).sort();
  return { ok: true, statement: toStatement(`csv-${days[0]}-${days.at(-1)}-${lines.length}`, lines, 0) };
}

function columnsOf(columns: StatementCsvTerms['columns']): CsvColumn[] {
  const required = new Set(['lineId', 'bookedOn', 'amount', 'direction']);
  return Object.entries(columns).map(([name, header]) => ({
    name,
    aliases: [header],
    optional: !required.has(name),
  }));
}

function lineOf(row: CsvRow, faults: CsvFault[]): StatementLine {
  const cell = createCellReader(row, faults);
  const bookedOn = cell.day('bookedOn');
  const direction = cell.choice('direction', DIRECTIONS, 'debit');
  const account = cell.optionalText('account');
  const endToEndId = cell.optionalText('endToEndId');
  const returnReason = cell.optionalText('reason');
  const kindWithoutWord = direction === 'credit' && returnReason !== undefined ? 'returned' : 'executed';
  const hasWord = cell.optionalText('kind') !== undefined;
  const kind = hasWord ? cell.choice('kind', KINDS, kindWithoutWord) : kindWithoutWord;
  return {
    lineId: `${bookedOn}/${direction}/${cell.text('lineId')}`,
    bookedOn,
    amountCentimes: cell.amountCentimes('amount'),
    direction,
    kind: direction === 'credit' && kind === 'executed' ? 'received' : kind,
    ...(endToEndId === undefined ? {} : { endToEndId }),
    ...(account === undefined ? {} : { account: ribOrText(account) }),
    ...(returnReason === undefined ? {} : { returnReason }),
  };
}

function ribOrText(account: string): string {
  const checked = checkRib(account);
  return checked.ok ? checked.rib : account;
}
