import { createHash } from 'node:crypto';

/** Root of the Merkle tree over the leaves (RFC 6962, SHA-256), hex; of no leaves, the hash of nothing. */
export function merkleRoot(leaves: readonly string[]): string {
  return rootOf(leaves.map((leaf) => hash(Uint8Array.of(0), Buffer.from(leaf, 'utf8')))).toString('hex');
}

function rootOf(nodes: readonly Buffer[]): Buffer {
  const [first] = nodes;
  if (first === undefined) return hash();
  if (nodes.length === 1) return first;
  // The left side is the largest power of two that leaves something for the right.
  let left = 1;
  while (left * 2 < nodes.length) left *= 2;
  return hash(Uint8Array.of(1), rootOf(nodes.slice(0, left)), rootOf(nodes.slice(left)));
}

function hash(...parts: readonly Uint8Array[]): Buffer {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
}
