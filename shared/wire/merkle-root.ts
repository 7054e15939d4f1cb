import { createHash } from 'node:crypto';
import { merkleRoot as rootOver } from '../domain/kernel/merkle.ts';

/** Root of the Merkle tree over the leaves (RFC 9162, SHA-256), hex; of no leaves, the hash of nothing. */
export function merkleRoot(leaves: readonly string[]): string {
  return rootOver(leaves, (...parts) => {
    const sum = createHash('sha256');
    for (const part of parts) sum.update(part);
    return sum.digest();
  });
}
