import type { Bilingual } from '../../../../shared/domain/kernel/act.ts';
import { sumCentimes } from '../../../../shared/domain/kernel/money.ts';
import { regions } from '../../../../shared/domain/territory/territory.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Amount, Name } from '../../components/figures.tsx';
import type { PortalContext } from '../../visitor.ts';
import { DataTable } from './data-table.tsx';

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
        {c.var.desk.sample ? (
          <a class="button" href="/sample">
            {text(locale, 'sample.try')}
          </a>
        ) : null}
        {person ? null : <a href="/sign-in">{text(locale, 'portal.sign-in')}</a>}
      </p>
      {view.programme ? (
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
          <RegionTable c={c} view={view} />
        </>
      ) : null}
    </>
  );
}

function RegionTable({ c, view }: { readonly c: PortalContext; readonly view: HomeView }) {
  const { locale } = c.var.visitor;
  const figures = new Map(view.regions.map((row) => [row.regionCode, row]));
  const sum = (of: (row: RegionFigures) => number) => sumCentimes(view.regions.map(of));
  const columns = [
    text(locale, 'applications.region'),
    number(text(locale, 'home.selected')),
    number(text(locale, 'home.in-force')),
    number(text(locale, 'home.paid-amount')),
  ];
  return (
    <DataTable caption={text(locale, 'home.regions')} columns={columns}>
      {regions.map(({ code, name }) => {
        const { inForce = 0, paidCentimes = 0, selected = 0 } = figures.get(code) ?? {};
        return (
          <tr>
            <th scope="row">
              <Name locale={locale} name={name} />
            </th>
            <td class="number">{selected}</td>
            <td class="number">{inForce}</td>
            <td class="number">
              <Amount locale={locale} centimes={paidCentimes} />
            </td>
          </tr>
        );
      })}
      <tr>
        <th scope="row">{text(locale, 'committee.total')}</th>
        <td class="number">{sum(({ selected }) => selected)}</td>
        <td class="number">{sum(({ inForce }) => inForce)}</td>
        <td class="number">
          <Amount locale={locale} centimes={sum(({ paidCentimes }) => paidCentimes)} />
        </td>
      </tr>
    </DataTable>
  );
}

function number(label: string) {
  return { label, number: true as const };
}
