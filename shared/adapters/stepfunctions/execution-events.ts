import * as z from 'zod';
import { readInput } from '../../wire/read-input.ts';

/** What Step Functions tells the event bus of the account when an execution changes its status. */
const statusChange = z.object({
  source: z.literal('aws.states'),
  detail: z.object({ name: z.string().min(1), status: z.string().min(1) }),
});

/** The execution and its status in our words. Throws `InputInvalid` for any other event: nothing else is sent here. */
export function readExecutionEvent(event: unknown): { readonly execution: string; readonly status: string } {
  const { name, status } = readInput(statusChange, event).detail;
  return { execution: name, status };
}
