import { isComplete } from '../../../../shared/domain/scan/match-pages.ts';
import { pagesOf } from '../../../../shared/domain/scan/state.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { ReportedScan, ScannedConvention } from '../../../../shared/use-cases/read-scan.ts';
import { Identifier, Sentence } from '../../components/figures.tsx';
import { FaultSummary, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { isolated } from '../association/parts.tsx';
import { StackedTable } from '../finance/stacked-table.tsx';
import { PagesAside } from './pages-aside.tsx';
import { PagesPreview } from './pages-preview.tsx';
import { numberInPath } from './paper-number.ts';
import { type Holders, RecordForm } from './record-form.tsx';
import { ScanUpload } from './scans-page.tsx';

interface ScanPageProps {
  readonly c: PortalContext;
  readonly report: ReportedScan;
  readonly mayRecord: boolean;
  /** Who may sign today, by party. */
  readonly holders: Holders;
  readonly faults: readonly FormFault[];
}

/** One scan: what each convention got of it, what was put aside and why, and the record of each complete one. */
export function ScanPage({ c, report, mayRecord, holders, faults }: ScanPageProps) {
  const { locale } = c.var.visitor;
  const { scan, conventions } = report;
  const openedAt = formatInstant(locale, scan.openedAt);
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>
        <Sentence words={text(locale, 'scans.one', { scanId: isolated(scan.scanId) })} />
      </h1>
      <p>{text(locale, 'scans.of', { openedAt, pages: pagesOf(scan).length })}</p>
      {conventions.length > 0 ? <ReportTable c={c} conventions={conventions} /> : null}
      <PagesAside locale={locale} report={report} />
      {mayRecord ? (
        <ScanUpload c={c} action={`/scans/${scan.scanId}`} submit="scans.add" faults={faults} />
      ) : null}
      {conventions.map((matched) => (
        <section class="card" id={numberInPath(matched.number)}>
          <h2>
            <Sentence
              words={text(locale, matched.registered.amendment ? 'amendments.one' : 'conventions.one', {
                number: isolated(matched.number),
              })}
            />
          </h2>
          <PagesPreview
            locale={locale}
            href={`/scans/${scan.scanId}/${numberInPath(matched.number)}/pages.pdf`}
            number={matched.number}
          />
          {mayRecord && !isComplete(matched) ? (
            <MissingForm c={c} scanId={scan.scanId} matched={matched} />
          ) : null}
          {mayRecord && isComplete(matched) ? (
            <RecordForm c={c} scanId={scan.scanId} matched={matched} holders={holders} faults={faults} />
          ) : null}
        </section>
      ))}
    </>
  );
}

function ReportTable({ c, conventions }: { c: PortalContext; conventions: readonly ScannedConvention[] }) {
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'scans.convention'),
    { label: text(locale, 'scans.pages'), number: true } as const,
    text(locale, 'scans.finding'),
  ];
  return (
    <StackedTable caption={text(locale, 'scans.conventions')} columns={columns}>
      {conventions.map((matched) => (
        <tr>
          <td>
            <a class="target" href={`#${numberInPath(matched.number)}`}>
              <Identifier value={matched.number} />
            </a>
          </td>
          <td class="number" data-label={text(locale, 'scans.pages')}>
            {text(locale, 'scans.found', {
              found: matched.pages - matched.missing.length,
              pages: matched.pages,
            })}
          </td>
          <td>
            <Findings c={c} matched={matched} />
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}

function Findings({ c, matched }: { readonly c: PortalContext; readonly matched: ScannedConvention }) {
  const { locale } = c.var.visitor;
  const { missing, doubled } = matched;
  return (
    <ul class="plain">
      {isComplete(matched) ? (
        <li class="status" data-status="complete">
          {text(locale, 'scans.complete')}
        </li>
      ) : (
        <li class="status" data-status="returned">
          {text(locale, 'scans.missing', { count: missing.length, list: listed(missing) })}
        </li>
      )}
      {doubled.length > 0 ? (
        <li>{text(locale, 'scans.doubled', { count: doubled.length, list: listed(doubled) })}</li>
      ) : null}
    </ul>
  );
}

/** What is missing, and the mail that says so to whose paper is awaited. */
function MissingForm(props: {
  readonly c: PortalContext;
  readonly scanId: string;
  readonly matched: ScannedConvention;
}) {
  const { c, matched, scanId } = props;
  return (
    <>
      <Findings c={c} matched={matched} />
      {matched.registered.round?.status === 'open' ? (
        <Form
          c={c}
          action={`/scans/${scanId}/${numberInPath(matched.number)}/missing`}
          submit="scans.tell-missing"
          tone="quiet"
        />
      ) : null}
    </>
  );
}

function listed(pages: readonly number[]): string {
  return isolated(pages.join(', '));
}
