import { parseArgs } from 'node:util';
import { auditLog } from '../../../shared/use-cases/audit-four-eyes.ts';
import { auditReport } from '../verification/audit-report.ts';
import { judgeChain } from '../verification/open-record.ts';
import { languageOf, tellIn, UsageFault } from './speak.ts';
import { withRecord } from './with-record.ts';

/** `mithaq audit four-eyes`: recomputes the rule from the log alone, also while a service works on it. */
export async function auditCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string', default: 'data' }, lang: { type: 'string', default: 'fr' } },
  });
  if (positionals.join(' ') !== 'four-eyes')
    throw new UsageFault(
      'There is one audit: four-eyes.',
      'mithaq audit four-eyes [--data DIR] [--lang fr|ar|en]',
    );
  const locale = languageOf(values.lang);
  const audit = await withRecord(values.data, ({ store }) => auditLog(store, judgeChain));
  for (const line of auditReport(locale, audit)) tellIn(locale, line);
  return audit.breaches.length + audit.broken.length === 0 ? 0 : 1;
}
