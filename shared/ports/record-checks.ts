import { fault } from './fault.ts';

/** DynamoDB takes sort keys up to this size; every store of records is held to it. */
const KEY_BYTES_MAX = 1024;

/** Whether a record can stand under the key. */
export function isRecordKey(key: string): boolean {
  return key !== '' && Buffer.byteLength(key) <= KEY_BYTES_MAX;
}

/** What every store of records asks before it puts or counts. Throws `InputInvalid`. */
export function checkPut(key: string, expiresAt: string | undefined): void {
  if (!isRecordKey(key)) {
    const message = `The key of a record has 1 to ${KEY_BYTES_MAX} bytes, not so "${key.slice(0, 80)}".`;
    throw fault('InputInvalid', message);
  }
  if (expiresAt !== undefined && Number.isNaN(Date.parse(expiresAt))) {
    throw fault('InputInvalid', `The record ${key} has no readable expiry: ${expiresAt}.`, { key });
  }
}

/** Only a number is counted up. */
export function notCounter(key: string): Error {
  return fault('InputInvalid', `The record ${key} is not a counter.`, { key });
}

/** Another was faster, or there is no such record (revision 0). */
export function revisionConflict(key: string, revision: number, expected: number): Error {
  return fault('RevisionConflict', `The record ${key} is at revision ${revision}, not at ${expected}.`, {
    key,
  });
}
