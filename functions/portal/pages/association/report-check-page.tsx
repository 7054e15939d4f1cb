import { lineTotals } from '../../../../shared/domain/report/line-account.ts';
import type { ReportFile } from '../../../../shared/domain/report/state.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import { Identifier } from '../../components/figures.tsx';
import { FaultSummary, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { EvidenceList } from '../reports/evidence-list.tsx';
import { BeneficiaryFacts, Narrative, SpendingTable } from '../reports/report-contents.tsx';
import { ReportMark } from '../reports/report-mark.tsx';
import { accountsOf, linesWithoutFile, numberOf, writtenIn } from '../reports/report-view.ts';
import { Fact, Hash, named, Phone } from './parts.tsx';
import type { ReportCase } from './report-case.ts';
import { Lacking } from './report-evidence.tsx';
import { ReportFacts, reportTitle } from './report-page.tsx';

interface CheckProps {
  readonly c: PortalContext;
  readonly about: ReportCase;
}

/**
 * The whole report once more as it will be filed, what happens then, and the one button: while spending is without
 * evidence, the way to join it.
 */
export function ReportCheckPage(props: CheckProps & { readonly faults: readonly FormFault[] }) {
  const { c, about, faults } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>{text(locale, 'report.check-title')}</h1>
      <ReportFacts c={c} about={about} />
      <Whole c={c} about={about} />
      <Sums c={c} about={about} />
      {linesWithoutFile(about).length > 0 ? (
        <>
          <Lacking c={c} about={about} />
          <p>
            <a class="button" href="/case/report/files">
              {text(locale, 'report.join')}
            </a>
          </p>
        </>
      ) : (
        <>
          <p class="notice">{text(locale, 'report.next')}</p>
          <Form c={c} action="/case/report/check" submit="report.file" />
        </>
      )}
      <p>
        <a class="line" href="/case/report">
          {text(locale, 'report.back-to-form')}
        </a>
      </p>
      <Phone locale={locale} office={about.terms.contact} />
    </>
  );
}

/** After the filing: number, moment, hash and files; later, where the report stands and what became of it. */
export function ReportReceipt({ c, about, sha256 }: CheckProps & { readonly sha256: string | undefined }) {
  const { locale } = c.var.visitor;
  const { report, terms } = about;
  const turn = `turn.report.${report.status}`;
  return (
    <>
      <h1>{report.status === 'filed' ? text(locale, 'report.receipt') : reportTitle(c, about)}</h1>
      <p>
        <ReportMark locale={locale} report={report} />
      </p>
      {isTextKey(turn) ? <p>{text(locale, turn)}</p> : null}
      {report.status === 'cancelled' ? <p>{text(locale, 'report.cancelled')}</p> : null}
      <dl class="facts card">
        <Fact locale={locale} label="report.number">
          <Identifier value={numberOf(about)} />
        </Fact>
        {'filedAt' in report ? (
          <Fact locale={locale} label="report.filed-at">
            {formatInstant(locale, report.filedAt)}
          </Fact>
        ) : null}
        {sha256 === undefined ? null : (
          <Fact locale={locale} label="report.sha256">
            <Hash value={sha256} />
          </Fact>
        )}
      </dl>
      {'contents' in report ? <Whole c={c} about={about} /> : null}
      <p>
        <a class="line" href="/case">
          {text(locale, 'case.back')}
        </a>
      </p>
      <Phone locale={locale} office={terms.contact} />
    </>
  );
}

/** Everything that a report says, as plain text. */
function Whole({ c, about }: CheckProps) {
  const { locale } = c.var.visitor;
  const { report } = about;
  const written = writtenIn(report);
  return (
    <>
      <section>
        <h2>{text(locale, 'report.narrative')}</h2>
        <Narrative locale={locale} written={written} />
        <h3>{text(locale, 'report.field.beneficiaries')}</h3>
        <BeneficiaryFacts locale={locale} written={written} />
      </section>
      <section>
        <h2>{text(locale, 'report.field.spending')}</h2>
        <SpendingTable
          locale={locale}
          accounts={accountsOf(about)}
          ownSpentCentimes={written.ownSpentCentimes}
          disallowed={report.status === 'accepted' ? report.disallowed : []}
        />
      </section>
      <section>
        <h2>{text(locale, 'report.field.evidence')}</h2>
        <EvidenceList locale={locale} about={about} files={inLines(about)} folder="/case/report/files" />
      </section>
    </>
  );
}

/** In the order of the budget, the narrative's last. */
function inLines({ report: { files, lines } }: ReportCase): readonly ReportFile[] {
  const place = ({ lineId }: ReportFile) => {
    const at = lines.findIndex((line) => line.lineId === lineId);
    return at < 0 ? lines.length : at;
  };
  return files.toSorted((one, other) => place(one) - place(other) || one.file - other.file);
}

function Sums({ c, about }: CheckProps) {
  const { locale } = c.var.visitor;
  const { receivedCentimes } = about.report;
  const { nowCentimes } = lineTotals(accountsOf(about));
  const shown = (centimes: number) => named(formatAmount(locale, centimes));
  const left = receivedCentimes - nowCentimes;
  return (
    <p>
      <strong>
        {text(locale, 'report.total-of-received', {
          spent: shown(nowCentimes),
          received: shown(receivedCentimes),
        })}
      </strong>{' '}
      {left > 0 ? text(locale, 'report.not-spent', { amount: shown(left) }) : null}
    </p>
  );
}
