/** SHA-256 over the parts one after the other; handed in, since a rule computes no hash by itself. */
export type Sha256 = (...parts: readonly Uint8Array[]) => Uint8Array;

/** Where a leaf stands in a tree: enough to find the root again from the leaf alone. */
export interface MerklePath {
  readonly index: number;
  readonly count: number;
  /** Sibling hashes from the leaf to the root, lower-case hex. */
  readonly path: readonly string[];
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Root of the Merkle tree over the leaves (RFC 9162, 2.1.1, SHA-256), hex; of no leaves, the hash of nothing. */
export function merkleRoot(leaves: readonly string[], sha256: Sha256): string {
  const nodes = leaves.map((leaf) => leafHash(leaf, sha256));
  return hexOf(nodes.length === 0 ? sha256() : climb(nodes, 0, nodes.length, sha256));
}

/** The inclusion proof of every leaf (RFC 9162, 2.1.3.1), in their order; all of them in one walk over the tree. */
export function merklePaths(leaves: readonly string[], sha256: Sha256): readonly MerklePath[] {
  const nodes = leaves.map((leaf) => leafHash(leaf, sha256));
  const paths: string[][] = nodes.map(() => []);
  if (nodes.length > 0) climb(nodes, 0, nodes.length, sha256, paths);
  return paths.map((path, index) => ({ index, count: nodes.length, path }));
}

/** The root that a leaf and its proof lead to (RFC 9162, 2.1.3.2); undefined when the proof fits no such tree. */
export function rootOfPath(
  leaf: string,
  { index, count, path }: MerklePath,
  sha256: Sha256,
): string | undefined {
  if (!Number.isSafeInteger(index) || index < 0 || index >= count) return undefined;
  let [at, last] = [index, count - 1];
  let root = leafHash(leaf, sha256);
  for (const hex of path) {
    const sibling = bytesOf(hex);
    if (last === 0 || sibling.length !== root.length) return undefined;
    if (at % 2 === 1 || at === last) {
      root = sha256(NODE, sibling, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      root = sha256(NODE, root, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? hexOf(root) : undefined;
}

/** The hash over the leaves `from` (with it) to `to` (without it); notes for each of them the sibling on its way. */
function climb(
  nodes: readonly Uint8Array[],
  from: number,
  to: number,
  sha256: Sha256,
  paths?: readonly string[][],
): Uint8Array {
  const [only = sha256()] = to - from === 1 ? nodes.slice(from, to) : [];
  if (to - from <= 1) return only;
  // The left side is the largest power of two that leaves something for the right.
  let width = 1;
  while (width * 2 < to - from) width *= 2;
  const left = climb(nodes, from, from + width, sha256, paths);
  const right = climb(nodes, from + width, to, sha256, paths);
  if (paths) {
    const [leftHex, rightHex] = [hexOf(left), hexOf(right)];
    for (const path of paths.slice(from, from + width)) path.push(rightHex);
    for (const path of paths.slice(from + width, to)) path.push(leftHex);
  }
  return sha256(NODE, left, right);
}

function leafHash(leaf: string, sha256: Sha256): Uint8Array {
  return sha256(LEAF, new TextEncoder().encode(leaf));
}

function half(index: number): number {
  return Math.floor(index / 2);
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/[0-9a-f]{2}/gu) ?? [], (pair) => Number.parseInt(pair, 16));
}
