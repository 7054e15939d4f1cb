import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { Commit } from '../../../../shared/ports/store.ts';
import { Amount, Heading, Identifier, Name, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Form, type FormFault } from '../../components/form.tsx';
import type { ExistingBatch } from '../../routes/payments-reading.ts';
import type { NameOf } from '../../routes/people-names.ts';
import { type PortalContext, personOf } from '../../visitor.ts';
import { Fact, Hash, isolated, named } from '../association/parts.tsx';
import { Log } from './log.tsx';
import { Account, Turn } from './parts.tsx';
import { StackedTable } from './stacked-table.tsx';

/** The three files of a batch by the names that they are asked for. */
export const BATCH_FILES = [
  ['payments.pdf', 'pdf'],
  ['payments.csv', 'csv'],
  ['pain.001.xml', 'pain001'],
] as const;

interface BatchPageProps {
  readonly c: PortalContext;
  readonly batch: ExistingBatch;
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
  readonly may: { readonly prepare: boolean; readonly release: boolean };
  readonly faults: readonly FormFault[];
}

/** A batch: its transfers and total, the same payments in three files with their hashes, and the release. */
export function BatchPage(props: BatchPageProps) {
  const { c, batch, commits, nameOf, faults } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <Heading words={text(locale, 'payments.one', { batchId: isolated(batch.batchId) })} />
      <p>
        <StatusMark locale={locale} lifecycle="payment-batch" status={batch.status} />
      </p>
      <Turn locale={locale} lifecycle="payment-batch" status={batch.status} />
      <dl class="facts card">
        <Fact locale={locale} label="payments.total">
          <strong>
            <Amount locale={locale} centimes={batch.totalCentimes} />
          </strong>
        </Fact>
        <Fact locale={locale} label="payments.orders">
          {batch.orders.length}
        </Fact>
        <Fact locale={locale} label="payments.execution-on">
          {formatDay(locale, batch.executionOn)}
        </Fact>
        <Fact locale={locale} label="payments.prepared-by">
          <Name locale={locale} name={nameOf(batch.preparedBy)} />
        </Fact>
        {batch.status === 'released' ? (
          <Fact locale={locale} label="finance.released">
            <Name locale={locale} name={nameOf(batch.releasedBy)} />
          </Fact>
        ) : null}
      </dl>
      <Orders {...props} />
      <Files {...props} />
      <Log locale={locale} commits={commits} nameOf={nameOf} />
      <Release {...props} />
    </>
  );
}

function Orders({ c, batch }: BatchPageProps) {
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'finance.order'),
    text(locale, 'signing.association'),
    text(locale, 'finance.account'),
    { label: text(locale, 'signing.amount'), number: true } as const,
  ];
  return (
    <StackedTable caption={text(locale, 'payments.orders')} columns={columns}>
      {batch.orders.map(({ orderId, trancheId, beneficiary, rib, amountCentimes }) => (
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
          <td class="number">
            <Amount locale={locale} centimes={amountCentimes} />
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}

function Files({ c, batch, may }: BatchPageProps) {
  const { locale } = c.var.visitor;
  if (batch.status === 'prepared')
    return (
      <section>
        <h2>{text(locale, 'payments.files')}</h2>
        <p>{text(locale, 'payments.files-none')}</p>
        {may.prepare ? (
          <Form c={c} action={`/payments/batches/${batch.batchId}/files`} submit="payments.make-files" />
        ) : null}
      </section>
    );
  return (
    <section>
      <h2>{text(locale, 'payments.files')}</h2>
      <dl class="facts">
        {BATCH_FILES.map(([name, kind]) => (
          <>
            <dt>
              <a class="target" href={`/payments/batches/${batch.batchId}/${name}`}>
                <Identifier value={name} />
              </a>
            </dt>
            <dd>
              {text(locale, `payments.file.${kind}`)}
              <br />
              <Hash value={batch.files[kind].sha256} />
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

/** Released is sent: the sum is said again, and who prepared the batch finds the reason in place of the button. */
function Release({ c, batch, may }: BatchPageProps) {
  const { locale } = c.var.visitor;
  if (batch.status !== 'filed') return null;
  if (batch.preparedBy === personOf(c).personId)
    return <p class="notice">{text(locale, 'BATCH_SAME_PERSON')}</p>;
  if (!may.release) return null;
  const amount = named(formatAmount(locale, batch.totalCentimes));
  return (
    <section class="bar" aria-label={text(locale, 'finance.decision')}>
      <p>{text(locale, 'payments.release-help', { amount, count: batch.orders.length })}</p>
      <Form c={c} action={`/payments/batches/${batch.batchId}/release`} submit="payments.release">
        <input type="hidden" name="fileSha256" value={batch.files.pain001.sha256} />
      </Form>
    </section>
  );
}
