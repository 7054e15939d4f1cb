import { formatOf, type ReadBankFile } from '../../../functions/portal/routes/statements-reading.ts';
import { runInWorker } from '../../../shared/adapters/worker/run-in-worker.ts';
import { statementFault } from '../../../shared/formats/statement/statement.ts';

export interface ReadOrder {
  readonly bytes: Uint8Array;
  readonly csv: Parameters<ReadBankFile>[1];
}

const LIMITS = { timeMillisMax: 60_000, memoryMegabytesMax: 1024 };

/**
 * Reads each of the bank's files in a thread of its own: what a file of thirty megabytes costs, or a hostile one, holds up
 * no page. One that takes more time or memory than it may is refused as too large.
 */
export function createReadApart(limits = LIMITS): ReadBankFile {
  const program = new URL('./read-worker.ts', import.meta.url);
  return async (bytes, csv) => {
    const order: ReadOrder = { bytes, csv };
    try {
      return await runInWorker(program, order, limits);
    } catch {
      const faults = [statementFault('STATEMENT_TOO_LARGE')];
      return { format: formatOf(bytes), reading: { ok: false, faults } };
    }
  };
}
