import { X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '../../shared/ports/fault.ts';
import { TRUSTED_ROOTS_FOLDER } from './data-folder.ts';

/**
 * The roots of the trust services whose signatures this installation takes, beside its own (DER): what the operator put
 * into the folder, as PEM or DER. Without any, a PDF signed elsewhere is not taken. Throws `InputInvalid` for a file
 * that is no certificate of an authority: better no start than a root that somebody meant and nobody reads.
 */
export function readTrustedRoots(dataFolder: string): readonly Uint8Array[] {
  const folder = join(dataFolder, TRUSTED_ROOTS_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => readRoot(join(folder, name)));
}

function readRoot(path: string): Uint8Array {
  try {
    const certificate = new X509Certificate(readFileSync(path));
    if (certificate.ca) return new Uint8Array(certificate.raw);
  } catch (cause) {
    throw fault('InputInvalid', `${path} is no certificate.`, { cause });
  }
  throw fault('InputInvalid', `${path} is no certificate of an authority.`);
}
