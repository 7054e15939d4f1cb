import { parseArgs } from 'node:util';
import { verifyAgainst, verifyAlone } from '../verification/verify-file.ts';
import { readUserFile } from './check.ts';
import { languageOf, tellIn, UsageFault } from './speak.ts';
import { withRecord } from './with-record.ts';

const SIZE_BYTES_MAX = 32 * 1024 * 1024;

/**
 * `mithaq verify`: what holds and what does not about a downloaded convention. With --data also against the register
 * and the log of an installation, which may be at work meanwhile.
 */
export async function verifyCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string' }, lang: { type: 'string', default: 'fr' } },
  });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0)
    throw new UsageFault('Name one file to verify.', 'mithaq verify FILE.pdf [--data DIR] [--lang fr|ar|en]');
  const locale = languageOf(values.lang);
  const pdf = readPdf(name);
  const { data } = values;
  const report =
    data === undefined
      ? await verifyAlone(pdf, locale)
      : await withRecord(data, (record) => verifyAgainst(record, pdf, locale));
  tellIn(locale, report.heading);
  for (const sentence of report.wrong) tellIn(locale, `  ✘ ${sentence}`);
  for (const sentence of report.right) tellIn(locale, `  ✔ ${sentence}`);
  for (const [index, sentence] of report.unchecked.entries())
    tellIn(locale, index ? `  ? ${sentence}` : sentence);
  return report.holds ? 0 : 1;
}

function readPdf(name: string): Uint8Array {
  const bytes = readUserFile(name);
  if (bytes.byteLength > SIZE_BYTES_MAX)
    throw new UsageFault(`${name} is larger than 32 MB.`, 'No convention is: look at what it is.');
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-')
    throw new UsageFault(`${name} is no PDF.`, 'Give the file as it was downloaded.');
  return new Uint8Array(bytes);
}
