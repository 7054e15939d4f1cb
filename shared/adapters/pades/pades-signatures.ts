import type { PdfSignatures } from '../../ports/pdf-signatures.ts';
import { completeArchive, prepareArchive } from './archive.ts';
import { writeSignedAttributes } from './cms-writer.ts';
import { describeRevision } from './describe-revision.ts';
import { inspectFile } from './inspect-signatures.ts';
import { certificateStandings, issuedCertificates } from './issued-certificates.ts';
import { judgeExternal } from './judge-external.ts';
import { completeSignature, prepareSignature } from './prepare-signature.ts';
import { placeSignatureFields } from './signature-fields.ts';
import { verifyAlone } from './verify-alone.ts';
import { verifyRevisions } from './verify-revisions.ts';

/** Visible PAdES signatures on libpdf's objects and our own CMS. Keeps nothing between calls. */
export function createPadesSignatures(): PdfSignatures {
  return {
    placeSignatureFields,
    prepareSignature,
    signedAttributes: (prepared, certificate) =>
      writeSignedAttributes(new Uint8Array(Buffer.from(prepared.digest, 'hex')), certificate),
    completeSignature,
    inspectSignatures: async (pdf, roots) => (await inspectFile(pdf, { roots })).signatures,
    describeRevision,
    verifyRevisions,
    verifyAlone,
    judgeExternal,
    issuedCertificates,
    certificateStandings,
    prepareArchive,
    completeArchive,
  };
}
