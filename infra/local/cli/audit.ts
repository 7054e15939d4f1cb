import { parseArgs } from 'node:util';
import type { ReportLocale } from '../../../shared/i18n/locale.ts';
import { reportText } from '../../../shared/i18n/report-text.ts';
import { auditDraw } from '../../../shared/use-cases/audit-draw.ts';
import { auditLog } from '../../../shared/use-cases/audit-four-eyes.ts';
import { merkleRoot } from '../../../shared/wire/merkle-root.ts';
import { auditDrawReport } from '../verification/audit-draw-report.ts';
import { auditReport } from '../verification/audit-report.ts';
import { judgeChain } from '../verification/open-record.ts';
import { languageOf, tellIn, UsageFault } from './speak.ts';
import { withRecord } from './with-record.ts';

/** `mithaq audit four-eyes` and `audit draw ID`: recompute from the log alone, also while a service works on it. */
export async function auditCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string', default: 'data' }, lang: { type: 'string', default: 'fr' } },
  });
  const [audit, drawId, ...more] = positionals;
  const locale = languageOf(values.lang);
  if (audit === 'four-eyes' && drawId === undefined) return auditEyes(values.data, locale);
  if (audit === 'draw' && drawId !== undefined && more.length === 0)
    return auditOneDraw(values.data, locale, drawId);
  throw new UsageFault(
    'There are two audits: four-eyes, and draw with its number.',
    'mithaq audit four-eyes | mithaq audit draw ID [--data DIR] [--lang fr|ar|en]',
  );
}

async function auditEyes(data: string, locale: ReportLocale): Promise<number> {
  const audit = await withRecord(data, ({ store }) => auditLog(store, judgeChain));
  for (const line of auditReport(locale, audit)) tellIn(locale, line);
  return audit.breaches.length + audit.broken.length === 0 ? 0 : 1;
}

async function auditOneDraw(data: string, locale: ReportLocale, drawId: string): Promise<number> {
  const audit = await withRecord(data, ({ documents, store }) =>
    auditDraw({ store, documents, judgeChain, merkleRoot }, drawId),
  );
  const lines = audit
    ? auditDrawReport(locale, audit)
    : [reportText(locale, 'audit-draw.absent', { drawId })];
  for (const line of lines) tellIn(locale, line);
  return audit?.answers.every(({ holds }) => holds) ? 0 : 1;
}
