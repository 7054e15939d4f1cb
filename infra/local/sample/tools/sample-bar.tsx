import type { PortalContext } from '../../../../functions/portal/visitor.ts';
import type { StaffRole } from '../../../../shared/domain/kernel/act.ts';
import type { Registered } from '../../../../shared/domain/staff/state.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { listStaff } from '../../../../shared/use-cases/change-staff.ts';
import { ClockSteps } from './clock-steps.tsx';
import { ROOM_OF_ROLE } from './sign-in-as.tsx';

const TOOLS: readonly (readonly [path: string, label: TextKey])[] = [
  ['/#tasks', 'sample.tasks'],
  ['/sample/people', 'sample.people'],
  ['/sample/mailbox', 'sample.mailbox'],
  ['/sample/bank', 'sample.bank'],
];
/** The doors of the association: whoever stands there acts by a link, whoever else is signed in. */
const LINK_ROOMS = /^\/(?:case|apply)/u;

/** On every page of a sample: its tools, who one is and who one may be instead, and the clock. */
export async function SampleBar({ c }: { readonly c: PortalContext }) {
  const { locale } = c.var.visitor;
  const staff = await listStaff(c.var.desk);
  return (
    <details class="tools">
      <summary>{text(locale, 'sample.tools')}</summary>
      <nav aria-label={text(locale, 'sample.tools')}>
        {TOOLS.map(([path, label]) => (
          <a href={path}>{text(locale, label)}</a>
        ))}
      </nav>
      <Person c={c} staff={staff} />
      <ClockSteps c={c} />
    </details>
  );
}

interface PersonProps {
  readonly c: PortalContext;
  readonly staff: readonly Registered[];
}

/** Who one is; a colleague of the same role takes over this very page, anybody else is led to their room. */
function Person({ c, staff }: PersonProps) {
  const { locale, person } = c.var.visitor;
  const colleagues = staff.filter(
    ({ personId, roles }) =>
      personId !== person?.personId && roles.some((role) => person?.roles.includes(role)),
  );
  const here = c.req.method === 'GET' ? c.req.path : '/';
  return (
    <div class="actions">
      <span>{whoIs(c)}</span>
      <Entrances c={c} people={LINK_ROOMS.test(c.req.path) ? [] : colleagues} to={here} />
      <details>
        <summary>{text(locale, 'sample.switch')}</summary>
        <dl class="facts">
          {(Object.keys(ROOM_OF_ROLE) as StaffRole[]).map((role) => (
            <>
              <dt>{text(locale, `role.${role}`)}</dt>
              <dd>
                <Entrances
                  c={c}
                  people={staff.filter(({ roles }) => roles.includes(role))}
                  to={ROOM_OF_ROLE[role]}
                />
              </dd>
            </>
          ))}
        </dl>
      </details>
    </div>
  );
}

function whoIs(c: PortalContext): string {
  const { link, locale, person } = c.var.visitor;
  if (link && LINK_ROOMS.test(c.req.path))
    return text(locale, 'sample.you-association', { number: `\u2066${link.applicationId}\u2069` });
  return person
    ? text(locale, 'sample.you', { name: `\u2068${person.name[locale]}\u2069` })
    : text(locale, 'sample.you-nobody');
}

/** One form, a button for each: one click and one is that person, at the page. */
function Entrances(props: {
  readonly c: PortalContext;
  readonly people: readonly Registered[];
  readonly to: string;
}) {
  const { c, people, to } = props;
  if (people.length === 0) return null;
  return (
    <form method="post" action="/sign-in" class="actions">
      <input type="hidden" name="to" value={to} />
      {people.map(({ name, personId }) => (
        <button type="submit" class="quiet" name="hint" value={personId}>
          {name[c.var.visitor.locale]}
        </button>
      ))}
    </form>
  );
}
