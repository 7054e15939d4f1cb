import type { TextKey } from '../../../shared/i18n/text.ts';
import type { PortalDesk } from '../portal-desk.ts';

const MEGABYTE = 1024 * 1024;
const SIZE_BYTES_MAX = 10 * MEGABYTE;

/** What the bytes of a paper may begin with: a name says nothing about a file. */
const TYPES = [
  { extension: 'pdf', mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { extension: 'jpg', mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { extension: 'png', mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/** The bytes of a posted file; none when nothing was chosen. */
export async function postedBytes(file: unknown): Promise<Uint8Array> {
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}

/** What is wrong with a paper, before it is kept; undefined when nothing is. */
export function paperFault(bytes: Uint8Array): TextKey | undefined {
  if (bytes.byteLength === 0) return 'papers.choose';
  if (bytes.byteLength > SIZE_BYTES_MAX) return 'portal.too-large';
  return typeOf(bytes) ? undefined : 'papers.type-wrong';
}

/**
 * Keeps a paper under its own hash: the same one sent twice is one document, another one never replaces it. Throws
 * TypeError for bytes that `paperFault` would have refused.
 */
export async function keepPaperBytes(
  { documents }: Pick<PortalDesk, 'documents'>,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly documentKey: string; readonly sha256: string; readonly sizeBytes: number }> {
  const type = typeOf(bytes);
  if (!type) throw new TypeError('A paper is kept before it is looked at.');
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  const start = Buffer.from(digest).toString('hex').slice(0, 16);
  const documentKey = `${folder}/${start}-${name}.${type.extension}`;
  const { sha256, sizeBytes } = await documents.put(documentKey, bytes, type.mediaType);
  return { documentKey, sha256, sizeBytes };
}

function typeOf(bytes: Uint8Array) {
  return TYPES.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
}
