import { dayOf } from '../kernel/calendar-day.ts';
import { accept, assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { MakePack, ReconciliationCommand, SignOffPack } from './commands.ts';
import type { ReconciliationEvent } from './events.ts';
import { dayAfter } from './month.ts';
import type { PackTotals } from './pack.ts';
import type { ReconciliationRefusal } from './refusals.ts';
import type { ReconciliationState } from './state.ts';

type PackDecision = Decision<ReconciliationEvent, ReconciliationRefusal>;

/**
 * The reconciliation of one month: made by the machine once the month is over, signed off by a finance officer who
 * prepared none of its batches and settled none of its orders.
 */
export const reconciliation: Decider<
  ReconciliationCommand,
  ReconciliationState,
  ReconciliationEvent,
  ReconciliationRefusal
> = {
  lifecycle: 'reconciliation',
  shape: 1,
  initial: { status: 'absent' },
  decide(command, state) {
    switch (command.type) {
      case 'MakePack':
        return make(command, state);
      case 'SignOffPack':
        return signOff(command, state);
      default:
        return assertNever(command);
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'PackMade': {
        if (state.status !== 'absent') return state;
        const { type: _, at: madeAt, by: __, ...facts } = event;
        return { ...facts, status: 'made', madeAt, since: madeAt };
      }
      case 'PackSignedOff': {
        if (state.status !== 'made') return state;
        const { at: since, by: signedBy, observations } = event;
        return { ...state, status: 'signed-off', since, signedBy, observations };
      }
      default:
        return assertNever(event);
    }
  },
};

/** Whether the officer has something to explain: a difference, a line that fits nothing, an order without an answer. */
export function needsObservations(totals: PackTotals): boolean {
  const { differenceCount, unknownCount, unmatchedCount } = totals;
  return differenceCount + unknownCount + unmatchedCount > 0;
}

function make({ type: _, act, ...facts }: MakePack, { status }: ReconciliationState): PackDecision {
  if (status !== 'absent') return refuse({ code: 'PACK_MADE_ALREADY' });
  if (dayOf(act.at) < dayAfter(facts.month)) return refuse({ code: 'PACK_MONTH_RUNNING' });
  return accept({ type: 'PackMade', ...stamp(act), ...facts });
}

function signOff({ act, fileSha256, observations }: SignOffPack, state: ReconciliationState): PackDecision {
  if (state.status === 'absent') return refuse({ code: 'PACK_NOT_FOUND' });
  if (state.status === 'signed-off') return refuse({ code: 'PACK_SIGNED_ALREADY' });
  if (state.hands.includes(act.actor.personId)) return refuse({ code: 'PACK_SAME_PERSON' });
  if (state.files.pdf.sha256 !== fileSha256) return refuse({ code: 'PACK_FILE_CHANGED' });
  const said = observations.trim();
  if (said === '' && needsObservations(state.totals)) return refuse({ code: 'PACK_OBSERVATIONS_MISSING' });
  return accept({ type: 'PackSignedOff', ...stamp(act), fileSha256, observations: said });
}
