import { gateCanHold } from '../gate/can-hold.ts';
import { gateOf } from '../gate/parse-gate.ts';
import type { ExistingTranche } from './state.ts';

/**
 * The tranches of the convention whose gate can never open once this one is withdrawn, by their index: what they wait
 * for is its payment or its report, or a tranche that is lost with it. None that is lost already is named again.
 */
export function lostWith(
  { index }: Pick<ExistingTranche, 'index'>,
  schedule: readonly ExistingTranche[],
): readonly ExistingTranche[] {
  const before = shutTranches(schedule);
  return lost(schedule, [...endedIn(schedule), index]).filter(
    (each) => each.index !== index && !before.includes(each),
  );
}

/** The tranches that can never open any more, by their index: what they wait for was withdrawn. */
export function shutTranches(schedule: readonly ExistingTranche[]): readonly ExistingTranche[] {
  return lost(schedule, endedIn(schedule));
}

function endedIn(schedule: readonly ExistingTranche[]): readonly number[] {
  return schedule.filter(({ status }) => status === 'withdrawn').map(({ index }) => index);
}

function lost(schedule: readonly ExistingTranche[], ended: readonly number[]): readonly ExistingTranche[] {
  const neverPaid = new Set(ended);
  const shut: ExistingTranche[] = [];
  // A gate that is open stays open, so only scheduled tranches are lost; each may take a further one along.
  const nextShut = () =>
    schedule.find(
      ({ gate, index, status }) =>
        status === 'scheduled' && !neverPaid.has(index) && !gateCanHold(gateOf(gate), neverPaid),
    );
  for (let next = nextShut(); next; next = nextShut()) {
    neverPaid.add(next.index);
    shut.push(next);
  }
  return shut.toSorted((one, other) => one.index - other.index);
}
