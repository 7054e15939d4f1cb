import type { ConventionStatus, ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import type { OpenSignatureRound } from '../../../../shared/domain/signature/state.ts';
import { regionByCode, regions } from '../../../../shared/domain/territory/territory.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, Name, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Select } from '../programme/choices.tsx';
import { ConventionTurn, turnSince } from './convention-turn.tsx';
import { Age, StatusTabs } from './parts.tsx';
import { StackedTable } from './stacked-table.tsx';

/** In the order in which a convention meets them. */
const STATUSES: readonly Exclude<ConventionStatus, 'absent'>[] = [
  'drafted',
  'assembled',
  'signing',
  'in-force',
  'suspended',
  'refused',
  'expired',
  'completed',
  'terminated',
  'withdrawn',
];

interface ListProps {
  readonly c: PortalContext;
  readonly conventions: readonly ExistingConvention[];
  /** The open rounds of signing, by convention. */
  readonly rounds: ReadonlyMap<string, OpenSignatureRound>;
  /** Code of the region that the board is narrowed to; '' for all. */
  readonly region: string;
  /** '' shows all. */
  readonly chosen: string;
  readonly mayOpenSigning: boolean;
  readonly faults: readonly FormFault[];
}

/** The board of the conventions: each with its state, whose turn it is and since when, by state and region. */
export function ConventionsList(props: ListProps) {
  const { c, chosen, mayOpenSigning, faults, region, rounds } = props;
  const { locale } = c.var.visitor;
  const conventions = props.conventions.filter(({ regionCode }) => region === '' || regionCode === region);
  const shown = chosen === '' ? conventions : conventions.filter(({ status }) => status === chosen);
  const assembled = conventions.filter(({ status }) => status === 'assembled');
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>{text(locale, 'nav.conventions')}</h1>
      <StatusTabs
        locale={locale}
        path="/conventions"
        label="finance.by-status"
        chosen={chosen}
        {...(region === '' ? {} : { kept: { region } })}
        tabs={tabsOf(locale, conventions)}
      />
      <RegionFilter locale={locale} region={region} chosen={chosen} all={props.conventions} />
      {mayOpenSigning && assembled.length > 0 ? <OpenSigning c={c} assembled={assembled} /> : null}
      {shown.length === 0 ? (
        <p>{text(locale, 'finance.none')}</p>
      ) : (
        <ConventionTable c={c} conventions={shown} rounds={rounds} />
      )}
    </>
  );
}

/** Narrows the board to one region; without script, by its button. */
function RegionFilter(props: {
  readonly locale: Locale;
  readonly region: string;
  readonly chosen: string;
  readonly all: readonly ExistingConvention[];
}) {
  const { locale, region, chosen, all } = props;
  const options = regions.map(({ code, name }) => {
    const count = all.filter(({ regionCode }) => regionCode === code).length;
    return { value: code, label: `${name[locale]} (${count})` };
  });
  return (
    <form method="get" action="/conventions" class="actions">
      {chosen === '' ? null : <input type="hidden" name="status" value={chosen} />}
      <Select
        id="region"
        name="region"
        label={text(locale, 'board.region')}
        value={region}
        options={[{ value: '', label: text(locale, 'board.all-regions') }, ...options]}
      />
      <button class="quiet" type="submit">
        {text(locale, 'board.filter')}
      </button>
    </form>
  );
}

function tabsOf(locale: Locale, conventions: readonly ExistingConvention[]) {
  const present = STATUSES.map((status) => {
    const key = `status.convention.${status}`;
    const count = conventions.filter((convention) => convention.status === status).length;
    return { status, words: isTextKey(key) ? text(locale, key) : status, count };
  });
  const all = { status: '', words: text(locale, 'finance.all'), count: conventions.length };
  return [all, ...present.filter(({ count }) => count > 0)];
}

/** The day of the ceremony: the signing of those ticked begins, and the first in turn are written to. */
function OpenSigning(props: {
  readonly c: PortalContext;
  readonly assembled: readonly ExistingConvention[];
}) {
  const { c, assembled } = props;
  const { locale } = c.var.visitor;
  return (
    <section class="card">
      <h2>{text(locale, 'conventions.open-title')}</h2>
      <p>{text(locale, 'conventions.open-help')}</p>
      <Form c={c} action="/conventions/open-signing" submit="conventions.open">
        {assembled.map(({ conventionId, number, contents }) => (
          <div class="choice">
            <input
              type="checkbox"
              id={`open-${conventionId}`}
              name="conventionId"
              value={conventionId}
              checked
            />
            <label for={`open-${conventionId}`}>
              <Identifier value={number} /> <Name locale={locale} name={contents.association.name} />
            </label>
          </div>
        ))}
      </Form>
    </section>
  );
}

function ConventionTable(props: {
  readonly c: PortalContext;
  readonly conventions: readonly ExistingConvention[];
  readonly rounds: ListProps['rounds'];
}) {
  const { c, conventions, rounds } = props;
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'signing.convention'),
    text(locale, 'signing.association'),
    text(locale, 'finance.region'),
    { label: text(locale, 'signing.amount'), number: true } as const,
    text(locale, 'finance.status'),
    text(locale, 'finance.turn'),
    text(locale, 'finance.since'),
  ];
  return (
    <StackedTable caption={text(locale, 'nav.conventions')} columns={columns}>
      {conventions.map((convention) => (
        <ConventionRow c={c} convention={convention} round={rounds.get(convention.conventionId)} />
      ))}
    </StackedTable>
  );
}

function ConventionRow(props: {
  readonly c: PortalContext;
  readonly convention: ExistingConvention;
  readonly round: OpenSignatureRound | undefined;
}) {
  const { c, convention, round } = props;
  const { locale } = c.var.visitor;
  const { conventionId, number, contents, regionCode, amountCentimes, status, since } = convention;
  const region = regionByCode(regionCode)?.name[locale] ?? regionCode;
  return (
    <tr>
      <th scope="row">
        <a class="target" href={`/conventions/${conventionId}`}>
          <Identifier value={number} />
        </a>
      </th>
      <td>
        <Name locale={locale} name={contents.association.name} />
      </td>
      <td>{region}</td>
      <td class="number">
        <Amount locale={locale} centimes={amountCentimes} />
      </td>
      <td>
        <StatusMark locale={locale} lifecycle="convention" status={status} />
        {round ? (
          <span class="hint line">
            {text(locale, 'finance.holds-of', { holds: round.acts.length, total: round.parties.length })}
          </span>
        ) : null}
      </td>
      <td data-label={text(locale, 'finance.turn')}>
        <ConventionTurn locale={locale} convention={convention} round={round} />
      </td>
      <td data-label={text(locale, 'finance.since')}>
        <Age c={c} since={round ? turnSince(round) : since} short />
      </td>
    </tr>
  );
}
