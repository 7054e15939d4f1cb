import type { Bilingual } from '../../../../shared/domain/kernel/act.ts';
import { envelopeCentimesOf } from '../../../../shared/domain/programme/programme-queries.ts';
import type { Call } from '../../../../shared/domain/programme/programme-terms.ts';
import type { RankedApplication, SelectionState } from '../../../../shared/domain/selection/state.ts';
import { regionByCode } from '../../../../shared/domain/territory/territory.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, Name, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { faultOf } from '../association/parts.tsx';
import { StackedTable } from '../finance/stacked-table.tsx';
import { Score } from './score.tsx';

export interface CommitteeCall {
  readonly call: Call;
  readonly selection: SelectionState;
  /** The decided ranking, or the one that would be decided now. */
  readonly ranking: readonly RankedApplication[];
  readonly spentByRegion: Readonly<Record<string, number>>;
  /** Filed and eligible, but not all marks are there. */
  readonly unscored: number;
  readonly names: ReadonlyMap<string, Bilingual>;
}

export interface CommitteeView {
  readonly calls: readonly CommitteeCall[];
  readonly faults: readonly FormFault[];
  readonly minutes: string;
  readonly mayDecide: boolean;
  readonly mayPublish: boolean;
}

/** Per call: the ranking as it would be or was decided, the decision, its publication. */
export function CommitteePage({ c, view }: { readonly c: PortalContext; readonly view: CommitteeView }) {
  const { locale } = c.var.visitor;
  return (
    <>
      <h1>{text(locale, 'committee.title')}</h1>
      <FaultSummary locale={locale} faults={view.faults} />
      {view.calls.map((each) => (
        <CallSection c={c} view={view} each={each} />
      ))}
    </>
  );
}

interface CallProps {
  readonly c: PortalContext;
  readonly view: CommitteeView;
  readonly each: CommitteeCall;
}

function CallSection({ c, view, each }: CallProps) {
  const { locale } = c.var.visitor;
  const { call, ranking, selection, unscored } = each;
  return (
    <section>
      <h2>
        <Name locale={locale} name={call.name} />
      </h2>
      {selection.status === 'absent' && unscored > 0 ? (
        <p class="notice wrong">{text(locale, 'committee.unscored', { count: unscored })}</p>
      ) : null}
      <Standing c={c} each={each} />
      {ranking.length === 0 ? (
        <p>{text(locale, 'committee.nothing')}</p>
      ) : (
        <>
          <DecisionForm c={c} view={view} each={each} />
          <RegionTable c={c} each={each} />
          <RankingTable c={c} each={each} />
        </>
      )}
    </section>
  );
}

function Standing({ c, each }: Omit<CallProps, 'view'>) {
  const { locale } = c.var.visitor;
  const { ranking, selection } = each;
  if (selection.status === 'absent')
    return ranking.length === 0 ? null : <p>{text(locale, 'committee.preview')}</p>;
  return (
    <div>
      <p>
        <StatusMark locale={locale} lifecycle="selection" status={selection.status} />
        {' · '}
        {text(locale, 'committee.decision', { decidedAt: formatInstant(locale, selection.decidedAt) })}
        {selection.status === 'decided' ? null : (
          <>
            {' · '}
            {text(locale, 'committee.published', {
              publishedAt: formatInstant(locale, selection.publishedAt),
            })}
          </>
        )}
      </p>
      <blockquote dir="auto">{selection.minutes}</blockquote>
    </div>
  );
}

function DecisionForm({ c, view, each }: CallProps) {
  const { locale } = c.var.visitor;
  const { callId } = each.call;
  const id = `minutes-${callId}`;
  if (each.selection.status === 'absent' && view.mayDecide)
    return (
      <Form c={c} action={`/committee/${callId}/decide`} submit="committee.decide">
        <Field
          id={id}
          name="minutes"
          label={text(locale, 'committee.minutes')}
          hint={text(locale, 'committee.minutes-hint')}
          value={view.minutes}
          rows={3}
          dir="auto"
          {...faultOf(view.faults, id)}
        />
      </Form>
    );
  if (each.selection.status === 'decided' && view.mayPublish)
    return (
      <div class="card">
        <p>{text(locale, 'committee.publish-help')}</p>
        <Form c={c} action={`/committee/${callId}/publish`} submit="committee.publish" />
      </div>
    );
  return null;
}

function RegionTable({ c, each }: Omit<CallProps, 'view'>) {
  const { locale } = c.var.visitor;
  const { call, ranking, spentByRegion } = each;
  const columns = [
    text(locale, 'applications.region'),
    number(text(locale, 'calls.envelope')),
    number(text(locale, 'committee.selected')),
    number(text(locale, 'committee.reserve')),
    number(text(locale, 'committee.spent')),
    number(text(locale, 'committee.remaining')),
  ];
  const count = (regionCode: string, result: RankedApplication['result']) =>
    ranking.filter((ranked) => ranked.regionCode === regionCode && ranked.result === result).length;
  return (
    <StackedTable caption={text(locale, 'committee.by-region')} columns={columns}>
      {call.envelopes.map(({ regionCode }) => {
        const envelope = envelopeCentimesOf(call, regionCode);
        const spent = spentByRegion[regionCode] ?? 0;
        return (
          <tr>
            <th scope="row">{regionByCode(regionCode)?.name[locale] ?? regionCode}</th>
            <td class="number" data-label={text(locale, 'calls.envelope')}>
              <Amount locale={locale} centimes={envelope} />
            </td>
            <td class="number" data-label={text(locale, 'committee.selected')}>
              {count(regionCode, 'selected')}
            </td>
            <td class="number" data-label={text(locale, 'committee.reserve')}>
              {count(regionCode, 'reserve')}
            </td>
            <td class="number" data-label={text(locale, 'committee.spent')}>
              <Amount locale={locale} centimes={spent} />
            </td>
            <td class="number" data-label={text(locale, 'committee.remaining')}>
              <Amount locale={locale} centimes={envelope - spent} />
            </td>
          </tr>
        );
      })}
    </StackedTable>
  );
}

function RankingTable({ c, each }: Omit<CallProps, 'view'>) {
  const { locale } = c.var.visitor;
  const columns = [
    number(text(locale, 'committee.rank')),
    text(locale, 'applications.number'),
    text(locale, 'applications.association'),
    text(locale, 'applications.region'),
    number(text(locale, 'applications.requested')),
    number(text(locale, 'scoring.score')),
    text(locale, 'committee.result'),
  ];
  return (
    <StackedTable caption={text(locale, 'committee.ranking')} columns={columns}>
      {each.ranking.map(({ applicationId, rank, regionCode, requestedCentimes, result, score }) => {
        const name = each.names.get(applicationId);
        return (
          <tr>
            <td class="number" data-label={text(locale, 'committee.rank')}>
              {rank}
            </td>
            <th scope="row">
              <Identifier value={applicationId} />
            </th>
            <td>{name ? <Name locale={locale} name={name} /> : null}</td>
            <td>{regionByCode(regionCode)?.name[locale] ?? regionCode}</td>
            <td class="number">
              <Amount locale={locale} centimes={requestedCentimes} />
            </td>
            <td class="number" data-label={text(locale, 'scoring.score')}>
              <Score hundredths={score} />
            </td>
            <td>
              <StatusMark locale={locale} lifecycle="application" status={result} />
            </td>
          </tr>
        );
      })}
    </StackedTable>
  );
}

function number(label: string) {
  return { label, number: true as const };
}
