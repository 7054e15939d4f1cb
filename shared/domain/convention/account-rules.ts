import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { ChangeAccount, ConfirmVisa, ContestAccount, RecordVisa, VerifyAccount } from './commands.ts';
import type { ConventionEvent } from './events.ts';
import type { ConventionRefusal } from './refusals.ts';
import type { ExistingConvention } from './state.ts';

type ConventionDecision = Decision<ConventionEvent, ConventionRefusal>;

/** A second person reads the account's number from the bank's attestation; it must be the one on file. */
export function verifyAccount(command: VerifyAccount, state: ExistingConvention): ConventionDecision {
  if (isClosed(state)) return refuse({ code: 'CONVENTION_CLOSED', status: state.status });
  if (state.account.verifiedBy !== undefined) return refuse({ code: 'CONVENTION_ACCOUNT_VERIFIED_ALREADY' });
  const personId = command.act.actor.personId;
  if (state.account.changedBy === personId) return refuse({ code: 'CONVENTION_SAME_PERSON', personId });
  if (state.account.rib !== command.rib) return refuse({ code: 'CONVENTION_RIB_DIFFERS' });
  return accept({ type: 'AccountVerified', ...stamp(command.act), rib: command.rib });
}

/** Another account takes the place of the former one and waits for its verification. */
export function changeAccount(command: ChangeAccount, state: ExistingConvention): ConventionDecision {
  if (isClosed(state)) return refuse({ code: 'CONVENTION_CLOSED', status: state.status });
  const { act, account, attestationKey } = command;
  if (state.account.rib === account.rib) return refuse({ code: 'CONVENTION_RIB_UNCHANGED' });
  return accept({ type: 'AccountChanged', ...stamp(act), account, attestationKey });
}

/** No money follows an account that the association says it did not ask for, until another person verified it anew. */
export function contestAccount(command: ContestAccount, state: ExistingConvention): ConventionDecision {
  if (isClosed(state)) return refuse({ code: 'CONVENTION_CLOSED', status: state.status });
  const { rib, contestedAt } = state.account;
  if (rib !== command.rib) return refuse({ code: 'CONVENTION_RIB_DIFFERS' });
  if (contestedAt !== undefined) return refuse({ code: 'CONVENTION_ACCOUNT_CONTESTED_ALREADY' });
  return accept({ type: 'AccountContested', ...stamp(command.act), rib });
}

/** One officer enters the visa of the commitment from its paper; until it is confirmed it can be entered anew. */
export function recordVisa(command: RecordVisa, state: ExistingConvention): ConventionDecision {
  if (isClosed(state)) return refuse({ code: 'CONVENTION_CLOSED', status: state.status });
  if (state.visa?.confirmedBy !== undefined) return refuse({ code: 'CONVENTION_VISA_CONFIRMED_ALREADY' });
  const { type: _, act, ...visa } = command;
  return accept({ type: 'VisaRecorded', ...stamp(act), ...visa });
}

/** Another officer confirms what he was shown of it (control at commitment, decree 2-07-1235). */
export function confirmVisa(command: ConfirmVisa, state: ExistingConvention): ConventionDecision {
  if (isClosed(state)) return refuse({ code: 'CONVENTION_CLOSED', status: state.status });
  if (!state.visa) return refuse({ code: 'CONVENTION_VISA_MISSING' });
  if (state.visa.confirmedBy !== undefined) return refuse({ code: 'CONVENTION_VISA_CONFIRMED_ALREADY' });
  const personId = command.act.actor.personId;
  if (state.visa.enteredBy === personId) return refuse({ code: 'CONVENTION_SAME_PERSON', personId });
  if (command.enteredAt !== undefined && command.enteredAt !== state.visa.enteredAt)
    return refuse({ code: 'CONVENTION_VISA_CHANGED' });
  return accept({ type: 'VisaConfirmed', ...stamp(command.act) });
}

/** No money follows its account any more: the account and the visa stay as they are. */
export function isClosed(state: ExistingConvention): boolean {
  return ['refused', 'expired', 'completed', 'terminated', 'withdrawn'].includes(state.status);
}
