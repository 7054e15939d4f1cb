import { sumCentimes } from '../../../../shared/domain/kernel/money.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, Name } from '../../components/figures.tsx';
import type { PortalContext } from '../../visitor.ts';
import { named } from '../association/parts.tsx';
import { LeftOut, type ManifestItem } from './manifest-page.tsx';
import { TrancheMark } from './parts.tsx';
import { StackedTable } from './stacked-table.tsx';

export interface ApprovedItem extends ManifestItem {
  /** How many have approved it with this one; 0 where it was refused. */
  readonly level: number;
}

/** What became of a manifest: each item that was approved, and each that was not with the reason. */
export function ApprovedPage({
  c,
  items,
}: {
  readonly c: PortalContext;
  readonly items: readonly ApprovedItem[];
}) {
  const { locale } = c.var.visitor;
  const approved = items.filter(({ why }) => why === undefined);
  const refused = items.filter(({ why }) => why !== undefined);
  const total = sumCentimes(approved.map(({ about }) => about.tranche.amountCentimes));
  return (
    <>
      <h1>{text(locale, 'finance.approved-result')}</h1>
      <p class="notice done" role="status">
        {text(locale, 'finance.approved-count', {
          count: approved.length,
          amount: named(formatAmount(locale, total)),
        })}
      </p>
      {refused.length > 0 ? <LeftOut c={c} items={refused} /> : null}
      {approved.length > 0 ? <ApprovedTable c={c} items={approved} /> : null}
      <p>
        <a class="button" href="/tranches">
          {text(locale, 'finance.back-to-queue')}
        </a>
      </p>
    </>
  );
}

function ApprovedTable({ c, items }: { readonly c: PortalContext; readonly items: readonly ApprovedItem[] }) {
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'sign.tranche'),
    text(locale, 'signing.association'),
    text(locale, 'finance.level-column'),
    text(locale, 'finance.status'),
    { label: text(locale, 'signing.amount'), number: true } as const,
  ];
  return (
    <StackedTable caption={text(locale, 'finance.approved-result')} columns={columns} titled>
      {items.map(({ about: { approversNeeded, convention, tranche }, level }) => (
        <tr>
          <th scope="row">
            <a class="target" href={`/tranches/${tranche.trancheId}`}>
              <Identifier value={`${convention.number} / ${tranche.index}`} />
            </a>
          </th>
          <td>
            <Name locale={locale} name={convention.contents.association.name} />
          </td>
          <td>{text(locale, 'finance.level-of', { level, needed: approversNeeded })}</td>
          <td>
            <TrancheMark locale={locale} status={tranche.status} />
          </td>
          <td class="number">
            <Amount locale={locale} centimes={tranche.amountCentimes} />
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}
