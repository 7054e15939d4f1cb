import { concludeSigning } from '../../shared/use-cases/conclude-signing.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { signingOutcome } from '../../shared/use-cases/open-signing.ts';
import { readInput } from '../../shared/wire/read-input.ts';
import { signatureTask } from '../../shared/wire/tasks.ts';
import type { ConcludeSigning, LookAtSigning } from '../../workflows/convention/contract.ts';
import type { CaseOutcome } from '../../workflows/task.ts';

/** `${signature}`: looks at a signing and draws its consequence. Opening and signing are people's acts, in the portal. */
export function createHandler(desk: Desk) {
  return async (payload: unknown): Promise<CaseOutcome> => {
    const task: LookAtSigning | ConcludeSigning = readInput(signatureTask, payload);
    return task.task === 'look-at-signing' ? signingOutcome(desk, task.id) : concludeSigning(desk, task);
  };
}
