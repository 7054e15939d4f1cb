import type { Mapping } from './event-source-mapping.ts';
import type { StreamRecord, TableStream } from './table-stream.ts';

export interface StreamPollers {
  /** Something was written: read soon. */
  nudge(): void;
  /** Reads and delivers until the stream has nothing more. Answers how many records were read. */
  drain(): Promise<number>;
  /** Delivers records again, as a stream may: at least once. */
  repeat(records: readonly StreamRecord[]): Promise<void>;
  /** Every record that was read. */
  readonly records: readonly StreamRecord[];
}

/** Reads the stream once for all mappings; each works through its records at its own pace. */
export function createStreamPollers(stream: TableStream, mappings: readonly Mapping[]): StreamPollers {
  const records: StreamRecord[] = [];
  let reading: Promise<number> | undefined;
  let again = false;

  async function readAll(): Promise<number> {
    let count = 0;
    do {
      again = false;
      const read = await stream.read();
      records.push(...read);
      count += read.length;
      for (const mapping of mappings) delivering.add(track(mapping.deliver(read)));
    } while (again);
    return count;
  }

  const delivering = new Set<Promise<void>>();
  function track(delivery: Promise<void>): Promise<void> {
    const tracked = delivery.finally(() => delivering.delete(tracked));
    return tracked;
  }

  const read = (): Promise<number> => {
    again = true;
    reading ??= readAll().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  return {
    records,
    nudge() {
      // What was not read now is read by the next drain.
      read().catch(() => undefined);
    },
    async drain() {
      const count = await read();
      await Promise.all(delivering);
      return count;
    },
    async repeat(repeated) {
      await Promise.all(mappings.map((mapping) => mapping.deliver(repeated)));
    },
  };
}
