import type { ContactEvent } from '../contact/events.ts';
import type { ConventionEvent } from '../convention/events.ts';
import type { PaymentBatchEvent } from '../payment-batch/events.ts';
import { auditMatches } from './audit-matches.ts';
import { auditRegister, auditRound, handWritten } from './audit-papers.ts';
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
};

const IN_BATCH: Pairs = { BatchReleased: { of: 'BatchPrepared', parts: ['preparer', 'releaser'] } };

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
    ...[...log.batches].flatMap(([id, entries]) => auditPairs(id, entries, IN_BATCH)),
    ...[...log.rounds].flatMap(([id, entries]) => [...auditRound(id, entries), ...otherHands(id, entries)]),
    ...[...log.registers].flatMap(([id, entries]) => [
      ...auditRegister(id, entries),
      ...otherHands(id, entries),
    ]),
  ];
}

function auditPairs(
  subject: string,
  entries: readonly Logged<ConventionEvent | PaymentBatchEvent>[],
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
  'BatchPrepared',
  'BatchReleased',
  'ReportFiled',
  'ReportContentAccepted',
  'ReportAccepted',
  'PaperRecorded',
  'MandateRecorded',
  'MandateConfirmed',
]);

/** Such an event and its commit are written from one act: where they name two people, one of both was changed. */
function otherHands(subject: string, entries: readonly Logged[]): readonly FourEyesBreach[] {
  return entries
    .filter(({ event }) => ACTS.has(event.type) || handWritten(event))
    .filter(({ event, personId }) => event.by !== personId)
    .map((entry) => ({ rule: 'another-hand', subject, personId: entry.event.by, entries: [entry] }));
}
