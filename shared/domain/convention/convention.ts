import { assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { changeAccount, confirmVisa, contestAccount, recordVisa, verifyAccount } from './account-rules.ts';
import { applyAmendment, endAmendment, proposeAmendment } from './amendment-rules.ts';
import type { ConventionCommand, DraftConvention } from './commands.ts';
import { draftConvention, recordAssembly } from './drafting-rules.ts';
import {
  completeConvention,
  reopenConvention,
  restartWorkflow,
  resumeConvention,
  suspendConvention,
  terminateConvention,
} from './duration-rules.ts';
import type { ConventionEvent } from './events.ts';
import { evolveConvention } from './evolve-convention.ts';
import type { ConventionRefusal } from './refusals.ts';
import {
  archiveConvention,
  bringIntoForce,
  expireConvention,
  openSigning,
  refuseConvention,
  withdrawConvention,
} from './signing-rules.ts';
import type { ConventionState, ExistingConvention } from './state.ts';

/**
 * The life of one convention, from its draft to its end. Aid is given only on a signed agreement that names the
 * project (circular 13/2022); the document is frozen by its hash before anybody signs.
 */
export const convention: Decider<ConventionCommand, ConventionState, ConventionEvent, ConventionRefusal> = {
  lifecycle: 'convention',
  shape: 2,
  initial: { status: 'absent' },
  decide,
  evolve: evolveConvention,
};

function decide(
  command: ConventionCommand,
  state: ConventionState,
): Decision<ConventionEvent, ConventionRefusal> {
  if (command.type === 'DraftConvention') return draftConvention(command, state);
  if (state.status === 'absent') return refuse({ code: 'CONVENTION_NOT_FOUND' });
  return decideExisting(command, state);
}

function decideExisting(
  command: Exclude<ConventionCommand, DraftConvention>,
  state: ExistingConvention,
): Decision<ConventionEvent, ConventionRefusal> {
  switch (command.type) {
    case 'RecordAssembly':
      return recordAssembly(command, state);
    case 'OpenSigning':
      return openSigning(command, state);
    case 'BringIntoForce':
      return bringIntoForce(command, state);
    case 'ArchiveConvention':
      return archiveConvention(command, state);
    case 'RefuseConvention':
      return refuseConvention(command, state);
    case 'ExpireConvention':
      return expireConvention(command, state);
    case 'WithdrawConvention':
      return withdrawConvention(command, state);
    case 'SuspendConvention':
      return suspendConvention(command, state);
    case 'ResumeConvention':
      return resumeConvention(command, state);
    case 'CompleteConvention':
      return completeConvention(command, state);
    case 'ReopenConvention':
      return reopenConvention(command, state);
    case 'TerminateConvention':
      return terminateConvention(command, state);
    case 'VerifyAccount':
      return verifyAccount(command, state);
    case 'ChangeAccount':
      return changeAccount(command, state);
    case 'ContestAccount':
      return contestAccount(command, state);
    case 'RecordVisa':
      return recordVisa(command, state);
    case 'ConfirmVisa':
      return confirmVisa(command, state);
    case 'ProposeAmendment':
      return proposeAmendment(command, state);
    case 'ApplyAmendment':
      return applyAmendment(command, state);
    case 'EndAmendment':
      return endAmendment(command, state);
    case 'RestartWorkflow':
      return restartWorkflow(command, state);
    default:
      return assertNever(command);
  }
}
