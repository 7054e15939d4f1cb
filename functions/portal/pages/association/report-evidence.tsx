import { text } from '../../../../shared/i18n/text.ts';
import type { PortalContext } from '../../visitor.ts';
import { linesWithoutFile } from '../reports/report-view.ts';
import type { ReportCase } from './report-case.ts';

/** The lines on which money was spent and that nothing proves yet. */
export function Lacking({ c, about }: { readonly c: PortalContext; readonly about: ReportCase }) {
  const { locale } = c.var.visitor;
  const lacking = linesWithoutFile(about).flatMap(
    (id) => about.report.lines.find(({ lineId }) => lineId === id)?.label[locale] ?? [],
  );
  if (lacking.length === 0) return null;
  const lines = new Intl.ListFormat(locale).format(lacking);
  return <p class="fault">{text(locale, 'report.files-without', { lines })}</p>;
}
