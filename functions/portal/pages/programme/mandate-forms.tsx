import type { RegisterRow } from '../../../../shared/domain/mandate/state.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Field, Form, type FormFault } from '../../components/form.tsx';
import type { PartyMandates } from '../../routes/mandates-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { faultOf, named, Tick } from '../association/parts.tsx';
import { ReasonForm } from '../finance/parts.tsx';
import { Select } from './choices.tsx';
import { groundOf, standingOf } from './mandate-table.tsx';

export interface MandateForms {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

interface FormsProps {
  readonly c: PortalContext;
  readonly party: PartyMandates;
  readonly forms: MandateForms;
}

/** What a second administrator confirms, and what is to end: each open row with its own forms. */
export function MandateActs({ c, party, forms }: FormsProps) {
  const { locale } = c.var.visitor;
  const open = party.register.rows.filter(
    (row) => !row.ended && standingOf(party, row, party.today) !== 'lapsed',
  );
  if (open.length === 0) return null;
  return (
    <>
      <h2>{text(locale, 'mandates.acts')}</h2>
      <div class="cards">
        {open.map((row) => (
          <RowActs c={c} party={party} forms={forms} row={row} />
        ))}
      </div>
    </>
  );
}

function RowActs({ c, party, forms, row }: FormsProps & { readonly row: RegisterRow }) {
  const { locale } = c.var.visitor;
  const { mandateId, signatory } = row;
  const path = `/mandates/${party.authority.partyId}/${mandateId}`;
  const mine = forms.values.mandateId === mandateId;
  const lastOn = `lastOn-${mandateId}`;
  const ending = row.confirmed ? 'mandates.end' : 'mandates.strike-out';
  return (
    <article class="card" id={mandateId}>
      <h3>
        <bdi>{signatory.name[locale]}</bdi>
      </h3>
      <p class="soft">
        <bdi>{signatory.title[locale]}</bdi> · {groundOf({ locale, party, row })}
      </p>
      {row.confirmed ? null : (
        <>
          <p class="hint">{text(locale, 'mandates.confirm-help')}</p>
          <Form c={c} action={`${path}/confirm`} submit="mandates.confirm" />
        </>
      )}
      <ReasonForm
        c={c}
        id={`reason-${mandateId}`}
        action={`${path}/end`}
        summary={ending}
        submit={row.confirmed ? 'mandates.end-go' : 'mandates.strike-out'}
        tone="danger"
        faults={forms.faults}
        {...(mine ? { value: forms.values.reason ?? '' } : {})}
      >
        {row.confirmed ? (
          <Field
            id={lastOn}
            label={text(locale, 'mandates.last-on')}
            hint={text(locale, 'mandates.day-hint')}
            dir="ltr"
            value={mine ? (forms.values[lastOn] ?? '') : ''}
            {...faultOf(forms.faults, lastOn)}
          />
        ) : null}
      </ReasonForm>
    </article>
  );
}

/** A new mandate, as its paper has it. */
export function RecordForm({ c, party, forms }: FormsProps) {
  const { locale } = c.var.visitor;
  const { values, faults } = forms;
  if (party.people.length === 0)
    return (
      <section class="card">
        <h2>{text(locale, 'mandates.record')}</h2>
        <p>{text(locale, 'mandates.nobody')}</p>
      </section>
    );
  const field = (id: string) => ({ id, value: values[id] ?? '', ...faultOf(faults, id) });
  return (
    <section class="card">
      <h2>{text(locale, 'mandates.record')}</h2>
      <Form c={c} action={`/mandates/${party.authority.partyId}`} submit="mandates.record-go" upload>
        <Select
          id="personId"
          name="personId"
          label={text(locale, 'mandates.person')}
          options={party.people.map(({ name, personId }) => ({ value: personId, label: name[locale] }))}
          value={values.personId}
        />
        <Select
          id="delegatingMandateId"
          name="delegatingMandateId"
          label={text(locale, 'mandates.delegator')}
          options={delegators(c, party)}
          value={values.delegatingMandateId}
        />
        <Field {...field('titleFr')} label={text(locale, 'mandates.title-fr')} lang="fr" dir="ltr" />
        <Field {...field('titleAr')} label={text(locale, 'mandates.title-ar')} lang="ar" dir="rtl" />
        <Field
          {...field('validFrom')}
          label={text(locale, 'mandates.valid-from')}
          hint={text(locale, 'mandates.day-hint')}
          dir="ltr"
        />
        <Field {...field('validTo')} label={text(locale, 'mandates.valid-to')} dir="ltr" />
        <Tick
          id="mayDelegate"
          label={text(locale, 'mandates.may-delegate')}
          checked={values.mayDelegate === 'yes'}
        />
        <Field
          id="file"
          type="file"
          label={text(locale, 'mandates.file')}
          hint={text(locale, 'mandates.file-hint')}
          {...faultOf(faults, 'file')}
        />
      </Form>
    </section>
  );
}

/** The office itself, or whose confirmed mandate delegates. */
function delegators(c: PortalContext, party: PartyMandates) {
  const { locale } = c.var.visitor;
  const rows = party.register.rows.filter((row) =>
    ['valid', 'future'].includes(standingOf(party, row, party.today)),
  );
  return [
    { value: '', label: text(locale, 'mandates.delegator-office') },
    ...rows.map(({ mandateId, signatory }) => ({
      value: mandateId,
      label: text(locale, 'mandates.delegation', { delegator: named(signatory.name[locale]) }),
    })),
  ];
}
