import type { ContactEvent } from '../contact/events.ts';
import type { ConventionEvent } from '../convention/events.ts';
import type { CreditEvent } from '../credit/events.ts';
import type { PaymentBatchEvent } from '../payment-batch/events.ts';
import { auditMatches } from './audit-matches.ts';
import { auditRegister, auditRound, handWritten } from './audit-papers.ts';
import { auditDeepCheck, auditRecovery } from './audit-recovery.ts';
import { auditReport } from './audit-report.ts';
import { auditTranche } from './audit-tranche.ts';
import {
  type AuditedEvent,
  type AuditedLog,
  type FourEyesBreach,
  type Logged,
  type Part,
  type PartName,
  partOf,
  samePerson,
} from './four-eyes-log.ts';

/** Which event is the second pair of eyes on which earlier one. */
type Pairs = Readonly<
  Record<string, { readonly of: string; readonly parts: readonly [PartName, PartName] } | undefined>
>;

const IN_CONVENTION: Pairs = {
  AccountVerified: { of: 'AccountChanged', parts: ['account-changer', 'account-verifier'] },
  VisaConfirmed: { of: 'VisaRecorded', parts: ['visa-recorder', 'visa-confirmer'] },
  ConventionResumed: { of: 'ConventionSuspended', parts: ['suspender', 'resumer'] },
};

/** Who prepared or opened the file, and whoever took an order out of it, do not release it. */
function auditBatch(
  subject: string,
  entries: readonly Logged<PaymentBatchEvent>[],
): readonly FourEyesBreach[] {
  const breaches = entries.flatMap((released, position) => {
    if (released.event.type !== 'BatchReleased') return [];
    const releaser = partOf('releaser', released);
    return entries
      .slice(0, position)
      .filter(({ event }) => shapesTheFile(event))
      .flatMap((entry) => samePerson(subject, partOf('preparer', entry), releaser));
  });
  return [...breaches, ...auditList(subject, entries), ...otherHands(subject, entries)];
}

function shapesTheFile(event: PaymentBatchEvent): boolean {
  if (event.type === 'BatchLinesTaken') return event.why === 'taken-out';
  return event.type === 'BatchPrepared' || event.type === 'BatchOpened';
}

/** A released list loses no line: what left it afterwards could be paid a second time. */
function auditList(
  subject: string,
  entries: readonly Logged<PaymentBatchEvent>[],
): readonly FourEyesBreach[] {
  const released = entries.findIndex(({ event }) => event.type === 'BatchReleased');
  if (released < 0) return [];
  const late = entries.slice(released).filter(({ event }) => event.type === 'BatchLinesTaken');
  return late.length > 0 ? [{ rule: 'line-after-release', subject, entries: late }] : [];
}

/** Every breach of the rule of four eyes in the log, case by case; empty when the rule was kept throughout. */
export function auditFourEyes(log: AuditedLog): readonly FourEyesBreach[] {
  return [
    ...[...log.tranches].flatMap(([trancheId, entries]) => [
      ...auditTranche(trancheId, entries, log),
      ...auditMatches(trancheId, entries, log),
      ...otherHands(trancheId, entries),
    ]),
    ...[...log.conventions].flatMap(([id, entries]) => auditPairs(id, entries, IN_CONVENTION)),
    ...[...log.contacts].flatMap(([id, entries]) => auditContacts(id, entries)),
    ...[...log.reports].flatMap(([id, entries]) => [...auditReport(id, entries), ...otherHands(id, entries)]),
    ...[...log.batches].flatMap(([id, entries]) => auditBatch(id, entries)),
    ...[...log.rounds].flatMap(([id, entries]) => [...auditRound(id, entries), ...otherHands(id, entries)]),
    ...[...log.registers].flatMap(([id, entries]) => [
      ...auditRegister(id, entries),
      ...otherHands(id, entries),
    ]),
    ...[...log.recoveries].flatMap(([id, entries]) => [
      ...auditRecovery(id, entries, log),
      ...otherHands(id, entries),
    ]),
    ...[...log.deepChecks].flatMap(([id, entries]) => [
      ...auditDeepCheck(id, entries, log),
      ...otherHands(id, entries),
    ]),
    ...[...log.credits].flatMap(([id, entries]) => [...auditCredit(id, entries), ...otherHands(id, entries)]),
  ];
}

/** Each entry that became credit was confirmed by another person than the one who entered it. */
function auditCredit(subject: string, entries: readonly Logged<CreditEvent>[]): readonly FourEyesBreach[] {
  return entries.flatMap((entry, position) => {
    const { event } = entry;
    if (event.type !== 'CreditConfirmed') return [];
    const entered = entries
      .slice(0, position)
      .find((earlier) => earlier.event.type === 'CreditEntered' && earlier.event.entry === event.entry);
    if (!entered) return [{ rule: 'record-missing', subject, entries: [entry] }];
    return samePerson(subject, partOf('credit-recorder', entered), partOf('credit-confirmer', entry));
  });
}

function auditPairs(
  subject: string,
  entries: readonly Logged<ConventionEvent>[],
  pairs: Pairs,
): readonly FourEyesBreach[] {
  const breaches = entries.flatMap((entry, position) => {
    const pair = pairs[entry.event.type];
    const first = entries.slice(0, position).findLast(({ event }) => event.type === pair?.of);
    if (pair === undefined || first === undefined) return [];
    const earlier: Part = partOf(pair.parts[0], first);
    return samePerson(subject, earlier, partOf(pair.parts[1], entry));
  });
  return [...breaches, ...otherHands(subject, entries)];
}

/** Each change of contacts is confirmed by another person than the one who asked for it or entered it. */
function auditContacts(subject: string, entries: readonly Logged<ContactEvent>[]): readonly FourEyesBreach[] {
  const breaches = entries.flatMap((entry) => {
    if (entry.event.type !== 'ContactChangeConfirmed') return [];
    const { change } = entry.event;
    const asked = entries.find(
      ({ event }) => event.type === 'ContactChangeRequested' && event.change === change,
    );
    if (!asked) return [];
    return samePerson(subject, partOf('contact-requester', asked), partOf('contact-confirmer', entry));
  });
  return [...breaches, ...otherHands(subject, entries)];
}

/** The acts that the rule is about; beside them the product's own hand may follow within a person's act. */
const ACTS: ReadonlySet<AuditedEvent['type']> = new Set([
  'TrancheRequested',
  'TrancheCertified',
  'TrancheLevelApproved',
  'TrancheApproved',
  'PaymentSent',
  'PaymentSettlementProposed',
  'PaymentSettled',
  'ContactChangeRequested',
  'ContactChangeConfirmed',
  'AccountChanged',
  'AccountVerified',
  'VisaRecorded',
  'VisaConfirmed',
  'ConventionSuspended',
  'ConventionResumed',
  'BatchPrepared',
  'BatchReleased',
  'ReportFiled',
  'ReportContentAccepted',
  'ReportAccepted',
  'PaperRecorded',
  'MandateRecorded',
  'MandateConfirmed',
  'RecoveryProposed',
  'RecoveryConfirmed',
  'RecoveryReceived',
  'RecoveryTakenBack',
  'DeepCheckConcluded',
  'CreditEntered',
  'CreditConfirmed',
]);

/** Such an event and its commit are written from one act: where they name two people, one of both was changed. */
function otherHands(subject: string, entries: readonly Logged[]): readonly FourEyesBreach[] {
  return entries
    .filter(({ event }) => ACTS.has(event.type) || handWritten(event))
    .filter(({ event, personId }) => event.by !== personId)
    .map((entry) => ({ rule: 'another-hand', subject, personId: entry.event.by, entries: [entry] }));
}
