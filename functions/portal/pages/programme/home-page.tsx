import type { Child } from 'hono/jsx';
import type { Bilingual } from '../../../../shared/domain/kernel/act.ts';
import { sumCentimes } from '../../../../shared/domain/kernel/money.ts';
import { regions } from '../../../../shared/domain/territory/territory.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Amount, Name } from '../../components/figures.tsx';
import { RegionMap, RegionMaps } from '../../components/region-map/region-map.tsx';
import type { PortalContext } from '../../visitor.ts';
import { StackedTable } from '../finance/stacked-table.tsx';

export interface Station {
  readonly label: TextKey;
  readonly path: string;
  readonly count: number;
}

export interface RegionFigures {
  readonly regionCode: string;
  readonly selected: number;
  readonly inForce: number;
  readonly paidCentimes: number;
}

export interface HomeView {
  /** Absent before a programme is registered. */
  readonly programme?: Bilingual;
  readonly stations: readonly Station[];
  readonly regions: readonly RegionFigures[];
  /** Whether a call takes applications now. */
  readonly mayApply: boolean;
  /** How many cases wait for the person who is signed in. */
  readonly waiting?: number;
}

/** What this is, where the programme stands from call to transfer, and what it does in each region. */
export function HomePage({ c, view }: { readonly c: PortalContext; readonly view: HomeView }) {
  const { locale, person } = c.var.visitor;
  return (
    <>
      <h1>{view.programme ? <Name locale={locale} name={view.programme} /> : text(locale, 'portal.name')}</h1>
      <p>{text(locale, 'portal.purpose')}</p>
      {view.programme ? null : <p class="notice">{text(locale, 'home.not-started')}</p>}
      {view.waiting === undefined ? null : (
        <p class="notice">{text(locale, 'home.waiting', { count: view.waiting })}</p>
      )}
      <p class="actions">
        {view.mayApply ? (
          <a class="button" href="/apply">
            {text(locale, 'home.apply')}
          </a>
        ) : null}
        {person ? null : (
          <a class="line" href="/sign-in">
            {text(locale, 'portal.sign-in')}
          </a>
        )}
      </p>
      {view.programme ? <Stations c={c} view={view} /> : null}
      {c.var.sections.firstPage?.(c)}
      {view.programme ? <Regions c={c} view={view} /> : null}
    </>
  );
}

function Stations({ c, view }: { readonly c: PortalContext; readonly view: HomeView }) {
  const { locale } = c.var.visitor;
  return (
    <>
      <h2>{text(locale, 'home.stations')}</h2>
      <ol class="stations">
        {view.stations.map(({ count, label, path }) => (
          <li>
            <a href={path}>
              <span class="figure">{count}</span>
              {text(locale, label)}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The twelve regions as a table, and beside it, where there is room, as a map of what is in force. */
function Regions({ c, view }: { readonly c: PortalContext; readonly view: HomeView }) {
  const { locale } = c.var.visitor;
  const values = regions.map(({ code, name }) => {
    const count = view.regions.find(({ regionCode }) => regionCode === code)?.inForce ?? 0;
    const title = text(locale, 'map.in-force-count', { region: name[locale], count });
    return [code, { value: count, title }] as const;
  });
  return (
    <RegionMaps locale={locale} beside={<RegionTable c={c} view={view} />}>
      <RegionMap locale={locale} caption={text(locale, 'map.in-force')} values={new Map(values)} />
    </RegionMaps>
  );
}

/** The twelve regions; on a phone each is a block of its own whose numbers carry their names. */
function RegionTable({ c, view }: { readonly c: PortalContext; readonly view: HomeView }) {
  const { locale } = c.var.visitor;
  const figures = new Map(view.regions.map((row) => [row.regionCode, row]));
  const sum = (of: (row: RegionFigures) => number) => sumCentimes(view.regions.map(of));
  const labels = {
    selected: text(locale, 'home.selected'),
    inForce: text(locale, 'home.in-force'),
    paid: text(locale, 'home.paid-amount'),
  };
  const columns = [text(locale, 'applications.region'), ...Object.values(labels).map(numberColumn)];
  return (
    <StackedTable caption={text(locale, 'home.regions')} columns={columns}>
      {regions.map(({ code, name }) => (
        <Figures
          locale={locale}
          labels={labels}
          figures={figures.get(code) ?? { selected: 0, inForce: 0, paidCentimes: 0 }}
        >
          <Name locale={locale} name={name} />
        </Figures>
      ))}
      <Figures
        locale={locale}
        labels={labels}
        figures={{
          selected: sum(({ selected }) => selected),
          inForce: sum(({ inForce }) => inForce),
          paidCentimes: sum(({ paidCentimes }) => paidCentimes),
        }}
      >
        {text(locale, 'committee.total')}
      </Figures>
    </StackedTable>
  );
}

function Figures(props: {
  readonly locale: Locale;
  readonly labels: Readonly<Record<'selected' | 'inForce' | 'paid', string>>;
  readonly figures: Omit<RegionFigures, 'regionCode'>;
  readonly children: Child;
}) {
  const { locale, labels, figures, children } = props;
  return (
    <tr>
      <th scope="row">{children}</th>
      <td class="number" data-label={labels.selected}>
        {figures.selected}
      </td>
      <td class="number" data-label={labels.inForce}>
        {figures.inForce}
      </td>
      <td class="number" data-label={labels.paid}>
        <Amount locale={locale} centimes={figures.paidCentimes} />
      </td>
    </tr>
  );
}

function numberColumn(label: string) {
  return { label, number: true as const };
}
