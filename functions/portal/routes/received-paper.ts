import { fileKindOf } from '../../../shared/domain/kernel/file-kind.ts';
import type { Locale } from '../../../shared/i18n/locale.ts';
import { checkTextUpload, checkUpload, type UploadDesk } from '../../../shared/use-cases/check-upload.ts';
import { refusalText } from '../components/form.tsx';
import type { PortalDesk } from '../portal-desk.ts';

const MEGABYTE = 1024 * 1024;
const SIZE_BYTES_MAX = 10 * MEGABYTE;

/** The bytes of a posted file; none when nothing was chosen. */
export async function postedBytes(file: unknown): Promise<Uint8Array> {
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}

/** What is wrong with a file of lines, in words, before any of them is read; undefined when nothing is. */
export async function textFileFault(
  desk: UploadDesk,
  locale: Locale,
  bytes: Uint8Array,
  sizeBytesMax = SIZE_BYTES_MAX,
): Promise<string | undefined> {
  const checked = await checkTextUpload(desk, bytes, sizeBytesMax);
  return checked.ok ? undefined : refusalText(locale, checked.refusal);
}

/** What is wrong with a paper, in words, before it is kept anywhere; undefined when nothing is. */
export async function paperFault(
  desk: UploadDesk,
  locale: Locale,
  bytes: Uint8Array,
): Promise<string | undefined> {
  const checked = await checkUpload(desk, bytes, SIZE_BYTES_MAX);
  return checked.ok ? undefined : refusalText(locale, checked.refusal);
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
  const type = fileKindOf(bytes);
  if (!type) throw new TypeError('A paper is kept before it is looked at.');
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  const start = Buffer.from(digest).toString('hex').slice(0, 16);
  const documentKey = `${folder}/${start}-${name}.${type.extension}`;
  const { sha256, sizeBytes } = await documents.put(documentKey, bytes, type.mediaType);
  return { documentKey, sha256, sizeBytes };
}
