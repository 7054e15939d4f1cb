import { createHash } from 'node:crypto';
import type { Sha256 } from '../../domain/kernel/merkle.ts';

export const sha256: Sha256 = (...parts) => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
};

/** Of a text in UTF-8, lower-case hex: what `sha256sum` prints. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
