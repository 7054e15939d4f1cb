import { fault } from '../../ports/fault.ts';

/** What AWS services name a request that came too fast, or a fault of their own. */
const TRANSIENT_NAMES = new Set([
  'DependencyTimeoutException',
  'ExecutionLimitExceeded',
  'InternalError',
  'InternalFailure',
  'KMSInternalException',
  'KeyUnavailableException',
  'KmsThrottlingException',
  'LimitExceededException',
  'OperationAborted',
  'RequestLimitExceeded',
  'RequestTimeout',
  'RequestTimeoutException',
  'ServiceUnavailable',
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'TimeoutError',
  'TooManyRequestsException',
]);
/** What a socket says when nobody answers, or no longer. */
const SOCKET_CODES = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** What an SDK lays on the errors that it throws. */
interface ServiceError {
  readonly code?: unknown;
  readonly $fault?: 'client' | 'server';
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/**
 * A throttle, a fault of the service (5xx) or silence becomes a `TransientFault` that says what was not done; the SDK
 * has repeated it before. Any other error stays as it is: it is an answer, or a defect.
 */
export function orTransient(error: unknown, notDone: string): unknown {
  if (!(error instanceof Error) || !isTransient(error)) return error;
  return fault('TransientFault', `${notDone}: ${error.message || error.name}`, { cause: error });
}

/** Whether the same may well be answered when it is asked again. */
export function isTransient(error: Error & ServiceError): boolean {
  const status = error.$metadata?.httpStatusCode ?? 0;
  const { code } = error;
  return (
    TRANSIENT_NAMES.has(error.name) ||
    error.$fault === 'server' ||
    status >= 500 ||
    status === 429 ||
    (typeof code === 'string' && SOCKET_CODES.has(code))
  );
}
