import * as z from 'zod';

/** What a door throws when a payload has not the form of its contract: never retried, always a defect of the caller. */
export function readInput<Value>(schema: z.ZodType<Value>, payload: unknown): Value {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const fault = new Error(z.prettifyError(result.error));
  fault.name = 'InputInvalid';
  throw fault;
}
