import { describe, expect, it } from 'vitest';
import type { MandateRow } from '../domain/mandate/state.ts';
import type { InspectedSignature } from '../ports/pdf-signatures.ts';
import { judgeSigners, type RecordedAct } from './judge-signers.ts';

const AT = '2026-10-14T09:00:00.000Z';
const signature: InspectedSignature = {
  partyId: 'agency',
  signerName: 'Karim El Fassi',
  certificateSha256: 'a'.repeat(64),
  certificateSerial: '4a01',
  byteRange: [0, 1, 2, 3],
  coversWholeRevision: true,
  digestValid: true,
  signatureValid: true,
  chainValid: true,
  revocation: { status: 'unknown' },
  at: AT,
};
const act: RecordedAct = { partyId: 'agency', personId: 'director', signedAt: AT, level: 'simple' };
const person = { personId: 'director', name: { fr: 'K', ar: 'ك' }, title: { fr: 'D', ar: 'م' } };
const mandate: MandateRow = {
  mandateId: 'm-1',
  position: 'mandate-m-1@2',
  partyId: 'agency',
  kind: 'delegation',
  signatory: person,
  validFrom: '2026-10-14',
  validTo: '2026-10-14',
  paperSha256: 'b'.repeat(64),
};
const codes = (
  acts: readonly RecordedAct[],
  revoked = [] as readonly { serial: string; revokedAt: string }[],
) => judgeSigners([signature], { acts, revoked }).map(({ code }) => code);

describe('signers: a file against the record', () => {
  it('hold when nothing is known against them', () => {
    expect(codes([act, { ...act, mandate }])).toEqual([]);
  });

  it('are named when the register took their certificate back, once', () => {
    const revoked = [{ serial: '4a01', revokedAt: AT }];
    expect(judgeSigners([signature], { acts: [act], revoked })).toEqual([
      { code: 'CERTIFICATE_REVOKED', partyId: 'agency', revokedAt: AT },
    ]);
    const told = { ...signature, revocation: { status: 'revoked', revokedAt: AT } as const };
    expect(judgeSigners([told], { acts: [act], revoked })).toEqual([]);
    expect(codes([act], [{ serial: '4a02', revokedAt: AT }])).toEqual([]);
  });

  it('are named when the certificate is not the recorded one', () => {
    expect(codes([{ ...act, level: 'external', certificateSha256: 'c'.repeat(64) }])).toEqual([
      'CERTIFICATE_OF_ANOTHER',
    ]);
    expect(codes([{ ...act, level: 'external', certificateSha256: 'a'.repeat(64) }])).toEqual([]);
  });

  it.each<[string, Partial<MandateRow>]>([
    ['for another party', { partyId: 'ministry' }],
    ['for another person', { signatory: { ...person, personId: 'somebody' } }],
    ['that began later', { validFrom: '2026-10-15' }],
    ['that was over', { validFrom: '2026-10-01', validTo: '2026-10-13' }],
  ])('are named by a mandate %s', (_, change) => {
    expect(codes([{ ...act, mandate: { ...mandate, ...change } }])).toEqual(['MANDATE_UNFIT']);
  });

  it('hold by a mandate without an end', () => {
    const { validTo: _, ...endless } = mandate;
    expect(codes([{ ...act, mandate: endless }])).toEqual([]);
  });
});
