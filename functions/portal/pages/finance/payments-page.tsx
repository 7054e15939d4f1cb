import { sumCentimes } from '../../../../shared/domain/kernel/money.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, Name, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Form, type FormFault } from '../../components/form.tsx';
import type { PaymentsView } from '../../routes/payments-reading.ts';
import type { QueuedTranche } from '../../routes/tranches-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { isolated } from '../association/parts.tsx';
import { CreditNeeds } from './credit-needs.tsx';
import { oddities } from './oddities.ts';
import { Account, Age } from './parts.tsx';
import { StackedTable } from './stacked-table.tsx';
import { StatementUpload } from './statement-upload.tsx';

export interface PaymentsPageProps {
  readonly c: PortalContext;
  readonly view: PaymentsView;
  readonly may: { readonly prepare: boolean; readonly upload: boolean };
  readonly faults: readonly FormFault[];
  /** Ticked before an error; undefined ticks all. */
  readonly ticked?: readonly string[];
}

/** From approved tranches to a batch, from a batch to the bank, from the bank back: the three rooms of the payments. */
export function PaymentsPage(props: PaymentsPageProps) {
  const { c, view, may, faults } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>{text(locale, 'nav.payments')}</h1>
      <Approved {...props} />
      <Batches {...props} />
      <h2>{text(locale, 'payments.statements')}</h2>
      {may.upload ? <StatementUpload c={c} faults={faults} /> : null}
      <Statements c={c} statements={view.statements} />
    </>
  );
}

function Approved(props: PaymentsPageProps) {
  const { c, view, may } = props;
  const { locale } = c.var.visitor;
  const { approved } = view;
  const total = sumCentimes(approved.map(({ tranche }) => tranche.amountCentimes));
  return (
    <section id="trancheId">
      <h2>{text(locale, 'payments.approved')}</h2>
      {approved.length === 0 ? (
        <p>{text(locale, 'payments.approved-none')}</p>
      ) : (
        <p>
          {text(locale, 'payments.approved-count', { count: approved.length })}{' '}
          <Amount locale={locale} centimes={total} />
        </p>
      )}
      <CreditNeeds c={c} needs={view.creditNeeds} />
      {approved.length > 0 && may.prepare ? (
        <Form c={c} action="/payments/batches" submit="payments.prepare">
          <p class="hint">{text(locale, 'payments.prepare-help')}</p>
          <ApprovedTable {...props} />
        </Form>
      ) : null}
      {approved.length > 0 && !may.prepare ? <ApprovedTable {...props} /> : null}
    </section>
  );
}

function ApprovedTable(props: PaymentsPageProps) {
  const { c, view } = props;
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'sign.tranche'),
    text(locale, 'signing.association'),
    text(locale, 'finance.account'),
    { label: text(locale, 'signing.amount'), number: true } as const,
    text(locale, 'finance.since'),
  ];
  return (
    <StackedTable caption={text(locale, 'payments.approved')} columns={columns} titled>
      {view.approved.map((about) => (
        <ApprovedRow {...props} about={about} />
      ))}
    </StackedTable>
  );
}

/** A tranche of a convention that is not in force cannot be ordered: its box is off, and the reason stands there. */
function ApprovedRow({ c, may, ticked, about }: PaymentsPageProps & { readonly about: QueuedTranche }) {
  const { locale } = c.var.visitor;
  const { tranche, convention } = about;
  const { trancheId } = tranche;
  const payable = convention.status === 'in-force';
  const account = 'account' in tranche ? tranche.account : convention.account;
  return (
    <tr>
      <th scope="row">
        <span class="choice">
          {may.prepare ? (
            <input
              type="checkbox"
              id={`pay-${trancheId}`}
              name="trancheId"
              value={trancheId}
              checked={payable && (ticked?.includes(trancheId) ?? true)}
              disabled={!payable}
            />
          ) : null}
          <label for={`pay-${trancheId}`}>
            <Identifier value={`${convention.number} / ${tranche.index}`} />
          </label>
        </span>
      </th>
      <td>
        <a class="target" href={`/tranches/${trancheId}`}>
          <Name locale={locale} name={convention.contents.association.name} />
        </a>
        {payable ? null : <span class="odd">{text(locale, 'TRANCHE_CONVENTION_NOT_IN_FORCE')}</span>}
        {oddities(c, about).map((words) => (
          <span class="odd">{words}</span>
        ))}
      </td>
      <td>
        <Account rib={account.rib} />
      </td>
      <td class="number">
        <Amount locale={locale} centimes={tranche.amountCentimes} />
      </td>
      <td data-label={text(locale, 'finance.since')}>
        <Age c={c} since={tranche.since} short />
      </td>
    </tr>
  );
}

function Batches({ c, view }: PaymentsPageProps) {
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'finance.batch'),
    { label: text(locale, 'payments.orders'), number: true } as const,
    { label: text(locale, 'payments.total'), number: true } as const,
    text(locale, 'finance.status'),
    text(locale, 'finance.since'),
  ];
  return (
    <section>
      <h2>{text(locale, 'payments.batches')}</h2>
      {view.batches.length === 0 ? (
        <p>{text(locale, 'payments.batches-none')}</p>
      ) : (
        <StackedTable caption={text(locale, 'payments.batches')} columns={columns} titled>
          {view.batches.map(({ batchId, count, totalCentimes, status, since }) => (
            <tr>
              <th scope="row">
                <a class="target" href={`/payments/batches/${batchId}`}>
                  <Identifier value={batchId} />
                </a>
              </th>
              <td class="number" data-label={text(locale, 'payments.orders')}>
                {count}
              </td>
              <td class="number">
                <Amount locale={locale} centimes={totalCentimes} />
              </td>
              <td>
                <StatusMark locale={locale} lifecycle="payment-batch" status={status} />
              </td>
              <td data-label={text(locale, 'finance.since')}>
                <Age c={c} since={since} short />
              </td>
            </tr>
          ))}
        </StackedTable>
      )}
    </section>
  );
}

function Statements(props: Pick<PaymentsPageProps, 'c'> & Pick<PaymentsView, 'statements'>) {
  const { c, statements } = props;
  const { locale } = c.var.visitor;
  if (statements.length === 0) return <p>{text(locale, 'payments.statements-none')}</p>;
  const columns = [
    text(locale, 'payments.statement'),
    text(locale, 'payments.uploaded'),
    { label: text(locale, 'payments.lines'), number: true } as const,
    { label: text(locale, 'payments.unmatched'), number: true } as const,
  ];
  return (
    <StackedTable caption={text(locale, 'payments.statements')} columns={columns} titled>
      {statements.map(({ statementId, name, sha256, uploadedAt, lineCount, unmatchedCount }) => (
        <tr>
          <th scope="row">
            <Identifier value={name} />
            <br />
            <span class="soft">
              <Identifier value={statementId} />{' '}
              {text(locale, 'payments.hash', { hash: isolated(sha256.slice(0, 16)) })}
            </span>
          </th>
          <td>{formatInstant(locale, uploadedAt)}</td>
          <td class="number" data-label={text(locale, 'payments.lines')}>
            {lineCount}
          </td>
          <td class="number" data-label={text(locale, 'payments.unmatched')}>
            {unmatchedCount}
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}
