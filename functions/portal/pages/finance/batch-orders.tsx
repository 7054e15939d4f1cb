import type { BatchOrder } from '../../../../shared/domain/payment-batch/state.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, Name } from '../../components/figures.tsx';
import { Hash, isolated } from '../association/parts.tsx';
import type { BatchPageProps } from './batch-page-props.ts';
import { Account } from './parts.tsx';
import { StackedTable } from './stacked-table.tsx';

/** The form that the observations of all rows belong to. */
export const OBSERVE_FORM = 'observe';

/** Name of the field of one order's observation. */
export function observationField(orderId: string): string {
  return `line:${orderId}`;
}

/** The transfers of the batch with what each rests on; the accountant writes an observation in the row itself. */
export function BatchOrders(props: BatchPageProps) {
  const { c, view } = props;
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'finance.order'),
    text(locale, 'signing.association'),
    text(locale, 'finance.account'),
    text(locale, 'payments.grounds'),
    { label: text(locale, 'signing.amount'), number: true } as const,
  ];
  if (view.orders.length === 0) return null;
  return (
    <>
      <StackedTable caption={text(locale, 'payments.orders')} columns={columns}>
        {view.orders.map((order) => (
          <Row {...props} order={order} />
        ))}
      </StackedTable>
      <Pages {...props} />
    </>
  );
}

function Row(props: BatchPageProps & { readonly order: BatchOrder }) {
  const { c, may, order, view } = props;
  const { locale } = c.var.visitor;
  const { amountCentimes, beneficiary, orderId, rib, trancheId } = order;
  const { batch } = view;
  const isOpen = batch.status === 'filed' || batch.status === 'prepared';
  return (
    <tr>
      <th scope="row">
        <a class="target" href={`/tranches/${trancheId}`}>
          <Identifier value={orderId} />
        </a>
      </th>
      <td>
        <Name locale={locale} name={beneficiary} />
      </td>
      <td>
        <Account rib={rib} />
      </td>
      <td>
        <Grounds {...props} />
        {batch.status === 'filed' && may.observe ? <Observation {...props} /> : null}
        {isOpen && may.takeOut ? (
          <a
            class="line"
            href={`/payments/batches/${batch.batchId}?take=${encodeURIComponent(orderId)}#take-out`}
          >
            {text(locale, 'payments.take-out-link')}
          </a>
        ) : null}
      </td>
      <td class="number">
        <Amount locale={locale} centimes={amountCentimes} />
      </td>
    </tr>
  );
}

/** The supporting documents, each with what proves that it is the very one, and where it is read. */
function Grounds({ c, order }: BatchPageProps & { readonly order: BatchOrder }) {
  const { locale } = c.var.visitor;
  const { grounds, trancheId } = order;
  if (!grounds) return null;
  const { certified, conventionId, conventionSha256, visa } = grounds;
  return (
    <details>
      <summary>{text(locale, 'payments.grounds')}</summary>
      <ul>
        <li>
          <a class="line" href={`/conventions/${conventionId}/document.pdf`}>
            {text(locale, 'payments.ground.convention')}
          </a>
          <br />
          <Hash value={conventionSha256} />
        </li>
        {visa ? (
          <li>
            <a class="line" href={`/conventions/${conventionId}`}>
              {text(locale, 'payments.ground.visa', {
                ...{ number: isolated(visa.number), reference: isolated(visa.reference) },
                visaOn: formatDay(locale, visa.visaOn),
              })}
            </a>
          </li>
        ) : null}
        <li>
          <a class="line" href={`/tranches/${trancheId}`}>
            {text(locale, 'payments.ground.certified', { certifiedAt: formatInstant(locale, certified.at) })}
          </a>
          <br />
          <Hash value={certified.sha256} />
        </li>
      </ul>
    </details>
  );
}

function Observation({ c, forms, order }: BatchPageProps & { readonly order: BatchOrder }) {
  const { locale } = c.var.visitor;
  const { orderId } = order;
  const name = observationField(orderId);
  const typed = forms.values[name] ?? '';
  return (
    <details open={typed !== ''}>
      <summary>{text(locale, 'payments.observation')}</summary>
      <textarea
        form={OBSERVE_FORM}
        name={name}
        rows={2}
        dir="auto"
        aria-label={text(locale, 'payments.observation-of', { orderId: isolated(orderId) })}
      >
        {typed}
      </textarea>
    </details>
  );
}

function Pages({ c, view }: BatchPageProps) {
  const { locale } = c.var.visitor;
  const { batch, page, pages } = view;
  if (pages === 1) return null;
  const path = `/payments/batches/${batch.batchId}?page=`;
  return (
    <nav class="place" aria-label={text(locale, 'payments.orders')}>
      {page > 1 ? (
        <a class="target" href={`${path}${page - 1}`} rel="prev">
          {text(locale, 'finance.previous')}
        </a>
      ) : null}
      <span>{text(locale, 'payments.page-of', { position: page, length: pages })}</span>
      {page < pages ? (
        <a class="target" href={`${path}${page + 1}`} rel="next">
          {text(locale, 'finance.next')}
        </a>
      ) : null}
    </nav>
  );
}
