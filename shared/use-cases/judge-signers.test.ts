import { describe, expect, it } from 'vitest';
import { merklePaths, merkleRoot } from '../domain/kernel/merkle.ts';
import type { MandateRow } from '../domain/mandate/state.ts';
import { REPORT_LOCALES } from '../i18n/locale.ts';
import type { InspectedSignature } from '../ports/pdf-signatures.ts';
import { sha256 } from '../render/evidence/sha256.ts';
import { judgeSigners, type RecordedAct } from './judge-signers.ts';
import { actSentences, faultSentences, headingOfFile } from './verdict-words.ts';

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
const documentSha256 = 'd'.repeat(64);
const act: RecordedAct = {
  partyId: 'agency',
  personId: 'director',
  signedAt: AT,
  documentSha256,
  level: 'simple',
};
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

describe('signers: a list that a party authorised in a ceremony', () => {
  const leaves = ['a', 'b', 'd', 'e', 'f'].map((digit) => digit.repeat(64));
  const root = merkleRoot(leaves, sha256);
  const [proof] = merklePaths(leaves, sha256).slice(2);
  if (!proof) throw new Error('There is a proof of each leaf.');
  const manifest = { ceremonyId: 'c-1', root, ...proof };
  const fault = [{ code: 'MANIFEST_UNPROVEN', partyId: 'agency' }];
  const judged = (changes: Partial<RecordedAct>) =>
    judgeSigners([signature], { acts: [{ ...act, manifest, ...changes }], revoked: [] });

  it('holds where the proof leads from the document to its root, and is told so', () => {
    expect(judged({})).toEqual([]);
    for (const locale of REPORT_LOCALES)
      expect(actSentences(locale, [], [{ ...act, manifest }]).join()).toContain(root);
  });

  it.each<[string, Partial<RecordedAct>]>([
    ['another document', { documentSha256: 'c'.repeat(64) }],
    ['another place', { manifest: { ...manifest, index: 1 } }],
    ['another root', { manifest: { ...manifest, root: '0'.repeat(64) } }],
    ['a proof that is cut', { manifest: { ...manifest, path: manifest.path.slice(1) } }],
  ])('is named by party with %s, in every language', (_, changes) => {
    expect(judged(changes)).toEqual(fault);
    for (const locale of REPORT_LOCALES) {
      const [sentence] = faultSentences(locale, [], { attacks: [], faults: judged(changes) });
      expect(sentence).toMatch(/^(Cérémonie|حفل التوقيع|Ceremony)/u);
      expect(actSentences(locale, [], [{ ...act, manifest, ...changes }])).toHaveLength(1);
    }
    expect(headingOfFile(judged(changes))).toBe('verify.signer-broken');
  });
});
