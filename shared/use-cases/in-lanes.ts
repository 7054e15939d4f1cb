/**
 * Works through a list in so many lanes at once, in its order. Answers stand as the list does. After a fault no lane
 * begins anything more, and it is thrown once what was under way has ended.
 */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const faults: unknown[] = [];
  // One iterator that all lanes draw from: no lane waits for another.
  const queue = items.entries();
  const lane = async () => {
    for (const [index, item] of queue) {
      if (faults.length > 0) return;
      try {
        results[index] = await work(item);
      } catch (fault) {
        faults.push(fault);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (faults.length > 0) throw faults[0];
  return results;
}
