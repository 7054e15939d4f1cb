import { createHash } from 'node:crypto';
import type { StatementCsvTerms } from '../../../shared/domain/programme/programme-terms.ts';
import { readStatementCsv } from '../../../shared/formats/statement/read-statement-csv.ts';
import type { Statement, StatementReading } from '../../../shared/formats/statement/statement.ts';

/** Which of the four formats a file is, by what it holds and never by its name. */
export type StatementFormat = 'camt.053' | 'camt.054' | 'pain.002' | 'csv';

const HEAD_BYTES = 10_000;

export type ReadBankFile = typeof readBankFile;

/** The messages of ISO 20022 by their schemas' names; CSV has none. */
export const MESSAGE_KINDS: Readonly<Record<Exclude<StatementFormat, 'csv'>, string>> = {
  'camt.053': 'camt.053.001.08',
  'camt.054': 'camt.054.001.08',
  'pain.002': 'pain.002.001.11',
};

/**
 * Reads a bank's file in whichever format it is. Not XML is taken for CSV, whose faults then say what is wrong. The readers
 * of XML are loaded with the first such file: no other page waits for them.
 */
export async function readBankFile(
  bytes: Uint8Array,
  csv: StatementCsvTerms,
): Promise<{ readonly format: StatementFormat; readonly reading: StatementReading }> {
  const format = formatOf(bytes);
  if (format === 'csv') return { format, reading: readStatementCsv(bytes, csv) };
  if (format === 'pain.002') {
    const { readPain002 } = await import('../../../shared/formats/iso20022/read-pain002.ts');
    return { format, reading: readPain002(bytes) };
  }
  const { readCamt053, readCamt054 } = await import('../../../shared/formats/iso20022/read-camt.ts');
  return { format, reading: format === 'camt.053' ? readCamt053(bytes) : readCamt054(bytes) };
}

/** The bank's own id with a hash of what the statement says: two statements under one id stay two. */
export function identityOf({ statementId, hashInput }: Statement): string {
  return `${statementId}-${sha256Of(hashInput).slice(0, 16)}`;
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Judged by the beginning, so that it can be said of a file that nobody could read. */
export function formatOf(bytes: Uint8Array): StatementFormat {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)).replaceAll('\u0000', '');
  if (!/^[^\w"';,]*<[?!A-Za-z]/u.test(head)) return 'csv';
  if (/camt\.054|BkToCstmrDbtCdtNtfctn/u.test(head)) return 'camt.054';
  return /pain\.002|CstmrPmtStsRpt/u.test(head) ? 'pain.002' : 'camt.053';
}
