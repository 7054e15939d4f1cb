/** `_` begins a byte in hex; what is left takes any header and any tag (SES API v2, MessageTag) as it is. */
const NOT_PLAIN = /[^A-Za-z0-9-]/gu;

/** A value in ASCII letters, digits, `-` and `_` only, whatever was in it. */
export function toPlain(value: string): string {
  return value.replace(NOT_PLAIN, (sign) =>
    [...Buffer.from(sign)].map((byte) => `_${byte.toString(16).padStart(2, '0')}`).join(''),
  );
}

/** The value as it was; throws `URIError` for what `toPlain` never wrote. */
export function fromPlain(plain: string): string {
  return decodeURIComponent(plain.replaceAll('_', '%'));
}

/** Whether `toPlain` can have written it. */
export function isPlain(text: string): boolean {
  try {
    return text !== '' && toPlain(fromPlain(text)) === text;
  } catch {
    return false;
  }
}
