import { writeDecimal } from '../decimal-amount.ts';
import type { CsvDelimiter } from './read-csv.ts';

/** Text, a number as it is, or an amount in dirhams with two decimals. */
export type CsvCell = string | number | { readonly amountCentimes: number };

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * What a spreadsheet takes for the start of a formula, the wide forms of Unicode included; also behind spaces and marks that
 * nobody sees, which some of them cut off.
 */
const FORMULA_START = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u;

/**
 * Writes CSV that spreadsheets open well: byte order mark, CRLF, cells quoted where needed. A text that would be taken
 * for a formula gets an apostrophe in front (formula injection); numbers and amounts stay numbers, with a decimal comma
 * between semicolons, as in French spreadsheets, and a point between commas. Same input, same text.
 */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  delimiter: CsvDelimiter = ';',
): string {
  const lines = [header, ...rows].map((cells) =>
    cells.map((cell) => written(cell, delimiter)).join(delimiter),
  );
  return BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join('');
}

function written(cell: CsvCell, delimiter: CsvDelimiter): string {
  if (typeof cell === 'object') return writeDecimal(cell.amountCentimes, decimalMark(delimiter));
  if (typeof cell === 'number') return String(cell).replace('.', decimalMark(delimiter));
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  const needsQuotes = /["\r\n;,]|^\s|\s$/u.test(safe);
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function decimalMark(delimiter: CsvDelimiter): ',' | '.' {
  return delimiter === ';' ? ',' : '.';
}
