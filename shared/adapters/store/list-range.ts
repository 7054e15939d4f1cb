import type { ListOptions } from '../../ports/store.ts';

/** The greatest character in the order of UTF-8 bytes, which SQLite and DynamoDB both sort by. */
export const LAST_CHARACTER = '\u{10FFFF}';

/** Sort texts from `low` to below `high`, without `after`; `low` may lie above `high`, then nothing is asked for. */
export function listRange({ prefix = '', after = '', descending = false }: ListOptions) {
  const high = prefix + LAST_CHARACTER;
  if (after === '') return { low: prefix, high, after };
  if (descending) return { low: prefix, high: inByteOrder(after, high)[0], after };
  return { low: inByteOrder(after, prefix)[1], high, after };
}

/** Compares as both stores sort: by the bytes of UTF-8, which is not the order of JavaScript's `<`. */
export function compareBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

function inByteOrder(one: string, other: string): readonly [string, string] {
  return compareBytes(one, other) <= 0 ? [one, other] : [other, one];
}
