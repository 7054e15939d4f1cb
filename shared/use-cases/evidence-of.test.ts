import { describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { aDesk } from '../../test/builders/a-desk.ts';
import { signatureEvents } from '../../test/builders/a-signature.ts';
import { canonicalJson } from '../render/convention/canonical-json.ts';
import { evidenceOf, gatherEvidence } from './evidence-of.ts';
import { conventions, signatures } from './lifecycles.ts';
import { findConvention } from './verify-convention.ts';

const given = { exportedAt: '2026-10-20T09:00:00.000Z', rootCertificates: [Uint8Array.of(1, 2)] };

async function aRecord() {
  const test = await aDesk();
  await test.given(conventions, 'CV-UPE-017', conventionEvents['in-force']);
  await test.given(signatures, 'CV-UPE-017-1', signatureEvents.complete);
  const about = await findConvention(test.desk, 'UPE-2026-017');
  if (!about) throw new Error('The convention is not found.');
  return { ...test, about };
}

describe('evidence of a convention', () => {
  it('names signatories with their levels, positions and roots, and no key of a kept file', async () => {
    const { about, desk } = await aRecord();
    const evidence = await gatherEvidence(desk, about, given);
    expect(evidence.convention).toMatchObject({ number: 'UPE-2026-017', inForceOn: '2026-09-20' });
    expect(evidence.expected).toEqual(['ministry', 'agency', 'association']);
    expect(evidence.acts[2]).toMatchObject({
      partyId: 'association',
      position: 'signature-CV-UPE-017-1@1',
      revisionSha256: 'revision-3',
      evidence: { level: 'simple', codeChannel: 'email', typedName: 'Nom (exemple)' },
    });
    expect(evidence.log.map(({ position }) => position)).toEqual([
      'convention-CV-UPE-017@1',
      'signature-CV-UPE-017-1@1',
    ]);
    expect(evidence.rootCertificates).toEqual(['AQI=']);
    const written = canonicalJson(evidence);
    expect(written).not.toContain('conventions/');
    expect(written).not.toContain('999780000123456789012341');
  });

  it('is the same file for the same facts', async () => {
    const { about } = await aRecord();
    const sources = { ...given, about, recorded: [], positions: new Map(), log: [], revoked: [] };
    expect(canonicalJson(evidenceOf(sources))).toBe(canonicalJson(evidenceOf({ ...sources })));
  });
});
