import { judgeApplication } from '../../../../shared/domain/application/findings.ts';
import type { IneligibilityReason } from '../../../../shared/domain/application/state.ts';
import { dayOf } from '../../../../shared/domain/kernel/calendar-day.ts';
import { callOf } from '../../../../shared/domain/programme/programme-queries.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { shownValues } from '../../../../shared/i18n/shown-values.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import { StatusMark } from '../../components/figures.tsx';
import type { CaseStanding } from './case-standing.ts';
import { isolated } from './parts.tsx';

interface DecisionProps {
  readonly locale: Locale;
  readonly standing: CaseStanding;
}

/** The decision with its reasons, once there is one to be known. */
export function DecisionCard({ locale, standing }: DecisionProps) {
  const { application, terms } = standing;
  if (application.status === 'ineligible') {
    return (
      <section class="card">
        <h2>{text(locale, 'case.decision')}</h2>
        <p>
          <StatusMark locale={locale} lifecycle="application" status="ineligible" />
        </p>
        <ul>
          {application.reasons.map((reason) => (
            <li>
              <bdi>{reasonWords(locale, standing, reason)}</bdi>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  if (application.status !== 'reserve' && application.status !== 'rejected') return null;
  const { rank, score } = application;
  const values = { rank, score: outOf100(score), pass: outOf100(terms.scoring.passScore) };
  return (
    <section class="card">
      <h2>{text(locale, 'case.decision')}</h2>
      <p>
        <span class="status" data-status={application.status}>
          {application.status === 'reserve'
            ? text(locale, 'status.application.reserve.ranked', { rank })
            : text(locale, 'status.application.rejected')}
        </span>
      </p>
      <p>{text(locale, 'case.decision.rank', values)}</p>
    </section>
  );
}

/** The officer's own words, or the sentence of the finding with its facts, which the file still tells. */
function reasonWords(locale: Locale, standing: CaseStanding, reason: IneligibilityReason): string {
  if (reason.text !== undefined) return reason.text;
  const { application, terms } = standing;
  const call = callOf(terms, application.callId);
  const file = application.status === 'ineligible' ? application.file : undefined;
  const findings = call && file ? judgeApplication(file, terms, call, dayOf(application.since)) : [];
  const finding = findings.find(({ code }) => code === reason.code);
  const key = `finding.${reason.code}`;
  if (isTextKey(key) && (finding || reason.code === 'COMPLETION_LAPSED'))
    return text(locale, key, finding ? shownValues(locale, finding) : {});
  return text(locale, 'case.reason-unknown', { code: isolated(reason.code) });
}

/** Hundredths of a point as people write them: `69,50`. */
function outOf100(score: number): string {
  return isolated((score / 100).toFixed(2).replace('.', ','));
}
