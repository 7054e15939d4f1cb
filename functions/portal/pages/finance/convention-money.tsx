import type { CalendarDay } from '../../../../shared/domain/kernel/calendar-day.ts';
import type { ConventionBalance } from '../../../../shared/domain/reconciliation/convention-balance.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount } from '../../components/figures.tsx';
import { Field } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Fact } from '../association/parts.tsx';

/** Where the money of a convention stood at the end of a day. */
export interface ConventionMoneyOn {
  readonly on: CalendarDay;
  readonly balance: ConventionBalance;
  /** The day asked for could not be read: the page shows today, and what was typed. */
  readonly typed?: string;
}

const STATIONS = ['committed', 'ordered', 'paid', 'returned', 'recovered', 'released'] as const;

/** The money of the convention at the end of any day, folded from what happened until then. */
export function ConventionMoney({
  c,
  money,
}: {
  readonly c: PortalContext;
  readonly money: ConventionMoneyOn;
}) {
  const { locale } = c.var.visitor;
  const { balance, on, typed } = money;
  return (
    <section id="money">
      <h2>{text(locale, 'finance.money')}</h2>
      <dl class="facts card">
        <Fact locale={locale} label="finance.money-on">
          {formatDay(locale, on)}
        </Fact>
        {STATIONS.map((station) => (
          <Fact locale={locale} label={`finance.station.${station}`}>
            <Amount locale={locale} centimes={balance[station]} />
          </Fact>
        ))}
      </dl>
      <form method="get" action={`${c.req.path}#money`}>
        <Field
          id="on"
          type="date"
          label={text(locale, 'finance.money-other-day')}
          value={typed ?? on}
          {...(typed === undefined ? {} : { fault: text(locale, 'finance.money-day-wrong') })}
        />
        <button class="quiet" type="submit">
          {text(locale, 'finance.money-show')}
        </button>
      </form>
    </section>
  );
}
