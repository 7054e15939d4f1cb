import { CsvError, parse } from 'csv-parse/sync';
import { cleanPasted } from '../../domain/kernel/pasted-text.ts';
import { type CsvFault, csvFault } from './csv-fault.ts';
import { decodeText, type TextEncoding } from './decode-text.ts';

/** A column that the caller looks for: its name in the result and the other headers it may carry, in any language. */
export interface CsvColumn {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Required unless said otherwise. */
  readonly optional?: boolean;
}

export interface CsvRow {
  /** Row as a spreadsheet counts: the header is 1, the first data row 2. */
  readonly row: number;
  /** Trimmed text by column name; a column that the file lacks is absent. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvLimits {
  readonly sizeBytesMax: number;
  readonly rowsMax: number;
}

export type CsvDelimiter = ',' | ';';

/** Either every row in order, or every fault of form that was found; encoding and delimiter are what was recognised. */
export type CsvReading =
  | {
      readonly ok: true;
      readonly encoding: TextEncoding;
      readonly delimiter: CsvDelimiter;
      readonly rows: readonly CsvRow[];
    }
  | {
      readonly ok: false;
      readonly encoding?: TextEncoding;
      readonly delimiter?: CsvDelimiter;
      readonly faults: readonly CsvFault[];
    };

const DELIMITERS: readonly CsvDelimiter[] = [';', ','];
const DEFAULT_LIMITS: CsvLimits = { sizeBytesMax: 10_000_000, rowsMax: 20_000 };

/**
 * Reads a CSV file with a header row, comma or semicolon between cells, in UTF-8, windows-1252 or windows-1256.
 * Headers are compared without case, outer spaces and direction marks; columns that nobody asked for are left out, rows
 * without any text are skipped. Never throws for what the file holds: a fault of form comes back with its place.
 */
export function readCsv(
  bytes: Uint8Array,
  columns: readonly CsvColumn[],
  limits: CsvLimits = DEFAULT_LIMITS,
): CsvReading {
  if (bytes.length > limits.sizeBytesMax)
    return { ok: false, faults: [csvFault('CSV_TOO_LARGE', { row: 1 })] };
  const decoded = decodeText(bytes);
  if (decoded === undefined) return { ok: false, faults: [csvFault('CSV_NOT_TEXT', { row: 1 })] };
  const { text, encoding } = decoded;
  const delimiter = delimiterOf(text, columns);
  const parsed = parseRecords(text, delimiter);
  if (!parsed.ok) return { ok: false, encoding, delimiter, faults: [parsed.fault] };
  const [header, ...records] = parsed.records;
  if (header === undefined || isBlank(header) || records.every(isBlank)) {
    return { ok: false, encoding, delimiter, faults: [csvFault('CSV_EMPTY', { row: 1 })] };
  }
  if (records.length > limits.rowsMax) {
    return {
      ok: false,
      encoding,
      delimiter,
      faults: [csvFault('CSV_TOO_LARGE', { row: limits.rowsMax + 2 })],
    };
  }
  const { places, faults } = placeColumns(header, columns);
  const filled = records
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => !isBlank(cells));
  faults.push(...filled.flatMap(({ row, cells }) => lengthFaults(row, cells, header.length)));
  if (faults.length > 0) return { ok: false, encoding, delimiter, faults };
  const rows = filled.map(({ row, cells }) => ({ row, cells: namedCells(cells, places) }));
  return { ok: true, encoding, delimiter, rows };
}

/** The delimiter that shows the most headers the caller knows, else the one that splits the header into more cells. */
function delimiterOf(text: string, columns: readonly CsvColumn[]): CsvDelimiter {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/u));
  const known = new Set(columns.flatMap(headersOf));
  const scored = DELIMITERS.map((delimiter) => {
    const cells = firstLine.split(delimiter);
    const recognised = cells.filter((cell) => known.has(comparable(cell.replaceAll('"', '')))).length;
    return { delimiter, score: recognised * 1000 + cells.length };
  });
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

function parseRecords(
  text: string,
  delimiter: CsvDelimiter,
): { ok: true; records: string[][] } | { ok: false; fault: CsvFault } {
  try {
    const records = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      trim: true,
    });
    return { ok: true, records: records.map((cells) => cells.map((cell) => cell.trim())) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const recordsBefore = Number(error.records ?? 0);
    return { ok: false, fault: csvFault('CSV_QUOTE_BROKEN', { row: recordsBefore + 1 }) };
  }
}

function placeColumns(
  header: readonly string[],
  columns: readonly CsvColumn[],
): { places: ReadonlyMap<string, number>; faults: CsvFault[] } {
  const places = new Map<string, number>();
  const faults: CsvFault[] = [];
  for (const column of columns) {
    const names = headersOf(column);
    const found = header.flatMap((cell, index) => (names.includes(comparable(cell)) ? [index] : []));
    const [first, second] = found;
    if (first !== undefined) places.set(column.name, first);
    else if (!column.optional) faults.push(csvFault('CSV_COLUMN_MISSING', { row: 1, column: column.name }));
    if (second !== undefined) faults.push(csvFault('CSV_COLUMN_REPEATED', { row: 1, column: column.name }));
  }
  return { places, faults };
}

function lengthFaults(row: number, cells: readonly string[], width: number): CsvFault[] {
  if (cells.length < width) return [csvFault('CSV_ROW_TOO_SHORT', { row })];
  const beyond = cells.slice(width).find((cell) => cell !== '');
  return beyond === undefined ? [] : [csvFault('CSV_ROW_TOO_LONG', { row, found: beyond })];
}

function namedCells(cells: readonly string[], places: ReadonlyMap<string, number>): Record<string, string> {
  return Object.fromEntries([...places].map(([name, index]) => [name, cells[index] ?? '']));
}

function headersOf(column: CsvColumn): string[] {
  return [column.name, ...(column.aliases ?? [])].map(comparable);
}

function comparable(header: string): string {
  return cleanPasted(header).normalize('NFKC').replace(/ +/gu, ' ').toLowerCase();
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '');
}
