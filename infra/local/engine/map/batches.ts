import { type Json, type JsonObject, sizeBytesOf } from '../json.ts';

export interface BatchLimits {
  maxItems: number | undefined;
  maxBytes: number | undefined;
  batchInput: Json | undefined;
}

/** Groups items so that no batch is over either limit; an item over the limit by itself gets a batch of its own. */
export function batchesOf(
  items: readonly Json[],
  { maxItems, maxBytes, batchInput }: BatchLimits,
): JsonObject[] {
  const empty: JsonObject = batchInput === undefined ? { Items: [] } : { BatchInput: batchInput, Items: [] };
  const frameBytes = sizeBytesOf(empty);
  const batches: Json[][] = [];
  let batch: Json[] = [];
  let bytes = frameBytes;
  for (const item of items) {
    const more = maxBytes === undefined ? 0 : sizeBytesOf(item) + 1;
    const full =
      batch.length > 0 &&
      (batch.length >= (maxItems ?? Number.POSITIVE_INFINITY) || bytes + more > (maxBytes ?? bytes + more));
    if (full) {
      batches.push(batch);
      batch = [];
      bytes = frameBytes;
    }
    batch.push(item);
    bytes += more;
  }
  if (batch.length > 0) batches.push(batch);
  return batches.map((list) => ({ ...empty, Items: list }));
}
