import { assembleAmendment } from '../../shared/use-cases/assemble-amendment.ts';
import { type AssemblyDesk, assembleConvention } from '../../shared/use-cases/assemble-convention.ts';
import { readInput } from '../../shared/wire/read-input.ts';
import { documentsTask } from '../../shared/wire/tasks.ts';
import type { AssembleAmendment } from '../../workflows/amendment/contract.ts';
import type { AssembleConvention } from '../../workflows/convention/contract.ts';
import type { CaseOutcome } from '../../workflows/task.ts';

/** `${documents}`: typesets conventions and their amendments. */
export function createHandler(desk: AssemblyDesk) {
  return async (payload: unknown): Promise<CaseOutcome> => {
    const task: AssembleConvention | AssembleAmendment = readInput(documentsTask, payload);
    return task.task === 'assemble-convention'
      ? assembleConvention(desk, task)
      : assembleAmendment(desk, task);
  };
}
