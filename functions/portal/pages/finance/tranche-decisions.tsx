import { ribLastFour } from '../../../../shared/domain/kernel/rib.ts';
import { mayAct } from '../../../../shared/domain/roles/acts.ts';
import { isWithdrawable } from '../../../../shared/domain/tranche/facts.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Sentence } from '../../components/figures.tsx';
import { Form, type FormFault } from '../../components/form.tsx';
import { type Choice, choicesFor, type TrancheActName } from '../../routes/tranches-choices.ts';
import type { TrancheView } from '../../routes/tranches-reading.ts';
import { type PortalContext, personOf } from '../../visitor.ts';
import { isolated, named } from '../association/parts.tsx';
import { Choices } from '../programme/choices.tsx';
import { whyNot } from './choice-words.ts';
import { ReasonForm } from './parts.tsx';

export interface TrancheDecisionsProps {
  readonly c: PortalContext;
  readonly view: TrancheView;
  readonly forms: {
    readonly values: Readonly<Record<string, string>>;
    readonly faults: readonly FormFault[];
  };
}

/** Acts that are one press of a button, and those that ask for a reason. */
const PLAIN = ['certify', 'approve', 'release', 'reopen'] as const;
const REASONED = ['answer', 'take-back', 'return', 'hold'] as const;

const SHORTCUT: Readonly<Partial<Record<(typeof REASONED)[number], string>>> = { return: 'r', hold: 'h' };

/** The bar at the foot: what this person may do now, and in words why not what others may. */
export function TrancheDecisions(props: TrancheDecisionsProps) {
  const { c, view } = props;
  const { locale } = c.var.visitor;
  const choices = choicesFor(personOf(c), view, c.var.desk.clock.now());
  const mine = (name: TrancheActName) => choices.some((choice) => choice.name === name && choice.allowed);
  const plain = PLAIN.filter(mine);
  const reasoned = REASONED.filter(mine);
  const denied = choices.filter((choice) => !choice.allowed);
  const resend = mayResend(props);
  const withdraw = mayWithdraw(props);
  if (choices.length === 0 && !resend && !withdraw) return null;
  return (
    <section class="bar decisions" aria-label={text(locale, 'finance.decision')}>
      {plain.length > 0 ? <Subject {...props} /> : null}
      <div class="actions">
        {plain.map((name, place) => (
          <Form
            c={c}
            action={`/tranches/${view.tranche.trancheId}/${name}`}
            submit={`finance.do.${name}`}
            {...keyOf(props, name)}
            {...(place === 0 ? { shortcut: 'a' } : {})}
          />
        ))}
        {resend ? (
          <Form
            c={c}
            action={`/tranches/${view.tranche.trancheId}/reissue`}
            submit="finance.do.reissue"
            tone="danger"
          />
        ) : null}
        {reasoned.map((name) => (
          <Reasoned {...props} name={name} />
        ))}
        {mine('settle') ? <Settle {...props} /> : null}
        {withdraw ? <ToWithdrawal {...props} /> : null}
      </div>
      <Denied {...props} denied={denied} />
    </section>
  );
}

/** What is decided, said again beside the button: the sum and the end of the account. */
function Subject({ c, view }: TrancheDecisionsProps) {
  const { locale } = c.var.visitor;
  const { tranche, convention } = view;
  const account = 'account' in tranche ? tranche.account : convention.account;
  const amount = named(formatAmount(locale, tranche.amountCentimes));
  const ending = isolated(`…${ribLastFour(account.rib)}`);
  return (
    <p>
      <Sentence words={text(locale, 'finance.subject', { amount, ending })} />
    </p>
  );
}

function Reasoned(props: TrancheDecisionsProps & { readonly name: (typeof REASONED)[number] }) {
  const { c, view, forms, name } = props;
  const typed = forms.values.act === name ? { value: forms.values.reason } : {};
  return (
    <ReasonForm
      c={c}
      id={`reason-${name}`}
      action={`/tranches/${view.tranche.trancheId}/${name}`}
      summary={`finance.do.${name}`}
      submit={`finance.do.${name}`}
      help={`finance.help.${name}`}
      tone={name === 'hold' ? 'danger' : 'plain'}
      {...(SHORTCUT[name] ? { shortcut: SHORTCUT[name] } : {})}
      {...(name === 'answer' ? { label: 'finance.answer-text' } : {})}
      faults={forms.faults}
      {...typed}
    />
  );
}

/** How a silent order ended: one officer says so with a reason, another one agrees. */
function Settle({ c, view, forms }: TrancheDecisionsProps) {
  const { locale } = c.var.visitor;
  const { tranche } = view;
  if (tranche.status !== 'unknown') return null;
  const outcomes = (['executed', 'not-executed'] as const).map((value) => {
    return { value, label: text(locale, `finance.outcome.${value}`) };
  });
  const typed = forms.values.act === 'settle' ? { value: forms.values.reason ?? '' } : {};
  const outcome = forms.values.outcome ?? tranche.proposal?.outcome;
  return (
    <ReasonForm
      c={c}
      id="reason-settle"
      action={`/tranches/${tranche.trancheId}/settle`}
      summary="finance.do.settle"
      submit={tranche.proposal ? 'finance.settle-agree' : 'finance.settle-propose'}
      help="finance.help.settle"
      faults={forms.faults}
      {...typed}
    >
      <input type="hidden" name="orderId" value={tranche.order.orderId} />
      <Choices
        name="outcome"
        legend={text(locale, 'finance.outcome')}
        options={outcomes}
        value={outcome}
        fault={forms.faults.find(({ field }) => field === 'outcome')?.message}
      />
    </ReasonForm>
  );
}

function Denied({ c, denied }: TrancheDecisionsProps & { readonly denied: readonly Choice[] }) {
  const { locale } = c.var.visitor;
  if (denied.length === 0) return null;
  return (
    <ul class="denied">
      {denied.map((choice) =>
        choice.allowed ? null : (
          <li>
            <strong>{text(locale, `finance.do.${choice.name}`)}</strong>
            {' : '}
            {whyNot(locale, choice)}
          </li>
        ),
      )}
    </ul>
  );
}

/** The page of its own on which the end of a tranche is proposed, and confirmed by another. */
function ToWithdrawal({ c, view: { tranche } }: TrancheDecisionsProps) {
  const words = tranche.withdrawal ? 'withdrawal.to-proposal' : 'withdrawal.link';
  return (
    <a class="line" href={`/tranches/${tranche.trancheId}/withdraw`}>
      {text(c.var.visitor.locale, words)}
    </a>
  );
}

function mayWithdraw({ c, view }: TrancheDecisionsProps): boolean {
  const { roles } = personOf(c);
  const may = mayAct(roles, 'propose-withdrawal') || mayAct(roles, 'confirm-withdrawal');
  return may && isWithdrawable(view.tranche);
}

/** The button that everybody looks for when a bank is silent: it answers in words why nothing is sent again. */
function mayResend({ c, view }: TrancheDecisionsProps): boolean {
  return view.tranche.status === 'unknown' && mayAct(personOf(c).roles, 'prepare-batch');
}

function keyOf({ forms }: TrancheDecisionsProps, name: string): { readonly requestKey?: string } {
  const { act, key } = forms.values;
  return act === name && key ? { requestKey: key } : {};
}
