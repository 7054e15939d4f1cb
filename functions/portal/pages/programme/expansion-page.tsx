import type { ExpansionState } from '../../../../shared/domain/expansion/state.ts';
import { sumCentimes } from '../../../../shared/domain/kernel/money.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier, Name, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { StackedTable } from '../finance/stacked-table.tsx';
import { ExpansionMaps, type MapOrTable, ViewSwitch } from './expansion-maps.tsx';
import type { ExpansionPreview } from './expansion-preview.ts';
import { ExpansionTable } from './expansion-table.tsx';

export type StandingExpansion = Exclude<ExpansionState, { status: 'absent' }>;

export interface ExpansionsView {
  readonly previews: readonly ExpansionPreview[];
  readonly proposals: readonly StandingExpansion[];
  readonly faults: readonly FormFault[];
  readonly mayPropose: boolean;
  /** Codes of the provinces that a convention brings a unit to. */
  readonly covered: ReadonlySet<string>;
  readonly shownAs: MapOrTable;
}

/** Phase two: what would be proposed now, region by region, and what was proposed before. */
export function ExpansionsPage({ c, view }: { readonly c: PortalContext; readonly view: ExpansionsView }) {
  const { locale } = c.var.visitor;
  const { covered, faults, mayPropose, previews, proposals, shownAs } = view;
  return (
    <>
      <h1>{text(locale, 'expansion.title')}</h1>
      <FaultSummary locale={locale} faults={faults} />
      {previews.length === 0 ? <p>{text(locale, 'expansion.not-yet')}</p> : null}
      {proposals.length > 0 ? <Proposals c={c} proposals={proposals} /> : null}
      {previews.length > 0 ? <ViewSwitch c={c} chosen={shownAs} /> : null}
      {previews.map((each) => (
        <Preview c={c} each={each} mayPropose={mayPropose} covered={covered} shownAs={shownAs} />
      ))}
    </>
  );
}

function Preview(props: {
  readonly c: PortalContext;
  readonly each: ExpansionPreview;
  readonly mayPropose: boolean;
  readonly covered: ReadonlySet<string>;
  readonly shownAs: MapOrTable;
}) {
  const { c, covered, each, mayPropose, shownAs } = props;
  const { locale } = c.var.visitor;
  const { call, preview, selectionId, standing } = each;
  const { candidates, picks } = preview;
  const amount = formatAmount(locale, sumCentimes(picks.map(({ requestedCentimes }) => requestedCentimes)));
  return (
    <section>
      <h2>
        <Name locale={locale} name={call.name} />
      </h2>
      {standing.status === 'announced' ? (
        <p class="notice wrong">{text(locale, 'expansion.call-announced')}</p>
      ) : null}
      {standing.status === 'closed' ? (
        <p class="notice">
          {text(locale, 'expansion.call-closed', { closedOn: formatDay(locale, standing.closedOn) })}
        </p>
      ) : null}
      <p>{text(locale, 'expansion.summary', { picked: picks.length, reserve: candidates.length })}</p>
      {shownAs === 'map' ? (
        <ExpansionMaps c={c} preview={preview} />
      ) : (
        <>
          <ExpansionTable c={c} caption={text(locale, 'expansion.preview')} covered={covered} {...preview} />
          <p class="hint">{text(locale, 'expansion.uncovered-help')}</p>
        </>
      )}
      <p>
        <a class="target" download href={csvPath(each)}>
          {text(locale, 'expansion.download')}
        </a>
      </p>
      {mayPropose && picks.length > 0 ? (
        <div class="card">
          <p>{text(locale, 'expansion.effects', { picked: picks.length, amount })}</p>
          <Form c={c} action="/expansion/propose" submit="expansion.propose">
            <input type="hidden" name="selectionId" value={selectionId} />
            <input type="hidden" name="callId" value={call.callId} />
            <input type="hidden" name="view" value={shownAs} />
          </Form>
        </div>
      ) : null}
    </section>
  );
}

function csvPath({ call, selectionId }: ExpansionPreview): string {
  return `/expansion/preview/${encodeURIComponent(selectionId)}/${encodeURIComponent(call.callId)}`;
}

function Proposals({
  c,
  proposals,
}: {
  readonly c: PortalContext;
  readonly proposals: readonly StandingExpansion[];
}) {
  const { locale } = c.var.visitor;
  const title = text(locale, 'expansion.proposals');
  const columns = [
    title,
    text(locale, 'applications.status'),
    text(locale, 'applications.since'),
    { label: text(locale, 'expansion.picked'), number: true as const },
  ];
  return (
    <StackedTable caption={title} columns={columns}>
      {proposals.map(({ expansionId, picks, since, status }) => (
        <tr>
          <th scope="row">
            <a class="target" href={`/expansion/${expansionId}`}>
              <Identifier value={expansionId} />
            </a>
          </th>
          <td>
            <StatusMark locale={locale} lifecycle="expansion" status={status} />
          </td>
          <td>{formatInstant(locale, since)}</td>
          <td class="number" data-label={text(locale, 'expansion.picked')}>
            {picks.length}
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}
