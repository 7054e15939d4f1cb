import { dayOf } from '../../../../shared/domain/kernel/calendar-day.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier, Name } from '../../components/figures.tsx';
import { Field, Form } from '../../components/form.tsx';
import { personOf } from '../../visitor.ts';
import { Fact, faultOf } from '../association/parts.tsx';
import type { ConventionPageProps } from './convention-page-props.ts';

/** The visa of the commitment: entered from its paper by one officer, confirmed by another (decree 2-07-1235). */
export function ConventionVisa(props: ConventionPageProps) {
  const { c, view, may } = props;
  const { locale } = c.var.visitor;
  const { visa, status } = view.convention;
  const closed = ['refused', 'expired', 'completed', 'terminated', 'withdrawn'].includes(status);
  if (closed && !visa) return null;
  return (
    <section>
      <h2>{text(locale, 'finance.visa')}</h2>
      {visa ? <VisaFactList {...props} /> : <p>{text(locale, 'finance.visa-none')}</p>}
      {visa && visa.confirmedBy === undefined ? <Confirmation {...props} /> : null}
      {visa?.confirmedBy === undefined && may.visa && !closed ? <VisaForm {...props} /> : null}
    </section>
  );
}

function VisaFactList({ c, view }: ConventionPageProps) {
  const { locale } = c.var.visitor;
  const { visa } = view.convention;
  if (!visa) return null;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="finance.visa-number">
        <Identifier value={visa.number} />
      </Fact>
      <Fact locale={locale} label="finance.fiscal-year">
        {visa.fiscalYear}
      </Fact>
      <Fact locale={locale} label="finance.budget-line">
        <Identifier value={visa.budgetLine} />
      </Fact>
      <Fact locale={locale} label="finance.reference">
        <Identifier value={visa.reference} />
      </Fact>
      <Fact locale={locale} label="finance.visa-on">
        {formatDay(locale, visa.visaOn)}
      </Fact>
      <Fact locale={locale} label="finance.entered">
        <Name locale={locale} name={view.nameOf(visa.enteredBy)} />
        {' · '}
        {formatInstant(locale, visa.enteredAt)}
      </Fact>
      {visa.confirmedBy && visa.confirmedAt ? (
        <Fact locale={locale} label="finance.confirmed">
          <Name locale={locale} name={view.nameOf(visa.confirmedBy)} />
          {' · '}
          {formatInstant(locale, visa.confirmedAt)}
        </Fact>
      ) : null}
    </dl>
  );
}

/** Only another officer finds the button; the one who entered it reads why there is none. */
function Confirmation({ c, view, may }: ConventionPageProps) {
  const { locale } = c.var.visitor;
  const { conventionId, visa } = view.convention;
  if (!may.visa || visa?.enteredBy === personOf(c).personId)
    return <p>{text(locale, 'finance.visa-other-officer')}</p>;
  return (
    <Form c={c} action={`/conventions/${conventionId}/visa/confirm`} submit="finance.confirm-visa">
      <input type="hidden" name="enteredAt" value={visa?.enteredAt} />
    </Form>
  );
}

function VisaForm({ c, view, forms }: ConventionPageProps) {
  const { locale } = c.var.visitor;
  const { conventionId, visa } = view.convention;
  const year = dayOf(c.var.desk.clock.now()).slice(0, 4);
  const wanted = !visa || forms.faults.some(({ field }) => field !== undefined && field !== 'rib');
  return (
    <details open={wanted}>
      <summary>{text(locale, visa ? 'finance.visa-again' : 'finance.visa-enter')}</summary>
      <Form c={c} action={`/conventions/${conventionId}/visa`} submit="finance.record-visa">
        <VisaField c={c} forms={forms} id="number" label="finance.visa-number" />
        <VisaField c={c} forms={forms} id="fiscalYear" label="finance.fiscal-year" value={year} />
        <VisaField c={c} forms={forms} id="budgetLine" label="finance.budget-line" />
        <VisaField c={c} forms={forms} id="reference" label="finance.reference" />
        <VisaField c={c} forms={forms} id="visaOn" label="finance.visa-on" type="date" />
      </Form>
    </details>
  );
}

function VisaField(
  props: Pick<ConventionPageProps, 'c' | 'forms'> & {
    readonly id: 'number' | 'fiscalYear' | 'budgetLine' | 'reference' | 'visaOn';
    readonly label: Parameters<typeof text>[1];
    readonly value?: string;
    readonly type?: 'date';
  },
) {
  const { c, forms, id, label, value = '', type } = props;
  return (
    <Field
      id={id}
      label={text(c.var.visitor.locale, label)}
      dir="ltr"
      autocomplete="off"
      value={forms.values[id] ?? value}
      {...(type ? { type } : {})}
      {...(id === 'fiscalYear' ? { inputmode: 'numeric' as const } : {})}
      {...faultOf(forms.faults, id)}
    />
  );
}
