import { createHash } from 'node:crypto';
import type { Sha256 } from '../../domain/kernel/merkle.ts';

export const sha256: Sha256 = (...parts) => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
};
