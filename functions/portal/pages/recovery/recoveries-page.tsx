import { missingCentimes } from '../../../../shared/domain/recovery/received.ts';
import type { ExistingRecovery } from '../../../../shared/domain/recovery/state.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier } from '../../components/figures.tsx';
import type { PortalContext } from '../../visitor.ts';
import { StackedTable } from '../finance/stacked-table.tsx';
import { RecoveryMark } from './recovery-parts.tsx';

/** A convention with money that may be asked back and is not. */
export interface ToAsk {
  readonly conventionId: string;
  readonly number: string;
  readonly leftCentimes: number;
}

/** What is to be asked back, and every order of revenue with what came in. */
export function RecoveriesPage(props: {
  readonly c: PortalContext;
  readonly recoveries: readonly ExistingRecovery[];
  readonly toAsk: readonly ToAsk[];
}) {
  const { c, recoveries, toAsk } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <h1>{text(locale, 'nav.recoveries')}</h1>
      <p>{text(locale, 'recovery.list-help')}</p>
      {toAsk.length > 0 ? <ToAskList c={c} toAsk={toAsk} /> : null}
      <h2>{text(locale, 'recovery.orders')}</h2>
      {recoveries.length === 0 ? <p>{text(locale, 'recovery.none')}</p> : <Orders c={c} all={recoveries} />}
    </>
  );
}

function ToAskList({ c, toAsk }: { readonly c: PortalContext; readonly toAsk: readonly ToAsk[] }) {
  const { locale } = c.var.visitor;
  return (
    <section class="card">
      <h2>{text(locale, 'recovery.to-ask')}</h2>
      <p>{text(locale, 'recovery.to-ask-help')}</p>
      <ul class="rows">
        {toAsk.map(({ conventionId, leftCentimes, number }) => (
          <li>
            <a class="target" href={`/recoveries/${conventionId}`}>
              <Identifier value={number} />
            </a>
            <Amount locale={locale} centimes={leftCentimes} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Orders({ c, all }: { readonly c: PortalContext; readonly all: readonly ExistingRecovery[] }) {
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'recovery.convention'),
    text(locale, 'recovery.order'),
    { label: text(locale, 'recovery.amount'), number: true } as const,
    { label: text(locale, 'recovery.missing'), number: true } as const,
    text(locale, 'recovery.due'),
    text(locale, 'finance.status'),
  ];
  return (
    <StackedTable caption={text(locale, 'recovery.orders')} columns={columns} titled>
      {all.map((state) => {
        const { conventionId, conventionNumber, order } = state;
        const owed = 'receipts' in order ? order : undefined;
        return (
          <tr>
            <th scope="row">
              <a class="target" href={`/recoveries/${conventionId}`}>
                <Identifier value={conventionNumber} />
              </a>
            </th>
            <td data-label={text(locale, 'recovery.order')}>
              <Identifier value={order.number} />
            </td>
            <td class="number" data-label={text(locale, 'recovery.amount')}>
              <Amount locale={locale} centimes={order.amountCentimes} />
            </td>
            <td class="number" data-label={text(locale, 'recovery.missing')}>
              {owed ? <Amount locale={locale} centimes={missingCentimes(owed)} /> : '–'}
            </td>
            <td data-label={text(locale, 'recovery.due')}>{owed ? formatDay(locale, owed.dueOn) : '–'}</td>
            <td>
              <RecoveryMark locale={locale} state={state} />
            </td>
          </tr>
        );
      })}
    </StackedTable>
  );
}
