import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { amountInWordsAr, amountInWordsFr } from '../../../../shared/render/amount/amount-in-words.ts';
import { Amount, Heading, Name, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Form } from '../../components/form.tsx';
import { Fact, isolated } from '../association/parts.tsx';
import { BatchFiles, BatchLosses } from './batch-files.tsx';
import { BatchOrders } from './batch-orders.tsx';
import type { BatchPageProps } from './batch-page-props.ts';
import { Blocked, Observe, Release, TakeOut } from './batch-release.tsx';
import { Log } from './log.tsx';
import { Turn } from './parts.tsx';

/** A batch: its transfers and total, the same payments in three files with their hashes, and the release. */
export function BatchPage(props: BatchPageProps) {
  const { c, forms, view } = props;
  const { locale } = c.var.visitor;
  const { batch, blocked, commits, nameOf } = view;
  const taken = forms.values.orderId;
  const isAsked = taken !== undefined && !blocked.some(({ orderId }) => orderId === taken);
  return (
    <>
      <FaultSummary locale={locale} faults={forms.faults} />
      <Heading words={text(locale, 'payments.one', { batchId: isolated(batch.batchId) })} />
      <p>
        <StatusMark locale={locale} lifecycle="payment-batch" status={batch.status} />
      </p>
      <Turn locale={locale} lifecycle="payment-batch" status={batch.status} />
      <Progress {...props} />
      <Facts {...props} />
      <Blocked {...props} />
      {isAsked && (batch.status === 'filed' || batch.status === 'prepared') ? (
        <TakeOut {...props} orderId={taken} />
      ) : null}
      <BatchOrders {...props} />
      <Observe {...props} />
      <BatchLosses {...props} />
      <BatchFiles {...props} />
      <Log locale={locale} commits={commits} nameOf={nameOf} />
      <Release {...props} />
    </>
  );
}

function Facts({ c, view }: BatchPageProps) {
  const { locale } = c.var.visitor;
  const { batch, nameOf } = view;
  const inWords = locale === 'ar' ? amountInWordsAr : amountInWordsFr;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="payments.total">
        <strong>
          <Amount locale={locale} centimes={batch.totalCentimes} />
        </strong>
      </Fact>
      {batch.count > 0 ? (
        <Fact locale={locale} label="payments.total-words">
          {inWords(batch.totalCentimes)}
        </Fact>
      ) : null}
      <Fact locale={locale} label="payments.orders">
        {batch.count}
      </Fact>
      {'revision' in batch && batch.revision > 1 ? (
        <Fact locale={locale} label="payments.revision">
          {batch.revision}
        </Fact>
      ) : null}
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
  );
}

/** How far a long batch has come; it goes on by itself, and the button does not wait for that. */
function Progress({ c, may, view }: BatchPageProps) {
  const { locale } = c.var.visitor;
  const { batch } = view;
  const isSending = batch.status === 'released' && batch.sentCount < batch.count;
  if (batch.status !== 'open' && !isSending) return null;
  const words =
    batch.status === 'open'
      ? text(locale, 'payments.adding', { done: batch.position, total: batch.wantedCount })
      : text(locale, 'payments.sending', {
          done: 'sentCount' in batch ? batch.sentCount : 0,
          total: batch.count,
        });
  return (
    <div class="notice">
      <p>{words}</p>
      {may.prepare || may.release ? (
        <Form
          c={c}
          action={`/payments/batches/${batch.batchId}/continue`}
          submit="payments.continue"
          tone="quiet"
        />
      ) : null}
    </div>
  );
}
