import { printCondition } from '../gate/expression.ts';
import { gateTable, missingRows } from '../gate/gate-table.ts';
import { gateOf } from '../gate/parse-gate.ts';
import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { assertCentimes } from '../kernel/money.ts';
import { stamp } from '../kernel/stamp.ts';
import type {
  ChangeTrancheAmount,
  OpenGate,
  RemindRequest,
  RequestTranche,
  ReturnTranche,
  ScheduleTranche,
  TakeBackRequest,
} from './commands.ts';
import type { TrancheEvent } from './events.ts';
import type { TrancheRefusal } from './refusals.ts';
import type { ExistingTranche, TrancheState } from './state.ts';

type TrancheDecision = Decision<TrancheEvent, TrancheRefusal>;

type RequestCommand =
  | ChangeTrancheAmount
  | OpenGate
  | RequestTranche
  | RemindRequest
  | TakeBackRequest
  | ReturnTranche;

/** The way to a request and back again, before anybody has certified that the money is due. */
export function decideRequest(command: RequestCommand, state: ExistingTranche): TrancheDecision {
  switch (command.type) {
    case 'ChangeAmount':
      return changeAmount(command, state);
    case 'OpenGate':
      return openGate(command, state);
    case 'RequestTranche':
      return requestTranche(command, state);
    case 'RemindRequest':
      return remindRequest(command, state);
    case 'TakeBackRequest':
      return takeBackRequest(command, state);
    case 'ReturnTranche':
      return returnTranche(command, state);
  }
}

/** Throws RangeError when the amount is not above zero or the index not from 1: the schedule is computed, not typed. */
export function scheduleTranche(command: ScheduleTranche, state: TrancheState): TrancheDecision {
  assertCentimes(command.amountCentimes);
  if (command.amountCentimes <= 0) throw new RangeError('A tranche is worth more than nothing');
  if (!Number.isSafeInteger(command.index) || command.index < 1) {
    throw new RangeError(`Tranches count from 1, not ${command.index}`);
  }
  if (state.status !== 'absent') return refuse({ code: 'TRANCHE_SCHEDULED_ALREADY', status: state.status });
  const { type: _, act, ...facts } = command;
  return accept({ type: 'TrancheScheduled', ...stamp(act), ...facts });
}

/**
 * Another amount by an amendment of the schedule, while nobody has asked for the money. No money moves in the ledger:
 * the convention committed the whole, and the tranches come to the same whole. Throws RangeError like the schedule.
 */
function changeAmount(command: ChangeTrancheAmount, state: ExistingTranche): TrancheDecision {
  const { act, amendmentId, amountCentimes } = command;
  assertCentimes(amountCentimes);
  if (amountCentimes <= 0) throw new RangeError('A tranche is worth more than nothing');
  if (state.status !== 'scheduled' && state.status !== 'requestable')
    return refuse({ code: 'TRANCHE_AMOUNT_FIXED', status: state.status });
  return accept({ type: 'TrancheAmountChanged', ...stamp(act), amendmentId, amountCentimes });
}

/** The gate opens when its expression holds; the refusal names the conditions that keep it shut. */
function openGate(command: OpenGate, state: ExistingTranche): TrancheDecision {
  if (state.status !== 'scheduled')
    return refuse({ code: 'TRANCHE_GATE_OPEN_ALREADY', status: state.status });
  const table = gateTable(gateOf(state.gate), command.facts);
  if (!table.holds) {
    const missing = missingRows(table).map(({ condition }) => printCondition(condition));
    return refuse({ code: 'TRANCHE_GATE_CLOSED', missing });
  }
  return accept({ type: 'TrancheGateOpened', ...stamp(command.act) });
}

/** Asks for the money; not by the person who last changed the account that it goes to. */
function requestTranche(command: RequestTranche, state: ExistingTranche): TrancheDecision {
  if (state.status === 'requested' && state.requestedBy === command.act.actor.personId) {
    return refuse({ code: 'TRANCHE_REQUESTED_ALREADY' });
  }
  if (state.status !== 'requestable')
    return refuse({ code: 'TRANCHE_NOT_REQUESTABLE', status: state.status });
  const changedBy = command.accountLastChangedBy;
  const personId = command.act.actor.personId;
  if (changedBy === personId) return refuse({ code: 'TRANCHE_FOUR_EYES', rule: 'account-changer', personId });
  return accept({
    type: 'TrancheRequested',
    ...stamp(command.act),
    account: command.account,
    ...(changedBy === undefined ? {} : { accountLastChangedBy: changedBy }),
  });
}

/** Notes that the association was written to again; a request that came first needs no reminder. */
function remindRequest(command: RemindRequest, state: ExistingTranche): TrancheDecision {
  if (state.status !== 'requestable')
    return refuse({ code: 'TRANCHE_NOT_REQUESTABLE', status: state.status });
  return accept({ type: 'RequestReminded', ...stamp(command.act) });
}

/**
 * Takes back what was asked for while nobody has looked into it: no money moves, and the tranche can be asked for again.
 * An act of the association: its contact as well as its treasurer, whoever of them asked. Once certified it is the
 * office that gives the request back, for its people have built on it.
 */
function takeBackRequest(command: TakeBackRequest, state: ExistingTranche): TrancheDecision {
  if (state.status === 'requestable' && state.takenBackAt !== undefined)
    return refuse({ code: 'TRANCHE_REQUEST_TAKEN_BACK_ALREADY' });
  if (state.status !== 'requested') return refuse({ code: 'TRANCHE_REQUEST_IN_HAND', status: state.status });
  return accept({ type: 'TrancheRequestTakenBack', ...stamp(command.act) });
}

/** Back to the association for correction, at any time before an order; the chain of people begins anew. */
function returnTranche(command: ReturnTranche, state: ExistingTranche): TrancheDecision {
  if (!['requested', 'certified', 'approved', 'observed'].includes(state.status)) {
    return refuse({ code: 'TRANCHE_NOT_RETURNABLE', status: state.status });
  }
  if (command.reason.trim() === '') return refuse({ code: 'TRANCHE_REASON_MISSING' });
  return accept({ type: 'TrancheReturnedForCorrection', ...stamp(command.act), reason: command.reason });
}
