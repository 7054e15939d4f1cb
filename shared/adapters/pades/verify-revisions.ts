import { createHash } from 'node:crypto';
import type {
  InspectedSignature,
  RecordedRevision,
  RevisionFault,
  RevisionVerdict,
} from '../../ports/pdf-signatures.ts';
import { type InspectedFile, inspectFile } from './inspect-signatures.ts';

/**
 * Judges a file against the recorded revisions. The bytes come first: a reader calls a file valid whose page was
 * replaced by an appended update, and one whose last signature was cut off, because each remaining signature is.
 */
export async function verifyRevisions(
  final: Uint8Array,
  recorded: readonly RecordedRevision[],
  roots: readonly Uint8Array[],
  revocationAnswers: readonly Uint8Array[] = [],
): Promise<RevisionVerdict> {
  const expected = expectedOf(final, recorded);
  const byteFaults = faultsOfBytes(final, expected);
  try {
    const inspected = await inspectFile(final, { roots, revocationAnswers });
    const { signatures, timestamps } = inspected;
    const faults = [
      ...byteFaults,
      ...faultsOfSigners(signatures, expected),
      ...signatures.flatMap(faultsOfSignature),
      ...faultsOfArchive(inspected, expected),
    ];
    const archivedAt = timestamps.find(({ valid }) => valid)?.at;
    return {
      whole: faults.length === 0,
      faults,
      signatures,
      ...(archivedAt === undefined ? {} : { archivedAt }),
    };
  } catch (error) {
    return { whole: false, faults: [...byteFaults, unreadable(error)], signatures: [] };
  }
}

/**
 * A copy taken before the archival step is as good as the day it was signed: it is held against what was there then.
 * What follows the last signature and is not what the step added is surplus, whatever it looks like.
 */
function expectedOf(final: Uint8Array, recorded: readonly RecordedRevision[]): readonly RecordedRevision[] {
  const archived = recorded.find(({ archival }) => archival === true);
  if (archived === undefined || final.byteLength === archived.lengthBytes) return recorded;
  const isThere =
    final.byteLength > archived.lengthBytes &&
    sha256Hex(final.subarray(0, archived.lengthBytes)) === archived.sha256;
  return isThere ? recorded : recorded.filter(({ archival }) => archival !== true);
}

function faultsOfArchive(
  { timestamps }: InspectedFile,
  recorded: readonly RecordedRevision[],
): readonly RevisionFault[] {
  const archived = recorded.filter(({ archival }) => archival === true);
  const holds = archived.every(({ lengthBytes }) =>
    timestamps.some(
      ({ byteRange, coversWholeRevision, valid }) =>
        valid && coversWholeRevision && byteRange[2] + byteRange[3] === lengthBytes,
    ),
  );
  return holds && timestamps.length === archived.length ? [] : [{ code: 'ARCHIVE_INVALID' }];
}

/** The fault of a file that cannot be taken apart; any other error goes further. */
export function unreadable(error: unknown): RevisionFault {
  if (!(error instanceof Error) || error.name !== 'InputInvalid') throw error;
  return { code: 'FILE_UNREADABLE', detail: error.message };
}

function faultsOfBytes(final: Uint8Array, recorded: readonly RecordedRevision[]): readonly RevisionFault[] {
  const last = recorded.at(-1);
  if (last === undefined) return [{ code: 'NO_REVISION_RECORDED' }];
  const faults: RevisionFault[] = [];
  const party = ({ archival, partyId }: RecordedRevision) => ({
    ...(partyId === undefined ? {} : { partyId }),
    ...(archival === undefined ? {} : { archival }),
  });
  const altered = recorded.findIndex(
    ({ lengthBytes, sha256 }) =>
      lengthBytes <= final.byteLength && sha256Hex(final.subarray(0, lengthBytes)) !== sha256,
  );
  const alteredRevision = recorded[altered];
  if (alteredRevision !== undefined) {
    faults.push({ code: 'REVISION_ALTERED', revision: altered, ...party(alteredRevision) });
  }
  for (const [revision, kept] of recorded.entries()) {
    if (kept.lengthBytes > final.byteLength)
      faults.push({ code: 'REVISION_CUT_OFF', revision, ...party(kept) });
  }
  const surplus = final.byteLength - last.lengthBytes;
  if (surplus > 0) faults.push({ code: 'BYTES_AFTER_LAST_REVISION', lengthBytes: surplus });
  return faults;
}

function faultsOfSigners(
  signatures: readonly InspectedSignature[],
  recorded: readonly RecordedRevision[],
): readonly RevisionFault[] {
  const expected = recorded.flatMap(({ partyId }) => (partyId === undefined ? [] : [partyId]));
  const found = signatures.map(({ partyId }) => partyId);
  const surplus = found.filter(
    (partyId, index) => !expected.includes(partyId) || found.indexOf(partyId) !== index,
  );
  const elsewhere = signatures.filter(({ partyId, byteRange }) =>
    recorded.some((kept) => kept.partyId === partyId && kept.lengthBytes !== byteRange[2] + byteRange[3]),
  );
  return [
    ...elsewhere.map(({ partyId }) => ({ code: 'RANGE_NOT_WHOLE', partyId }) as const),
    ...expected
      .filter((id) => !found.includes(id))
      .map((partyId) => ({ code: 'SIGNER_MISSING', partyId }) as const),
    ...surplus.map((partyId) => ({ code: 'SIGNER_UNEXPECTED', partyId }) as const),
  ];
}

export function faultsOfSignature(signature: InspectedSignature): readonly RevisionFault[] {
  const { partyId } = signature;
  const faults: RevisionFault[] = [];
  if (!signature.coversWholeRevision) faults.push({ code: 'RANGE_NOT_WHOLE', partyId });
  if (!signature.digestValid) faults.push({ code: 'DIGEST_INVALID', partyId });
  if (!signature.signatureValid) faults.push({ code: 'SIGNATURE_INVALID', partyId });
  if (!signature.chainValid) faults.push({ code: 'CHAIN_INVALID', partyId });
  // A certificate of ours was made for one party of one round, and for nothing else.
  if (signature.act !== undefined && !signature.act.endsWith(`/${partyId}`)) {
    faults.push({ code: 'CERTIFICATE_OF_ANOTHER', partyId, signer: signature.signerName });
  }
  if (signature.revocation.status === 'revoked') {
    faults.push({ code: 'CERTIFICATE_REVOKED', partyId, revokedAt: signature.revocation.revokedAt });
  }
  if (signature.timestampValid === false) faults.push({ code: 'TIMESTAMP_INVALID', partyId });
  return faults;
}

function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
