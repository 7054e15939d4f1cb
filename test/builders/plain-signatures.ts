import { createHash } from 'node:crypto';
import type { SigningAuthority } from '../../shared/ports/keys.ts';
import type { PdfSignatures, RecordedRevision } from '../../shared/ports/pdf-signatures.ts';
import type { TimestampAuthority } from '../../shared/ports/timestamps.ts';
import type { Typesetter } from '../../shared/ports/typesetter.ts';

/** Signatures without cryptography: a signed revision is the document and one line with the party's key after it. */
function createPlainSignatures(): PdfSignatures {
  const describeRevision = (pdf: Uint8Array, partyId?: string): RecordedRevision => ({
    lengthBytes: pdf.byteLength,
    sha256: sha256Of(pdf),
    ...(partyId === undefined ? {} : { partyId }),
  });
  return {
    placeSignatureFields: async (pdf) => pdf,
    prepareSignature: async ({ pdf, partyId }) => ({
      partyId,
      pdf,
      byteRange: [0, pdf.byteLength, 0, 0],
      digest: sha256Of(pdf),
    }),
    signedAttributes: (prepared) => Buffer.from(prepared.digest),
    completeSignature: ({ pdf, partyId }) => Buffer.concat([pdf, Buffer.from(`signed by ${partyId}\n`)]),
    inspectSignatures: async () => [],
    describeRevision,
    async verifyRevisions(final, recorded) {
      const last = recorded.at(-1);
      const altered = recorded.findIndex(
        ({ lengthBytes, sha256 }) => sha256Of(final.subarray(0, lengthBytes)) !== sha256,
      );
      const faults = [
        ...(altered < 0 ? [] : [{ code: 'REVISION_ALTERED', revision: altered } as const]),
        ...(last && final.byteLength > last.lengthBytes
          ? [{ code: 'BYTES_AFTER_LAST_REVISION', lengthBytes: final.byteLength - last.lengthBytes } as const]
          : []),
      ];
      return { whole: faults.length === 0, faults, signatures: [] };
    },
    judgeExternal: async () => ({ taken: false, fault: 'EXTERNAL_UNREADABLE' }),
    issuedCertificates: async () => [],
    certificateStandings: async () => [],
    prepareArchive: async ({ pdf }) => ({
      pdf,
      byteRange: [0, pdf.byteLength, 0, 0],
      digest: sha256Of(pdf),
    }),
    completeArchive: ({ pdf }) => Buffer.concat([pdf, Buffer.from('archived\n')]),
    verifyAlone: async () => ({ whole: false, faults: [{ code: 'NOT_SIGNED' }], signatures: [] }),
  };
}

/** A key that signs nothing in earnest, and a typesetter whose every page is the same line. */
const plainAuthority: SigningAuthority = {
  issueFor: async () => ({
    certificate: Buffer.from('certificate'),
    chain: [],
    algorithm: 'ECDSA-P256-SHA256',
    sign: async (bytes) => bytes,
  }),
  revocationList: async () => Buffer.from('list'),
  rootRevocationList: async () => Buffer.from('root list'),
  rootCertificates: () => [],
};

function plainTimestamps(now: () => string): TimestampAuthority {
  return { timestamp: async (hash) => ({ token: hash, at: now() }) };
}

const plainTypesetter: Typesetter = {
  typeset: async ({ template }) => ({
    pdf: Buffer.from(`%PDF-1.7 ${template}\n`),
    pages: 1,
    archival: 'none',
    signatureBoxes: [],
  }),
  close: async () => undefined,
};

/** The parts of a desk that sign, for a test portal. */
export function plainSigning(now: () => string) {
  return {
    typesetter: plainTypesetter,
    pdfSignatures: createPlainSignatures(),
    authority: plainAuthority,
    timestamps: plainTimestamps(now),
  };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
