import type { Child } from 'hono/jsx';
import { dayOf, daysBetween } from '../../../../shared/domain/kernel/calendar-day.ts';
import { ribLastFour } from '../../../../shared/domain/kernel/rib.ts';
import type { TrancheStatus } from '../../../../shared/domain/tranche/state.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { isTextKey, type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Field, Form, type FormFault, Key } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { faultOf } from '../association/parts.tsx';

interface AgeProps {
  readonly c: PortalContext;
  readonly since: string;
  /** Under a heading that says "since" the word is not said again. */
  readonly short?: boolean;
}

/** How long a case has waited, in days of the programme's place. */
export function Age({ c, since, short = false }: AgeProps) {
  const { locale } = c.var.visitor;
  const days = Math.max(0, daysBetween(dayOf(since), dayOf(c.var.desk.clock.now())));
  return (
    <time class="age" datetime={since}>
      {text(locale, short ? 'finance.days' : 'finance.days-ago', { days })}
    </time>
  );
}

/** An account by its last four digits: enough to recognise it, never enough to use it. */
export function Account({ rib }: { readonly rib: string }) {
  return (
    <bdi class="identifier" dir="ltr">
      {`…${ribLastFour(rib)}`}
    </bdi>
  );
}

/** Where a tranche stands, in the words of the staff. */
export function TrancheMark({ locale, status }: { readonly locale: Locale; readonly status: TrancheStatus }) {
  return (
    <span class="status" data-status={status}>
      {trancheWords(locale, status)}
    </span>
  );
}

/** The words of the staff for a status, or those of everybody where the staff has none of its own. */
export function trancheWords(locale: Locale, status: TrancheStatus): string {
  const staff = `status.tranche.${status}.staff`;
  const everybody = `status.tranche.${status}`;
  if (isTextKey(staff)) return text(locale, staff);
  return isTextKey(everybody) ? text(locale, everybody) : status;
}

/** Whose turn it is and what comes next. */
export function Turn(props: {
  readonly locale: Locale;
  readonly lifecycle: string;
  readonly status: string;
}) {
  const key = `turn.${props.lifecycle}.${props.status}`;
  return isTextKey(key) ? <p>{text(props.locale, key)}</p> : null;
}

/** Which statuses there are, how many cases stand at each, and which of them the page shows. */
export function StatusTabs(props: {
  readonly locale: Locale;
  readonly path: string;
  readonly label: TextKey;
  readonly chosen: string;
  /** Other choices of the page that a tab leaves as they are. */
  readonly kept?: Readonly<Record<string, string>>;
  readonly tabs: readonly { readonly status: string; readonly words: string; readonly count: number }[];
}) {
  const { locale, path, label, chosen, kept = {}, tabs } = props;
  return (
    <nav aria-label={text(locale, label)}>
      <ul class="filter">
        {tabs.map(({ status, words, count }) => (
          <li>
            <a
              href={addressOf(path, { ...(status === '' ? {} : { status }), ...kept })}
              aria-current={status === chosen ? 'page' : undefined}
            >
              {words} <span class="count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function addressOf(path: string, choices: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(choices).toString();
  return query === '' ? path : `${path}?${query}`;
}

interface ReasonFormProps {
  readonly c: PortalContext;
  readonly action: string;
  readonly summary: TextKey;
  readonly submit: TextKey;
  readonly help?: TextKey;
  /** Of the field; the reason when absent. */
  readonly label?: TextKey;
  readonly tone?: 'plain' | 'danger';
  readonly shortcut?: string;
  /** Id of the field, another one for each form of a page. */
  readonly id: string;
  readonly value?: string | undefined;
  readonly faults?: readonly FormFault[];
  readonly children?: Child;
}

/** An act that needs a reason: out of the way until it is wanted, open again when the reason was missing. */
export function ReasonForm(props: ReasonFormProps) {
  const { c, action, summary, submit, help, label, tone, shortcut, id, value, faults = [], children } = props;
  const { locale } = c.var.visitor;
  const wanted = value !== undefined || faults.some(({ field }) => field === id);
  return (
    <details open={wanted}>
      <summary
        class={tone === 'danger' ? 'danger' : undefined}
        data-key={shortcut}
        aria-keyshortcuts={shortcut}
      >
        {text(locale, summary)}
        <Key letter={shortcut} />
      </summary>
      {help ? <p class="hint">{text(locale, help)}</p> : null}
      <Form c={c} action={action} submit={submit} {...(tone ? { tone } : {})}>
        {children}
        <Field
          id={id}
          name="reason"
          label={text(locale, label ?? 'portal.reason')}
          value={value ?? ''}
          rows={2}
          dir="auto"
          {...faultOf(faults, id)}
        />
      </Form>
    </details>
  );
}
