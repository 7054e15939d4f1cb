import { lookAtTranche, markUnknown } from '../../shared/use-cases/await-bank.ts';
import { lookAtReport } from '../../shared/use-cases/await-report.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { readInput } from '../../shared/wire/read-input.ts';
import { paymentsTask } from '../../shared/wire/tasks.ts';
import type { LookAtReport } from '../../workflows/report/contract.ts';
import type { CaseOutcome } from '../../workflows/task.ts';
import type { LookAtTranche, MarkUnknown } from '../../workflows/tranche/contract.ts';

type PaymentsTask = LookAtTranche | MarkUnknown | LookAtReport;

/** `${payments}`: what the timer says of a tranche and of its report. Orders and files are people's acts, in the portal. */
export function createHandler(desk: Desk) {
  return async (payload: unknown): Promise<CaseOutcome> => {
    const task: PaymentsTask = readInput(paymentsTask, payload);
    switch (task.task) {
      case 'look-at-tranche':
        return lookAtTranche(desk, task);
      case 'mark-unknown':
        return markUnknown(desk, task);
      case 'look-at-report':
        return lookAtReport(desk, task);
    }
  };
}
