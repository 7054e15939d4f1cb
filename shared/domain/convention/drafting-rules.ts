import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { assertCentimes, sumCentimes } from '../kernel/money.ts';
import { stamp } from '../kernel/stamp.ts';
import type { DraftConvention, RecordAssembly } from './commands.ts';
import type { ConventionEvent } from './events.ts';
import type { ConventionRefusal } from './refusals.ts';
import type { ConventionState, ExistingConvention, Party } from './state.ts';

type ConventionDecision = Decision<ConventionEvent, ConventionRefusal>;

/**
 * Drafts the convention of a selected application: its tranches sum to its amount, each above zero, and its parties
 * differ. Throws RangeError when an amount is not a whole number of centimes above zero.
 */
export function draftConvention(command: DraftConvention, state: ConventionState): ConventionDecision {
  if (state.status !== 'absent') return refuse({ code: 'CONVENTION_DRAFTED_ALREADY', status: state.status });
  const { type: _, act, ...facts } = command;
  const { amountCentimes, trancheAmountsCentimes, parties } = facts;
  for (const amount of [amountCentimes, ...trancheAmountsCentimes]) assertAboveZero(amount);
  const sum = sumCentimes(trancheAmountsCentimes);
  if (sum !== amountCentimes) {
    return refuse({ code: 'CONVENTION_TRANCHES_DO_NOT_ADD_UP', amountCentimes, sumCentimes: sum });
  }
  if (!haveOwnKeys(parties)) {
    return refuse({ code: 'CONVENTION_PARTIES_INVALID', partyIds: parties.map(({ partyId }) => partyId) });
  }
  return accept({ type: 'ConventionDrafted', ...stamp(act), ...facts });
}

/** Freezes the typeset document by its hash; a second assembly is told which document stands. */
export function recordAssembly(command: RecordAssembly, state: ExistingConvention): ConventionDecision {
  if ('document' in state && state.document) {
    const { documentKey, sha256 } = state.document;
    return refuse({ code: 'CONVENTION_ASSEMBLED_ALREADY', documentKey, sha256 });
  }
  if (state.status !== 'drafted') return refuse({ code: 'CONVENTION_NOT_DRAFTED', status: state.status });
  const { type: _, act, ...document } = command;
  return accept({ type: 'ConventionAssembled', ...stamp(act), ...document });
}

function assertAboveZero(amountCentimes: number): void {
  assertCentimes(amountCentimes);
  if (amountCentimes <= 0) throw new RangeError(`A convention and its tranches are worth more than nothing`);
}

function haveOwnKeys(parties: readonly Party[]): boolean {
  return parties.length > 0 && new Set(parties.map(({ partyId }) => partyId)).size === parties.length;
}
