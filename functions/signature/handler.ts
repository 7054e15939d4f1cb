import { concludeSigning } from '../../shared/use-cases/conclude-signing.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { openSigning } from '../../shared/use-cases/open-signing.ts';
import { readInput } from '../../shared/wire/read-input.ts';
import { signatureTask } from '../../shared/wire/tasks.ts';
import type { CaseOutcome } from '../../workflows/task.ts';

/** `${signature}`: opens a signing and draws its consequence. Signing itself is a person's act, in the portal. */
export function createHandler(desk: Desk) {
  return async (payload: unknown): Promise<CaseOutcome> => {
    const task = readInput(signatureTask, payload);
    return task.task === 'open-signing' ? openSigning(desk, task) : concludeSigning(desk, task);
  };
}
