import { parseArgs } from 'node:util';
import type { ReportLocale } from '../../../shared/i18n/locale.ts';
import { type FileReport, verifyAgainst, verifyAlone } from '../verification/verify-file.ts';
import { verifyWithEvidence } from '../verification/verify-with-evidence.ts';
import { readUserFile } from './check.ts';
import { languageOf, tellIn, UsageFault } from './speak.ts';
import { withRecord } from './with-record.ts';

const SIZE_BYTES_MAX = 32 * 1024 * 1024;

const HOW =
  'mithaq verify FILE.pdf [--data DIR | --evidence evidence.json|CERTIFICATE.pdf] [--lang fr|ar|en]';

/**
 * `mithaq verify`: what holds and what does not about a downloaded convention. With --data also against the register
 * and the log of an installation, which may be at work meanwhile; with --evidence against what was exported of them,
 * as a file or within an evidence certificate.
 */
export async function verifyCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      evidence: { type: 'string' },
      lang: { type: 'string', default: 'fr' },
    },
  });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageFault('Name one file to verify.', HOW);
  if (values.data !== undefined && values.evidence !== undefined)
    throw new UsageFault('A file is verified against a record or against evidence, not both.', HOW);
  const locale = languageOf(values.lang);
  const pdf = readPdf(name);
  const report = await reportOn(pdf, locale, values);
  tellIn(locale, report.heading);
  for (const sentence of report.wrong) tellIn(locale, `  ✘ ${sentence}`);
  for (const sentence of report.right) tellIn(locale, `  ✔ ${sentence}`);
  for (const [index, sentence] of report.unchecked.entries())
    tellIn(locale, index ? `  ? ${sentence}` : sentence);
  return report.holds ? 0 : 1;
}

function reportOn(
  pdf: Uint8Array,
  locale: ReportLocale,
  { data, evidence }: { readonly data?: string | undefined; readonly evidence?: string | undefined },
): Promise<FileReport> {
  if (evidence !== undefined) return verifyWithEvidence(pdf, new Uint8Array(readUserFile(evidence)), locale);
  if (data !== undefined) return withRecord(data, (record) => verifyAgainst(record, pdf, locale));
  return verifyAlone(pdf, locale);
}

function readPdf(name: string): Uint8Array {
  const bytes = readUserFile(name);
  if (bytes.byteLength > SIZE_BYTES_MAX)
    throw new UsageFault(`${name} is larger than 32 MB.`, 'No convention is: look at what it is.');
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-')
    throw new UsageFault(`${name} is no PDF.`, 'Give the file as it was downloaded.');
  return new Uint8Array(bytes);
}
