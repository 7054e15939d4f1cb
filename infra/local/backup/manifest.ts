import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { fault } from '../../../shared/ports/fault.ts';

export const MANIFEST_FILE = 'manifest.json';

/** A path below the folder, with forward slashes, that leads nowhere else. */
const path = z
  .string()
  .refine((text) => text.split('/').every((part) => part !== '' && part !== '.' && part !== '..'))
  .refine((text) => !/[\\:]/u.test(text));

const manifest = z.object({
  /** The form of a backup; another number would be another arrangement of files. */
  form: z.literal(1),
  /** The release that made it. */
  version: z.string(),
  mode: z.enum(['sample', 'trial', 'live']),
  madeAt: z.iso.datetime(),
  files: z.array(
    z.object({
      path,
      sizeBytes: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    }),
  ),
});

/** What a backup consists of: every file with its size and SHA-256. */
export type Manifest = z.infer<typeof manifest>;
export type ManifestFile = Manifest['files'][number];

/** Throws `BackupUnreadable`: no manifest means that the folder is no backup, or one that was cut off. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw fault('BackupUnreadable', `${folder} is no backup: it has no ${MANIFEST_FILE}.`);
  try {
    return manifest.parse(JSON.parse(text));
  } catch (cause) {
    throw fault('BackupUnreadable', `${folder}/${MANIFEST_FILE} is damaged or of another release.`, {
      cause,
    });
  }
}

export async function describeFile(folder: string, path: string): Promise<ManifestFile> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    sizeBytes += chunk.byteLength;
  }
  return { path, sizeBytes, sha256: hash.digest('hex') };
}
