import { formatMonth } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, StatusMark } from '../../components/figures.tsx';
import type { PortalContext } from '../../visitor.ts';
import type { ExistingPack } from './pack-page.tsx';
import { Age } from './parts.tsx';
import { StackedTable } from './stacked-table.tsx';

/** The months with what left, what was paid and what does not agree; and the lists for the Court. */
export function PacksPage({
  c,
  packs,
}: {
  readonly c: PortalContext;
  readonly packs: readonly ExistingPack[];
}) {
  const { locale } = c.var.visitor;
  const number = (label: string) => ({ label, number: true }) as const;
  const columns = [
    text(locale, 'pack.month'),
    number(text(locale, 'pack.sent-total')),
    number(text(locale, 'pack.paid-total')),
    number(text(locale, 'pack.differences')),
    text(locale, 'finance.status'),
    text(locale, 'finance.since'),
  ];
  const years = [...new Set(packs.map(({ month }) => month.slice(0, 4)))];
  return (
    <>
      <h1>{text(locale, 'nav.reconciliation')}</h1>
      <p>{text(locale, 'pack.list-help')}</p>
      {packs.length === 0 ? (
        <p>{text(locale, 'pack.none')}</p>
      ) : (
        <StackedTable caption={text(locale, 'nav.reconciliation')} columns={columns} titled>
          {packs.map(({ month, since, status, totals }) => (
            <tr>
              <th scope="row">
                <a class="target" href={`/reconciliation/${month}`}>
                  {formatMonth(locale, month)}
                </a>
              </th>
              <td class="number" data-label={text(locale, 'pack.sent-total')}>
                <Amount locale={locale} centimes={totals.sentCentimes} />
              </td>
              <td class="number" data-label={text(locale, 'pack.paid-total')}>
                <Amount locale={locale} centimes={totals.paidCentimes} />
              </td>
              <td class="number" data-label={text(locale, 'pack.differences')}>
                {totals.differenceCount}
              </td>
              <td>
                <StatusMark locale={locale} lifecycle="reconciliation" status={status} />
              </td>
              <td data-label={text(locale, 'finance.since')}>
                <Age c={c} since={since} short />
              </td>
            </tr>
          ))}
        </StackedTable>
      )}
      {years.map((year) => (
        <p>
          <a class="target" href={`/reconciliation/court/${year}`}>
            {text(locale, 'pack.court-list', { year })}
          </a>
        </p>
      ))}
    </>
  );
}
