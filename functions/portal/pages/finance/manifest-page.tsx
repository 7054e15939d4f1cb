import { sumCentimes } from '../../../../shared/domain/kernel/money.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, Name } from '../../components/figures.tsx';
import { Form } from '../../components/form.tsx';
import type { QueuedTranche } from '../../routes/tranches-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { named } from '../association/parts.tsx';
import { oddities } from './oddities.ts';
import { Account } from './parts.tsx';
import { StackedTable } from './stacked-table.tsx';

export interface ManifestItem {
  readonly about: QueuedTranche;
  /** Why it is left out, in words; absent for what will be approved. */
  readonly why?: string;
}

interface ManifestProps {
  readonly c: PortalContext;
  readonly items: readonly ManifestItem[];
}

/** Everything that one press would approve, item by item with the total; what has changed meanwhile is left out. */
export function ManifestPage({ c, items }: ManifestProps) {
  const { locale } = c.var.visitor;
  const ready = items.filter(({ why }) => why === undefined);
  const out = items.filter(({ why }) => why !== undefined);
  const total = sumCentimes(ready.map(({ about }) => about.tranche.amountCentimes));
  return (
    <>
      <h1>{text(locale, 'finance.manifest')}</h1>
      {items.length === 0 ? <p class="notice wrong">{text(locale, 'finance.manifest-none')}</p> : null}
      {out.length > 0 ? <LeftOut c={c} items={out} /> : null}
      {ready.length > 0 ? (
        <>
          <ManifestTable c={c} items={ready} total={total} />
          <section class="bar decisions" aria-label={text(locale, 'finance.decision')}>
            <p>
              {text(locale, 'finance.manifest-total', {
                count: ready.length,
                amount: named(formatAmount(locale, total)),
              })}
            </p>
            <Form c={c} action="/tranches/approve" submit="finance.manifest-confirm">
              {ready.map(({ about }) => (
                <input type="hidden" name="t" value={`${about.tranche.trancheId}@${about.mark}`} />
              ))}
            </Form>
          </section>
        </>
      ) : null}
      <p>
        <a class="target" href="/tranches">
          {text(locale, 'finance.back-to-queue')}
        </a>
      </p>
    </>
  );
}

/** What is not approved here, each by its number with the reason. */
export function LeftOut({ c, items }: ManifestProps) {
  const { locale } = c.var.visitor;
  return (
    <div class="notice wrong">
      <h2>{text(locale, 'finance.left-out', { count: items.length })}</h2>
      <ul>
        {items.map(({ about: { convention, tranche }, why }) => (
          <li>
            <a href={`/tranches/${tranche.trancheId}`}>
              <Identifier value={`${convention.number} / ${tranche.index}`} />
            </a>
            {' · '}
            <Amount locale={locale} centimes={tranche.amountCentimes} />
            {' · '}
            {why}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ManifestTable({ c, items, total }: ManifestProps & { readonly total: number }) {
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'sign.tranche'),
    text(locale, 'signing.association'),
    text(locale, 'finance.account'),
    text(locale, 'finance.level-column'),
    { label: text(locale, 'signing.amount'), number: true } as const,
  ];
  return (
    <StackedTable caption={text(locale, 'finance.manifest')} columns={columns} titled>
      {items.map(({ about }) => (
        <ManifestRow c={c} about={about} />
      ))}
      <tr>
        <th scope="row">{text(locale, 'committee.total')}</th>
        <td />
        <td />
        <td />
        <td class="number">
          <strong>
            <Amount locale={locale} centimes={total} />
          </strong>
        </td>
      </tr>
    </StackedTable>
  );
}

function ManifestRow({ c, about }: { readonly c: PortalContext; readonly about: QueuedTranche }) {
  const { locale } = c.var.visitor;
  const { approversNeeded, convention, tranche } = about;
  const account = 'account' in tranche ? tranche.account : convention.account;
  const level = 'approvals' in tranche ? tranche.approvals.length + 1 : 1;
  return (
    <tr>
      <th scope="row">
        <a class="target" href={`/tranches/${tranche.trancheId}`}>
          <Identifier value={`${convention.number} / ${tranche.index}`} />
        </a>
      </th>
      <td>
        <Name locale={locale} name={convention.contents.association.name} />
        {oddities(c, about).map((words) => (
          <span class="odd">{words}</span>
        ))}
      </td>
      <td>
        <Account rib={account.rib} />
      </td>
      <td>{text(locale, 'finance.level-of', { level, needed: approversNeeded })}</td>
      <td class="number">
        <Amount locale={locale} centimes={tranche.amountCentimes} />
      </td>
    </tr>
  );
}
