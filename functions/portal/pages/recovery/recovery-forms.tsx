import { missingCentimes } from '../../../../shared/domain/recovery/received.ts';
import type { OrderedRecovery, ProposedRecovery } from '../../../../shared/domain/recovery/state.ts';
import { mayAct } from '../../../../shared/domain/roles/acts.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Field, Form, refusalText } from '../../components/form.tsx';
import { personOf } from '../../visitor.ts';
import { faultOf, named } from '../association/parts.tsx';
import { ReasonForm } from '../finance/parts.tsx';
import { SumField } from './recovery-parts.tsx';
import type { RecoveryPageProps } from './recovery-view.ts';

/** The act that comes next, for those whose roles allow it; who may not for their person finds the reason instead. */
export function RecoveryForms(props: RecoveryPageProps) {
  const { c, view } = props;
  const { roles } = personOf(c);
  const { left, state } = view;
  switch (state.status) {
    case 'proposed':
      return mayAct(roles, 'confirm-recovery') ? <Confirm {...props} state={state} /> : null;
    case 'ordered':
      return mayAct(roles, 'record-recovery') ? <Receive {...props} state={state} /> : null;
    default:
      return left > 0 && mayAct(roles, 'order-recovery') ? <Propose {...props} /> : null;
  }
}

function Propose({ c, faults, values, view: { convention, left } }: RecoveryPageProps) {
  const { locale } = c.var.visitor;
  const most = formatAmount(locale, left);
  return (
    <section class="card">
      <h2>{text(locale, 'recovery.propose')}</h2>
      <p>{text(locale, 'recovery.propose-help')}</p>
      <Form c={c} action={`/recoveries/${convention.conventionId}`} submit="recovery.propose">
        <SumField
          label={text(locale, 'recovery.amount')}
          hint={text(locale, 'recovery.amount-help', { most: named(most) })}
          values={values}
          faults={faults}
        />
        <Field
          id="reason"
          label={text(locale, 'recovery.reason')}
          hint={text(locale, 'recovery.reason-help')}
          value={values.reason ?? ''}
          rows={3}
          dir="auto"
          {...faultOf(faults, 'reason')}
        />
      </Form>
    </section>
  );
}

function Confirm(props: RecoveryPageProps & { readonly state: ProposedRecovery }) {
  const { c, faults, state, values, view } = props;
  const { locale } = c.var.visitor;
  const { order } = state;
  const { personId } = personOf(c);
  const folder = `/recoveries/${view.convention.conventionId}`;
  const rule =
    order.proposedBy === personId
      ? 'proposer'
      : view.checkers.includes(personId)
        ? 'report-checker'
        : undefined;
  const shown = <input type="hidden" name="order" value={String(order.order)} />;
  return (
    <section class="card">
      {rule ? (
        <p class="notice">{refusalText(locale, { code: 'RECOVERY_SAME_PERSON', ...{ rule } })}</p>
      ) : (
        <>
          <p>{text(locale, 'recovery.confirm-help', { days: view.repaymentDays })}</p>
          <Form c={c} action={`${folder}/confirm`} submit="recovery.confirm">
            {shown}
          </Form>
        </>
      )}
      <ReasonForm
        c={c}
        action={`${folder}/decline`}
        summary="recovery.decline"
        submit="recovery.decline"
        tone="danger"
        id="decline"
        faults={faults}
        value={values.reason}
      >
        {shown}
      </ReasonForm>
    </section>
  );
}

function Receive(props: RecoveryPageProps & { readonly state: OrderedRecovery }) {
  const { c, faults, state, values, view } = props;
  const { locale } = c.var.visitor;
  const { confirmedBy, proposedBy } = state.order;
  const { personId } = personOf(c);
  const rule = proposedBy === personId ? 'proposer' : confirmedBy === personId ? 'confirmer' : undefined;
  if (rule) return <p class="notice">{refusalText(locale, { code: 'RECOVERY_SAME_PERSON', ...{ rule } })}</p>;
  const most = named(formatAmount(locale, missingCentimes(state.order)));
  return (
    <section class="card">
      <h2>{text(locale, 'recovery.receipt-record')}</h2>
      <Form
        c={c}
        action={`/recoveries/${view.convention.conventionId}/receipts`}
        submit="recovery.receipt-record"
      >
        <SumField
          label={text(locale, 'recovery.receipt-amount')}
          hint={text(locale, 'recovery.amount-help', { most })}
          values={values}
          faults={faults}
        />
        <Field
          id="receivedOn"
          label={text(locale, 'recovery.receipt-on')}
          hint={text(locale, 'recovery.receipt-on-help')}
          value={values.receivedOn ?? ''}
          type="date"
          {...faultOf(faults, 'receivedOn')}
        />
        <Field
          id="reference"
          label={text(locale, 'recovery.reference')}
          value={values.reference ?? ''}
          dir="ltr"
          {...faultOf(faults, 'reference')}
        />
      </Form>
    </section>
  );
}
