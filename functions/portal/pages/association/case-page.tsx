import { dayOf, daysBetween } from '../../../../shared/domain/kernel/calendar-day.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import { Heading, Name, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, type FormFault } from '../../components/form.tsx';
import { SuspendedNotice } from '../../components/suspended-notice.tsx';
import { Written } from '../../components/written.tsx';
import type { PortalContext } from '../../visitor.ts';
import { ContactCard } from './case-contacts.tsx';
import { ConventionCard, TrancheList } from './case-convention.tsx';
import { DecisionCard } from './case-decision.tsx';
import { RecoveryCard } from './case-recovery.tsx';
import { ReportList } from './case-reports.tsx';
import { type CaseStanding, type Due, dueOf, stepsOf, type Turn, turnOf } from './case-standing.ts';
import { DueWay } from './due-way.tsx';
import { Fact, isolated, Phone } from './parts.tsx';
import { TrancheStatus } from './tranche-status.tsx';

const REPORT_DUE = {
  remarked: 'case.due.report-remarked',
  late: 'case.due.report-late',
  due: 'case.due.report',
} as const;

interface CaseProps {
  readonly c: PortalContext;
  readonly standing: CaseStanding;
}

/** The one page of a case: who must act, since when, what comes next; then what there is. */
export function CasePage({ c, standing, faults }: CaseProps & { readonly faults: readonly FormFault[] }) {
  const { locale } = c.var.visitor;
  const { applicationId, application, terms } = standing;
  const association: { name?: { fr?: string; ar?: string } } | undefined = application.file.association;
  const { fr, ar } = association?.name ?? {};
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <Heading words={text(locale, 'case.title', { number: isolated(applicationId) })} />
      {fr && ar ? (
        <p>
          <Name locale={locale} name={{ fr, ar }} />
        </p>
      ) : null}
      {standing.convention ? (
        <SuspendedNotice
          locale={locale}
          convention={standing.convention}
          meaning={['suspension.until-then']}
        />
      ) : null}
      <TurnCard c={c} standing={standing} />
      <RecoveryCard locale={locale} standing={standing} />
      <Steps c={c} standing={standing} />
      <DecisionCard locale={locale} standing={standing} />
      <ConventionCard locale={locale} standing={standing} />
      <TrancheList locale={locale} standing={standing} />
      <ReportList c={c} standing={standing} />
      <ContactCard c={c} standing={standing} />
      <History c={c} standing={standing} />
      <dl class="facts">
        <Fact locale={locale} label="case.email">
          <bdi dir="ltr">{standing.email}</bdi>
        </Fact>
      </dl>
      <Phone locale={locale} office={terms.contact} />
    </>
  );
}

/** Whose turn it is, since when; and when it is the association's, the way to its act. */
function TurnCard({ c, standing }: CaseProps) {
  const { locale } = c.var.visitor;
  const turn = turnOf(standing);
  const due = dueOf(standing);
  const key = `turn.${turn.lifecycle}.${turn.lifecycle === 'tranche' ? turn.tranche.status : turn.status}`;
  const days = Math.max(0, daysBetween(dayOf(turn.since), dayOf(c.var.desk.clock.now())));
  const sent = c.req.query('sent') !== undefined;
  return (
    <section class="card">
      <h2>{text(locale, 'case.now')}</h2>
      <p>
        <TurnWord locale={locale} turn={turn} />
        <span class="hint line">{text(locale, 'case.since', { days })}</span>
      </p>
      <p>{due ? <strong>{dueText(c, due)}</strong> : isTextKey(key) ? text(locale, key) : null}</p>
      {sent ? (
        <p class="notice" role="status">
          {text(locale, 'case.link-sent')}
        </p>
      ) : null}
      {due ? <DueWay c={c} due={due} /> : null}
    </section>
  );
}

function TurnWord({ locale, turn }: { readonly locale: Locale; readonly turn: Turn }) {
  if (turn.lifecycle !== 'tranche')
    return <StatusMark locale={locale} lifecycle={turn.lifecycle} status={turn.status} />;
  return (
    <>
      <strong>{text(locale, 'case.tranche', { index: turn.tranche.index })}</strong>{' '}
      <TrancheStatus locale={locale} tranche={turn.tranche} />
    </>
  );
}

function dueText(c: PortalContext, due: Due): string {
  const { locale } = c.var.visitor;
  switch (due.purpose) {
    case 'apply':
      return text(locale, 'case.due.apply');
    case 'request':
      return text(locale, 'case.due.request', { index: due.index });
    case 'report':
      return text(locale, REPORT_DUE[due.standing], {
        index: due.index,
        day: formatDay(locale, due.day),
      });
    default:
      return text(locale, `case.due.${due.purpose}`, { day: formatDay(locale, due.day) });
  }
}

function Steps({ c, standing }: CaseProps) {
  const { locale } = c.var.visitor;
  const steps = stepsOf(standing);
  const current = steps.find(({ done }) => !done)?.step;
  return (
    <>
      <h2>{text(locale, 'case.steps')}</h2>
      <ol class="steps">
        {steps.map(({ step, done }) => {
          const word = done ? 'case.step-done' : step === current ? 'case.step-now' : 'case.step-next';
          return (
            <li data-done={done ? 'true' : undefined} aria-current={step === current ? 'step' : undefined}>
              {text(locale, `case.step.${step}`)} <span class="hint">({text(locale, word)})</span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function History({ c, standing }: CaseProps) {
  const { locale } = c.var.visitor;
  if (standing.ownActs.length === 0) return null;
  return (
    <details>
      <summary>{text(locale, 'case.history')}</summary>
      <ul class="rows">
        {standing.ownActs.map(({ at, label, reason }) => (
          <li>
            <span>
              {text(locale, label)}
              {reason ? <Written words={reason} tone="hint line" /> : null}
            </span>
            <span class="hint">{formatInstant(locale, at)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
