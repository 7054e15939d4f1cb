import { assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { declareEligible, declareIneligible, returnForCompletion } from './check.ts';
import type { ApplicationCommand } from './commands.ts';
import { lapseCompletion, remindCompletion, resubmit } from './completion.ts';
import type { ApplicationEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { restartWorkflow, saveDraft, submit, withdraw } from './filing.ts';
import type { ApplicationRefusal } from './refusals.ts';
import { applyResult, promoteFromReserve } from './results.ts';
import { recordScore } from './scoring.ts';
import type { Absent, ApplicationState } from './state.ts';

/**
 * An association's application, from its draft to the committee's result (two stages, published lists: decree in
 * preparation, January 2026; aid only on a signed agreement that names the project: circular 13/2022).
 */
export const application: Decider<
  ApplicationCommand,
  ApplicationState,
  ApplicationEvent,
  ApplicationRefusal
> = {
  lifecycle: 'application',
  shape: 1,
  initial: { status: 'absent' },
  decide,
  evolve,
};

type Outcome = Decision<ApplicationEvent, ApplicationRefusal>;

function decide(command: ApplicationCommand, state: ApplicationState): Outcome {
  switch (command.type) {
    case 'SaveDraft':
      return saveDraft(command, state);
    case 'SubmitApplication':
      return submit(command, state);
    default:
      return state.status === 'absent'
        ? refuse({ code: 'APPLICATION_NOT_FOUND' })
        : decideOnCase(command, state);
  }
}

function decideOnCase(
  command: Exclude<ApplicationCommand, { type: 'SaveDraft' | 'SubmitApplication' }>,
  state: Exclude<ApplicationState, Absent>,
): Outcome {
  switch (command.type) {
    case 'ReturnForCompletion':
      return returnForCompletion(command, state);
    case 'ResubmitApplication':
      return resubmit(command, state);
    case 'DeclareEligible':
      return declareEligible(command, state);
    case 'DeclareIneligible':
      return declareIneligible(command, state);
    case 'LapseCompletion':
      return lapseCompletion(command, state);
    case 'RemindCompletion':
      return remindCompletion(command, state);
    case 'RecordScore':
      return recordScore(command, state);
    case 'ApplyResult':
      return applyResult(command, state);
    case 'PromoteFromReserve':
      return promoteFromReserve(command, state);
    case 'WithdrawApplication':
      return withdraw(command, state);
    case 'RestartWorkflow':
      return restartWorkflow(command, state);
    default:
      return assertNever(command);
  }
}
