import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier } from '../../components/figures.tsx';
import type { CreditNeed } from '../../routes/credit-needs.ts';
import type { PortalContext } from '../../visitor.ts';
import { StackedTable } from './stacked-table.tsx';

/** What the approved tranches would draw on each year and line, beside what it has left: told before the batch is made. */
export function CreditNeeds({
  c,
  needs,
}: {
  readonly c: PortalContext;
  readonly needs: readonly CreditNeed[];
}) {
  const { locale } = c.var.visitor;
  if (needs.length === 0) return null;
  const number = (label: string) => ({ label, number: true }) as const;
  const columns = [
    text(locale, 'credits.line'),
    number(text(locale, 'credits.count')),
    number(text(locale, 'credits.needed')),
    number(text(locale, 'credits.left')),
  ];
  return (
    <>
      <StackedTable caption={text(locale, 'credits.need')} columns={columns}>
        {needs.map(({ count, leftCentimes, line, neededCentimes, year }) => (
          <tr>
            <th scope="row">
              {year} · <Identifier value={line} />
              {neededCentimes > leftCentimes ? (
                <span class="odd">{text(locale, 'credits.short')}</span>
              ) : null}
            </th>
            <td class="number" data-label={text(locale, 'credits.count')}>
              {count}
            </td>
            <td class="number" data-label={text(locale, 'credits.needed')}>
              <Amount locale={locale} centimes={neededCentimes} />
            </td>
            <td class="number" data-label={text(locale, 'credits.left')}>
              <Amount locale={locale} centimes={leftCentimes} />
            </td>
          </tr>
        ))}
      </StackedTable>
      <p>
        <a class="target" href="/credits">
          {text(locale, 'credits.to-page')}
        </a>
      </p>
    </>
  );
}
