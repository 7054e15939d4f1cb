import { type KeepWait, outcomeOf } from '../domain/kernel/wait.ts';
import type { Records } from '../ports/records.ts';
import type { Store } from '../ports/store.ts';
import type { Workflows } from '../ports/workflows.ts';

/** What a wait needs: the subject's state, its kept token, the workflow that waits. */
export interface WaitDesk {
  readonly store: Store;
  readonly records: Records;
  readonly workflows: Workflows;
}

export function waitKey(subject: string): string {
  return `wait/${subject}`;
}

/** Errors that say that nobody waits on the token any more: the wait is over all the same. */
const NOBODY_WAITS = ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'];

/**
 * Wakes the workflow that waits for the subject, if the subject's state settles the wait. Called after the token is
 * kept and after every append to the subject, in any order and any number of times.
 */
export async function settleWait(desk: WaitDesk, subject: string): Promise<void> {
  const kept = await desk.records.get<KeepWait>(waitKey(subject));
  if (!kept) return;
  const current = await desk.store.read(subject);
  const outcome = outcomeOf(kept.value, statusOf(current?.state));
  if (!outcome) return;
  try {
    await desk.workflows.succeed(kept.value.token, { ...outcome });
  } catch (fault) {
    if (!(fault instanceof Error && NOBODY_WAITS.includes(fault.name))) throw fault;
  }
  await desk.records.delete(waitKey(subject), kept.revision);
}

function statusOf(state: unknown): string {
  if (typeof state === 'object' && state !== null && 'status' in state && typeof state.status === 'string')
    return state.status;
  return 'absent';
}
