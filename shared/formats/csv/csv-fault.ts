/** What can be wrong with the form of a CSV file; substance (a ceiling, a duplicate) is judged elsewhere. */
export type CsvFaultCode =
  | 'CSV_EMPTY'
  | 'CSV_TOO_LARGE'
  | 'CSV_NOT_TEXT'
  | 'CSV_QUOTE_BROKEN'
  | 'CSV_COLUMN_MISSING'
  | 'CSV_COLUMN_REPEATED'
  | 'CSV_ROW_TOO_SHORT'
  | 'CSV_ROW_TOO_LONG'
  | 'CSV_CELL_EMPTY'
  | 'CSV_AMOUNT_UNREADABLE'
  | 'CSV_DAY_UNREADABLE'
  | 'CSV_CHOICE_UNKNOWN';

/** A fault of form where a person can find it: row as a spreadsheet counts (the header is 1), column by its name. */
export interface CsvFault {
  readonly row: number;
  readonly column?: string;
  readonly code: CsvFaultCode;
  /** Key of the sentence that says what to do about it. */
  readonly remedyKey: `remedy.${CsvFaultCode}`;
  /** The text that could not be read, as it stands in the file. */
  readonly found?: string;
}

/** A fault with its remedy's key. */
export function csvFault(code: CsvFaultCode, at: Omit<CsvFault, 'code' | 'remedyKey'>): CsvFault {
  return { ...at, code, remedyKey: `remedy.${code}` };
}
