const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant as ISO 8601 text in UTC with milliseconds. */
export function isoOf(millis: number): string {
  return new Date(millis).toISOString();
}

/**
 * The milliseconds of an ISO 8601 extended offset date-time, or undefined where the text is none. As in Step Functions
 * the seconds may be left out, and T and Z may be small.
 */
export function parseInstant(given: string): number | undefined {
  const text = given.toUpperCase();
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const written = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second));
  const exact =
    written.getUTCMonth() + 1 === month &&
    written.getUTCDate() === day &&
    written.getUTCHours() === hour &&
    written.getUTCMinutes() === minute &&
    written.getUTCSeconds() === second;
  if (!exact) return undefined;
  const millis = Date.parse(text);
  return Number.isNaN(millis) ? undefined : millis;
}
