import type { ApplicationState } from '../../../../shared/domain/application/state.ts';
import { dayOf } from '../../../../shared/domain/kernel/calendar-day.ts';
import { regionByCode } from '../../../../shared/domain/territory/territory.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { StackedTable } from '../finance/stacked-table.tsx';
import { type CallRow, CallsSection } from './calls-section.tsx';
import { ImportForm } from './import-form.tsx';

export type ListedApplication = Exclude<ApplicationState, { status: 'absent' }>;

export interface ApplicationsView {
  readonly calls: readonly CallRow[];
  readonly statuses: readonly { readonly status: string; readonly count: number }[];
  /** The status that the list is narrowed to, if it is. */
  readonly status?: string;
  readonly rows: readonly ListedApplication[];
  readonly faults: readonly FormFault[];
  readonly mayOpen: boolean;
  readonly mayImport: boolean;
}

/** The office's first page: the calls, the files by status, and the way in for a table of files. */
export function ApplicationsPage({
  c,
  view,
}: {
  readonly c: PortalContext;
  readonly view: ApplicationsView;
}) {
  const { locale } = c.var.visitor;
  const { calls, faults, mayImport, mayOpen, rows } = view;
  return (
    <>
      <h1>{text(locale, 'applications.title')}</h1>
      <FaultSummary locale={locale} faults={faults} />
      <CallsSection c={c} calls={calls} mayOpen={mayOpen} />
      <h2>{text(locale, 'applications.by-status')}</h2>
      <StatusFilter c={c} view={view} />
      {rows.length === 0 ? (
        <p>{text(locale, 'applications.count', { count: 0 })}</p>
      ) : (
        <ApplicationTable c={c} rows={rows} />
      )}
      {mayImport ? <ImportForm c={c} calls={calls} faults={faults} /> : null}
    </>
  );
}

function StatusFilter({ c, view }: { readonly c: PortalContext; readonly view: ApplicationsView }) {
  const { locale } = c.var.visitor;
  const total = view.statuses.reduce((sum, { count }) => sum + count, 0);
  return (
    <ul class="filter">
      <li>
        <a href="/applications" aria-current={view.status === undefined ? 'true' : undefined}>
          {text(locale, 'applications.all')} <bdi>{total}</bdi>
        </a>
      </li>
      {view.statuses
        .filter(({ count }) => count > 0)
        .map(({ status, count }) => (
          <li>
            <a
              href={`/applications?status=${status}`}
              aria-current={view.status === status ? 'true' : undefined}
            >
              <StatusMark locale={locale} lifecycle="application" status={status} /> <bdi>{count}</bdi>
            </a>
          </li>
        ))}
    </ul>
  );
}

function ApplicationTable({
  c,
  rows,
}: {
  readonly c: PortalContext;
  readonly rows: readonly ListedApplication[];
}) {
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'applications.number'),
    text(locale, 'applications.association'),
    text(locale, 'applications.region'),
    { label: text(locale, 'applications.requested'), number: true as const },
    text(locale, 'applications.status'),
    text(locale, 'applications.since'),
  ];
  return (
    <StackedTable caption={text(locale, 'applications.count', { count: rows.length })} columns={columns}>
      {rows.map(({ applicationId, file, since, status }) => (
        <tr>
          <th scope="row">
            <a class="target" href={`/applications/${applicationId}`}>
              <Identifier value={applicationId} />
            </a>
          </th>
          <td>
            <bdi>{file.association?.name?.[locale] ?? ''}</bdi>
          </td>
          <td>{regionByCode(file.unit?.regionCode ?? '')?.name[locale] ?? ''}</td>
          <td class="number">
            {file.budget?.requestedCentimes === undefined ? null : (
              <Amount locale={locale} centimes={file.budget.requestedCentimes} />
            )}
          </td>
          <td>
            <StatusMark locale={locale} lifecycle="application" status={status} />
          </td>
          <td data-label={text(locale, 'applications.since')}>{formatDay(locale, dayOf(since))}</td>
        </tr>
      ))}
    </StackedTable>
  );
}
