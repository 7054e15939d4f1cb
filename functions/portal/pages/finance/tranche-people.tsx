import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Name } from '../../components/figures.tsx';
import { type TrancheActName, whoMay } from '../../routes/tranches-choices.ts';
import type { TrancheView } from '../../routes/tranches-reading.ts';
import type { PortalContext } from '../../visitor.ts';

interface PeopleProps {
  readonly c: PortalContext;
  readonly view: TrancheView;
}

/** Who did what on the way of this money, each another person, and who could do what comes next. */
export function TranchePeople({ c, view }: PeopleProps) {
  const { locale } = c.var.visitor;
  const { tranche: state, approversNeeded } = view;
  const tranche = state.status === 'on-hold' ? state.before : state;
  const approvals = 'approvals' in tranche ? tranche.approvals : [];
  const missing = Math.max(0, approversNeeded - approvals.length);
  return (
    <section class="card">
      <h2>{text(locale, 'finance.people')}</h2>
      <dl class="facts">
        {'requestedBy' in tranche ? (
          <Part
            c={c}
            view={view}
            label="finance.requested"
            by={tranche.requestedBy}
            at={tranche.requestedAt}
          />
        ) : null}
        {'certifiedBy' in tranche ? (
          <Part
            c={c}
            view={view}
            label="finance.certified"
            by={tranche.certifiedBy}
            at={tranche.certifiedAt}
          />
        ) : null}
        {approvals.map(({ by, at }, index) => (
          <Part c={c} view={view} label="finance.level" level={index + 1} by={by} at={at} />
        ))}
        {'order' in tranche ? (
          <Part
            c={c}
            view={view}
            label="finance.batched"
            by={tranche.order.orderedBy}
            at={tranche.order.orderedAt}
          />
        ) : null}
        {'order' in tranche && 'releasedBy' in tranche.order ? (
          <Part
            c={c}
            view={view}
            label="finance.released"
            by={tranche.order.releasedBy}
            at={tranche.order.sentAt}
          />
        ) : null}
      </dl>
      {missing > 0 ? <p>{text(locale, 'finance.approvals-missing', { count: missing })}</p> : null}
      <StillMay c={c} view={view} />
    </section>
  );
}

function Part(
  props: PeopleProps & {
    readonly label: TextKey;
    readonly by: string;
    readonly at: string;
    readonly level?: number;
  },
) {
  const { c, view, label, by, at, level = 0 } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <dt>{text(locale, label, { level })}</dt>
      <dd>
        <Name locale={locale} name={view.nameOf(by)} />
        <br />
        <span class="soft">{formatInstant(locale, at)}</span>
      </dd>
    </>
  );
}

/** The act that moves the tranche on from each status; elsewhere nobody of the staff is waited for. */
const NEXT: Partial<Record<TrancheView['tranche']['status'], TrancheActName>> = {
  requested: 'certify',
  certified: 'approve',
  observed: 'answer',
  unknown: 'settle',
  'on-hold': 'release',
  rejected: 'reopen',
  returned: 'reopen',
};

function StillMay({ c, view }: PeopleProps) {
  const { locale } = c.var.visitor;
  const next = NEXT[view.tranche.status];
  if (!next) return null;
  // Nobody is missing in the register: it is the convention that keeps everybody from going on.
  if (view.convention.status === 'suspended' && (next === 'certify' || next === 'approve'))
    return <p class="soft">{text(locale, 'suspension.tranche-waits')}</p>;
  const people = whoMay(next, view.staff, view, c.var.desk.clock.now());
  if (people.length === 0) return <p class="odd">{text(locale, 'finance.nobody-may')}</p>;
  return (
    <>
      <p class="soft">{text(locale, 'finance.may-still')}</p>
      <ul class="inline">
        {people.map(({ name }) => (
          <li>
            <Name locale={locale} name={name} />
          </li>
        ))}
      </ul>
    </>
  );
}
