import { createHash } from 'node:crypto';
import type { Documents, KeptDocument } from '../../shared/ports/documents.ts';

/** The document store in memory: write-once under its key, as the port promises. */
export function createMemoryDocuments(): Documents {
  const kept = new Map<string, { readonly document: KeptDocument; readonly bytes: Uint8Array }>();
  return {
    async put(key, bytes, mediaType) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const earlier = kept.get(key);
      if (earlier && earlier.document.sha256 !== sha256) throw named('DocumentExists', key);
      const document = { key, sha256, sizeBytes: bytes.byteLength, mediaType };
      kept.set(key, { document, bytes: Uint8Array.from(bytes) });
      return document;
    },
    async get(key) {
      const found = kept.get(key);
      if (!found) throw named('DocumentMissing', key);
      return found;
    },
    async describe(key) {
      return kept.get(key)?.document;
    },
  };
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
