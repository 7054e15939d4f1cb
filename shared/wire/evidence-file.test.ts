import { describe, expect, it } from 'vitest';
import { readEvidence } from './evidence-file.ts';

const evidence = {
  format: 'mithaq-evidence-1',
  exportedAt: '2026-10-20T09:00:00.000Z',
  convention: { conventionId: 'CV-1', number: 'UPE-2026-001', status: 'in-force', inForceOn: '2026-10-14' },
  parties: [
    {
      partyId: 'agency',
      organisation: { fr: 'Agence', ar: 'وكالة' },
      personName: { fr: 'K', ar: 'ك' },
      title: { fr: 'D', ar: 'م' },
    },
  ],
  expected: ['agency'],
  revisions: [{ lengthBytes: 10, sha256: 'a'.repeat(64) }],
  acts: [
    {
      partyId: 'agency',
      personId: 'director',
      signedAt: '2026-10-14T09:00:00.000Z',
      position: 'signature-1@2',
      revisionSha256: 'b'.repeat(64),
      evidence: { level: 'simple', codeChannel: 'sms', consentVersion: 'c-1', typedName: 'K' },
    },
  ],
  log: [{ position: 'signature-1@2', head: 'c' }],
  revoked: [],
  rootCertificates: ['AQI='],
};
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('evidence file', () => {
  it('is read as it was written', () => {
    expect(readEvidence(bytesOf(evidence))).toEqual(evidence);
  });

  it.each([
    ['no JSON', new TextEncoder().encode('{')],
    ['no text', Uint8Array.of(0xff, 0xfe)],
    ['another format', bytesOf({ ...evidence, format: 'mithaq-evidence-9' })],
    ['a hash that is none', bytesOf({ ...evidence, revisions: [{ lengthBytes: 10, sha256: 'A' }] })],
    ['a level that is none', bytesOf({ ...evidence, acts: [{ ...evidence.acts[0], evidence: {} }] })],
  ])('is refused as %s', (_, bytes) => {
    expect(() => readEvidence(bytes)).toThrow(expect.objectContaining({ name: 'InputInvalid' }));
  });
});
