import { accept, assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type {
  AmendmentCommand,
  ArchiveAmendment,
  DraftAmendment,
  OpenAmendmentSigning,
  RecordAmendmentAssembly,
  RestartAmendmentWorkflow,
  WithdrawAmendment,
} from './commands.ts';
import type { AmendmentEvent } from './events.ts';
import { evolveAmendment } from './evolve-amendment.ts';
import type { AmendmentRefusal } from './refusals.ts';
import type { AmendmentState, ExistingAmendment } from './state.ts';

type AmendmentDecision = Decision<AmendmentEvent, AmendmentRefusal>;

/**
 * The life of one amendment, from its draft to its signature by all: a convention is changed only by a written act
 * that every party signs in the same forms (article « Avenants »). What it changes, the convention judges.
 */
export const amendment: Decider<AmendmentCommand, AmendmentState, AmendmentEvent, AmendmentRefusal> = {
  lifecycle: 'amendment',
  shape: 1,
  initial: { status: 'absent' },
  decide,
  evolve: evolveAmendment,
};

function decide(command: AmendmentCommand, state: AmendmentState): AmendmentDecision {
  if (command.type === 'DraftAmendment') return draftAmendment(command, state);
  if (state.status === 'absent') return refuse({ code: 'AMENDMENT_NOT_FOUND' });
  switch (command.type) {
    case 'RecordAssembly':
      return recordAssembly(command, state);
    case 'OpenSigning':
      return openSigning(command, state);
    case 'ArchiveAmendment':
      return archiveAmendment(command, state);
    case 'WithdrawAmendment':
      return withdraw(command, state);
    case 'RestartWorkflow':
      return restartWorkflow(command, state);
    default:
      return decideSigning(command, state);
  }
}

/** `motive` is said in both languages: the document gives the reason of the change. */
function draftAmendment(command: DraftAmendment, state: AmendmentState): AmendmentDecision {
  if (state.status !== 'absent') return refuse({ code: 'AMENDMENT_DRAFTED_ALREADY', status: state.status });
  const { type: _, act, ...facts } = command;
  if (facts.motive.fr.trim() === '' || facts.motive.ar.trim() === '')
    return refuse({ code: 'AMENDMENT_MOTIVE_MISSING' });
  return accept({ type: 'AmendmentDrafted', ...stamp(act), ...facts });
}

/** Freezes the typeset document by its hash; a second assembly is told which document stands. */
function recordAssembly(command: RecordAmendmentAssembly, state: ExistingAmendment): AmendmentDecision {
  if ('document' in state && state.document) {
    const { documentKey, sha256 } = state.document;
    return refuse({ code: 'AMENDMENT_ASSEMBLED_ALREADY', documentKey, sha256 });
  }
  if (state.status !== 'drafted') return refuse({ code: 'AMENDMENT_NOT_DRAFTED', status: state.status });
  const { type: _, act, ...document } = command;
  return accept({ type: 'AmendmentAssembled', ...stamp(act), ...document });
}

function openSigning(command: OpenAmendmentSigning, state: ExistingAmendment): AmendmentDecision {
  const { act, signatureId, expiresOn } = command;
  if (state.status === 'signing')
    return refuse({ code: 'AMENDMENT_SIGNING_ALREADY', signatureId: state.signatureId });
  if (state.status !== 'assembled') return refuse({ code: 'AMENDMENT_NOT_ASSEMBLED', status: state.status });
  return accept({ type: 'AmendmentSigningOpened', ...stamp(act), signatureId, expiresOn });
}

/** How a signing ends: in force, refused, expired, or signed by all and overtaken. */
function decideSigning(
  command: Extract<
    AmendmentCommand,
    { readonly type: 'BringIntoForce' | 'RefuseAmendment' | 'ExpireAmendment' | 'LapseAmendment' }
  >,
  state: ExistingAmendment,
): AmendmentDecision {
  if (state.status === 'in-force') return refuse({ code: 'AMENDMENT_IN_FORCE_ALREADY' });
  if (state.status !== 'signing') return refuse({ code: 'AMENDMENT_NOT_IN_SIGNING', status: state.status });
  const by = stamp(command.act);
  switch (command.type) {
    case 'BringIntoForce': {
      const { finalDocumentKey, finalSha256, inForceOn } = command;
      return accept({ type: 'AmendmentEnteredIntoForce', ...by, finalDocumentKey, finalSha256, inForceOn });
    }
    case 'RefuseAmendment': {
      const { partyId, reason } = command;
      return accept({ type: 'AmendmentRefused', ...by, partyId, reason });
    }
    case 'ExpireAmendment':
      return accept({ type: 'AmendmentExpired', ...by });
    case 'LapseAmendment':
      return accept({ type: 'AmendmentLapsed', ...by, cause: command.cause });
    default:
      return assertNever(command);
  }
}

/** Only the revision in force is archived, once. */
function archiveAmendment(command: ArchiveAmendment, state: ExistingAmendment): AmendmentDecision {
  if (state.status !== 'in-force') return refuse({ code: 'AMENDMENT_NOT_IN_FORCE', status: state.status });
  if (state.archived) return refuse({ code: 'AMENDMENT_ARCHIVED_ALREADY' });
  if (command.finalSha256 !== state.finalSha256) return refuse({ code: 'AMENDMENT_ARCHIVE_OF_ANOTHER' });
  const { type: _, act, ...facts } = command;
  return accept({ type: 'AmendmentArchived', ...stamp(act), ...facts });
}

/** Takes the amendment back, with a reason, until the last signature is given. */
function withdraw(command: WithdrawAmendment, state: ExistingAmendment): AmendmentDecision {
  const { status } = state;
  if (status === 'withdrawn') return refuse({ code: 'AMENDMENT_WITHDRAWN_ALREADY' });
  if (status !== 'drafted' && status !== 'assembled' && status !== 'signing')
    return refuse({ code: 'AMENDMENT_NOT_WITHDRAWABLE', status });
  if (command.signedByAll) return refuse({ code: 'AMENDMENT_SIGNED_BY_ALL' });
  if (command.reason.trim() === '') return refuse({ code: 'AMENDMENT_REASON_MISSING' });
  return accept({ type: 'AmendmentWithdrawn', ...stamp(command.act), reason: command.reason });
}

/** A new run of the workflow that drives the amendment; an administrator's act. */
function restartWorkflow(command: RestartAmendmentWorkflow, state: ExistingAmendment): AmendmentDecision {
  const { role } = command.act.actor;
  if (role !== 'administrator')
    return refuse({ code: 'AMENDMENT_ROLE_NOT_ALLOWED', role, allowed: ['administrator'] });
  return accept({ type: 'WorkflowRestarted', ...stamp(command.act), run: state.run + 1 });
}
