import type { ExternalFault, ExternalRequest, ExternalVerdict } from '../../ports/pdf-signatures.ts';
import { type InspectedFile, inspectFile } from './inspect-signatures.ts';
import { addsOnlySignature } from './same-content.ts';
import { fieldNameOf } from './signature-fields.ts';

/** See `PdfSignatures.judgeExternal`. Bytes first: what is not our revision is not taken apart at all. */
export async function judgeExternal(request: ExternalRequest): Promise<ExternalVerdict> {
  const { at: unstampedAt, partyId, revision, revocationAnswers, roots, uploaded } = request;
  if (Buffer.compare(uploaded.subarray(0, revision.byteLength), revision) !== 0)
    return refused('EXTERNAL_OTHER_DOCUMENT');
  if (uploaded.byteLength === revision.byteLength) return refused('EXTERNAL_UNSIGNED');
  try {
    const trust = { roots, revocationAnswers, unstampedAt };
    const [before, after] = await Promise.all([
      inspectFile(revision, { roots: [] }),
      inspectFile(uploaded, trust),
    ]);
    const added = after.signatures.slice(before.signatures.length);
    const [signature, ...more] = added;
    if (signature === undefined) return refused('EXTERNAL_UNSIGNED');
    if (more.length > 0 || signature.partyId !== partyId || hasOther(before, after))
      return refused('EXTERNAL_WRONG_FIELD');
    const [, , from, rest] = signature.byteRange;
    const isWhole = signature.coversWholeRevision && from + rest === uploaded.byteLength;
    if (!isWhole || !signature.digestValid || !signature.signatureValid)
      return refused('EXTERNAL_SIGNATURE_INVALID');
    if (!(await addsOnlySignature(revision, uploaded, fieldNameOf(partyId))))
      return refused('EXTERNAL_MORE_THAN_SIGNED');
    if (signature.timestampValid === false) return refused('EXTERNAL_TIMESTAMP_INVALID');
    if (!signature.chainValid) return refused('EXTERNAL_AUTHORITY_UNKNOWN');
    if (signature.revocation.status === 'revoked') return refused('EXTERNAL_REVOKED');
    if (signature.revocation.status === 'unknown') return refused('EXTERNAL_REVOCATION_UNKNOWN');
    return { taken: true, signature };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'InputInvalid') throw error;
    return refused('EXTERNAL_UNREADABLE');
  }
}

/** The signatures from before are there, in their order, and nothing else that signs or stamps. */
function hasOther(before: InspectedFile, after: InspectedFile): boolean {
  const kept = before.signatures.every(({ partyId }, index) => after.signatures[index]?.partyId === partyId);
  return !kept || after.timestamps.length > 0;
}

function refused(fault: ExternalFault): ExternalVerdict {
  return { taken: false, fault };
}
