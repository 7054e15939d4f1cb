import { fault } from './fault.ts';

/** A key was used before, for another request: a defect of the caller. */
export function keyReused(key: string): Error {
  return fault('KeyReused', `The key ${key} was used before, for another request.`, { key });
}

/** The stream has moved on, or was never there: the caller reads it and decides again. */
export function versionConflict(stream: string, version: number, expectedVersion: number): Error {
  const message = `${stream} is at version ${version}, not at ${expectedVersion}: read it and decide again.`;
  return fault('VersionConflict', message, { stream });
}

/** The account would fall below its floor; amounts in centimes. */
export function insufficientBalance(account: string, balance: number, taken: number): Error {
  const message = `${account} holds ${balance} centimes, ${taken} were to be taken.`;
  return fault('InsufficientBalance', message, { account });
}
