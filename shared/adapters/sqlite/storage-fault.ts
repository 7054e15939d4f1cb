import { fault } from '../../ports/fault.ts';

const REMEDIES: ReadonlyMap<number, string> = new Map([
  [5, 'another program is writing to the data; end it and try again'],
  [6, 'another program is writing to the data; end it and try again'],
  [8, 'the data folder or its disk is read-only; make it writable and try again'],
  [10, 'the disk could not be read or written; check the disk, then try again'],
  [13, 'the disk is full; make room and try again'],
  [14, 'the file could not be opened; check that the data folder exists and is writable'],
]);
const DAMAGED = new Set([11, 26]);

/**
 * Puts what SQLite says of a disk into words with a remedy: `TransientFault` for what a person or time can mend,
 * `PermanentFault` for a damaged file. Any other error is handed back as it is: it is a defect and must stay visible.
 */
export function storageFault(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error;
  const code = error.errcode & 0xff;
  if (DAMAGED.has(code)) {
    const message = 'The database file is damaged or is not a database: restore it from a backup.';
    return fault('PermanentFault', message, { cause: error });
  }
  const remedy = REMEDIES.get(code);
  if (remedy === undefined) return error;
  return fault('TransientFault', `Nothing was recorded: ${remedy}.`, { cause: error });
}
