import { remindReport } from '../../shared/use-cases/await-report.ts';
import { remindAmendment } from '../../shared/use-cases/conclude-amendment.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { keepAttention } from '../../shared/use-cases/keep-attention.ts';
import { remindCompletion } from '../../shared/use-cases/remind-completion.ts';
import { remindRequest } from '../../shared/use-cases/remind-request.ts';
import { remindSignatories } from '../../shared/use-cases/remind-signatories.ts';
import { readInput } from '../../shared/wire/read-input.ts';
import { notificationsTask } from '../../shared/wire/tasks.ts';
import type { RemindAmendment } from '../../workflows/amendment/contract.ts';
import type { RemindCompletion } from '../../workflows/application/contract.ts';
import type { RemindSignatories } from '../../workflows/convention/contract.ts';
import type { RemindReport } from '../../workflows/report/contract.ts';
import type { CaseOutcome, HandToPerson } from '../../workflows/task.ts';
import type { RemindRequest } from '../../workflows/tranche/contract.ts';

type NotificationsTask =
  | RemindCompletion
  | RemindSignatories
  | RemindAmendment
  | RemindRequest
  | RemindReport
  | HandToPerson;

/** `${notifications}`: reminders and expiry, and the hand-over to a person when a workflow can do no more. */
export function createHandler(desk: Desk) {
  return async (payload: unknown): Promise<CaseOutcome | Record<string, never>> => {
    const task: NotificationsTask = readInput(notificationsTask, payload);
    switch (task.task) {
      case 'remind-completion':
        return remindCompletion(desk, task);
      case 'remind-signatories':
        return remindSignatories(desk, task);
      case 'remind-amendment':
        return remindAmendment(desk, task);
      case 'remind-request':
        return remindRequest(desk, task);
      case 'remind-report':
        return remindReport(desk, task);
      case 'hand-to-person':
        await keepAttention(desk, {
          kind: 'workflow',
          id: task.execution,
          subject: task.id,
          facts: { code: task.fault, cause: task.cause.slice(0, 500) },
        });
        return {};
    }
  };
}
