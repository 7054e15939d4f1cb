import { type AssemblyDesk, assembleConvention } from '../../shared/use-cases/assemble-convention.ts';
import { readInput } from '../../shared/wire/read-input.ts';
import { documentsTask } from '../../shared/wire/tasks.ts';
import type { AssembleConvention } from '../../workflows/convention/contract.ts';
import type { CaseOutcome } from '../../workflows/task.ts';

/** `${documents}`: typesets conventions. */
export function createHandler(desk: AssemblyDesk) {
  return async (payload: unknown): Promise<CaseOutcome> => {
    const task: AssembleConvention = readInput(documentsTask, payload);
    return assembleConvention(desk, task);
  };
}
