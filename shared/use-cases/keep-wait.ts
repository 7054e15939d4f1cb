import type { KeepWait } from '../domain/kernel/wait.ts';
import type { WaitDesk } from './settle-wait.ts';
import { settleWait, waitKey } from './settle-wait.ts';

/**
 * Keeps a workflow's task token for a subject, replacing only an older row, then settles at once: the subject may
 * have moved before the token came.
 */
export async function keepWait(desk: WaitDesk, wait: KeepWait): Promise<void> {
  const key = waitKey(wait.subject);
  for (;;) {
    const kept = await desk.records.get<KeepWait>(key);
    if (kept && isNewer(kept.value, wait)) break;
    try {
      await desk.records.put(key, wait, { ifRevision: kept?.revision ?? 0 });
      break;
    } catch (fault) {
      if (!(fault instanceof Error && fault.name === 'RevisionConflict')) throw fault;
    }
  }
  await settleWait(desk, wait.subject);
}

function isNewer(kept: KeepWait, offered: KeepWait): boolean {
  if (kept.enteredTime !== offered.enteredTime) return kept.enteredTime > offered.enteredTime;
  return kept.retryCount > offered.retryCount;
}
