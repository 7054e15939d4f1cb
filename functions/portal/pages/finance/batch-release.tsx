import type { BlockedOrder } from '../../../../shared/domain/payment-batch/refusals.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Sentence } from '../../components/figures.tsx';
import { Form, refusalText } from '../../components/form.tsx';
import { personOf } from '../../visitor.ts';
import { isolated, named } from '../association/parts.tsx';
import { OBSERVE_FORM } from './batch-orders.tsx';
import type { BatchPageProps } from './batch-page-props.ts';
import { ReasonForm } from './parts.tsx';

/** What stops the release, each with the way out of it right there. */
export function Blocked(props: BatchPageProps) {
  const { c, view } = props;
  const { locale } = c.var.visitor;
  if (view.blocked.length === 0) return null;
  return (
    <section class="notice wrong">
      <h2>{text(locale, 'payments.blocked')}</h2>
      {view.blocked.map((blocked) => (
        <>
          <p>
            <Sentence words={blockedWords(locale, blocked)} />
          </p>
          <TakeOut {...props} orderId={blocked.orderId} />
        </>
      ))}
    </section>
  );
}

function blockedWords(locale: Locale, blocked: BlockedOrder): string {
  const [orderId, conventionNumber] = [isolated(blocked.orderId), isolated(blocked.conventionNumber)];
  return refusalText(locale, { code: 'BATCH_ORDER_BLOCKED', ...blocked, ...{ orderId, conventionNumber } });
}

/** One order out of the batch, with the reason. */
export function TakeOut(props: BatchPageProps & { readonly orderId: string }) {
  const { c, forms, may, orderId, view } = props;
  const { locale } = c.var.visitor;
  if (!may.takeOut) return null;
  const id = `reason-${orderId.replaceAll('/', '-')}`;
  const isTaken = forms.values.orderId === orderId;
  return (
    <section id={isTaken ? 'take-out' : undefined}>
      {isTaken ? (
        <h2>
          <Sentence words={text(locale, 'payments.take-out-one', { orderId: isolated(orderId) })} />
        </h2>
      ) : null}
      <ReasonForm
        c={c}
        id={id}
        action={`/payments/batches/${view.batch.batchId}/take-out`}
        summary="payments.take-out"
        submit="payments.take-out"
        help="payments.take-out-help"
        faults={forms.faults}
        {...(isTaken ? { value: forms.values.reason ?? '' } : {})}
      >
        <input type="hidden" name="orderId" value={orderId} />
      </ReasonForm>
    </section>
  );
}

/** Released is sent: the sum is said again, and who prepared the batch finds the reason in place of the button. */
export function Release({ c, view, may }: BatchPageProps) {
  const { locale } = c.var.visitor;
  const { batch } = view;
  if (batch.status !== 'filed') return null;
  const { personId } = personOf(c);
  if (batch.preparedBy === personId || batch.takenOutBy.includes(personId))
    return <p class="notice">{text(locale, 'BATCH_SAME_PERSON')}</p>;
  if (!may.release) return null;
  const amount = named(formatAmount(locale, batch.totalCentimes));
  return (
    <section class="bar" aria-label={text(locale, 'finance.decision')}>
      <p>{text(locale, 'payments.release-help', { amount, count: batch.count })}</p>
      <Form c={c} action={`/payments/batches/${batch.batchId}/release`} submit="payments.release">
        <input type="hidden" name="fileSha256" value={batch.files.pain001.sha256} />
      </Form>
    </section>
  );
}

/** The observations stand in the rows of the transfers; this sends them. */
export function Observe({ c, forms, may, view }: BatchPageProps) {
  const { locale } = c.var.visitor;
  const { batch } = view;
  if (batch.status !== 'filed' || !may.observe) return null;
  const key = forms.values.key ?? c.var.desk.secrets.id();
  return (
    <form method="post" id={OBSERVE_FORM} action={`/payments/batches/${batch.batchId}/observe`}>
      <input type="hidden" name="key" value={key} />
      <p class="hint">{text(locale, 'payments.observe-help')}</p>
      <button type="submit" class="quiet">
        {text(locale, 'payments.observe')}
      </button>
    </form>
  );
}
