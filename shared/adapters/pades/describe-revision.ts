import { createHash } from 'node:crypto';
import type { RecordedRevision } from '../../ports/pdf-signatures.ts';

/** Length and hash, as they are recorded: needs nothing that reads a PDF. */
export function describeRevision(pdf: Uint8Array, partyId?: string): RecordedRevision {
  return {
    ...(partyId === undefined ? {} : { partyId }),
    lengthBytes: pdf.byteLength,
    sha256: createHash('sha256').update(pdf).digest('hex'),
  };
}
