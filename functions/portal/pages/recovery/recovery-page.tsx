import { missingCentimes, receivedCentimes } from '../../../../shared/domain/recovery/received.ts';
import type { ConfirmedOrder, ProposedOrder } from '../../../../shared/domain/recovery/state.ts';
import { mayAct } from '../../../../shared/domain/roles/acts.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Heading, Identifier, Name, Sentence } from '../../components/figures.tsx';
import { FaultSummary } from '../../components/form.tsx';
import type { NameOf } from '../../routes/people-names.ts';
import { type PortalContext, personOf } from '../../visitor.ts';
import { Fact, isolated, named } from '../association/parts.tsx';
import { Log } from '../finance/log.tsx';
import { ReasonForm, Turn } from '../finance/parts.tsx';
import { RecoveryForms } from './recovery-forms.tsx';
import { BalanceFacts, ClaimFacts, ReceiptList, RecoveryMark } from './recovery-parts.tsx';
import type { RecoveryPageProps } from './recovery-view.ts';

/** The money of one convention that is paid back: the balance, the order with what came in, and the next act. */
export function RecoveryPage(props: RecoveryPageProps) {
  const { c, faults, view } = props;
  const { locale } = c.var.visitor;
  const { balance, commits, convention, left, nameOf, state } = view;
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <Heading words={text(locale, 'recovery.one', { number: isolated(convention.number) })} />
      <p>
        <a class="line" href={`/conventions/${convention.conventionId}`}>
          {text(locale, 'amendments.back')}
        </a>
      </p>
      {state.status === 'absent' ? null : (
        <>
          <p>
            <RecoveryMark locale={locale} state={state} />
          </p>
          <Turn locale={locale} lifecycle="recovery" status={state.status} />
        </>
      )}
      <h2>{text(locale, 'recovery.balance')}</h2>
      <BalanceFacts locale={locale} balance={balance} left={left} />
      {balance.ground === undefined ? <p class="notice">{text(locale, 'recovery.not-yet')}</p> : null}
      <Orders {...props} />
      <RecoveryForms {...props} />
      {commits.length > 0 ? <Log locale={locale} commits={commits} nameOf={nameOf} /> : null}
    </>
  );
}

function Orders({ c, faults, values, view: { convention, nameOf, state } }: RecoveryPageProps) {
  const { locale } = c.var.visitor;
  if (state.status === 'absent') return null;
  const { order } = state;
  const mayTakeBack = mayAct(personOf(c).roles, 'record-recovery');
  const takeBack = (receipt: number) =>
    mayTakeBack ? (
      <ReasonForm
        c={c}
        action={`/recoveries/${convention.conventionId}/receipts/${receipt}/take-back`}
        summary="recovery.take-back"
        submit="recovery.take-back"
        tone="danger"
        id={`take-back-${receipt}`}
        faults={faults}
        value={values.receipt === String(receipt) ? values.reason : undefined}
      />
    ) : null;
  return (
    <>
      <section>
        <h2>
          <Sentence words={text(locale, 'recovery.order-number', { number: isolated(order.number) })} />
        </h2>
        <OrderFacts c={c} order={order} nameOf={nameOf} />
        {state.status === 'declined' ? (
          <p class="notice">{text(locale, 'recovery.declined-because', { reason: named(state.reason) })}</p>
        ) : null}
        {'receipts' in order ? (
          <>
            <h3>{text(locale, 'recovery.receipts')}</h3>
            <ReceiptList locale={locale} order={order} takeBack={takeBack} />
            <p>
              <a class="line" href={`/recoveries/${convention.conventionId}/order`}>
                {text(locale, 'recovery.print')}
              </a>
            </p>
          </>
        ) : null}
      </section>
      {state.past.map((past) => (
        <details>
          <summary>
            <Sentence words={text(locale, 'recovery.order-number', { number: isolated(past.number) })} />
          </summary>
          <OrderFacts c={c} order={past} nameOf={nameOf} />
          <ReceiptList locale={locale} order={past} />
        </details>
      ))}
    </>
  );
}

function OrderFacts(props: {
  readonly c: PortalContext;
  readonly order: ProposedOrder | ConfirmedOrder;
  readonly nameOf: NameOf;
}) {
  const { c, nameOf, order } = props;
  const { locale } = c.var.visitor;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="recovery.order">
        <Identifier value={order.number} />
      </Fact>
      <ClaimFacts locale={locale} order={order} />
      <Fact locale={locale} label="recovery.proposed-by">
        <Name locale={locale} name={nameOf(order.proposedBy)} />
      </Fact>
      {'receipts' in order ? (
        <>
          <Fact locale={locale} label="recovery.confirmed-by">
            <Name locale={locale} name={nameOf(order.confirmedBy)} />
          </Fact>
          <Fact locale={locale} label="recovery.due">
            {formatDay(locale, order.dueOn)}
          </Fact>
          <Fact locale={locale} label="recovery.received">
            <Amount locale={locale} centimes={receivedCentimes(order)} />
          </Fact>
          <Fact locale={locale} label="recovery.missing">
            <Amount locale={locale} centimes={missingCentimes(order)} />
          </Fact>
        </>
      ) : null}
    </dl>
  );
}
