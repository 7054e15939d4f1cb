import { applyResult, closeSelection, listRanking } from '../../shared/use-cases/apply-result.ts';
import { checkApplication } from '../../shared/use-cases/check-application.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { beginLaunch, completeLaunch, launchCase } from '../../shared/use-cases/launch-expansion.ts';
import { readInput } from '../../shared/wire/read-input.ts';
import { validationTask } from '../../shared/wire/tasks.ts';
import type { CheckApplication } from '../../workflows/application/contract.ts';
import type { BeginLaunch, CompleteLaunch, LaunchCase } from '../../workflows/expansion/contract.ts';
import type { ApplyResult, CloseSelection, ListRanking } from '../../workflows/selection/contract.ts';
import type { CaseList, CaseOutcome } from '../../workflows/task.ts';

type ValidationTask =
  | CheckApplication
  | ListRanking
  | ApplyResult
  | CloseSelection
  | BeginLaunch
  | LaunchCase
  | CompleteLaunch;

/** `${validation}`: judges applications, and applies a decision case by case. */
export function createHandler(desk: Desk) {
  return async (payload: unknown): Promise<CaseOutcome | CaseList | Record<string, never>> => {
    const task: ValidationTask = readInput(validationTask, payload);
    switch (task.task) {
      case 'check-application':
        return checkApplication(desk, task);
      case 'list-ranking':
        return listRanking(desk, task);
      case 'apply-result':
        return applyResult(desk, task);
      case 'close-selection':
        return closeSelection(desk, task);
      case 'begin-launch':
        return beginLaunch(desk, task);
      case 'launch-case':
        return launchCase(desk, task);
      case 'complete-launch':
        return completeLaunch(desk, task);
    }
  };
}
