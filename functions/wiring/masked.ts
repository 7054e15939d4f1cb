const SECRETS: readonly (readonly [secret: RegExp, shown: string])[] = [
  [/(\/l\/)[^\s/?#"']+/gu, '$1<token>'],
  [/[^\s<>"',;:=/]+@[^\s<>"',;/]+/gu, '<mail>'],
  // Tokens of links, sessions and tasks have 43 letters and more; hashes (64 hex digits) are no secret, but go too.
  [/[\w+/=-]{40,}/gu, '<token>'],
  [/(?<![\w.-])\d{6}(?![\w.-])/gu, '<code>'],
];

/** A text fit for a log: without addresses, tokens and one-time codes. */
export function masked(text: string): string {
  return SECRETS.reduce((shown, [secret, instead]) => shown.replace(secret, instead), text);
}

/** What a log says of an error: its name in clear, for that is the contract; the rest masked. */
export function maskedFault(fault: unknown): Readonly<Record<string, string>> {
  if (!(fault instanceof Error)) return { name: 'NoError', message: masked(String(fault)) };
  return {
    name: fault.name,
    message: masked(fault.message),
    ...(fault.stack === undefined ? {} : { stack: masked(fault.stack) }),
    ...(fault.cause === undefined ? {} : { cause: maskedCause(fault.cause) }),
  };
}

function maskedCause(cause: unknown): string {
  return masked(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause));
}

/** Fields of a call that name work and hold nothing secret; everything else of an event stays out of the log. */
const TELLING = ['task', 'taskKey', 'id', 'applicationId', 'subject', 'execution', 'state', 'retryCount'];

/** What a log says of a call: an allow-list, so that a new field is silent until somebody thinks about it. */
export function maskedCall(event: unknown): Readonly<Record<string, unknown>> {
  if (typeof event !== 'object' || event === null) return {};
  const fields = Object.entries(event).filter(([name]) => TELLING.includes(name));
  return {
    ...Object.fromEntries(fields),
    ...('rawPath' in event ? { path: masked(String(event.rawPath)) } : {}),
    ...('Records' in event && Array.isArray(event.Records) ? { records: event.Records.length } : {}),
  };
}
