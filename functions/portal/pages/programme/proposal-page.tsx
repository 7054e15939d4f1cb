import { sumCentimes } from '../../../../shared/domain/kernel/money.ts';
import { regionByCode } from '../../../../shared/domain/territory/territory.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { Commit } from '../../../../shared/ports/store.ts';
import { Amount, Heading, Identifier, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import { Written } from '../../components/written.tsx';
import type { NameOf } from '../../routes/people-names.ts';
import type { PortalContext } from '../../visitor.ts';
import { faultOf, isolated } from '../association/parts.tsx';
import { Log } from '../finance/log.tsx';
import { StackedTable } from '../finance/stacked-table.tsx';
import type { StandingExpansion } from './expansion-page.tsx';
import { isConfirmed, LaunchProgress, standingOf } from './launch-progress.tsx';

export interface ProposalView {
  readonly state: StandingExpansion;
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
  readonly faults: readonly FormFault[];
  readonly reason: string;
  readonly mayConfirm: boolean;
  readonly mayCancel: boolean;
}

/** One proposal: whom it takes, who still has to say yes, and how far its launch is. */
export function ProposalPage({ c, view }: { readonly c: PortalContext; readonly view: ProposalView }) {
  const { locale } = c.var.visitor;
  const { commits, faults, nameOf, state } = view;
  const total = sumCentimes(state.picks.map(({ requestedCentimes }) => requestedCentimes));
  return (
    <>
      <Heading words={text(locale, 'expansion.proposal', { id: isolated(state.expansionId) })} />
      <FaultSummary locale={locale} faults={faults} />
      <p>
        <StatusMark locale={locale} lifecycle="expansion" status={state.status} />
        {' · '}
        {formatInstant(locale, state.since)}
        {' · '}
        <Amount locale={locale} centimes={total} />
      </p>
      {'reason' in state ? (
        <blockquote>
          <Written words={state.reason} />
        </blockquote>
      ) : null}
      <LaunchProgress c={c} state={state} />
      {isConfirmed(state) ? (
        <p>
          <a class="target" href={`/expansion/${state.expansionId}/launch`}>
            {text(locale, 'launch.open')}
          </a>
        </p>
      ) : null}
      <Decisions c={c} view={view} />
      <PickTable c={c} state={state} />
      <Log locale={locale} commits={commits} nameOf={nameOf} />
    </>
  );
}

function Decisions({ c, view }: { readonly c: PortalContext; readonly view: ProposalView }) {
  const { locale } = c.var.visitor;
  const { mayCancel, mayConfirm, reason, state } = view;
  const path = `/expansion/${state.expansionId}`;
  const open = state.status === 'proposed';
  const cancellable = open || state.status === 'confirmed';
  const label = text(locale, 'portal.reason');
  const field = (id: string) => (
    <Field
      id={id}
      name="reason"
      label={label}
      value={reason}
      rows={3}
      dir="auto"
      {...faultOf(view.faults, id)}
    />
  );
  return (
    <>
      {open && mayConfirm ? (
        <section class="card">
          <p>{text(locale, 'expansion.second')}</p>
          <Form c={c} action={`${path}/confirm`} submit="expansion.confirm" />
          <details open={view.faults.some((fault) => fault.field === 'reason-decline')}>
            <summary>{text(locale, 'expansion.decline')}</summary>
            <Form c={c} action={`${path}/decline`} submit="expansion.decline" tone="danger">
              {field('reason-decline')}
            </Form>
          </details>
        </section>
      ) : null}
      {cancellable && mayCancel ? (
        <details class="card" open={view.faults.some((fault) => fault.field === 'reason-cancel')}>
          <summary>{text(locale, 'expansion.cancel')}</summary>
          <Form c={c} action={`${path}/cancel`} submit="expansion.cancel" tone="danger">
            {field('reason-cancel')}
          </Form>
        </details>
      ) : null}
    </>
  );
}

function PickTable({ c, state }: { readonly c: PortalContext; readonly state: StandingExpansion }) {
  const { locale } = c.var.visitor;
  const columns = [
    { label: text(locale, 'committee.rank'), number: true as const },
    text(locale, 'applications.number'),
    text(locale, 'applications.region'),
    { label: text(locale, 'applications.requested'), number: true as const },
    text(locale, 'expansion.progress'),
  ];
  return (
    <StackedTable caption={text(locale, 'expansion.picked')} columns={columns}>
      {state.picks.map(({ applicationId, rank, regionCode, requestedCentimes }) => (
        <tr>
          <td class="number" data-label={text(locale, 'committee.rank')}>
            {rank}
          </td>
          <th scope="row">
            <a class="target" href={`/applications/${applicationId}`}>
              <Identifier value={applicationId} />
            </a>
          </th>
          <td>{regionByCode(regionCode)?.name[locale] ?? regionCode}</td>
          <td class="number">
            <Amount locale={locale} centimes={requestedCentimes} />
          </td>
          <td>{text(locale, `expansion.case.${standingOf(state, applicationId)}`)}</td>
        </tr>
      ))}
    </StackedTable>
  );
}
