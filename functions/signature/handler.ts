import { type ArchiveDesk, archiveConvention } from '../../shared/use-cases/archive-convention.ts';
import { concludeSigning } from '../../shared/use-cases/conclude-signing.ts';
import { signingOutcome } from '../../shared/use-cases/open-signing.ts';
import { readInput } from '../../shared/wire/read-input.ts';
import { signatureTask } from '../../shared/wire/tasks.ts';
import type { ArchiveDocument, ConcludeSigning, LookAtSigning } from '../../workflows/convention/contract.ts';
import type { CaseOutcome } from '../../workflows/task.ts';

/**
 * `${signature}`: looks at a signing, draws its consequence, archives what was signed. Opening and signing are people's
 * acts, in the portal.
 */
export function createHandler(desk: ArchiveDesk) {
  return async (payload: unknown): Promise<CaseOutcome> => {
    const task: LookAtSigning | ConcludeSigning | ArchiveDocument = readInput(signatureTask, payload);
    switch (task.task) {
      case 'look-at-signing':
        return signingOutcome(desk, task.id);
      case 'conclude-signing':
        return concludeSigning(desk, task);
      case 'archive-document':
        return archiveConvention(desk, task);
    }
  };
}
