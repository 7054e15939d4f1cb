import { groupRib } from '../../domain/kernel/rib.ts';
import type { StatementCsvTerms } from '../../domain/programme/programme-terms.ts';
import { type CsvCell, writeCsv } from '../csv/write-csv.ts';
import type { BankEntry, BankStatement } from '../iso20022/write-camt053.ts';
import type { StatementLine } from './statement.ts';

/**
 * Writes a bank's statement as CSV in the columns that a programme names, for the bank that is played in sample mode:
 * what {@link readStatementCsv} reads. Accounts are grouped, or spreadsheets would take them for numbers.
 */
export function writeStatementCsv(
  { entries }: BankStatement,
  { delimiter, columns }: StatementCsvTerms,
): string {
  const rows = entries.map((entry) => {
    const { counterparty, returnReason } = entry;
    const cells: Record<keyof typeof columns, CsvCell> = {
      lineId: entry.reference,
      bookedOn: entry.bookedOn,
      amount: { amountCentimes: entry.amountCentimes },
      direction: entry.direction,
      endToEndId: entry.endToEndId ?? '',
      account: counterparty === undefined ? '' : groupRib(counterparty.rib),
      kind: kindOf(entry),
      reason: returnReason ?? '',
    };
    return namesOf(columns).map((name) => cells[name]);
  });
  return writeCsv(
    namesOf(columns).map((name) => columns[name]),
    rows,
    delimiter,
  );
}

function kindOf({ direction, returnReason }: BankEntry): StatementLine['kind'] {
  if (returnReason !== undefined) return 'returned';
  return direction === 'debit' ? 'executed' : 'received';
}

type ColumnName = keyof StatementCsvTerms['columns'];

/** In the order in which the programme names them. */
function namesOf(columns: StatementCsvTerms['columns']): ColumnName[] {
  return Object.keys(columns) as ColumnName[];
}
