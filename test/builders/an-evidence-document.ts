import type { EvidencedAct, EvidenceFile } from '../../shared/domain/signature/evidence-file.ts';
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

const consentVersion = 'consent-2026-1';

const acts: readonly EvidencedAct[] = [
  {
    partyId: 'ministry',
    personId: 'secretary-general',
    signedAt: '2026-10-14T09:00:00.000Z',
    revisionSha256: hash('1'),
    position: 'signature-CV-UPE-017-1@2',
    evidence: {
      level: 'simple',
      codeChannel: 'email',
      isOneChannel: true,
      consentVersion,
      typedName: 'Driss El Alami',
    },
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
    partyId: 'agency',
    personId: 'authority-director',
    signedAt: '2026-10-14T09:05:00.000Z',
    revisionSha256: hash('2'),
    position: 'signature-CV-UPE-017-1@3',
    evidence: {
      level: 'qualified',
      service: 'Prestataire (exemple)',
      credentialId: 'credential-1',
      certificateSha256: hash('c'),
      consentVersion,
      typedName: 'Karim El Fassi',
    },
  },
  {
    partyId: 'association',
    personId: 'president-UPE-017',
    signedAt: '2026-10-14T10:00:00.000Z',
    revisionSha256: hash('2'),
    position: 'signature-CV-UPE-017-1@4',
    evidence: {
      level: 'paper',
      scanKey: 'scans/1.pdf',
      scanSha256: hash('f'),
      recordedBy: 'karim-sqalli',
      confirmedBy: 'hicham-berrada',
    },
  },
];

const evidence: EvidenceFile = {
  format: 'mithaq-evidence-1',
  exportedAt: '2026-10-15T09:00:00.000Z',
  convention: {
    conventionId: 'CV-UPE-017',
    number: 'UPE-2026-017',
    status: 'in-force',
    inForceOn: '2026-10-14',
  },
  parties: conventionParties.map(({ organisation, partyId, personName, title }) => ({
    organisation,
    partyId,
    personName,
    title,
  })),
  expected: ['ministry', 'agency', 'association'],
  acts,
  revisions: [
    { sha256: hash('d'), lengthBytes: 184_000 },
    { sha256: hash('1'), lengthBytes: 201_500, partyId: 'ministry' },
    { sha256: hash('2'), lengthBytes: 219_100, partyId: 'agency' },
    { sha256: hash('3'), lengthBytes: 252_000, archival: true },
  ],
  log: [
    { position: 'convention-CV-UPE-017@9', head: hash('7') },
    { position: 'signature-CV-UPE-017-1@4', head: hash('8') },
  ],
  revoked: [],
  rootCertificates: ['AQI='],
};

/** An evidence certificate for tests: one signature of each level, archived since, everyone invented. */
export function anEvidenceDocument(changes: Partial<EvidenceFile> = {}): EvidenceDocument {
  return {
    file: { ...evidence, ...changes },
    documentSha256: hash('d'),
    opensAt: '2026-10-01T09:00:00.000Z',
    expiresOn: '2026-10-22',
    verificationUrl: 'https://conventions.example/v/UPE-2026-017',
    sample: true,
  };
}
