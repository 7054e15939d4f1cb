import type { ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import { dayOf } from '../../../../shared/domain/kernel/calendar-day.ts';
import type { ProgrammeTerms } from '../../../../shared/domain/programme/programme-terms.ts';
import type { ConfirmedOrder } from '../../../../shared/domain/recovery/state.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { amountInWordsAr, amountInWordsFr } from '../../../../shared/render/amount/amount-in-words.ts';
import { Heading, Identifier, Name } from '../../components/figures.tsx';
import { Fact, isolated, Phone } from '../association/parts.tsx';
import { ClaimFacts, PayTo, ReceiptList } from './recovery-parts.tsx';

export interface OrderProps {
  readonly locale: Locale;
  readonly convention: ExistingConvention;
  readonly order: ConfirmedOrder;
  readonly terms: ProgrammeTerms;
}

/** The order of revenue to be read and printed: number, who owes, figures and words, why, until when, where to pay. */
export function OrderPage({ convention, locale, order, terms }: OrderProps) {
  const words = locale === 'ar' ? amountInWordsAr : amountInWordsFr;
  return (
    <article>
      <p>
        <Name locale={locale} name={terms.name} />
      </p>
      <Heading words={text(locale, 'recovery.order-number', { number: isolated(order.number) })} />
      <dl class="facts card">
        <Fact locale={locale} label="recovery.debtor">
          <Name locale={locale} name={convention.contents.association.name} />
        </Fact>
        <Fact locale={locale} label="recovery.convention">
          <Identifier value={convention.number} />
        </Fact>
        <ClaimFacts locale={locale} order={order}>
          <Fact locale={locale} label="recovery.in-words">
            {words(order.amountCentimes)}
          </Fact>
        </ClaimFacts>
        <Fact locale={locale} label="recovery.issued-on">
          {formatDay(locale, dayOf(order.confirmedAt))}
        </Fact>
        <Fact locale={locale} label="recovery.due">
          <strong>{formatDay(locale, order.dueOn)}</strong>
        </Fact>
      </dl>
      <PayTo locale={locale} account={terms.payments.recoveryAccount} number={order.number} />
      <h2>{text(locale, 'recovery.receipts')}</h2>
      <ReceiptList locale={locale} order={order} />
      <p class="soft">{text(locale, 'recovery.legal')}</p>
      <Phone locale={locale} office={terms.contact} />
    </article>
  );
}
