import type { Act } from '../kernel/act.ts';
import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import { mayAct } from '../roles/acts.ts';
import type { AcceptContent, AcceptReport, RemarkReport } from './commands.ts';
import type { ReportEvent } from './events.ts';
import type { ReportRefusal } from './refusals.ts';
import type {
  CheckStage,
  ContentAcceptedReport,
  Disallowed,
  ExistingReport,
  FiledReport,
  ReportContents,
} from './state.ts';

type ReportDecision = Decision<ReportEvent, ReportRefusal>;

/** Gives the report back with what is to be mended; the answer returns to the stage that asked. */
export function remarkReport({ act, remarks, stage }: RemarkReport, state: ExistingReport): ReportDecision {
  const judged = atStage(act, stage, state);
  if ('code' in judged) return refuse(judged);
  if (remarks.length === 0 || remarks.some(({ text }) => text.trim() === ''))
    return refuse({ code: 'REPORT_REMARKS_MISSING' });
  return accept({ type: 'ReportRemarked', ...stamp(act), stage, remarks });
}

/** What was done is what was agreed; its money is another person's affair. */
export function acceptContent({ act }: AcceptContent, state: ExistingReport): ReportDecision {
  const judged = atStage(act, 'content', state);
  if ('code' in judged) return refuse(judged);
  return accept({ type: 'ReportContentAccepted', ...stamp(act) });
}

/** Accepts the account. What is disallowed of it, line by line and with its reason, counts as not spent. */
export function acceptReport({ act, disallowed }: AcceptReport, state: ExistingReport): ReportDecision {
  const judged = atStage(act, 'finance', state);
  if ('code' in judged) return refuse(judged);
  const fault = disallowedFault(disallowed, judged.contents);
  if (fault) return refuse(fault);
  return accept({ type: 'ReportAccepted', ...stamp(act), disallowed });
}

/** The report if the person may check it now: in the right role, at that stage, and with no earlier part in it. */
function atStage(
  { actor: { personId, role } }: Act,
  stage: CheckStage,
  state: ExistingReport,
): FiledReport | ContentAcceptedReport | ReportRefusal {
  if (!mayAct([role], stage === 'content' ? 'check-report-content' : 'check-report-finance'))
    return { code: 'REPORT_ROLE_NOT_ALLOWED', role };
  const awaits = stage === 'content' ? 'filed' : 'content-accepted';
  if ((state.status !== 'filed' && state.status !== 'content-accepted') || state.status !== awaits)
    return { code: 'REPORT_NOT_AT_STAGE', status: state.status };
  const wrote = [state.filedBy, ...state.rounds.flatMap(({ answeredBy = [] }) => answeredBy)];
  const checked = state.status === 'content-accepted' ? [state.contentBy] : [];
  return [...wrote, ...checked].includes(personId) ? { code: 'REPORT_SAME_PERSON', personId } : state;
}

function disallowedFault(
  disallowed: readonly Disallowed[],
  { spending }: ReportContents,
): ReportRefusal | undefined {
  const left = new Map(spending.map(({ lineId, spentCentimes }) => [lineId, spentCentimes]));
  for (const { lineId, reason, spentCentimes } of disallowed) {
    const spent = left.get(lineId);
    if (spent === undefined) return { code: 'REPORT_LINE_UNKNOWN', lineId };
    if (!Number.isSafeInteger(spentCentimes) || spentCentimes <= 0)
      return { code: 'REPORT_AMOUNT_INVALID', lineId };
    if (spentCentimes > spent) return { code: 'REPORT_DISALLOWED_TOO_MUCH', lineId };
    if (reason.trim() === '') return { code: 'REPORT_REMARKS_MISSING' };
    left.set(lineId, spent - spentCentimes);
  }
  return undefined;
}
