import { Hono } from 'hono';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import type { Locale } from '../../../shared/i18n/locale.ts';
import { text } from '../../../shared/i18n/text.ts';
import {
  confirmRole,
  grantRole,
  listStaff,
  registerPerson,
  revokeRole,
} from '../../../shared/use-cases/change-staff.ts';
import { expectationOf, writeInstead } from '../../../shared/wire/fault-words.ts';
import { bilingual, email, identifier } from '../../../shared/wire/fields.ts';
import { afterAct, formFields, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { STAFF_ROLES, StaffPage } from '../pages/programme/staff-page.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';

/** The acts on a role, with the use case that each calls. */
const ROLE_ACTS = {
  grant: { act: 'grant-role', change: grantRole },
  confirm: { act: 'confirm-role', change: confirmRole },
  revoke: { act: 'revoke-role', change: revokeRole },
} as const;

/** The staff register: two administrators give a role, one takes it away. */
export function staffRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get(
    '/staff',
    staffMay('register-person', 'grant-role', 'confirm-role', 'revoke-role', 'read-all'),
    (c) => show(c, {}),
  );
  app.post('/staff', staffMay('register-person'), register);
  app.post('/staff/:personId/grant', staffMay('grant-role'), (c) => changeRole(c, 'grant'));
  app.post('/staff/:personId/confirm', staffMay('confirm-role'), (c) => changeRole(c, 'confirm'));
  app.post('/staff/:personId/revoke', staffMay('revoke-role'), (c) => changeRole(c, 'revoke'));
  return app;
}

interface Shown {
  readonly faults?: readonly FormFault[];
  readonly values?: Readonly<Record<string, string>>;
  readonly status?: 200 | 409 | 422;
}

async function show(c: PortalContext, { faults = [], values = {}, status = 200 }: Shown): Promise<Response> {
  const people = await listStaff(c.var.desk);
  const view = { people, faults, values, mayChange: mayAct(personOf(c).roles, 'grant-role') };
  return page(c, text(c.var.visitor.locale, 'staff.title'), <StaffPage c={c} view={view} />, status);
}

async function register(c: PortalContext): Promise<Response> {
  const { locale } = c.var.visitor;
  const fields = await formFields(c);
  const personId = identifier.safeParse((fields.personId ?? '').trim());
  const name = bilingual.safeParse({ fr: fields.nameFr ?? '', ar: fields.nameAr ?? '' });
  const address = email.safeParse((fields.email ?? '').trim());
  const { gender } = fields;
  if (!personId.success || !name.success || !address.success || (gender !== 'f' && gender !== 'm')) {
    const faults = [
      ...faultsAt(locale, personId, () => 'personId'),
      ...faultsAt(locale, name, ([language]) => (language === 'ar' ? 'nameAr' : 'nameFr')),
      ...faultsAt(locale, address, () => 'email'),
      ...(gender === 'f' || gender === 'm'
        ? []
        : [{ field: 'gender', message: text(locale, 'staff.gender-missing') }]),
    ];
    return show(c, { faults, values: fields, status: 422 });
  }
  const answer = await registerPerson(c.var.desk, {
    key: requestKey(c, fields),
    act: staffAct(c, 'register-person'),
    personId: personId.data,
    name: name.data,
    email: address.data,
    gender,
  });
  return afterAct(c, answer, '/staff', (message) =>
    show(c, { faults: [{ message }], values: fields, status: 409 }),
  );
}

interface Parsed {
  readonly error?:
    | { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }
    | undefined;
}

function faultsAt(
  locale: Locale,
  { error }: Parsed,
  fieldOf: (path: readonly PropertyKey[]) => string,
): FormFault[] {
  return (error?.issues ?? []).map(({ message, path }) => ({
    field: fieldOf(path),
    message: writeInstead(expectationOf(message))[locale],
  }));
}

async function changeRole(c: PortalContext, kind: keyof typeof ROLE_ACTS): Promise<Response> {
  const fields = await formFields(c);
  const personId = c.req.param('personId') ?? '';
  const role = STAFF_ROLES.find((each) => each === fields.role);
  if (!role) {
    const message = text(c.var.visitor.locale, 'staff.role-wrong');
    return show(c, { faults: [{ field: `role-${personId}`, message }], status: 422 });
  }
  const { act, change } = ROLE_ACTS[kind];
  const request = { key: requestKey(c, fields), act: staffAct(c, act) };
  const answer = await change(c.var.desk, { ...request, personId, role });
  return afterAct(c, answer, '/staff', (message) => show(c, { faults: [{ message }], status: 409 }));
}
