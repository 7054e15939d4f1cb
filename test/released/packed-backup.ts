import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** One file of the tree holds a whole backup: its files by path, in base64, compressed. */
type Packed = Readonly<Record<string, string>>;

export function packBackup(folder: string, file: string): void {
  const packed: Packed = Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path).toString('base64')]),
  );
  // A revision of a convention begins with all of the one before: a wide window keeps each only once.
  const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: 9 };
  writeFileSync(file, brotliCompressSync(JSON.stringify(packed), { params }));
}

export function unpackBackup(file: string, folder: string): void {
  const packed = JSON.parse(brotliDecompressSync(readFileSync(file)).toString('utf8')) as Packed;
  for (const [path, base64] of Object.entries(packed)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), Buffer.from(base64, 'base64'));
  }
}
