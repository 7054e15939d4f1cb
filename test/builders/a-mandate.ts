import type { MandatedPerson, MandateRow } from '../../shared/domain/mandate/state.ts';

export const PAPER_SHA256 = 'a'.repeat(64);

export function aMandatedPerson(personId: string): MandatedPerson {
  const name = { fr: `Personne ${personId} (exemple)`, ar: `شخص ${personId} (نموذج)` };
  return { personId, name, title: { fr: 'Responsable', ar: 'المسؤول' } };
}

/** The minister's own row, of an office without an end. */
export function aMandateRow(changes: Partial<MandateRow> = {}): MandateRow {
  return {
    mandateId: 'ministry-1',
    position: 'register-ministry@1',
    partyId: 'ministry',
    kind: 'office',
    signatory: aMandatedPerson('authority-minister'),
    validFrom: '2026-05-01',
    paperSha256: PAPER_SHA256,
    ...changes,
  };
}
