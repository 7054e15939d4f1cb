import type { RegisterEvent } from '../mandate/events.ts';
import type { DocumentSigned, SignatureEvent } from '../signature/events.ts';
import { type FourEyesBreach, type Logged, type Part, partOf, samePerson } from './four-eyes-log.ts';

/**
 * A hand-written signature counts by two officers: one recorded the scan, another confirmed that very scan. The pair is
 * found by the scan's hash, and the people by the events, their commits and what the signature itself names.
 */
export function auditRound(
  subject: string,
  entries: readonly Logged<SignatureEvent>[],
): readonly FourEyesBreach[] {
  return entries.flatMap((entry, position) => {
    const signed = handWritten(entry.event);
    if (!signed) return [];
    const recorded = entries
      .slice(0, position)
      .findLast(({ event }) => event.type === 'PaperRecorded' && isScanOf(event, signed));
    if (!recorded) return [{ rule: 'record-missing', subject, entries: [entry] }];
    const recorder: Part = partOf('paper-recorder', recorded, signed.recordedBy);
    return samePerson(subject, recorder, partOf('paper-confirmer', entry, signed.confirmedBy));
  });
}

/** A signature on paper; undefined for every other event. */
export function handWritten(event: { readonly type: string }) {
  const signed = event as DocumentSigned;
  return signed.type === 'DocumentSigned' && signed.level === 'paper' ? signed : undefined;
}

function isScanOf(
  { partyIds, scanSha256 }: { readonly partyIds: readonly string[]; readonly scanSha256: string },
  signed: { readonly partyId: string; readonly scanSha256: string },
): boolean {
  return scanSha256 === signed.scanSha256 && partyIds.includes(signed.partyId);
}

/** Each mandate is confirmed by another person than who recorded it, and than who signs by it. */
export function auditRegister(
  subject: string,
  entries: readonly Logged<RegisterEvent>[],
): readonly FourEyesBreach[] {
  return entries.flatMap((entry, position) => {
    const { event } = entry;
    if (event.type !== 'MandateConfirmed') return [];
    const { mandateId } = event;
    const recorded = entries
      .slice(0, position)
      .findLast(
        (earlier) => earlier.event.type === 'MandateRecorded' && earlier.event.mandateId === mandateId,
      );
    if (recorded?.event.type !== 'MandateRecorded')
      return [{ rule: 'record-missing', subject, entries: [entry] }];
    const { signatory } = recorded.event;
    const named: Part = { name: 'mandate-signatory', persons: [signatory.personId], entries: [recorded] };
    const confirmer = partOf('mandate-confirmer', entry);
    return [partOf('mandate-recorder', recorded), named].flatMap((part) =>
      samePerson(subject, part, confirmer),
    );
  });
}
