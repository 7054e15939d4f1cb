import type { ChecklistFault } from '../../../../shared/domain/ceremony/checklist.ts';
import type { ExistingCeremony } from '../../../../shared/domain/ceremony/state.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier, Name, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Hash, named } from '../association/parts.tsx';
import { StackedTable } from '../finance/stacked-table.tsx';
import { CeremonyFactList } from './ceremony-facts.tsx';

export interface CeremonyView {
  readonly ceremony: ExistingCeremony;
  /** What the checklist finds now; only before the session is opened. */
  readonly checklist: readonly ChecklistFault[];
  readonly mayPlan: boolean;
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  readonly faults: readonly FormFault[];
}

interface ViewProps {
  readonly c: PortalContext;
  readonly view: CeremonyView;
}

/** A session from its plan to its minutes: what is to be done next stands under what is done. */
export function CeremonyPage({ c, view }: ViewProps) {
  const { locale } = c.var.visitor;
  const { ceremony, faults } = view;
  const path = `/ceremonies/${ceremony.ceremonyId}`;
  const isBefore = ceremony.status === 'planned' || ceremony.status === 'rehearsed';
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>
        <Name locale={locale} name={ceremony.title} />
      </h1>
      <p>
        <StatusMark locale={locale} lifecycle="ceremony" status={ceremony.status} />
      </p>
      {isBefore ? null : (
        <p class="actions">
          <a class="button" href={`${path}/board`}>
            {text(locale, 'ceremony.board')}
          </a>
          <a class="target" href={`${path}/hall`}>
            {text(locale, 'ceremony.hall')}
          </a>
        </p>
      )}
      <CeremonyFactList locale={locale} ceremony={ceremony} />
      {isBefore ? <BeforeTheSession c={c} view={view} /> : <Authorisations c={c} view={view} />}
      {ceremony.status === 'open' && view.mayClose ? (
        <section class="card">
          <h2>{text(locale, 'ceremony.closing')}</h2>
          <p>{text(locale, 'ceremony.close-help')}</p>
          <Form c={c} action={`${path}/close`} submit="ceremony.close" />
        </section>
      ) : null}
      {ceremony.status === 'closed' ? (
        <section class="card">
          <h2>{text(locale, 'ceremony.minutes')}</h2>
          <p>
            <a class="target" href={`${path}/minutes.pdf`}>
              {text(locale, 'ceremony.minutes-open')}
            </a>
          </p>
          <p>
            <Hash value={ceremony.minutes.sha256} />
          </p>
        </section>
      ) : null}
    </>
  );
}

function BeforeTheSession({ c, view }: ViewProps) {
  const { locale } = c.var.visitor;
  const { ceremony, mayOpen } = view;
  return (
    <>
      <Checklist c={c} view={view} />
      <RehearsalCard c={c} view={view} />
      {mayOpen ? (
        <section class="card">
          <h2>{text(locale, 'ceremony.opening')}</h2>
          <p>{text(locale, 'ceremony.open-help')}</p>
          <Form c={c} action={`/ceremonies/${ceremony.ceremonyId}/open`} submit="ceremony.open" />
        </section>
      ) : null}
    </>
  );
}

function Checklist({ c, view }: ViewProps) {
  const { locale } = c.var.visitor;
  const { ceremony, checklist } = view;
  const columns = [
    text(locale, 'signing.convention'),
    text(locale, 'ceremony.party'),
    text(locale, 'ceremony.check'),
  ];
  const organisationOf = (partyId: string | undefined) =>
    ceremony.parties.find((party) => party.partyId === partyId)?.organisation[locale] ??
    (partyId === undefined ? '' : text(locale, 'signing.association'));
  return (
    <section class="card">
      <h2>{text(locale, 'ceremony.checklist')}</h2>
      <p class="hint">{text(locale, 'ceremony.checklist-help')}</p>
      {checklist.length === 0 ? (
        <p class="status" data-status="complete">
          {text(locale, 'ceremony.checklist-whole')}
        </p>
      ) : (
        <StackedTable
          caption={text(locale, 'ceremony.checklist-count', { count: checklist.length })}
          columns={columns}
        >
          {checklist.slice(0, 200).map(({ code, number, partyId }) => (
            <tr>
              <th scope="row">
                <Identifier value={number} />
              </th>
              <td>{organisationOf(partyId)}</td>
              <td>
                <span class="odd">{text(locale, `ceremony.check.${code}`)}</span>
              </td>
            </tr>
          ))}
        </StackedTable>
      )}
    </section>
  );
}

function RehearsalCard({ c, view }: ViewProps) {
  const { locale } = c.var.visitor;
  const { ceremony, mayPlan } = view;
  const path = `/ceremonies/${ceremony.ceremonyId}`;
  const rehearsal = 'rehearsal' in ceremony ? ceremony.rehearsal : undefined;
  return (
    <section class="card">
      <h2>{text(locale, 'ceremony.rehearsal')}</h2>
      <p class="hint">{text(locale, 'ceremony.rehearsal-help')}</p>
      {rehearsal ? (
        <>
          <p>
            {text(locale, 'ceremony.rehearsal-done', {
              copies: rehearsal.copies,
              signatures: rehearsal.signatures,
              seconds: (rehearsal.millis / 1000).toFixed(1).replace('.', ','),
              at: formatInstant(locale, rehearsal.at),
            })}{' '}
            {rehearsal.faults.length === 0 ? text(locale, 'ceremony.rehearsal-whole') : null}
          </p>
          {rehearsal.faults.length > 0 ? (
            <div class="notice wrong">
              <p>{text(locale, 'ceremony.rehearsal-faults', { count: rehearsal.faults.length })}</p>
              <ul>
                {rehearsal.faults.slice(0, 20).map(({ conventionId, fault }) => (
                  <li>
                    <Identifier value={conventionId} /> <Identifier value={fault} />
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
        </>
      ) : (
        <p>{text(locale, 'ceremony.rehearsal-none')}</p>
      )}
      {mayPlan ? (
        <div class="actions">
          <Form c={c} action={`${path}/rehearse`} submit="ceremony.rehearse" tone="quiet" />
          <a class="target" href={`${path}/copy.pdf`}>
            {text(locale, 'ceremony.copy')}
          </a>
        </div>
      ) : null}
    </section>
  );
}

/** Which authority has said yes to the list, and whose decision is still being carried out. */
function Authorisations({ c, view }: ViewProps) {
  const { locale } = c.var.visitor;
  const { ceremony } = view;
  const given = 'authorisations' in ceremony ? ceremony.authorisations : [];
  return (
    <>
      <h2>{text(locale, 'ceremony.authorisations')}</h2>
      <ul class="steps upright">
        {ceremony.parties.map(({ organisation, partyId, personName }) => {
          const one = given.find((each) => each.partyId === partyId);
          return (
            <li data-done={one?.appliedAt ? 'true' : undefined} aria-current={one ? undefined : 'step'}>
              <Name locale={locale} name={organisation} />
              <span class="hint line">
                {one
                  ? text(locale, 'ceremony.authorised-at', {
                      at: formatInstant(locale, one.authorisedAt),
                      name: named(personName[locale]),
                    })
                  : text(locale, 'ceremony.not-authorised')}
                {one && one.appliedAt === undefined ? ` · ${text(locale, 'ceremony.applying')}` : null}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
