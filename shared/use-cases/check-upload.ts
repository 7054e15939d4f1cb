import { type FileKind, fileKindOf } from '../domain/kernel/file-kind.ts';
import type { FileInspector } from '../ports/file-inspector.ts';
import type { VirusScan } from '../ports/virus-scan.ts';
import { type Answer, done, refused } from './answer.ts';

export interface UploadDesk {
  readonly inspector: FileInspector;
  /** Where the operator has one; without it nothing is said of viruses. */
  readonly virusScan?: VirusScan;
}

const REFUSALS = {
  locked: 'UPLOAD_LOCKED',
  active: 'UPLOAD_ACTIVE',
  unreadable: 'UPLOAD_UNREADABLE',
} as const;

/**
 * Whether a file that somebody sent may be kept. Until this says so it is kept nowhere: it lives in the memory of its
 * request alone. What it is, is told by its bytes. A scanner that does not answer keeps the file out
 * (`UPLOAD_NOT_CHECKED`).
 */
export async function checkUpload(
  desk: UploadDesk,
  bytes: Uint8Array,
  sizeBytesMax: number,
): Promise<Answer<FileKind>> {
  if (bytes.byteLength === 0) return refused({ code: 'UPLOAD_EMPTY' });
  if (bytes.byteLength > sizeBytesMax) return refused({ code: 'UPLOAD_TOO_LARGE' });
  const kind = fileKindOf(bytes);
  if (!kind) return refused({ code: 'UPLOAD_TYPE_WRONG' });
  const finding = await desk.inspector.inspect(bytes, kind.mediaType);
  if (finding) return refused({ code: REFUSALS[finding] });
  return scanned(desk, bytes, kind);
}

/**
 * Whether a file of lines (CSV, XML) may be read: those have no first bytes to be told by, and their own reader refuses
 * what it does not understand. Size and viruses are asked about as of any other file.
 */
export async function checkTextUpload(
  desk: Pick<UploadDesk, 'virusScan'>,
  bytes: Uint8Array,
  sizeBytesMax: number,
): Promise<Answer<null>> {
  if (bytes.byteLength === 0) return refused({ code: 'UPLOAD_EMPTY' });
  if (bytes.byteLength > sizeBytesMax) return refused({ code: 'UPLOAD_TOO_LARGE' });
  return scanned(desk, bytes, null);
}

/**
 * Whether a PDF may be compared with the record. It is kept nowhere, and what was hidden in it or broken is for the
 * verifier to name, which takes it apart within limits of its own; here only what it is, its size and viruses count.
 */
export async function checkComparedUpload(
  desk: Pick<UploadDesk, 'virusScan'>,
  bytes: Uint8Array,
  sizeBytesMax: number,
): Promise<Answer<null>> {
  if (bytes.byteLength > 0 && fileKindOf(bytes)?.mediaType !== 'application/pdf')
    return refused({ code: 'UPLOAD_TYPE_WRONG' });
  return checkTextUpload(desk, bytes, sizeBytesMax);
}

async function scanned<Kind>(
  { virusScan }: Pick<UploadDesk, 'virusScan'>,
  bytes: Uint8Array,
  kind: Kind,
): Promise<Answer<Kind>> {
  const verdict = await virusScan?.scan(bytes).catch(unjudged);
  if (verdict === 'unjudged') return refused({ code: 'UPLOAD_NOT_CHECKED' });
  return verdict?.clean === false ? refused({ code: 'UPLOAD_INFECTED' }) : done(kind);
}

function unjudged(error: unknown): 'unjudged' {
  if (error instanceof Error && error.name === 'TransientFault') return 'unjudged';
  throw error;
}
