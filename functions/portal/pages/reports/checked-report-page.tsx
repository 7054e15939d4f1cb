import { lineTotals } from '../../../../shared/domain/report/line-account.ts';
import type { RemarkRound } from '../../../../shared/domain/report/state.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import { Heading, Name } from '../../components/figures.tsx';
import { FaultSummary } from '../../components/form.tsx';
import type { CheckedReport } from '../../routes/reports-reading.ts';
import { Fact, isolated, named } from '../association/parts.tsx';
import { DrawnNotice } from '../draws/drawn-notice.tsx';
import { KeyHelp } from '../finance/key-help.tsx';
import { Log } from '../finance/log.tsx';
import { Age } from '../finance/parts.tsx';
import type { CheckedReportProps } from './checked-report-props.ts';
import { BeneficiaryFacts, Narrative, SpendingTable } from './report-contents.tsx';
import { ReportDecisions } from './report-decisions.tsx';
import { ReportEvidence } from './report-evidence.tsx';
import { ReportMark } from './report-mark.tsx';
import { accountsOf, writtenIn } from './report-view.ts';
import { LateBy } from './reports-page.tsx';

/** One report on one page: what was done, what was spent, what proves it, what was said of it, and the decision. */
export function CheckedReportPage(props: CheckedReportProps) {
  const { c, view, forms } = props;
  const { locale } = c.var.visitor;
  const { report, convention } = view;
  const turn = `turn.report.${report.status}`;
  const number = isolated(convention.number);
  const isFiled = 'contents' in report;
  return (
    <>
      <FaultSummary locale={locale} faults={forms.faults} />
      <Heading words={text(locale, 'reports.one', { index: report.index, number })} />
      <p>
        <ReportMark locale={locale} report={report} />{' '}
        <span class="soft">
          <Age c={c} since={report.since} />
        </span>
        <LateBy c={c} report={report} />
      </p>
      {isTextKey(turn) ? <p>{text(locale, turn)}</p> : null}
      <Facts {...props} />
      <DrawnNotice c={c} check={view.check} />
      {/* A draft is the association's own until it files it. */}
      {isFiled ? <Contents {...props} /> : null}
      <Rounds {...props} />
      <Log locale={locale} commits={view.commits} nameOf={view.nameOf} />
      {props.consultations}
      <KeyHelp locale={locale} keys={['a', 'r']} />
      <ReportDecisions {...props} />
    </>
  );
}

function Facts({ c, view }: CheckedReportProps) {
  const { locale } = c.var.visitor;
  const { report, convention, nameOf } = view;
  const { dueOn, paidOn, receivedCentimes } = report;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="signing.association">
        <Name locale={locale} name={convention.contents.association.name} />
      </Fact>
      <Fact locale={locale} label="report.received">
        {text(locale, 'report.received-on', {
          amount: named(formatAmount(locale, receivedCentimes)),
          paidOn: formatDay(locale, paidOn),
        })}
      </Fact>
      <Fact locale={locale} label="reports.due">
        {formatDay(locale, dueOn)}
      </Fact>
      {'filedBy' in report ? (
        <Fact locale={locale} label="reports.filed-by">
          <Name locale={locale} name={nameOf(report.filedBy)} />, {formatInstant(locale, report.filedAt)}
        </Fact>
      ) : null}
      {'contentBy' in report && report.contentBy !== undefined && report.contentAt !== undefined ? (
        <Fact locale={locale} label="reports.content-by">
          <Name locale={locale} name={nameOf(report.contentBy)} />, {formatInstant(locale, report.contentAt)}
        </Fact>
      ) : null}
      {'financeBy' in report ? (
        <Fact locale={locale} label="reports.finance-by">
          <Name locale={locale} name={nameOf(report.financeBy)} />, {formatInstant(locale, report.financeAt)}
        </Fact>
      ) : null}
      <Fact locale={locale} label="finance.documents">
        <a class="target" href={`/conventions/${convention.conventionId}`}>
          {text(locale, 'conventions.one', { number: isolated(convention.number) })}
        </a>
      </Fact>
    </dl>
  );
}

function Contents(props: CheckedReportProps) {
  const { c, view } = props;
  const { locale } = c.var.visitor;
  const { report } = view;
  const filed = 'contents' in report ? report.contents : writtenIn(report);
  const accounts = accountsOf({ ...view, report: withoutDraft(report) });
  const { nowCentimes } = lineTotals(accounts);
  return (
    <>
      <section>
        <h2>{text(locale, 'report.narrative')}</h2>
        <Narrative locale={locale} written={filed} />
        <h3>{text(locale, 'report.field.beneficiaries')}</h3>
        <BeneficiaryFacts locale={locale} written={filed} />
      </section>
      <section>
        <h2>{text(locale, 'reports.spending')}</h2>
        <SpendingTable
          locale={locale}
          accounts={accounts}
          ownSpentCentimes={filed.ownSpentCentimes}
          receivedCentimes={report.receivedCentimes}
          disallowed={report.status === 'accepted' ? report.disallowed : []}
        />
        <p>
          {text(locale, 'report.total-of-received', {
            spent: named(formatAmount(locale, nowCentimes)),
            received: named(formatAmount(locale, report.receivedCentimes)),
          })}
        </p>
      </section>
      <ReportEvidence {...props} />
    </>
  );
}

/** What the association writes while it answers remarks is not read before it files it. */
function withoutDraft(report: CheckedReport['report']): CheckedReport['report'] {
  return report.status === 'remarked' ? { ...report, draft: {} } : report;
}

/** What was asked, field by field, and when it was answered. */
function Rounds({ c, view }: CheckedReportProps) {
  const { locale } = c.var.visitor;
  const { rounds } = view.report;
  if (rounds.length === 0) return null;
  return (
    <section>
      <h2>{text(locale, 'reports.rounds')}</h2>
      {rounds.toReversed().map((round) => (
        <Round c={c} view={view} round={round} />
      ))}
    </section>
  );
}

function Round(props: Pick<CheckedReportProps, 'c' | 'view'> & { readonly round: RemarkRound }) {
  const { c, view, round } = props;
  const { locale } = c.var.visitor;
  return (
    <article class="card">
      <h3>{text(locale, `reports.round-${round.stage}`, { at: formatInstant(locale, round.at) })}</h3>
      <p class="hint">
        <Name locale={locale} name={view.nameOf(round.by)} />
      </p>
      <ul>
        {round.remarks.map((remark) => (
          <li>
            <strong>{text(locale, `report.field.${remark.field}`)}</strong>
            <bdi class="line">{remark.text}</bdi>
          </li>
        ))}
      </ul>
      <p class="soft">
        {round.answeredAt === undefined
          ? text(locale, 'reports.unanswered')
          : text(locale, 'reports.answered', { at: formatInstant(locale, round.answeredAt) })}
      </p>
    </article>
  );
}
