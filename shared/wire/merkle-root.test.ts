import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { merkleRoot } from './merkle-root.ts';

const sha = (...parts: (string | Buffer | Uint8Array)[]) => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
};
const leaf = (text: string) => sha(Uint8Array.of(0), text);
const node = (left: Buffer, right: Buffer) => sha(Uint8Array.of(1), left, right);

describe('merkle root', () => {
  it('is the hash of nothing over no leaves', () => {
    expect(merkleRoot([])).toBe(sha('').toString('hex'));
  });

  it('puts the largest power of two on the left, as RFC 6962 has it', () => {
    const expected = node(node(leaf('a'), leaf('b')), leaf('c'));
    expect(merkleRoot(['a', 'b', 'c'])).toBe(expected.toString('hex'));
  });

  it('changes with any leaf and with their order', () => {
    const roots = [['a', 'b'], ['b', 'a'], ['a', 'c'], ['a']].map(merkleRoot);
    expect(new Set(roots).size).toBe(roots.length);
  });
});
