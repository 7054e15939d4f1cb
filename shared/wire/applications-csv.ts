import type { ApplicationFile } from '../domain/application/application-file.ts';
import type { Bilingual } from '../domain/kernel/act.ts';
import type { CalendarDay } from '../domain/kernel/calendar-day.ts';
import { decodeText, type TextEncoding } from '../formats/csv/decode-text.ts';
import { type CsvDelimiter, type CsvRow, readCsv } from '../formats/csv/read-csv.ts';
import { APPLICATION_COLUMNS } from './application-columns.ts';
import { type FieldFault, type FieldsReading, readApplicationFields } from './application-row.ts';
import { csvRemedy } from './csv-fault-words.ts';

export interface ApplicationRow {
  /** Row as a spreadsheet counts: the header is 1. */
  readonly row: number;
  /** The number that the file gives, if it gives one. */
  readonly applicationId?: string;
  /** The day on which the office received it on paper. */
  readonly receivedOn?: CalendarDay;
  readonly file: ApplicationFile;
}

/** A fault of form, by row and by the column's header in the language of the file's headers. */
export interface RowFault {
  readonly row: number;
  readonly column?: string;
  readonly code: FieldFault['code'] | 'APPLICATION_NUMBER_TWICE';
  readonly found?: string;
  readonly remedy: Bilingual;
}

export type ApplicationsReading =
  | {
      readonly ok: true;
      readonly rows: readonly ApplicationRow[];
      readonly encoding: TextEncoding;
      readonly delimiter: CsvDelimiter;
    }
  | {
      readonly ok: false;
      readonly faults: readonly RowFault[];
      readonly encoding?: TextEncoding;
      readonly delimiter?: CsvDelimiter;
    };

const CSV_COLUMNS = APPLICATION_COLUMNS.map(({ name, fr, ar, optional = false }) => ({
  name,
  aliases: [fr, ar],
  optional,
}));

const COLUMNS_BY_NAME = new Map(APPLICATION_COLUMNS.map((column) => [column.name, column]));

/**
 * Reads a file of applications, headers in French or Arabic, in order of reception. One fault of form refuses the
 * whole file, with every fault that was found; faults of substance are in the files read and left to the findings.
 */
export function readApplicationsCsv(bytes: Uint8Array): ApplicationsReading {
  const csv = readCsv(bytes, CSV_COLUMNS);
  const headerOf = headerNamer(bytes);
  if (!csv.ok) {
    const faults = csv.faults.map(({ row, column, code, found }) => ({
      row,
      ...(column === undefined ? {} : { column: headerOf(column) }),
      code,
      ...(found === undefined ? {} : { found }),
      remedy: csvRemedy(code, column),
    }));
    return { ...csv, faults };
  }
  const readings = csv.rows.map((row) => ({ row: row.row, reading: readApplicationFields(row.cells) }));
  const faults = [
    ...readings.flatMap(({ row, reading }) =>
      reading.ok ? [] : reading.faults.map((fault) => inRow(row, fault)),
    ),
    ...numbersTwice(csv.rows),
  ].map((fault) => (fault.column === undefined ? fault : { ...fault, column: headerOf(fault.column) }));
  const { encoding, delimiter } = csv;
  if (faults.length > 0) {
    return { ok: false, faults: faults.toSorted((a, b) => a.row - b.row), encoding, delimiter };
  }
  return {
    ok: true,
    rows: readings.flatMap(({ row, reading }) => readRow(row, reading)),
    encoding,
    delimiter,
  };
}

function readRow(row: number, reading: FieldsReading): ApplicationRow[] {
  if (!reading.ok) return [];
  const { ok: _, ...application } = reading;
  return [{ row, ...application }];
}

function inRow(row: number, { field, ...fault }: FieldFault): RowFault {
  return { row, column: field, ...fault };
}

function numbersTwice(rows: readonly CsvRow[]): RowFault[] {
  const column = 'applicationId';
  const numbers = rows.map(({ cells }) => cells[column] ?? '');
  return rows.flatMap(({ row }, index) => {
    const found = numbers[index] ?? '';
    const first = numbers.indexOf(found);
    if (found === '' || first === index) return [];
    const earlier = rows[first]?.row ?? row;
    const remedy = {
      fr: `La ligne ${earlier} porte déjà ce numéro : donnez-en un autre.`,
      ar: `السطر ${earlier} يحمل هذا الرقم من قبل: اختاروا رقما آخر.`,
    };
    return [{ row, column, code: 'APPLICATION_NUMBER_TWICE', found, remedy }];
  });
}

/** Names columns as the file does: in Arabic where its first line has Arabic letters, else in French. */
function headerNamer(bytes: Uint8Array): (name: string) => string {
  const header = decodeText(bytes)?.text.split(/[\r\n]/u, 1)[0] ?? '';
  const language = /\p{Script=Arabic}/u.test(header) ? 'ar' : 'fr';
  return (name) => COLUMNS_BY_NAME.get(name)?.[language] ?? name;
}
