import type { StaffRole } from '../../../../shared/domain/kernel/act.ts';
import type { Registered } from '../../../../shared/domain/staff/state.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier, Name } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Choices, Select } from './choices.tsx';

export const STAFF_ROLES = [
  'programme-officer',
  'evaluator',
  'committee-secretary',
  'authority',
  'certifier',
  'finance-officer',
  'accountant',
  'administrator',
  'auditor',
] as const satisfies readonly StaffRole[];

export interface StaffView {
  readonly people: readonly Registered[];
  readonly faults: readonly FormFault[];
  readonly values: Readonly<Record<string, string>>;
  /** Whether the visitor changes the register, or only reads it. */
  readonly mayChange: boolean;
}

/** The register: who holds which role, what waits for a second administrator, and the way in. */
export function StaffPage({ c, view }: { readonly c: PortalContext; readonly view: StaffView }) {
  const { locale } = c.var.visitor;
  const { faults, mayChange, people } = view;
  return (
    <>
      <h1>{text(locale, 'staff.title')}</h1>
      <p>{text(locale, 'staff.help')}</p>
      <FaultSummary locale={locale} faults={faults} />
      <div class="cards">
        {people.map((person) => (
          <PersonCard c={c} person={person} people={people} mayChange={mayChange} />
        ))}
      </div>
      {mayChange ? <RegisterForm c={c} view={view} /> : null}
    </>
  );
}

interface PersonProps {
  readonly c: PortalContext;
  readonly person: Registered;
  readonly people: readonly Registered[];
  readonly mayChange: boolean;
}

function PersonCard({ c, mayChange, people, person }: PersonProps) {
  const { locale } = c.var.visitor;
  const { email, name, pending, personId, roles } = person;
  const nameOf = (id: string) => people.find((each) => each.personId === id)?.name[locale] ?? id;
  const free = STAFF_ROLES.filter(
    (role) => !roles.includes(role) && !pending.some((each) => each.role === role),
  );
  return (
    <article class="card" id={`person-${personId}`}>
      <h2>
        <Name locale={locale} name={name} />
      </h2>
      <p class="soft">
        <Identifier value={email} />
      </p>
      {roles.length === 0 ? <p>{text(locale, 'staff.no-role')}</p> : null}
      {roles.map((role) => (
        <div class="actions">
          <strong>{text(locale, `role.${role}`)}</strong>
          {mayChange ? (
            <RoleForm c={c} personId={personId} role={role} act="revoke" label="staff.revoke" />
          ) : null}
        </div>
      ))}
      {pending.map(({ by, role }) => (
        <div>
          <p>
            <strong>{text(locale, `role.${role}`)}</strong>{' '}
            <span class="soft">{text(locale, 'staff.pending', { by: nameOf(by) })}</span>
          </p>
          {mayChange ? (
            <div class="actions">
              <RoleForm c={c} personId={personId} role={role} act="confirm" label="staff.confirm" />
              <RoleForm c={c} personId={personId} role={role} act="revoke" label="staff.withdraw" />
            </div>
          ) : null}
        </div>
      ))}
      {mayChange ? (
        <Form c={c} action={`/staff/${personId}/grant`} submit="staff.grant">
          <Select
            id={`role-${personId}`}
            name="role"
            label={text(locale, 'staff.role')}
            options={roleOptions(locale, free)}
          />
        </Form>
      ) : null}
    </article>
  );
}

function RoleForm(props: {
  readonly c: PortalContext;
  readonly personId: string;
  readonly role: StaffRole;
  readonly act: 'confirm' | 'revoke';
  readonly label: 'staff.confirm' | 'staff.revoke' | 'staff.withdraw';
}) {
  const { act, c, label, personId, role } = props;
  return (
    <Form
      c={c}
      action={`/staff/${personId}/${act}`}
      submit={label}
      tone={act === 'confirm' ? 'plain' : 'danger'}
    >
      <input type="hidden" name="role" value={role} />
    </Form>
  );
}

function RegisterForm({ c, view }: { readonly c: PortalContext; readonly view: StaffView }) {
  const { locale } = c.var.visitor;
  const { faults, values } = view;
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  const faulty = (field: string) => {
    const fault = faultOf(field);
    return fault === undefined ? {} : { fault };
  };
  return (
    <section class="card">
      <h2>{text(locale, 'staff.register')}</h2>
      <Form c={c} action="/staff" submit="staff.register-go">
        <Field
          id="personId"
          label={text(locale, 'staff.person-id')}
          hint={text(locale, 'staff.person-id-hint')}
          dir="ltr"
          value={values.personId ?? ''}
          {...faulty('personId')}
        />
        <Field
          id="nameFr"
          label={text(locale, 'staff.name-fr')}
          lang="fr"
          dir="ltr"
          value={values.nameFr ?? ''}
          {...faulty('nameFr')}
        />
        <Field
          id="nameAr"
          label={text(locale, 'staff.name-ar')}
          lang="ar"
          dir="rtl"
          value={values.nameAr ?? ''}
          {...faulty('nameAr')}
        />
        <Field
          id="email"
          label={text(locale, 'staff.email')}
          type="email"
          dir="ltr"
          value={values.email ?? ''}
          {...faulty('email')}
        />
        <Choices
          name="gender"
          legend={text(locale, 'staff.gender')}
          options={[
            { value: 'f', label: text(locale, 'staff.gender-f') },
            { value: 'm', label: text(locale, 'staff.gender-m') },
          ]}
          value={values.gender}
          fault={faultOf('gender')}
        />
      </Form>
    </section>
  );
}

function roleOptions(locale: Locale, roles: readonly StaffRole[]) {
  return roles.map((role) => ({ value: role, label: text(locale, `role.${role}`) }));
}
