import type { Child } from 'hono/jsx';
import type { RecoveryAccount } from '../../../../shared/domain/programme/recovery-terms.ts';
import type { RecoveryBalance } from '../../../../shared/domain/recovery/balance.ts';
import type {
  ConfirmedOrder,
  ExistingRecovery,
  ProposedOrder,
} from '../../../../shared/domain/recovery/state.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, Name, Sentence, StatusMark } from '../../components/figures.tsx';
import { Field, type FormFault } from '../../components/form.tsx';
import { Fact, faultOf, isolated, named } from '../association/parts.tsx';

/** Where a recovery stands; what is late says so. */
export function RecoveryMark({
  locale,
  state,
}: {
  readonly locale: Locale;
  readonly state: ExistingRecovery;
}) {
  const late = state.status === 'ordered' && state.order.lateAt !== undefined;
  if (!late) return <StatusMark locale={locale} lifecycle="recovery" status={state.status} />;
  return (
    <span class="status" data-status="unknown">
      {text(locale, 'status.recovery.ordered.late')}
    </span>
  );
}

/** What was paid, what of it was spent and accepted, and what is left to be asked back. */
export function BalanceFacts({
  balance,
  left,
  locale,
}: {
  readonly locale: Locale;
  readonly balance: RecoveryBalance;
  /** May still be asked back, in centimes. */
  readonly left: number;
}) {
  const { acceptedCentimes, disallowedCentimes, overspentCentimes, paidCentimes, unspentCentimes } = balance;
  const rows: readonly (readonly [TextKey, number])[] = [
    ['recovery.paid', paidCentimes],
    ['recovery.accepted', acceptedCentimes],
    ...(disallowedCentimes > 0 ? ([['recovery.disallowed', disallowedCentimes]] as const) : []),
    ['recovery.unspent', unspentCentimes],
    ...(overspentCentimes > 0 ? ([['recovery.overspent', overspentCentimes]] as const) : []),
  ];
  return (
    <dl class="facts card">
      {rows.map(([label, centimes]) => (
        <Fact locale={locale} label={label}>
          <Amount locale={locale} centimes={centimes} />
        </Fact>
      ))}
      <Fact locale={locale} label="recovery.left">
        <strong>
          <Amount locale={locale} centimes={left} />
        </strong>
      </Fact>
    </dl>
  );
}

/** What an order asks back, for what ground and why; beneath the sum stands what says it again. */
export function ClaimFacts({
  children,
  locale,
  order,
}: {
  readonly locale: Locale;
  readonly order: Pick<ProposedOrder, 'amountCentimes' | 'ground' | 'reason'>;
  readonly children?: Child;
}) {
  return (
    <>
      <Fact locale={locale} label="recovery.amount">
        <strong>
          <Amount locale={locale} centimes={order.amountCentimes} />
        </strong>
      </Fact>
      {children}
      <Fact locale={locale} label="recovery.ground">
        {text(locale, `recovery.ground.${order.ground}`)}
      </Fact>
      <Fact locale={locale} label="recovery.reason">
        <bdi dir="auto">{order.reason}</bdi>
      </Fact>
    </>
  );
}

/** The one sum of a form, as it is typed. */
export function SumField(props: {
  readonly label: string;
  readonly hint: string;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}) {
  const { faults, hint, label, values } = props;
  return (
    <Field
      id="amount"
      label={label}
      hint={hint}
      value={values.amount ?? ''}
      inputmode="decimal"
      dir="ltr"
      {...faultOf(faults, 'amount')}
    />
  );
}

/** What came in of an order, the first first. */
export function ReceiptList({
  locale,
  order: { receipts },
  takeBack,
}: {
  readonly locale: Locale;
  readonly order: ConfirmedOrder;
  /** What stands under each receipt for who may take it back. */
  readonly takeBack?: ((receipt: number) => Child) | undefined;
}) {
  if (receipts.length === 0) return <p>{text(locale, 'recovery.receipt-none')}</p>;
  return (
    <ul class="rows">
      {receipts.map(({ amountCentimes, receipt, receivedOn, reference, takenBack }) => (
        <li>
          <span>
            {formatDay(locale, receivedOn)}
            <span class="hint line">
              {text(locale, 'recovery.reference')} <Identifier value={reference} />
            </span>
            {takenBack ? (
              <span class="hint line">
                {text(locale, 'recovery.taken-back', { reason: named(takenBack.reason) })}
              </span>
            ) : (
              takeBack?.(receipt)
            )}
          </span>
          {takenBack ? (
            <s>
              <Amount locale={locale} centimes={amountCentimes} />
            </s>
          ) : (
            <Amount locale={locale} centimes={amountCentimes} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where to pay: the account that the programme names, or the office's telephone. */
export function PayTo({
  account,
  locale,
  number,
}: {
  readonly locale: Locale;
  readonly account: RecoveryAccount | undefined;
  readonly number: string;
}) {
  return (
    <>
      {account ? (
        <dl class="facts">
          <Fact locale={locale} label="recovery.pay-to">
            <Name locale={locale} name={account.holder} />
          </Fact>
          <Fact locale={locale} label="recovery.rib">
            <Identifier value={account.rib} />
          </Fact>
        </dl>
      ) : (
        <p>{text(locale, 'recovery.pay-office')}</p>
      )}
      <p>
        <Sentence words={text(locale, 'recovery.pay-number', { number: isolated(number) })} />
      </p>
    </>
  );
}
