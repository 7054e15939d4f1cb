import type { InspectedSignature, RevisionFault, RevisionVerdict } from '../../ports/pdf-signatures.ts';
import { inspectSignatures, unsignedParties } from './inspect-signatures.ts';
import { faultsOfSignature, unreadable } from './verify-revisions.ts';

/** What nobody can tell without knowing whom to trust. */
const NEEDS_ROOTS: ReadonlySet<RevisionFault['code']> = new Set(['CHAIN_INVALID', 'TIMESTAMP_INVALID']);

/** Judges a file by itself; see `PdfSignatures.verifyAlone`. */
export async function verifyAlone(pdf: Uint8Array, roots?: readonly Uint8Array[]): Promise<RevisionVerdict> {
  try {
    const signatures = await inspectSignatures(pdf, roots ?? []);
    const unsigned = await unsignedParties(pdf);
    const faults = [
      ...(signatures.length === 0 ? [{ code: 'NOT_SIGNED' } as const] : []),
      ...unsigned.map((partyId) => ({ code: 'SIGNER_MISSING', partyId }) as const),
      ...signatures
        .flatMap(faultsOfSignature)
        .filter(({ code }) => roots !== undefined || !NEEDS_ROOTS.has(code)),
      ...surplusAfter(signatures, pdf.byteLength),
    ];
    return { whole: faults.length === 0, faults, signatures };
  } catch (error) {
    return { whole: false, faults: [unreadable(error)], signatures: [] };
  }
}

function surplusAfter(
  signatures: readonly InspectedSignature[],
  sizeBytes: number,
): readonly RevisionFault[] {
  const last = signatures.at(-1);
  if (last === undefined || !last.coversWholeRevision) return [];
  const lengthBytes = sizeBytes - (last.byteRange[2] + last.byteRange[3]);
  return lengthBytes > 0 ? [{ code: 'BYTES_AFTER_LAST_REVISION', lengthBytes }] : [];
}
