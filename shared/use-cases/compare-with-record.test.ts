import { describe, expect, it } from 'vitest';
import { plainSigning } from '../../test/builders/plain-signatures.ts';
import type { RevisionFault } from '../ports/pdf-signatures.ts';
import { compareWithRecord } from './compare-with-record.ts';

const plain = plainSigning(() => '2026-10-01T09:00:00.000Z').pdfSignatures;
const [document, ministry, agency] = ['%PDF document\n', 'by ministry\n', 'by agency\n'];
const final = Buffer.from(document + ministry + agency);
const recorded = [
  plain.describeRevision(Buffer.from(document)),
  plain.describeRevision(Buffer.from(document + ministry), 'ministry'),
  plain.describeRevision(final, 'agency'),
];

const held = {
  signerName: 'Karim El Fassi',
  certificateSha256: 'a'.repeat(64),
  byteRange: [0, 1, 2, 3],
  coversWholeRevision: true,
  digestValid: true,
  signatureValid: true,
  chainValid: true,
  at: '2026-10-01T09:00:00.000Z',
} as const;

/** Compares, and says how many bytes were taken apart. */
async function compared(bytes: Uint8Array, kept = recorded) {
  let takenBytes = 0;
  const cut: RevisionFault = { code: 'REVISION_CUT_OFF', revision: 2, partyId: 'agency' };
  const pdfSignatures = {
    describeRevision: plain.describeRevision,
    verifyRevisions: async (own: Uint8Array) => {
      takenBytes = own.byteLength;
      const faults = own.byteLength < final.byteLength ? [cut] : [];
      return { whole: faults.length === 0, faults, signatures: [] };
    },
  };
  const { attacks, faults } = await compareWithRecord(pdfSignatures, bytes, kept, []);
  return { attacks, faults, takenBytes };
}

const changed = (at: number) => final.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('convention: a stranger’s file beside the kept ones', () => {
  it('is taken apart in full when it is ours', async () => {
    expect(await compared(final)).toEqual({ attacks: [], faults: [], takenBytes: final.byteLength });
  });

  it('has what was added named and not taken apart', async () => {
    expect(await compared(Buffer.concat([final, Buffer.from('more')]))).toEqual({
      attacks: ['update-appended'],
      faults: [{ code: 'BYTES_AFTER_LAST_REVISION', lengthBytes: 4 }],
      takenBytes: final.byteLength,
    });
  });

  it('has a changed byte named by its part, and only the part before taken apart', async () => {
    expect(await compared(changed(3))).toEqual({
      attacks: ['bytes-changed'],
      faults: [{ code: 'REVISION_ALTERED', revision: 0 }],
      takenBytes: 0,
    });
    expect(await compared(changed(document.length + 1))).toEqual({
      attacks: ['bytes-changed'],
      faults: [{ code: 'REVISION_ALTERED', revision: 1, partyId: 'ministry' }],
      takenBytes: document.length,
    });
  });

  it('has a cut named, also in the middle of a signature or of the text', async () => {
    const ofAgency = [{ code: 'REVISION_CUT_OFF', revision: 2, partyId: 'agency' }];
    const ours = document.length + ministry.length;
    for (const length of [ours, ours + 3])
      expect(await compared(final.subarray(0, length))).toEqual({
        attacks: ['signature-cut-off'],
        faults: ofAgency,
        takenBytes: ours,
      });
    expect(await compared(final.subarray(0, 8))).toMatchObject({
      faults: [{ code: 'REVISION_CUT_OFF', revision: 0 }],
      takenBytes: 0,
    });
  });

  it('has a signer named whom the register revoked, though every byte is ours', async () => {
    const signature = {
      partyId: 'agency',
      certificateSerial: '4a01',
      revocation: { status: 'good' },
    } as const;
    const pdfSignatures = {
      describeRevision: plain.describeRevision,
      verifyRevisions: async () => ({
        whole: true,
        faults: [],
        signatures: [{ ...held, ...signature }],
      }),
    };
    const revoked = [{ serial: '4a01', revokedAt: '2026-10-01T09:00:00.000Z' }];
    const found = await compareWithRecord(pdfSignatures, final, recorded, [], { acts: [], revoked });
    expect(found.attacks).toEqual(['certificate-revoked']);
    expect(found.faults).toEqual([
      { code: 'CERTIFICATE_REVOKED', partyId: 'agency', revokedAt: '2026-10-01T09:00:00.000Z' },
    ]);
  });

  it('is compared with nothing where nothing is kept', async () => {
    expect(await compared(final, [])).toMatchObject({
      faults: [{ code: 'NO_REVISION_RECORDED' }],
      takenBytes: 0,
    });
  });
});
