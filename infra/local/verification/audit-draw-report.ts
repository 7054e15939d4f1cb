import type { ReportLocale } from '../../../shared/i18n/locale.ts';
import { reportInstant, reportText } from '../../../shared/i18n/report-text.ts';
import type { DrawAudit } from '../../../shared/use-cases/audit-draw.ts';

/** The audit of a draw in lines: each question with its answer, then the same by hand with `sha256sum`. */
export function auditDrawReport(locale: ReportLocale, { answers, draw }: DrawAudit): readonly string[] {
  const { count, drawId, frozenAt, listKey } = draw;
  const title = { drawId, count, frozenAt: reportInstant(locale, frozenAt) };
  return [
    reportText(locale, 'audit-draw.title', title),
    ...answers.map(
      ({ check, holds }) => `${holds ? '✔' : '✘'} ${reportText(locale, `audit-draw.check.${check}`)}`,
    ),
    ...(draw.status === 'frozen' ? [reportText(locale, 'audit-draw.frozen')] : []),
    reportText(locale, 'audit-draw.by-hand'),
    `  sha256sum ${listKey}`,
    ...(draw.status === 'made'
      ? [
          `  sha256sum ${draw.headsKey}`,
          `  printf '%s/%s' ${draw.root} ${drawId} | sha256sum`,
          `  tail -n +2 ${listKey} | cut -d';' -f1 | while read -r report; do`,
          `    printf '%s %s\\n' "$(printf '%s/%s' ${draw.seed} "$report" | sha256sum | cut -c1-64)" "$report"`,
          '  done | sort',
        ]
      : []),
  ];
}
