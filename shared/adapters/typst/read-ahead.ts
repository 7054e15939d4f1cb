import { close, fstatSync, openSync, readv } from 'node:fs';
import { createRequire } from 'node:module';

/** The only binary that exists. */
const BINARY = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
const SCRAP_BYTES = 262_144;

/**
 * Has the system read the native engine from the disk while the thread that will load it still starts. Every piece is
 * read over the one before, so it takes no memory; where there is no engine it does nothing.
 */
export function readEngineAhead(): void {
  let file: number;
  try {
    file = openSync(createRequire(import.meta.url).resolve(BINARY), 'r');
  } catch {
    return;
  }
  const scrap = Buffer.allocUnsafeSlow(SCRAP_BYTES);
  const pieces = new Array<Buffer>(Math.ceil(fstatSync(file).size / SCRAP_BYTES)).fill(scrap);
  readv(file, pieces, 0, () => close(file));
}
