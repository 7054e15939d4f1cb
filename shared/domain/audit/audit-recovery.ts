import type { DeepCheckEvent } from '../deep-check/events.ts';
import type { RecoveryEvent } from '../recovery/events.ts';
import type { ReportEvent } from '../report/events.ts';
import {
  type AuditedLog,
  type FourEyesBreach,
  type Logged,
  type Part,
  partOf,
  samePerson,
} from './four-eyes-log.ts';

/**
 * An order of revenue has three people: who drew it up, who confirmed it and accepted the money of no report of the
 * convention before, and who recorded what came in.
 */
export function auditRecovery(
  conventionId: string,
  entries: readonly Logged<RecoveryEvent>[],
  log: AuditedLog,
): readonly FourEyesBreach[] {
  return entries.flatMap((entry, position) => {
    const { event } = entry;
    if (event.type !== 'RecoveryConfirmed' && event.type !== 'RecoveryReceived') return [];
    const before = entries
      .slice(0, position)
      .filter((each) => 'order' in each.event && each.event.order === event.order);
    const proposed = before.find((each) => each.event.type === 'RecoveryProposed');
    const confirmed = before.find((each) => each.event.type === 'RecoveryConfirmed');
    const missing = proposed === undefined || (event.type === 'RecoveryReceived' && confirmed === undefined);
    if (missing) return [{ rule: 'record-missing', subject: conventionId, entries: [entry] }];
    const parts = [
      partOf('recovery-proposer', proposed),
      ...(event.type === 'RecoveryReceived' && confirmed ? [partOf('recovery-confirmer', confirmed)] : []),
      ...(event.type === 'RecoveryConfirmed'
        ? checkersBefore(conventionId, entry, log, ['ReportAccepted'])
        : []),
    ];
    const name = event.type === 'RecoveryConfirmed' ? 'recovery-confirmer' : 'recovery-recorder';
    return parts.flatMap((part) => samePerson(conventionId, part, partOf(name, entry)));
  });
}

/** A deep check is concluded by somebody who checked no report of the convention before. */
export function auditDeepCheck(
  reportId: string,
  entries: readonly Logged<DeepCheckEvent>[],
  log: AuditedLog,
): readonly FourEyesBreach[] {
  const opened = entries.map(({ event }) => event).find((event) => event.type === 'DeepCheckOpened');
  return entries.flatMap((entry) => {
    if (entry.event.type !== 'DeepCheckConcluded') return [];
    if (!opened) return [{ rule: 'record-missing', subject: reportId, entries: [entry] }];
    return checkersBefore(opened.conventionId, entry, log, CHECKS).flatMap((part) =>
      samePerson(reportId, part, partOf('deep-checker', entry)),
    );
  });
}

const CHECKS: readonly ReportEvent['type'][] = ['ReportRemarked', 'ReportContentAccepted', 'ReportAccepted'];

/** Who checked a report of the convention until then. */
function checkersBefore(
  conventionId: string,
  { at }: Logged,
  { reports }: AuditedLog,
  checks: readonly ReportEvent['type'][],
): readonly Part[] {
  return [...reports.values()]
    .filter((entries) =>
      entries.some(({ event }) => event.type === 'ReportExpected' && event.conventionId === conventionId),
    )
    .flatMap((entries) => entries.filter((each) => checks.includes(each.event.type) && each.at <= at))
    .map((each) => partOf('report-checker', each));
}
