import { Amount, Identifier } from '../../../../functions/portal/components/figures.tsx';
import { Form } from '../../../../functions/portal/components/form.tsx';
import { StackedTable } from '../../../../functions/portal/pages/finance/stacked-table.tsx';
import type { PortalContext } from '../../../../functions/portal/visitor.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { BANK_ANSWERS, type BankOrder } from './bank.ts';
import type { StatementFile } from './statement-file.ts';

/** The orders that a decision is open for: those without one, and those that were left without an answer. */
export function WaitingOrders({
  c,
  orders,
}: {
  readonly c: PortalContext;
  readonly orders: readonly BankOrder[];
}) {
  const { locale } = c.var.visitor;
  return (
    <section>
      <h2>{text(locale, 'sample.bank-waiting', { count: orders.length })}</h2>
      {orders.length === 0 ? <p>{text(locale, 'sample.bank-empty')}</p> : null}
      {orders.map((order) => (
        <WaitingOrder c={c} order={order} />
      ))}
    </section>
  );
}

function WaitingOrder({ c, order }: { readonly c: PortalContext; readonly order: BankOrder }) {
  const { locale } = c.var.visitor;
  return (
    <article class="card">
      <h3>
        <Identifier value={order.orderId} /> · <Amount locale={locale} centimes={order.amountCentimes} />
      </h3>
      <dl class="facts">
        <dt>{text(locale, 'sample.bank-beneficiary')}</dt>
        <dd>
          <Latin words={order.beneficiary.name} />
        </dd>
        <dt>{text(locale, 'sample.bank-account')}</dt>
        <dd>
          <Identifier value={order.beneficiary.rib} />
        </dd>
        <dt>{text(locale, 'sample.bank-batch')}</dt>
        <dd>
          <Identifier value={order.batchId} />
        </dd>
        <dt>{text(locale, 'sample.bank-received')}</dt>
        <dd>{formatInstant(locale, order.receivedAt)}</dd>
        <dt>{text(locale, 'sample.bank-state')}</dt>
        <dd>
          <Decision locale={locale} order={order} />
        </dd>
      </dl>
      <div class="actions">
        {BANK_ANSWERS.filter((answer) => answer !== order.answer).map((answer) => (
          <Form
            c={c}
            action="/sample/bank/answer"
            submit={`sample.bank-do.${answer}`}
            tone={answer === 'return' ? 'danger' : 'plain'}
          >
            <input type="hidden" name="orderId" value={order.orderId} />
            <input type="hidden" name="answer" value={answer} />
          </Form>
        ))}
      </div>
    </article>
  );
}

interface StatementsProps {
  readonly c: PortalContext;
  /** How many movements no statement tells of. */
  readonly open: number;
  readonly files: readonly StatementFile[];
}

/** The statements to download, newest first, and the button that closes the next one. */
export function Statements({ c, open, files }: StatementsProps) {
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'sample.bank-statement'),
    text(locale, 'sample.bank-closed-at'),
    text(locale, 'sample.bank-movements'),
  ];
  return (
    <section>
      <h2>{text(locale, 'sample.bank-statements')}</h2>
      <p>
        {open > 0 ? text(locale, 'sample.bank-open', { count: open }) : text(locale, 'sample.bank-nothing')}
      </p>
      {open > 0 ? <Form c={c} action="/sample/bank/statements" submit="sample.bank-close" /> : null}
      {files.length === 0 ? null : (
        <StackedTable caption={text(locale, 'sample.bank-statements')} columns={columns} titled>
          {files.map(({ statementId, statement }) => (
            <tr>
              <th scope="row">
                <a
                  class="target"
                  href={`/sample/bank/statements/${statementId}.xml`}
                  download={`${statementId}.xml`}
                >
                  <Identifier value={`${statementId}.xml`} />
                </a>
              </th>
              <td>{formatInstant(locale, statement.createdAt)}</td>
              <td data-label={text(locale, 'sample.bank-movements')}>{statement.entries.length}</td>
            </tr>
          ))}
        </StackedTable>
      )}
    </section>
  );
}

/** What was decided, newest first; folded, for after the story it is long. */
export function AnsweredOrders({
  locale,
  orders,
}: {
  readonly locale: Locale;
  readonly orders: readonly BankOrder[];
}) {
  if (orders.length === 0) return null;
  return (
    <details>
      <summary>{text(locale, 'sample.bank-answered', { count: orders.length })}</summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{text(locale, 'sample.bank-order')}</th>
              <th scope="col">{text(locale, 'sample.bank-beneficiary')}</th>
              <th scope="col" class="number">
                {text(locale, 'sample.bank-amount')}
              </th>
              <th scope="col">{text(locale, 'sample.bank-state')}</th>
              <th scope="col">{text(locale, 'sample.bank-statement')}</th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <tr>
                <td>
                  <Identifier value={order.orderId} />
                </td>
                <td>
                  <Latin words={order.beneficiary.name} />
                </td>
                <td class="number">
                  <Amount locale={locale} centimes={order.amountCentimes} />
                </td>
                <td>
                  <Decision locale={locale} order={order} />
                </td>
                <td>
                  {order.statementIds.map((statementId) => (
                    <Identifier value={statementId} />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

const SHAPES = { confirm: 'paid', return: 'returned', silent: 'unknown' } as const;

function Decision({ locale, order }: { readonly locale: Locale; readonly order: BankOrder }) {
  const { answer = 'none', answeredOn } = order;
  const day = answeredOn ? formatDay(locale, answeredOn) : '';
  return (
    <span class="status" data-status={answer === 'none' ? 'sent' : SHAPES[answer]}>
      {text(locale, `sample.bank-answer.${answer}`, { answeredOn: day })}
    </span>
  );
}

/** The bank's files carry Latin letters only, also for names that are Arabic. */
function Latin({ words }: { readonly words: string }) {
  return (
    <bdi lang="fr" dir="ltr">
      {words}
    </bdi>
  );
}
