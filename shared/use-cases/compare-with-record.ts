import type { PdfSignatures, RecordedRevision, RevisionFault } from '../ports/pdf-signatures.ts';
import { judgeSigners, type RecordedSigners } from './judge-signers.ts';
import { attacksOnRecorded } from './name-attacks.ts';
import type { Findings } from './verdict-words.ts';

const NOBODY: RecordedSigners = { acts: [], revoked: [] };

/**
 * Compares a stranger's file with the kept revisions and takes apart only the bytes of it that are our own: what was
 * added can be made to exhaust its reader, and its length and hash say enough.
 */
export async function compareWithRecord(
  pdfSignatures: Pick<PdfSignatures, 'verifyRevisions' | 'describeRevision'>,
  bytes: Uint8Array,
  recorded: readonly RecordedRevision[],
  roots: readonly Uint8Array[],
  signers: RecordedSigners = NOBODY,
): Promise<Findings> {
  const isOwn = ({ lengthBytes, sha256 }: RecordedRevision) =>
    lengthBytes <= bytes.byteLength &&
    pdfSignatures.describeRevision(bytes.subarray(0, lengthBytes)).sha256 === sha256;
  const newest = recorded.findLastIndex(isOwn);
  const ownBytes = bytes.subarray(0, recorded[newest]?.lengthBytes ?? 0);
  const own =
    newest < 0
      ? { faults: [], signatures: [], whole: false }
      : await pdfSignatures.verifyRevisions(ownBytes, recorded, roots);
  const beyond = faultBeyond(bytes.byteLength, recorded, newest);
  // Where a revision was altered, what is missing after it is the same fault told again.
  const altered = beyond?.code === 'REVISION_ALTERED';
  const faults = [
    ...(beyond ? [beyond] : []),
    ...(altered ? [] : own.faults),
    ...judgeSigners(own.signatures, signers),
  ];
  const archivedAt = 'archivedAt' in own ? own.archivedAt : undefined;
  const verdict = { faults, signatures: own.signatures };
  return {
    ...verdict,
    ...(archivedAt === undefined ? {} : { archivedAt }),
    attacks: attacksOnRecorded(verdict, bytes.byteLength, recorded),
  };
}

/** What is wrong with the bytes after the newest revision that is our own; undefined where a judged cut says it. */
function faultBeyond(
  sizeBytes: number,
  recorded: readonly RecordedRevision[],
  newest: number,
): RevisionFault | undefined {
  const own = recorded[newest];
  const next = recorded[newest + 1];
  if (!own && !next) return { code: 'NO_REVISION_RECORDED' };
  // What follows the last signature and is as long as the archival step may be it, with a change; else it is surplus.
  if (!next || (next.archival && sizeBytes !== next.lengthBytes)) {
    const lengthBytes = sizeBytes - (own?.lengthBytes ?? 0);
    return lengthBytes > 0 ? { code: 'BYTES_AFTER_LAST_REVISION', lengthBytes } : undefined;
  }
  const party = {
    ...(next.partyId === undefined ? {} : { partyId: next.partyId }),
    ...(next.archival === undefined ? {} : { archival: next.archival }),
  };
  const revision = newest + 1;
  if (sizeBytes >= next.lengthBytes) return { code: 'REVISION_ALTERED', revision, ...party };
  return own ? undefined : { code: 'REVISION_CUT_OFF', revision, ...party };
}
