import type { ReportFile } from '../../../../shared/domain/report/state.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { named } from '../association/parts.tsx';
import { PdfFrame } from '../finance/pdf-preview.tsx';
import type { CheckedReportProps } from './checked-report-props.ts';
import { EvidenceList } from './evidence-list.tsx';

/** What proves each line, read in the page; unfolded only on demand, since each opening is written down. */
export function ReportEvidence({ c, view }: CheckedReportProps) {
  const { locale } = c.var.visitor;
  const { report } = view;
  const lines = report.lines.map(({ label, lineId }) => ({ lineId, words: label[locale] }));
  const narrative = { lineId: undefined, words: text(locale, 'evidence-files.narrative') };
  const groups = [...lines, narrative]
    .map(({ lineId, words }) => ({ words, files: report.files.filter((file) => file.lineId === lineId) }))
    .filter(({ files }) => files.length > 0);
  return (
    <section>
      <h2>{text(locale, 'report.field.evidence')}</h2>
      {groups.length === 0 ? <p class="soft">{text(locale, 'evidence-files.none')}</p> : null}
      {groups.map(({ files, words }) => {
        const count = files.length;
        return (
          <details class="card">
            <summary>{text(locale, 'reports.evidence-of', { line: named(words), count })}</summary>
            <EvidenceList
              locale={locale}
              about={view}
              files={files}
              folder={`/reports/${report.reportId}/files`}
              beside={(file) => <Look c={c} view={view} file={file} />}
            />
          </details>
        );
      })}
    </section>
  );
}

function Look({ c, view, file }: Pick<CheckedReportProps, 'c' | 'view'> & { readonly file: ReportFile }) {
  const { locale } = c.var.visitor;
  const href = `/reports/${view.report.reportId}/files/${file.file}`;
  if (file.documentKey.endsWith('.pdf')) return <PdfFrame locale={locale} href={href} title={file.name} />;
  return (
    <details>
      <summary>{text(locale, 'finance.read-here')}</summary>
      <img class="document" loading="lazy" src={href} alt={file.name} />
    </details>
  );
}
