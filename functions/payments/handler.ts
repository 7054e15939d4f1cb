import { lookAtTranche, markUnknown } from '../../shared/use-cases/await-bank.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { readInput } from '../../shared/wire/read-input.ts';
import { paymentsTask } from '../../shared/wire/tasks.ts';
import type { CaseOutcome } from '../../workflows/task.ts';
import type { LookAtTranche, MarkUnknown } from '../../workflows/tranche/contract.ts';

/** `${payments}`: what the timer says of a tranche. Orders and files are people's acts, in the portal. */
export function createHandler(desk: Desk) {
  return async (payload: unknown): Promise<CaseOutcome> => {
    const task: LookAtTranche | MarkUnknown = readInput(paymentsTask, payload);
    return task.task === 'mark-unknown' ? markUnknown(desk, task) : lookAtTranche(desk, task);
  };
}
