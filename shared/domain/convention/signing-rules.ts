import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type {
  ArchiveConvention,
  BringIntoForce,
  ExpireConvention,
  OpenSigning,
  RefuseConvention,
  WithdrawConvention,
} from './commands.ts';
import type { ConventionEvent } from './events.ts';
import type { ConventionRefusal } from './refusals.ts';
import type { ExistingConvention } from './state.ts';

type ConventionDecision = Decision<ConventionEvent, ConventionRefusal>;

export function openSigning(command: OpenSigning, state: ExistingConvention): ConventionDecision {
  const { act, signatureId, expiresOn } = command;
  if (state.status === 'signing') {
    return refuse({ code: 'CONVENTION_SIGNING_ALREADY', signatureId: state.signatureId });
  }
  if (state.status !== 'assembled') return refuse({ code: 'CONVENTION_NOT_ASSEMBLED', status: state.status });
  return accept({ type: 'SigningOpened', ...stamp(act), signatureId, expiresOn });
}

/** All signatures are given: the last revision of the document is the convention in force. */
export function bringIntoForce(command: BringIntoForce, state: ExistingConvention): ConventionDecision {
  if (state.status === 'in-force') return refuse({ code: 'CONVENTION_IN_FORCE_ALREADY' });
  if (state.status !== 'signing') return refuse({ code: 'CONVENTION_NOT_IN_SIGNING', status: state.status });
  const { type: _, act, ...facts } = command;
  return accept({ type: 'ConventionEnteredIntoForce', ...stamp(act), ...facts });
}

/** Only the revision in force is archived, once. */
export function archiveConvention(command: ArchiveConvention, state: ExistingConvention): ConventionDecision {
  if (!('finalSha256' in state)) return refuse({ code: 'CONVENTION_NOT_IN_FORCE', status: state.status });
  if (state.archived) return refuse({ code: 'CONVENTION_ARCHIVED_ALREADY' });
  if (command.finalSha256 !== state.finalSha256) return refuse({ code: 'CONVENTION_ARCHIVE_OF_ANOTHER' });
  const { type: _, act, ...facts } = command;
  return accept({ type: 'ConventionArchived', ...stamp(act), ...facts });
}

export function refuseConvention(command: RefuseConvention, state: ExistingConvention): ConventionDecision {
  const { act, partyId, reason } = command;
  if (state.status === 'refused') return refuse({ code: 'CONVENTION_REFUSED_ALREADY' });
  if (state.status !== 'signing') return refuse({ code: 'CONVENTION_NOT_IN_SIGNING', status: state.status });
  if (!state.parties.some((party) => party.partyId === partyId)) {
    return refuse({ code: 'CONVENTION_PARTY_UNKNOWN', partyId });
  }
  if (command.reason.trim() === '') return refuse({ code: 'CONVENTION_REASON_MISSING' });
  return accept({ type: 'ConventionRefused', ...stamp(act), partyId, reason });
}

export function expireConvention(command: ExpireConvention, state: ExistingConvention): ConventionDecision {
  if (state.status === 'expired') return refuse({ code: 'CONVENTION_EXPIRED_ALREADY' });
  if (state.status !== 'signing') return refuse({ code: 'CONVENTION_NOT_IN_SIGNING', status: state.status });
  return accept({ type: 'ConventionExpired', ...stamp(command.act) });
}

/** Takes the convention back before it is in force. */
export function withdrawConvention(
  command: WithdrawConvention,
  state: ExistingConvention,
): ConventionDecision {
  const { status } = state;
  if (status === 'withdrawn') return refuse({ code: 'CONVENTION_WITHDRAWN_ALREADY' });
  if (status !== 'drafted' && status !== 'assembled' && status !== 'signing') {
    return refuse({ code: 'CONVENTION_NOT_WITHDRAWABLE', status });
  }
  if (command.reason.trim() === '') return refuse({ code: 'CONVENTION_REASON_MISSING' });
  return accept({ type: 'ConventionWithdrawn', ...stamp(command.act), reason: command.reason });
}
