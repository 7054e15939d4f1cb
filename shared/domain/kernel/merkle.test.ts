import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { merklePaths, merkleRoot, rootOfPath, type Sha256 } from './merkle.ts';

const sha256: Sha256 = (...parts) => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
};
const leaves = (count: number) => Array.from({ length: count }, (_, index) => `leaf ${index}`);
const SIZES = [1, 2, 3, 4, 5, 7, 8, 11, 41, 64, 100];

describe('merkle tree: proofs', () => {
  it.each(SIZES)('lead from every leaf of %i back to the root', (size) => {
    const all = leaves(size);
    const root = merkleRoot(all, sha256);
    const paths = merklePaths(all, sha256);
    expect(paths.map((path, index) => rootOfPath(all[index] ?? '', path, sha256))).toEqual(
      all.map(() => root),
    );
    expect(Math.max(...paths.map(({ path }) => path.length))).toBe(Math.ceil(Math.log2(size)));
  });

  it.each(SIZES.slice(1))('of %i leaves lead elsewhere from another leaf, place, size or sibling', (size) => {
    const all = leaves(size);
    const root = merkleRoot(all, sha256);
    const [path] = merklePaths(all, sha256);
    if (!path) throw new Error('no proof');
    const wrong = [
      rootOfPath('leaf x', path, sha256),
      rootOfPath('leaf 0', { ...path, index: 1 }, sha256),
      rootOfPath('leaf 0', { ...path, index: size }, sha256),
      rootOfPath('leaf 0', { ...path, index: -1 }, sha256),
      rootOfPath('leaf 0', { ...path, path: path.path.slice(1) }, sha256),
      rootOfPath('leaf 0', { ...path, path: [...path.path, root] }, sha256),
      rootOfPath('leaf 0', { ...path, path: path.path.map(() => root) }, sha256),
      rootOfPath('leaf 0', { ...path, path: path.path.map(() => 'ab') }, sha256),
    ];
    expect(wrong).not.toContain(root);
  });

  it('of one leaf have no sibling, and no leaf gives no proof', () => {
    expect(merklePaths(['only'], sha256)).toEqual([{ index: 0, count: 1, path: [] }]);
    expect(merklePaths([], sha256)).toEqual([]);
  });

  it('do not pass a node off as a leaf', () => {
    const [first, second] = ['a', 'b'].map((leaf) => sha256(Uint8Array.of(0), Buffer.from(leaf)));
    const node = Buffer.concat([first ?? Buffer.of(), second ?? Buffer.of()]).toString('latin1');
    expect(rootOfPath(node, { index: 0, count: 1, path: [] }, sha256)).not.toBe(
      merkleRoot(['a', 'b'], sha256),
    );
  });
});
