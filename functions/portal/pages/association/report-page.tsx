import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier } from '../../components/figures.tsx';
import { FaultSummary } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { numberOf, openRemarks, takesFiles } from '../reports/report-view.ts';
import { Fact, Intent, named, Phone } from './parts.tsx';
import { anchorOf, hasOpenText, type ReportCase, type ReportForm } from './report-case.ts';
import { Lacking } from './report-evidence.tsx';
import { ReportNarrative } from './report-narrative.tsx';
import { ReportSpending } from './report-spending.tsx';

interface ReportPageProps {
  readonly c: PortalContext;
  readonly about: ReportCase;
  readonly form: ReportForm;
}

/** The form of a report: what is awaited and until when, the account of the work and of the money, in one piece. */
export function ReportPage(props: ReportPageProps) {
  const { c, about, form } = props;
  const { locale } = c.var.visitor;
  const { terms } = about;
  return (
    <>
      <FaultSummary locale={locale} faults={form.faults} />
      <h1>{reportTitle(c, about)}</h1>
      <ReportFacts c={c} about={about} />
      {openRemarks(about.report).length > 0 ? <ToMend {...props} /> : <p>{text(locale, 'report.help')}</p>}
      <form method="post" action="/case/report">
        <input type="hidden" name="key" value={form.key ?? c.var.desk.secrets.id()} />
        {/* Enter in a field presses the first button of a form: it keeps, and leads nowhere. */}
        <button type="submit" name="intent" value="save" hidden>
          {text(locale, 'report.save')}
        </button>
        <ReportNarrative {...props} />
        <ReportSpending {...props} />
        <Evidence {...props} />
        <div class="actions">
          <Intent c={c} value="check" label="report.to-check" />
          {hasOpenText(about) ? <Intent c={c} value="save" label="report.save" quiet /> : null}
        </div>
      </form>
      <p>
        <a class="line" href="/case">
          {text(locale, 'case.back')}
        </a>
      </p>
      <Phone locale={locale} office={terms.contact} />
      <script src="/assets/report-sums.js" defer />
    </>
  );
}

export function reportTitle(c: PortalContext, { isFinal, report: { index } }: ReportCase): string {
  return text(c.var.visitor.locale, isFinal ? 'report.title-final' : 'report.title', { index });
}

/** For which money the account is given, and until when. */
export function ReportFacts({ c, about }: Pick<ReportPageProps, 'c' | 'about'>) {
  const { locale } = c.var.visitor;
  const { report } = about;
  const { dueOn, lateAt, paidOn, receivedCentimes, status } = report;
  return (
    <>
      <dl class="facts card">
        <Fact locale={locale} label="report.number">
          <Identifier value={numberOf(about)} />
        </Fact>
        <Fact locale={locale} label="report.received">
          {text(locale, 'report.received-on', {
            amount: named(formatAmount(locale, receivedCentimes)),
            paidOn: formatDay(locale, paidOn),
          })}
        </Fact>
        <Fact locale={locale} label="report.due">
          <strong>{formatDay(locale, dueOn)}</strong>
        </Fact>
      </dl>
      {status === 'awaited' && lateAt !== undefined ? (
        <p class="notice wrong">{text(locale, 'report.late', { dueOn: formatDay(locale, dueOn) })}</p>
      ) : null}
    </>
  );
}

/** The officer's words, each leading to the field that it opened. */
function ToMend({ c, about }: ReportPageProps) {
  const { locale } = c.var.visitor;
  return (
    <div class="notice wrong">
      <h2>{text(locale, 'report.remarks')}</h2>
      <ul>
        {openRemarks(about.report).map(({ field, text: words }) => (
          <li>
            <a href={`#${anchorOf(about, field)}`}>{text(locale, `report.field.${field}`)}</a>
            <bdi class="line">{words}</bdi>
          </li>
        ))}
      </ul>
      <p>{text(locale, 'report.remarks-help')}</p>
    </div>
  );
}

/** How many files there are and what still lacks one; they are joined on a page of their own. */
function Evidence({ c, about }: ReportPageProps) {
  const { locale } = c.var.visitor;
  const { report } = about;
  return (
    <fieldset id="evidence">
      <legend>{text(locale, 'report.field.evidence')}</legend>
      <p>{text(locale, 'report.files-count', { count: report.files.length })}</p>
      <Lacking c={c} about={about} />
      {takesFiles(report) ? <Intent c={c} value="files" label="report.save-files" quiet /> : null}
    </fieldset>
  );
}
