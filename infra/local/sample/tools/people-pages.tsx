import { Hono } from 'hono';
import { Identifier, Name } from '../../../../functions/portal/components/figures.tsx';
import type { PortalContext, PortalEnv } from '../../../../functions/portal/visitor.ts';
import type { ConventionState } from '../../../../shared/domain/convention/state.ts';
import type { StaffRole } from '../../../../shared/domain/kernel/act.ts';
import type { Registered } from '../../../../shared/domain/staff/state.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { listStaff } from '../../../../shared/use-cases/change-staff.ts';
import { conventions } from '../../../../shared/use-cases/lifecycles.ts';
import { listCases } from '../../../../shared/use-cases/read-cases.ts';
import { mailboxPath, ROOM_OF_ROLE, SignInAs } from './sign-in-as.tsx';
import { toolPage } from './tool-page.tsx';

type Convention = Exclude<ConventionState, { readonly status: 'absent' }>;

const PARTS_PLAYED = ['president', 'treasurer', 'contact'] as const;

/** Whom one may be: the staff by role, a button each, and the associations by their mails. */
export function peopleRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/sample/people', show);
  return app;
}

async function show(c: PortalContext) {
  const { desk, visitor } = c.var;
  const { locale } = visitor;
  const staff = await listStaff(desk);
  const cases = await listCases(desk, conventions, 'conventions');
  return toolPage(c, {
    title: 'sample.people',
    body: (
      <>
        <p>{text(locale, 'sample.people-help')}</p>
        <h2>{text(locale, 'sample.staff')}</h2>
        <StaffByRole locale={locale} staff={staff} />
        <h2>{text(locale, 'sample.associations')}</h2>
        <p>{text(locale, 'sample.associations-help')}</p>
        <Associations locale={locale} cases={cases.filter(isThere)} />
      </>
    ),
  });
}

function isThere(state: ConventionState): state is Convention {
  return state.status !== 'absent';
}

function StaffByRole({ locale, staff }: { readonly locale: Locale; readonly staff: readonly Registered[] }) {
  const roles = Object.keys(ROOM_OF_ROLE) as StaffRole[];
  const held = roles.filter((role) => staff.some((person) => person.roles.includes(role)));
  if (held.length === 0) return <p>{text(locale, 'sample.people-none')}</p>;
  return (
    <div class="cards">
      {held.map((role) => (
        <section class="card">
          <h3>{text(locale, `role.${role}`)}</h3>
          <div class="actions">
            {staff
              .filter((person) => person.roles.includes(role))
              .map((person) => (
                <SignInAs locale={locale} person={person} to={ROOM_OF_ROLE[role]} quiet />
              ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function Associations({ locale, cases }: { readonly locale: Locale; readonly cases: readonly Convention[] }) {
  if (cases.length === 0) return <p>{text(locale, 'sample.associations-none')}</p>;
  return (
    <>
      {cases.map(({ number, contents: { association } }) => (
        <details>
          <summary>
            <span>
              <Identifier value={number} /> <Name locale={locale} name={association.name} />
            </span>
          </summary>
          <dl class="facts">
            {PARTS_PLAYED.map((part) => (
              <>
                <dt>{text(locale, `sample.${part}`)}</dt>
                <dd>
                  <a href={mailboxPath(association[part].email)}>
                    <Name locale={locale} name={association[part].name} />
                  </a>
                </dd>
              </>
            ))}
          </dl>
        </details>
      ))}
    </>
  );
}
