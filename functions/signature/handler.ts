import { amendmentOutcome, concludeAmendment } from '../../shared/use-cases/conclude-amendment.ts';
import { concludeSigning } from '../../shared/use-cases/conclude-signing.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { signingOutcome } from '../../shared/use-cases/open-signing.ts';
import { readInput } from '../../shared/wire/read-input.ts';
import { signatureTask } from '../../shared/wire/tasks.ts';
import type { ConcludeAmendment, LookAtAmendment } from '../../workflows/amendment/contract.ts';
import type { ConcludeSigning, LookAtSigning } from '../../workflows/convention/contract.ts';
import type { CaseOutcome } from '../../workflows/task.ts';

type SignatureTask = LookAtSigning | ConcludeSigning | LookAtAmendment | ConcludeAmendment;

/** `${signature}`: looks at a signing and draws its consequence. Opening and signing are people's acts, in the portal. */
export function createHandler(desk: Desk) {
  return async (payload: unknown): Promise<CaseOutcome> => {
    const task: SignatureTask = readInput(signatureTask, payload);
    switch (task.task) {
      case 'look-at-signing':
        return signingOutcome(desk, task.id);
      case 'conclude-signing':
        return concludeSigning(desk, task);
      case 'look-at-amendment':
        return amendmentOutcome(desk, task.id);
      case 'conclude-amendment':
        return concludeAmendment(desk, task);
    }
  };
}
