import type { EvidenceFile } from '../../domain/signature/evidence-file.ts';
import { canonicalJson } from '../convention/canonical-json.ts';

/** The evidence as a file: the same bytes wherever it is handed out, so that its fingerprint is one. */
export function evidenceBytes(file: EvidenceFile): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${canonicalJson(file)}\n`);
}
