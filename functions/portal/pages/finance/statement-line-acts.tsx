import type { ProposedOrder, SentOut } from '../../../../shared/domain/statement-line/state.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, Name } from '../../components/figures.tsx';
import { Form, refusalText } from '../../components/form.tsx';
import type { ProposedView } from '../../routes/statement-lines-reading.ts';
import { Fact, isolated, named } from '../association/parts.tsx';
import { Select } from '../programme/choices.tsx';
import { Account, ReasonForm, TrancheMark } from './parts.tsx';
import type { StatementLinePageProps } from './statement-line-props.ts';

/** The orders that the line may answer: each beside what the line says, with who proposed it and the two answers to it. */
export function ProposedOrders(props: StatementLinePageProps) {
  const { c, view } = props;
  const { locale } = c.var.visitor;
  if (view.proposed.length === 0) return null;
  return (
    <section>
      <h2>{text(locale, 'lines.proposed')}</h2>
      {view.proposed.map((each) => (
        <article class="card">
          <h3>
            <a class="target" href={`/tranches/${each.proposed.trancheId}`}>
              <Identifier value={each.proposed.orderId} />
            </a>
          </h3>
          <dl class="facts">
            {each.order ? <OrderFacts {...props} order={each.order} /> : null}
            <Proposer {...props} proposed={each.proposed} />
          </dl>
          {props.may.settle ? <Answers {...props} each={each} /> : null}
        </article>
      ))}
    </section>
  );
}

function OrderFacts({ c, order, view }: StatementLinePageProps & { readonly order: SentOut }) {
  const { locale } = c.var.visitor;
  const { account, amountCentimes } = view.entry.line;
  const compared = account === order.rib ? 'lines.account-same' : 'lines.account-other';
  return (
    <>
      <Fact locale={locale} label="finance.status">
        <TrancheMark locale={locale} status={order.standing} />
      </Fact>
      <Fact locale={locale} label="signing.amount">
        <Amount locale={locale} centimes={order.amountCentimes} />
        {amountCentimes === order.amountCentimes ? null : (
          <span class="odd">{text(locale, 'lines.amount-other')}</span>
        )}
      </Fact>
      <Fact locale={locale} label="lines.order-account">
        <Account rib={order.rib} />{' '}
        <span class={account === order.rib ? 'soft' : 'odd'}>{text(locale, compared)}</span>
      </Fact>
      <Fact locale={locale} label="lines.sent-on">
        {formatDay(locale, order.sentOn)}
      </Fact>
    </>
  );
}

function Proposer({ c, proposed, view }: StatementLinePageProps & { readonly proposed: ProposedOrder }) {
  const { locale } = c.var.visitor;
  const { by, reason } = proposed;
  return (
    <Fact locale={locale} label="lines.proposed-by">
      {by === 'system' ? (
        text(locale, 'lines.proposed-by-facts')
      ) : (
        <Name locale={locale} name={view.nameOf(by)} />
      )}
      {reason === undefined ? null : (
        <q class="line" dir="auto">
          <bdi>{reason}</bdi>
        </q>
      )}
    </Fact>
  );
}

function Answers(props: StatementLinePageProps & { readonly each: ProposedView }) {
  const { c, each, faults, typed, view } = props;
  const { locale } = c.var.visitor;
  const { id, line } = view.entry;
  const { orderId } = each.proposed;
  const mine = typed.act === 'refuse' && typed.orderId === orderId ? { value: typed.reason ?? '' } : {};
  return (
    <>
      {each.refusal ? (
        <p class="odd">{refusalText(locale, each.refusal)}</p>
      ) : (
        <p class="hint">{text(locale, `lines.confirm-help.${line.kind}`)}</p>
      )}
      <div class="decisions actions">
        {each.refusal ? null : (
          <Form c={c} action={`/statements/unmatched/${id}/confirm`} submit="lines.confirm">
            <input type="hidden" name="orderId" value={orderId} />
          </Form>
        )}
        <ReasonForm
          c={c}
          id={`reason-refuse-${orderId}`}
          action={`/statements/unmatched/${id}/refuse`}
          summary="lines.refuse"
          submit="lines.refuse"
          faults={faults}
          {...mine}
        >
          <input type="hidden" name="orderId" value={orderId} />
        </ReasonForm>
      </div>
    </>
  );
}

/** What may be done with a line that nothing fits: name an order, read the statement again, close it with a reason. */
export function LineActs(props: StatementLinePageProps) {
  const { c, faults, may, typed, view } = props;
  const { id } = view.entry;
  if (!may.settle && !may.read) return null;
  const closing = typed.act === 'close' ? { value: typed.reason ?? '' } : {};
  return (
    <div class="decisions actions">
      {may.settle ? <NameOrder {...props} /> : null}
      {may.read ? (
        <Form
          c={c}
          action={`/statements/unmatched/${id}/read-again`}
          submit="attention.read-statement-again"
          tone="quiet"
        />
      ) : null}
      {may.settle ? (
        <ReasonForm
          c={c}
          id="reason-close"
          action={`/statements/unmatched/${id}/close`}
          summary="lines.close"
          submit="lines.close-go"
          help="lines.close-help"
          faults={faults}
          {...closing}
        />
      ) : null}
    </div>
  );
}

function NameOrder({ c, faults, typed, view }: StatementLinePageProps) {
  const { locale } = c.var.visitor;
  const { id, line } = view.entry;
  if (view.choices.length === 0)
    return view.proposed.length > 0 ? null : <p class="hint">{text(locale, 'lines.name-none')}</p>;
  const mine = typed.act === 'name' ? { value: typed.reason ?? '' } : {};
  const options = view.choices.map(({ amountCentimes, orderId, sentOn }) => ({
    value: orderId,
    label: text(locale, 'lines.order-choice', {
      orderId: isolated(orderId),
      amount: named(formatAmount(locale, amountCentimes)),
      sentOn: formatDay(locale, sentOn),
    }),
  }));
  return (
    <ReasonForm
      c={c}
      id="reason-name"
      action={`/statements/unmatched/${id}/name`}
      summary="lines.name"
      submit="lines.name"
      help={line.kind === 'returned' ? 'lines.name-help-return' : 'lines.name-help'}
      faults={faults}
      {...mine}
    >
      <Select
        id="orderId"
        name="orderId"
        label={text(locale, 'lines.order')}
        options={options}
        value={typed.act === 'name' ? typed.orderId : undefined}
      />
    </ReasonForm>
  );
}
