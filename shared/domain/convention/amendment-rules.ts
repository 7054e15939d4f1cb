import { accept, assertNever, type Decision, refuse } from '../kernel/decider.ts';
import { sumCentimes } from '../kernel/money.ts';
import { stamp } from '../kernel/stamp.ts';
import type { TrancheStanding } from '../tranche/state.ts';
import type { ApplyAmendment, EndAmendment, ProposeAmendment } from './commands.ts';
import type { ConventionEvent } from './events.ts';
import type { ChangeFault, ConventionRefusal } from './refusals.ts';
import type { AmendmentChange, ExistingConvention, Signatory } from './state.ts';

type ConventionDecision = Decision<ConventionEvent, ConventionRefusal>;
type Of<Kind extends AmendmentChange['kind']> = Extract<AmendmentChange, { readonly kind: Kind }>;

/** Takes an amendment of a convention in force into its register; of each kind only one is open at a time. */
export function proposeAmendment(command: ProposeAmendment, state: ExistingConvention): ConventionDecision {
  const { act, amendmentId, change } = command;
  if (state.status !== 'in-force') return refuse({ code: 'CONVENTION_NOT_IN_FORCE', status: state.status });
  const open = (state.amendments ?? []).find(
    ({ kind, standing }) => standing === 'open' && kind === change.kind,
  );
  if (open) return refuse({ code: 'CONVENTION_AMENDMENT_OPEN_ALREADY', amendmentId: open.amendmentId });
  const fault = changeFault(change, state, command.tranches);
  if (fault) return refuse({ code: 'CONVENTION_AMENDMENT_INVALID', fault });
  return accept({ type: 'AmendmentProposed', ...stamp(act), amendmentId, kind: change.kind });
}

/** The signed amendment takes effect, judged anew: what it changes may have moved since it was proposed. */
export function applyAmendment(command: ApplyAmendment, state: ExistingConvention): ConventionDecision {
  const { act, amendmentId, change, proposedBy } = command;
  if (!isOpen(state, amendmentId)) return refuse({ code: 'CONVENTION_AMENDMENT_NOT_OPEN' });
  if (state.status !== 'in-force' && state.status !== 'suspended') {
    return refuse({ code: 'CONVENTION_NOT_IN_FORCE', status: state.status });
  }
  const fault = changeFault(change, state, command.tranches);
  if (fault) return refuse({ code: 'CONVENTION_AMENDMENT_INVALID', fault });
  return accept({ type: 'ConventionAmended', ...stamp(act), amendmentId, change, proposedBy });
}

export function endAmendment(command: EndAmendment, state: ExistingConvention): ConventionDecision {
  const { act, amendmentId } = command;
  if (!isOpen(state, amendmentId)) return refuse({ code: 'CONVENTION_AMENDMENT_NOT_OPEN' });
  return accept({ type: 'AmendmentEnded', ...stamp(act), amendmentId });
}

function isOpen(state: ExistingConvention, amendmentId: string): boolean {
  return (state.amendments ?? []).some(
    (entry) => entry.amendmentId === amendmentId && entry.standing === 'open',
  );
}

/** Why the change cannot be made to this convention, undefined when it can. */
function changeFault(
  change: AmendmentChange,
  state: ExistingConvention,
  tranches: readonly TrancheStanding[],
): ChangeFault | undefined {
  switch (change.kind) {
    case 'extension':
      if (change.before !== state.durationMonths) return 'stale';
      return Number.isSafeInteger(change.after) && change.after > change.before ? undefined : 'not-longer';
    case 'budget':
      return budgetFault(change, state);
    case 'schedule':
      return scheduleFault(change, state, tranches);
    case 'account':
      if (change.before.rib !== state.account.rib) return 'stale';
      return change.after.rib === change.before.rib ? 'unchanged' : undefined;
    case 'signatory':
      return signatoryFault(change, state);
    case 'clause':
      return [change.title, change.text].every(({ fr, ar }) => fr.trim() !== '' && ar.trim() !== '')
        ? undefined
        : 'text-missing';
    default:
      return assertNever(change);
  }
}

/** Lines keep their places and their names; money moves between them, and the cost stays what it was. */
function budgetFault({ before, after }: Of<'budget'>, state: ExistingConvention): ChangeFault | undefined {
  const { lines } = state.contents.budget;
  if (!isSame(before.map(amountOf), lines.map(amountOf))) return 'stale';
  if (
    !isSame(
      after.map(({ lineId }) => lineId),
      lines.map(({ lineId }) => lineId),
    )
  )
    return 'stale';
  if (!after.every(({ amountCentimes }) => Number.isSafeInteger(amountCentimes) && amountCentimes >= 0))
    return 'amount-invalid';
  if (sumCentimes(after.map(amountOf)) !== sumCentimes(lines.map(amountOf))) return 'total-differs';
  return isSame(after.map(amountOf), lines.map(amountOf)) ? 'unchanged' : undefined;
}

/** Only tranches that were never asked for change, and all together stay worth the same. */
function scheduleFault(
  { before, after }: Of<'schedule'>,
  state: ExistingConvention,
  tranches: readonly TrancheStanding[],
): ChangeFault | undefined {
  const now = state.trancheAmountsCentimes;
  if (!isSame(before, now) || after.length !== now.length) return 'stale';
  if (!after.every((amount) => Number.isSafeInteger(amount) && amount > 0)) return 'amount-invalid';
  if (sumCentimes(after) !== state.amountCentimes) return 'total-differs';
  const changed = after.flatMap((amount, position) => (amount === now[position] ? [] : [position + 1]));
  if (changed.length === 0) return 'unchanged';
  const untouched = tranches.filter(({ status }) => status === 'scheduled' || status === 'requestable');
  const free = new Set(untouched.map(({ index }) => index));
  return changed.every((index) => free.has(index)) ? undefined : 'tranche-requested';
}

function signatoryFault(
  { partyId, before, after }: Of<'signatory'>,
  state: ExistingConvention,
): ChangeFault | undefined {
  const party = state.parties.find((each) => each.partyId === partyId);
  if (!party) return 'party-unknown';
  if (!isSamePerson(party, before)) return 'stale';
  const texts = [after.personName.fr, after.personName.ar, after.title.fr, after.title.ar];
  if (texts.some((text) => text.trim() === '')) return 'text-missing';
  return isSamePerson(before, after) ? 'unchanged' : undefined;
}

function isSamePerson(one: Signatory, other: Signatory): boolean {
  return one.personId === other.personId && one.email === other.email;
}

function amountOf({ amountCentimes }: { readonly amountCentimes: number }): number {
  return amountCentimes;
}

function isSame<Value>(one: readonly Value[], other: readonly Value[]): boolean {
  return one.length === other.length && one.every((value, position) => value === other[position]);
}
