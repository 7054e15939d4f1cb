import type { ExpansionPick, ReserveCandidate, Skipped } from '../../../../shared/domain/expansion/state.ts';
import { sumCentimes } from '../../../../shared/domain/kernel/money.ts';
import type { RegionEnvelope } from '../../../../shared/domain/programme/programme-terms.ts';
import { type Province, regionByCode } from '../../../../shared/domain/territory/territory.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier } from '../../components/figures.tsx';
import type { PortalContext } from '../../visitor.ts';
import { StackedTable } from '../finance/stacked-table.tsx';

interface ExpansionTableProps {
  readonly c: PortalContext;
  readonly caption: string;
  readonly candidates: readonly ReserveCandidate[];
  readonly envelopes: readonly RegionEnvelope[];
  readonly picks: readonly ExpansionPick[];
  readonly skipped: readonly Skipped[];
  readonly remainingByRegion: Readonly<Record<string, number>>;
  /** Codes of the provinces that a convention brings a unit to. */
  readonly covered: ReadonlySet<string>;
}

/** Region by region: the envelope, the reserve, who is next, who is passed over and why, what remains. */
export function ExpansionTable(props: ExpansionTableProps) {
  const { c, caption, envelopes, picks, remainingByRegion } = props;
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'applications.region'),
    number(text(locale, 'expansion.available')),
    number(text(locale, 'expansion.reserve')),
    text(locale, 'expansion.picked'),
    text(locale, 'expansion.skipped'),
    number(text(locale, 'expansion.remaining')),
    text(locale, 'expansion.uncovered'),
  ];
  const total = sumCentimes(envelopes.map(({ envelopeCentimes }) => envelopeCentimes));
  const taken = sumCentimes(picks.map(({ requestedCentimes }) => requestedCentimes));
  return (
    <StackedTable caption={caption} columns={columns}>
      {envelopes.map((envelope) => (
        <RegionRow {...props} envelope={envelope} />
      ))}
      <tr>
        <th scope="row">{text(locale, 'committee.total')}</th>
        <td class="number" data-label={text(locale, 'expansion.available')}>
          <Amount locale={locale} centimes={total} />
        </td>
        <td class="number" data-label={text(locale, 'expansion.reserve')}>
          {props.candidates.length}
        </td>
        <td data-label={text(locale, 'expansion.picked')}>
          {picks.length} · <Amount locale={locale} centimes={taken} />
        </td>
        <td data-label={text(locale, 'expansion.skipped')}>{props.skipped.length}</td>
        <td class="number" data-label={text(locale, 'expansion.remaining')}>
          <Amount locale={locale} centimes={sumCentimes(Object.values(remainingByRegion))} />
        </td>
        <td data-label={text(locale, 'expansion.uncovered')}>
          {text(locale, 'expansion.uncovered-count', {
            count: envelopes.reduce((sum, { regionCode }) => sum + uncoveredIn(props, regionCode).length, 0),
          })}
        </td>
      </tr>
    </StackedTable>
  );
}

function RegionRow(props: ExpansionTableProps & { readonly envelope: RegionEnvelope }) {
  const { c, candidates, envelope, picks, remainingByRegion, skipped } = props;
  const { locale } = c.var.visitor;
  const { envelopeCentimes, regionCode } = envelope;
  const here = candidates.filter((candidate) => candidate.regionCode === regionCode);
  return (
    <tr>
      <th scope="row">{regionByCode(regionCode)?.name[locale] ?? regionCode}</th>
      <td class="number" data-label={text(locale, 'expansion.available')}>
        <Amount locale={locale} centimes={envelopeCentimes} />
      </td>
      <td class="number" data-label={text(locale, 'expansion.reserve')}>
        {here.length}
      </td>
      <td data-label={text(locale, 'expansion.picked')}>
        <Picked locale={locale} picks={picks.filter((pick) => pick.regionCode === regionCode)} />
      </td>
      <td data-label={text(locale, 'expansion.skipped')}>
        <PassedOver locale={locale} here={here} skipped={skipped} />
      </td>
      <td class="number" data-label={text(locale, 'expansion.remaining')}>
        <Amount locale={locale} centimes={remainingByRegion[regionCode] ?? 0} />
      </td>
      <td data-label={text(locale, 'expansion.uncovered')}>
        <Uncovered locale={locale} provinces={uncoveredIn(props, regionCode)} />
      </td>
    </tr>
  );
}

function Picked({ locale, picks }: { readonly locale: Locale; readonly picks: readonly ExpansionPick[] }) {
  if (picks.length === 0) return null;
  return (
    <ul class="plain">
      {picks.map(({ applicationId, requestedCentimes }) => (
        <li>
          <Identifier value={applicationId} /> · <Amount locale={locale} centimes={requestedCentimes} />
        </li>
      ))}
    </ul>
  );
}

function PassedOver(props: {
  readonly locale: Locale;
  readonly here: readonly ReserveCandidate[];
  readonly skipped: readonly Skipped[];
}) {
  const { locale, here, skipped } = props;
  const why = new Map(skipped.map((each) => [each.applicationId, each.why]));
  const passed = here.flatMap(({ applicationId }) => {
    const reason = why.get(applicationId);
    return reason ? [{ applicationId, reason }] : [];
  });
  if (passed.length === 0) return null;
  return (
    <ul class="plain">
      {passed.map(({ applicationId, reason }) => (
        <li>
          <Identifier value={applicationId} /> · {text(locale, `expansion.why.${reason}`)}
        </li>
      ))}
    </ul>
  );
}

function number(label: string) {
  return { label, number: true as const };
}

function uncoveredIn({ covered }: ExpansionTableProps, regionCode: string): readonly Province[] {
  return (regionByCode(regionCode)?.provinces ?? []).filter(({ code }) => !covered.has(code));
}

/** How many provinces have no unit; their names unfold. */
function Uncovered({
  locale,
  provinces,
}: {
  readonly locale: Locale;
  readonly provinces: readonly Province[];
}) {
  const count = text(locale, 'expansion.uncovered-count', { count: provinces.length });
  if (provinces.length === 0) return <>{count}</>;
  return (
    <details>
      <summary>{count}</summary>
      <ul class="plain">
        {provinces.map(({ name }) => (
          <li>{name[locale]}</li>
        ))}
      </ul>
    </details>
  );
}
