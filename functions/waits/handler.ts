import { keepWait } from '../../shared/use-cases/keep-wait.ts';
import type { WaitDesk } from '../../shared/use-cases/settle-wait.ts';
import { readInput } from '../../shared/wire/read-input.ts';
import { waitsTask } from '../../shared/wire/tasks.ts';

/** `${waits}`: keeps a workflow's task token for a subject; the token is answered when the subject has moved. */
export function createHandler(desk: WaitDesk) {
  return async (payload: unknown): Promise<Record<string, never>> => {
    const { task: _, ...wait } = readInput(waitsTask, payload);
    await keepWait(desk, wait);
    return {};
  };
}
