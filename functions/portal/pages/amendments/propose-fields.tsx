import type { AmendmentKind, ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import type { Registered } from '../../../../shared/domain/staff/state.ts';
import type { ExistingTranche } from '../../../../shared/domain/tranche/state.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Field, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { faultOf, isolated, named } from '../association/parts.tsx';
import { Select } from '../programme/choices.tsx';

export interface Proposal {
  readonly c: PortalContext;
  readonly kind: AmendmentKind;
  readonly convention: ExistingConvention;
  readonly tranches: readonly ExistingTranche[];
  /** Who may stand for an authority. */
  readonly authorities: readonly Registered[];
  /** The party whose person is replaced. */
  readonly partyId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

/** The fields of each kind, filled with what stands now or with what was typed. */
export function KindFields(props: Proposal) {
  switch (props.kind) {
    case 'extension':
      return <MonthsField {...props} />;
    case 'budget':
      return <BudgetFields {...props} />;
    case 'schedule':
      return <ScheduleFields {...props} />;
    case 'account':
      return <AccountFields {...props} />;
    case 'signatory':
      return <SignatoryFields {...props} />;
    case 'clause':
      return (
        <>
          <Typed {...props} id="title-fr" label="amendments.clause-title-fr" />
          <Typed {...props} id="title-ar" label="amendments.clause-title-ar" />
          <Typed {...props} id="text-fr" label="amendments.clause-fr" rows={5} />
          <Typed {...props} id="text-ar" label="amendments.clause-ar" rows={5} />
        </>
      );
  }
}

function MonthsField(props: Proposal) {
  const { c, convention, faults, values } = props;
  const { locale } = c.var.visitor;
  const now = text(locale, 'sign.months', { count: convention.durationMonths });
  return (
    <Field
      id="months"
      label={text(locale, 'amendments.months')}
      hint={text(locale, 'amendments.now', { value: named(now) })}
      inputmode="numeric"
      autocomplete="off"
      dir="ltr"
      value={values.months ?? ''}
      {...faultOf(faults, 'months')}
    />
  );
}

function BudgetFields(props: Proposal) {
  const { c, convention } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      {convention.contents.budget.lines.map(({ label, amountCentimes }, index) => (
        <AmountField
          {...props}
          id={`amount-${index + 1}`}
          label={text(locale, 'amendments.amount-of', { label: named(label[locale]) })}
          centimes={amountCentimes}
        />
      ))}
    </>
  );
}

function ScheduleFields(props: Proposal) {
  const { c, convention, tranches } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      {convention.trancheAmountsCentimes.map((centimes, position) => {
        const index = position + 1;
        const status = tranches.find((tranche) => tranche.index === index)?.status;
        const free = status === 'scheduled' || status === 'requestable';
        const value = named(formatAmount(locale, centimes));
        return free ? (
          <AmountField
            {...props}
            id={`amount-${index}`}
            label={text(locale, 'amendments.tranche-of', { index })}
            centimes={centimes}
          />
        ) : (
          <p>{text(locale, 'amendments.fixed', { index, value })}</p>
        );
      })}
    </>
  );
}

function AmountField(
  props: Proposal & { readonly id: string; readonly label: string; readonly centimes: number },
) {
  const { c, faults, id, label, centimes, values } = props;
  const { locale } = c.var.visitor;
  const now = { value: named(formatAmount(locale, centimes)) };
  return (
    <Field
      id={id}
      label={label}
      hint={text(locale, 'amendments.now', now)}
      inputmode="decimal"
      autocomplete="off"
      dir="ltr"
      value={values[id] ?? typedAmount(centimes)}
      {...faultOf(faults, id)}
    />
  );
}

/** An amount as it is typed, so that a field that is left alone says what it said. */
function typedAmount(centimes: number): string {
  return `${Math.floor(centimes / 100)},${String(centimes % 100).padStart(2, '0')}`;
}

function AccountFields(props: Proposal) {
  const { c, convention, faults, values } = props;
  const { locale } = c.var.visitor;
  const { holder, rib } = convention.account;
  return (
    <>
      <Field
        id="holder"
        label={text(locale, 'amendments.holder')}
        hint={text(locale, 'amendments.now', { value: named(holder) })}
        dir="auto"
        autocomplete="off"
        value={values.holder ?? holder}
        {...faultOf(faults, 'holder')}
      />
      <Field
        id="rib"
        label={text(locale, 'amendments.rib')}
        hint={text(locale, 'amendments.now', { value: isolated(rib) })}
        inputmode="numeric"
        autocomplete="off"
        dir="ltr"
        value={values.rib ?? ''}
        {...faultOf(faults, 'rib')}
      />
    </>
  );
}

function SignatoryFields(props: Proposal) {
  const { c, authorities, convention, partyId, values } = props;
  const { locale } = c.var.visitor;
  const party = convention.parties.find((each) => each.partyId === partyId);
  const now = party ? party.personName[locale] : '—';
  const isStaff = authorities.some(({ personId }) => personId === party?.personId);
  return (
    <>
      <p>{text(locale, 'amendments.now', { value: named(now) })}</p>
      {isStaff ? (
        <>
          <Select
            id="person"
            name="person"
            label={text(locale, 'amendments.authority')}
            options={authorities
              .filter(({ personId }) => personId !== party?.personId)
              .map(({ personId, name }) => ({ value: personId, label: name[locale] }))}
            value={values.person}
          />
          <Typed {...props} id="title-fr" label="amendments.title-fr" value={party?.title.fr ?? ''} />
          <Typed {...props} id="title-ar" label="amendments.title-ar" value={party?.title.ar ?? ''} />
        </>
      ) : (
        <p>
          {text(locale, 'amendments.president-on-file')}{' '}
          <a href={`/contacts/${convention.applicationId}`}>{text(locale, 'contacts.open-case')}</a>
        </p>
      )}
    </>
  );
}

/** A field of text in the language of its name's ending. */
export function Typed(
  props: Proposal & {
    readonly id: string;
    readonly label: TextKey;
    readonly hint?: TextKey;
    readonly rows?: number;
    readonly value?: string;
  },
) {
  const { c, faults, hint, id, label, rows, value, values } = props;
  const { locale } = c.var.visitor;
  const lang = id.endsWith('-ar') ? ('ar' as const) : id.endsWith('-fr') ? ('fr' as const) : undefined;
  return (
    <Field
      id={id}
      label={text(locale, label)}
      value={values[id] ?? value ?? ''}
      autocomplete="off"
      dir={lang === 'ar' ? 'rtl' : 'ltr'}
      {...(lang ? { lang } : {})}
      {...(hint ? { hint: text(locale, hint) } : {})}
      {...(rows ? { rows } : {})}
      {...faultOf(faults, id)}
    />
  );
}
