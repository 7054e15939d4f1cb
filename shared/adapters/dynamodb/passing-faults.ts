import { setTimeout as sleep } from 'node:timers/promises';
import { fault } from '../../ports/fault.ts';
import { isTransient } from '../aws/transient-fault.ts';

export interface RepeatParts {
  /** Waits; milliseconds. */
  readonly pause?: ((millis: number) => Promise<unknown>) | undefined;
  /** From 0 up to, and without, 1. */
  readonly random?: (() => number) | undefined;
}

export type Repeat = <T>(call: () => Promise<T>) => Promise<T>;

const REPEATS_MAX = 8;
const FIRST_WAIT_MILLIS = 25;
const WAIT_MILLIS_MAX = 1000;

/** What passes with DynamoDB, beside what passes with every service: contention and throughput, also as reasons. */
const PASSING = new Set([
  'InternalServerError',
  'ProvisionedThroughputExceeded',
  'ProvisionedThroughputExceededException',
  'ThrottlingError',
  'TransactionConflict',
  'TransactionConflictException',
  'TransactionInProgressException',
]);

/**
 * Asks again, up to eight times and after full jitter, what failed for a reason that passes: contention, throttling,
 * a lost connection. The SDK repeats no transaction conflict. Then it gives up with `TransientFault`. Any other error
 * is handed on at once. What is asked again may have been done before: the answer alone can have been lost.
 */
export function createRepeat({ pause = sleep, random = Math.random }: RepeatParts): Repeat {
  return async (call) => {
    for (let repeats = 0; ; repeats += 1) {
      try {
        return await call();
      } catch (error) {
        if (!isPassing(error)) throw error;
        if (repeats === REPEATS_MAX) throw givenUp(error);
        await pause(random() * Math.min(WAIT_MILLIS_MAX, FIRST_WAIT_MILLIS * 2 ** repeats));
      }
    }
  };
}

function isPassingReason(code: string | undefined): boolean {
  return code !== undefined && PASSING.has(code);
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isPassingReason(error.name) || isTransient(error)) return true;
  return (
    error.name === 'TransactionCanceledException' &&
    'CancellationReasons' in error &&
    Array.isArray(error.CancellationReasons) &&
    error.CancellationReasons.some((reason: { Code?: string }) => isPassingReason(reason.Code))
  );
}

function givenUp(error: unknown): Error {
  const name = error instanceof Error ? error.name : String(error);
  const message = `DynamoDB has not taken the request in ${REPEATS_MAX + 1} attempts (${name}): try again later.`;
  return fault('TransientFault', message, { cause: error });
}
