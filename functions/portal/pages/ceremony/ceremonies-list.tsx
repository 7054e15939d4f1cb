import type { ExistingCeremony } from '../../../../shared/domain/ceremony/state.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Name, StatusMark } from '../../components/figures.tsx';
import type { PortalContext } from '../../visitor.ts';
import { StackedTable } from '../finance/stacked-table.tsx';

interface ListProps {
  readonly c: PortalContext;
  readonly ceremonies: readonly ExistingCeremony[];
  readonly mayPlan: boolean;
}

/** The sessions, the latest first. */
export function CeremoniesList({ c, ceremonies, mayPlan }: ListProps) {
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'ceremony.facts'),
    text(locale, 'ceremony.held-on'),
    text(locale, 'ceremony.place'),
    { label: text(locale, 'ceremony.count'), number: true } as const,
    text(locale, 'ceremony.standing'),
  ];
  return (
    <>
      <h1>{text(locale, 'ceremony.title')}</h1>
      {mayPlan ? (
        <p>
          <a class="button" href="/ceremonies/new">
            {text(locale, 'ceremony.new')}
          </a>
        </p>
      ) : null}
      {ceremonies.length === 0 ? (
        <p>{text(locale, 'ceremony.none')}</p>
      ) : (
        <StackedTable caption={text(locale, 'ceremony.title')} columns={columns} titled>
          {ceremonies.map(({ ceremonyId, heldOn, manifest, place, status, title }) => (
            <tr>
              <th scope="row">
                <a class="target" href={`/ceremonies/${ceremonyId}`}>
                  <Name locale={locale} name={title} />
                </a>
              </th>
              <td>{formatDay(locale, heldOn)}</td>
              <td>
                <Name locale={locale} name={place} />
              </td>
              <td class="number" data-label={text(locale, 'ceremony.count')}>
                {manifest.count}
              </td>
              <td>
                <StatusMark locale={locale} lifecycle="ceremony" status={status} />
              </td>
            </tr>
          ))}
        </StackedTable>
      )}
    </>
  );
}
