import { regionByCode } from '../../../../shared/domain/territory/territory.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { RegionMap, RegionMaps, type RegionValue } from '../../components/region-map/region-map.tsx';
import type { PortalContext } from '../../visitor.ts';
import type { ExpansionPreview } from './expansion-preview.ts';

const VIEWS = ['map', 'table'] as const;

/** How the preview of phase two is shown. */
export type MapOrTable = (typeof VIEWS)[number];

/** A number on the map has room for three or four digits. */
const CENTIMES_PER_THOUSAND_DIRHAMS = 100_000;

/** The view that an address or a form asks for; the table says everything, so it is the one that nobody chose. */
export function mapOrTable(asked: string | undefined): MapOrTable {
  return asked === 'map' ? 'map' : 'table';
}

/** [Carte | Tableau], as links. */
export function ViewSwitch({ c, chosen }: { readonly c: PortalContext; readonly chosen: MapOrTable }) {
  const { locale } = c.var.visitor;
  return (
    <nav aria-label={text(locale, 'map.view')}>
      <ul class="filter">
        {VIEWS.map((view) => (
          <li>
            <a href={`/expansion?view=${view}`} aria-current={view === chosen ? 'page' : undefined}>
              {text(locale, `map.view.${view}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Phase two as two maps: how many of the reserve would be taken in each region, and what remains of its envelope. */
export function ExpansionMaps(props: {
  readonly c: PortalContext;
  readonly preview: ExpansionPreview['preview'];
}) {
  const { c, preview } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <RegionMaps locale={locale}>
        <RegionMap
          locale={locale}
          caption={text(locale, 'map.picked')}
          values={pickedByRegion(locale, preview)}
        />
        <RegionMap
          locale={locale}
          caption={text(locale, 'map.remaining')}
          values={remainingByRegion(locale, preview)}
        />
      </RegionMaps>
      <p class="hint">{text(locale, 'map.details')}</p>
    </>
  );
}

function pickedByRegion(
  locale: Locale,
  { candidates, envelopes, picks }: ExpansionPreview['preview'],
): ReadonlyMap<string, RegionValue> {
  return new Map(
    envelopes.map(({ regionCode }) => {
      const picked = picks.filter((pick) => pick.regionCode === regionCode).length;
      const reserve = candidates.filter((candidate) => candidate.regionCode === regionCode).length;
      const region = nameOf(locale, regionCode);
      return [
        regionCode,
        { value: picked, title: text(locale, 'map.picked-count', { region, picked, reserve }) },
      ];
    }),
  );
}

function remainingByRegion(
  locale: Locale,
  { envelopes, remainingByRegion: remaining }: ExpansionPreview['preview'],
): ReadonlyMap<string, RegionValue> {
  return new Map(
    envelopes.map(({ regionCode }) => {
      const centimes = remaining[regionCode] ?? 0;
      const region = nameOf(locale, regionCode);
      const title = text(locale, 'map.remaining-amount', { region, amount: formatAmount(locale, centimes) });
      return [regionCode, { value: Math.floor(centimes / CENTIMES_PER_THOUSAND_DIRHAMS), title }];
    }),
  );
}

function nameOf(locale: Locale, regionCode: string): string {
  return regionByCode(regionCode)?.name[locale] ?? regionCode;
}
