/** A file kept write-once under its key: conventions, revisions, uploads, payment files, statements. */
export interface KeptDocument {
  readonly key: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

/**
 * The convention files. A key is a relative path of ASCII letters, digits, `.`, `_` and `-`, such as
 * `conventions/CONV-2026-001/rev-1.pdf` (anything else: `InputInvalid`), and is written once: putting the same bytes
 * again is answered as before, putting other bytes under a used key throws an error named `DocumentExists`.
 */
export interface Documents {
  /** Resolves when bytes and hash are kept for good; a disk that refuses is a `TransientFault`, nothing is kept. */
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<KeptDocument>;
  /** Throws an error named `DocumentMissing`, or `DocumentDamaged` when the bytes no longer match their hash. */
  get(key: string): Promise<{ readonly document: KeptDocument; readonly bytes: Uint8Array }>;
  /** What is kept under the key, without reading it; undefined when nothing is. */
  describe(key: string): Promise<KeptDocument | undefined>;
}
