import type { RevisionFault, RevisionVerdict } from '../../ports/pdf-signatures.ts';
import { type InspectedFile, inspectFile } from './inspect-signatures.ts';
import { addsOnlyValidation } from './same-content.ts';
import { faultsOfSignature, unreadable } from './verify-revisions.ts';

/** What nobody can tell without knowing whom to trust. */
const NEEDS_ROOTS: ReadonlySet<RevisionFault['code']> = new Set(['CHAIN_INVALID', 'TIMESTAMP_INVALID']);

/** Judges a file by itself; see `PdfSignatures.verifyAlone`. */
export async function verifyAlone(pdf: Uint8Array, roots?: readonly Uint8Array[]): Promise<RevisionVerdict> {
  try {
    const inspected = await inspectFile(pdf, { roots: roots ?? [] });
    const { signatures, timestamps, unsigned } = inspected;
    const faults: RevisionFault[] = [
      ...(signatures.length === 0 ? [{ code: 'NOT_SIGNED' } as const] : []),
      ...unsigned.map((partyId) => ({ code: 'SIGNER_MISSING', partyId }) as const),
      ...signatures.flatMap(faultsOfSignature),
    ].filter(({ code }) => roots !== undefined || !NEEDS_ROOTS.has(code));
    const stampsHold = timestamps.every(({ intact, valid }) => (roots === undefined ? intact : valid));
    if (!stampsHold) faults.push({ code: 'ARCHIVE_INVALID' });
    faults.push(...(await surplusAfter(inspected, pdf)));
    const archivedAt = timestamps.find(({ valid }) => valid)?.at;
    return {
      whole: faults.length === 0,
      faults,
      signatures,
      ...(archivedAt === undefined ? {} : { archivedAt }),
    };
  } catch (error) {
    return { whole: false, faults: [unreadable(error)], signatures: [] };
  }
}

/** Bytes after the last signature that are no archival step, which leaves every page as it was signed. */
async function surplusAfter(
  { signatures, timestamps }: InspectedFile,
  pdf: Uint8Array,
): Promise<readonly RevisionFault[]> {
  const last = signatures.at(-1);
  if (last === undefined || !last.coversWholeRevision) return [];
  const signedBytes = last.byteRange[2] + last.byteRange[3];
  const stamp = timestamps.at(-1);
  const stampedBytes = stamp?.coversWholeRevision ? stamp.byteRange[2] + stamp.byteRange[3] : 0;
  const archived =
    stampedBytes > signedBytes &&
    timestamps.length === 1 &&
    (await addsOnlyValidation(pdf.subarray(0, signedBytes), pdf.subarray(0, stampedBytes)));
  const lengthBytes = pdf.byteLength - (archived ? stampedBytes : signedBytes);
  return lengthBytes > 0 ? [{ code: 'BYTES_AFTER_LAST_REVISION', lengthBytes }] : [];
}
