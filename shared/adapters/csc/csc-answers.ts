import * as z from 'zod';
import { refused } from './csc-exchange.ts';

/** What the adapter reads of the service's answers (CSC API v2); more may be in them. */
export const serviceInfo = z.object({ name: z.string().min(1), specs: z.string().min(1) });

export const tokenAnswer = z.object({ access_token: z.string().min(1) });

export const credentialList = z.object({ credentialIDs: z.array(z.string().min(1)).max(50) });

export const credentialInfo = z.object({
  key: z.object({ status: z.enum(['enabled', 'disabled']), algo: z.array(z.string()) }),
  cert: z.object({
    status: z.enum(['valid', 'expired', 'revoked', 'suspended']).optional(),
    certificates: z.array(z.string().min(1)).min(1).max(10),
  }),
  auth: z.object({ mode: z.string() }),
  SCAL: z.string().optional(),
});

export const releaseAnswer = z.object({ SAD: z.string().min(1) });

/** The signatures at once, or where to ask for them. */
export const signHashAnswer = z.union([
  z.object({ signatures: z.array(z.string().min(1)).length(1) }),
  z.object({ responseID: z.string().min(1) }),
]);

export const timestampAnswer = z.object({ timestamp: z.string().min(1) });

export function read<Schema extends z.ZodType>(
  schema: Schema,
  answer: unknown,
  method: string,
): z.infer<Schema> {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw refused(`its answer to ${method} is not of the protocol (${first?.path.join('.')})`);
}
