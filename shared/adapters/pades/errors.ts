/** The caller gave something that cannot be signed or verified; trying again will not help. */
export function inputInvalid(message: string, cause?: unknown): Error {
  const error = new Error(message, { cause });
  error.name = 'InputInvalid';
  return error;
}
