import { createHash } from 'node:crypto';

const algorithms: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};
const rangeItemsMax = 1000;

function integer(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${what} must be a number`);
  return Math.round(value);
}

/** `$partition(array, size)`: the array cut into chunks of at most `size`. */
function partition(list: unknown, size: unknown): unknown {
  if (list === undefined) return undefined;
  const items = Array.isArray(list) ? list : [list];
  const step = integer(size, 'The chunk size of $partition');
  if (step <= 0) throw new Error('The chunk size of $partition must be a positive number');
  const chunks: unknown[] = [];
  for (let at = 0; at < items.length; at += step) chunks.push(items.slice(at, at + step));
  return chunks;
}

/** `$range(first, last, step)`: both ends included, at most 1,000 items. */
function range(first: unknown, last: unknown, step: unknown): number[] {
  const from = integer(first, 'The first argument of $range');
  const to = integer(last, 'The second argument of $range');
  const by = integer(step, 'The step of $range');
  if (by === 0) throw new Error('The step of $range must not be zero');
  const count = Math.max(0, Math.floor((to - from) / by) + 1);
  if (count > rangeItemsMax) throw new Error(`$range cannot generate more than ${rangeItemsMax} items`);
  return Array.from({ length: count }, (_, index) => from + index * by);
}

/** `$hash(data, algorithm)`: the digest as lower-case hexadecimal text. */
function hash(data: unknown, algorithm: unknown): string | undefined {
  if (data === undefined) return undefined;
  const name = algorithms[String(algorithm)];
  if (!name) throw new Error(`$hash knows ${Object.keys(algorithms).join(', ')}, not ${String(algorithm)}`);
  return createHash(name)
    .update(typeof data === 'string' ? data : JSON.stringify(data), 'utf8')
    .digest('hex');
}

/** The first double of a 48-bit linear congruential generator (Knuth; the one of java.util.Random) for a seed. */
function seededDouble(seed: number): number {
  const mask = (1n << 48n) - 1n;
  let state = (BigInt(Math.trunc(seed)) ^ 0x5deece66dn) & mask;
  const next = (bits: bigint): bigint => {
    state = (state * 0x5deece66dn + 0xbn) & mask;
    return state >> (48n - bits);
  };
  const high = next(26n);
  return Number((high << 27n) + next(27n)) / 2 ** 53;
}

/** `$random(seed?)`: from 0 (included) to 1 (excluded); the same seed gives the same number. */
function random(seed: unknown): number {
  return seed === undefined ? Math.random() : seededDouble(integer(seed, 'The seed of $random'));
}

/** `$parse(text)`: the JSON value that the text holds. */
function parse(text: unknown): unknown {
  if (text === undefined) return undefined;
  if (typeof text !== 'string') throw new Error('The argument of $parse must be a string');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error('The argument of $parse is not valid JSON');
  }
}

/** The functions that Step Functions adds to JSONata; `eval` is taken away. */
export function intrinsicFunctions(randomUuid: () => string): Record<string, unknown> {
  return { partition, range, hash, random, parse, uuid: () => randomUuid(), eval: undefined };
}
