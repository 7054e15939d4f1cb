import { type CalendarDay, parseDay } from '../../domain/kernel/calendar-day.ts';
import { parseAmount } from '../../domain/kernel/money.ts';
import { cleanPasted } from '../../domain/kernel/pasted-text.ts';
import { type CsvFault, csvFault } from './csv-fault.ts';
import type { CsvRow } from './read-csv.ts';

/** Reads the cells of one row as what they should be; a cell that cannot be read becomes a fault and a neutral value. */
export interface CellReader {
  /** Text that must be there. */
  text(column: string): string;
  /** Text, or undefined for an empty cell or a column that the file lacks. */
  optionalText(column: string): string | undefined;
  /** Amount in centimes, zero or more. */
  amountCentimes(column: string): number;
  day(column: string): CalendarDay;
  /** One of a few words: `words` gives the value for each of them in small letters. */
  choice<T>(column: string, words: ReadonlyMap<string, T>, neutral: T): T;
}

/**
 * A reader for one row that adds to `faults`. Its values count only while `faults` stays empty: read every row first,
 * so that the person sees all faults at once, then decide.
 */
export function createCellReader({ row, cells }: CsvRow, faults: CsvFault[]): CellReader {
  const optionalText = (column: string) => cells[column] || undefined;
  const text = (column: string) => {
    const found = optionalText(column);
    if (found === undefined) faults.push(csvFault('CSV_CELL_EMPTY', { row, column }));
    return found ?? '';
  };
  const readAs = <T>(
    column: string,
    read: (text: string) => T | undefined,
    code: CsvFault['code'],
    neutral: T,
  ): T => {
    const found = text(column);
    const value = found === '' ? undefined : read(found);
    if (found !== '' && value === undefined) faults.push(csvFault(code, { row, column, found }));
    return value ?? neutral;
  };
  return {
    text,
    optionalText,
    amountCentimes: (column) => readAs(column, parseAmount, 'CSV_AMOUNT_UNREADABLE', 0),
    choice: (column, words, neutral) =>
      readAs(column, (found) => words.get(cleanPasted(found).toLowerCase()), 'CSV_CHOICE_UNKNOWN', neutral),
    day: (column) => readAs(column, parseDay, 'CSV_DAY_UNREADABLE', '1970-01-01'),
  };
}
