import type { EvidenceDocument } from '../../shared/render/evidence/evidence-document.ts';
import { conventionParties } from './a-convention.ts';

const hash = (digit: string) => digit.repeat(64);

const mandated = (partyId: string, position: number) => {
  const { personId, personName: name, title } = conventionParties[position]!;
  const validFrom = '2026-01-05';
  return {
    mandateId: `${partyId}-1`,
    position: `register-${partyId}@2`,
    partyId,
    signatory: { personId, name, title },
    validFrom,
  };
};

/** An evidence certificate for tests: one signature of each level, everyone invented. */
export function anEvidenceDocument(changes: Partial<EvidenceDocument> = {}): EvidenceDocument {
  const about = { documentSha256: hash('d') };
  const consentVersion = 'consent-2026-1';
  return {
    number: 'UPE-2026-017',
    status: 'in-force',
    ...about,
    parties: conventionParties,
    opensAt: '2026-10-01T09:00:00.000Z',
    expiresOn: '2026-10-22',
    inForceOn: '2026-10-14',
    acts: [
      {
        ...about,
        partyId: 'ministry',
        personId: 'secretary-general',
        signedAt: '2026-10-14T09:00:00.000Z',
        revision: { key: 'conventions/CV-UPE-017/revision-1.pdf', sha256: hash('1') },
        position: 'signature-CV-UPE-017-1@2',
        level: 'simple',
        codeChannel: 'email',
        isOneChannel: true,
        consentVersion,
        typedName: 'Driss El Alami',
        mandate: {
          ...mandated('ministry', 0),
          kind: 'delegation',
          signatory: {
            personId: 'secretary-general',
            name: { fr: 'Driss El Alami (exemple)', ar: 'إدريس العلمي (نموذج)' },
            title: { fr: 'Secrétaire général', ar: 'الكاتب العام' },
          },
          delegator: mandated('ministry', 0).signatory,
          validTo: '2026-12-31',
          paperSha256: hash('a'),
        },
        manifest: { ceremonyId: 'ceremony-1', root: hash('e'), index: 16, count: 41, path: [hash('b')] },
      },
      {
        ...about,
        partyId: 'agency',
        personId: 'authority-director',
        signedAt: '2026-10-14T09:05:00.000Z',
        revision: { key: 'conventions/CV-UPE-017/revision-2.pdf', sha256: hash('2') },
        position: 'signature-CV-UPE-017-1@3',
        level: 'qualified',
        service: 'Prestataire (exemple)',
        credentialId: 'credential-1',
        certificateSha256: hash('c'),
        consentVersion,
        typedName: 'Karim El Fassi',
      },
      {
        ...about,
        partyId: 'association',
        personId: 'president-017',
        signedAt: '2026-10-14T10:00:00.000Z',
        revision: { key: 'conventions/CV-UPE-017/revision-2.pdf', sha256: hash('2') },
        position: 'signature-CV-UPE-017-1@4',
        level: 'paper',
        scanKey: 'scans/1.pdf',
        scanSha256: hash('f'),
        recordedBy: 'karim-sqalli',
        confirmedBy: 'hicham-berrada',
      },
    ],
    revisions: [
      { sha256: hash('d'), sizeBytes: 184_000 },
      { sha256: hash('1'), sizeBytes: 201_500, partyId: 'ministry' },
      { sha256: hash('2'), sizeBytes: 219_100, partyId: 'agency' },
    ],
    positions: ['convention-CV-UPE-017@9', 'signature-CV-UPE-017-1@4'],
    rootsSha256: [hash('9')],
    verificationUrl: 'https://conventions.example/v/UPE-2026-017',
    issuedAt: '2026-10-15T09:00:00.000Z',
    sample: true,
    ...changes,
  };
}
