import { missingCentimes } from '../../../../shared/domain/recovery/received.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier } from '../../components/figures.tsx';
import { PayTo, ReceiptList, RecoveryMark } from '../recovery/recovery-parts.tsx';
import type { CaseStanding } from './case-standing.ts';
import { Fact } from './parts.tsx';

/** What is asked back: how much, until when, where to; nothing before the order is confirmed. */
export function RecoveryCard({
  locale,
  standing: { recovery, terms },
}: {
  readonly locale: Locale;
  readonly standing: CaseStanding;
}) {
  if (recovery?.status !== 'ordered' && recovery?.status !== 'recovered') return null;
  const { order } = recovery;
  return (
    <section class="card">
      <h2>{text(locale, 'recovery.asked-title')}</h2>
      <p>
        <RecoveryMark locale={locale} state={recovery} />
      </p>
      <dl class="facts">
        <Fact locale={locale} label="recovery.order">
          <Identifier value={order.number} />
        </Fact>
        <Fact locale={locale} label="recovery.amount">
          <Amount locale={locale} centimes={order.amountCentimes} />
        </Fact>
        <Fact locale={locale} label="recovery.reason">
          <bdi dir="auto">{order.reason}</bdi>
        </Fact>
        {recovery.status === 'ordered' ? (
          <>
            <Fact locale={locale} label="recovery.missing">
              <strong>
                <Amount locale={locale} centimes={missingCentimes(order)} />
              </strong>
            </Fact>
            <Fact locale={locale} label="recovery.due">
              <strong>{formatDay(locale, order.dueOn)}</strong>
            </Fact>
          </>
        ) : null}
      </dl>
      {recovery.status === 'ordered' ? (
        <PayTo locale={locale} account={terms.payments.recoveryAccount} number={order.number} />
      ) : (
        <p>{text(locale, 'recovery.asked-done')}</p>
      )}
      <h3>{text(locale, 'recovery.receipts')}</h3>
      <ReceiptList locale={locale} order={order} />
      <p>
        <a class="line" href="/case/recovery">
          {text(locale, 'recovery.print')}
        </a>
      </p>
    </section>
  );
}
