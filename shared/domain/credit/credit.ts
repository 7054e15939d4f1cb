import type { Act } from '../kernel/act.ts';
import { dayOf } from '../kernel/calendar-day.ts';
import { accept, assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import { lineOf } from '../ledger/credit-accounts.ts';
import { type ActName, mayAct } from '../roles/acts.ts';
import type { ConfirmCredit, CreditCommand, DropCredit, EnterCredit } from './commands.ts';
import type { CreditEntered, CreditEvent } from './events.ts';
import type { CreditRefusal } from './refusals.ts';
import type { CreditEntry, CreditKind, CreditState } from './state.ts';

type Outcome = Decision<CreditEvent, CreditRefusal>;

/**
 * The credit of payment of one fiscal year on one line of the budget, as papers open it, add to it and carry it over
 * (organic law 130-13). Each paper is entered by one officer and confirmed by another (decree 330-66); only the
 * confirmation makes it credit. What a year has left when it ends is gone unless an order carries it over, and an order
 * does so in the year that takes it: before, the year may still spend it.
 */
export const credit: Decider<CreditCommand, CreditState, CreditEvent, CreditRefusal> = {
  lifecycle: 'credit',
  shape: 1,
  initial: { status: 'absent' },
  decide(command, state) {
    switch (command.type) {
      case 'OpenCredit':
      case 'IncreaseCredit':
      case 'CarryOverCredit':
        return enter(command, state);
      case 'ConfirmCredit':
        return confirm(command, state);
      case 'DropCredit':
        return drop(command, state);
      default:
        return assertNever(command);
    }
  },
  evolve,
};

const KIND: Readonly<Record<EnterCredit['type'], CreditKind>> = {
  OpenCredit: 'opening',
  IncreaseCredit: 'increase',
  CarryOverCredit: 'carry-over',
};

function enter(command: EnterCredit, state: CreditState): Outcome {
  const { act, amountCentimes, line, paperOn, reference, year } = command;
  const barred = barredFrom(act, 'enter-credit');
  if (barred) return barred;
  if (line === '' || lineOf(line) !== line) return refuse({ code: 'CREDIT_LINE_INVALID' });
  if (!Number.isSafeInteger(amountCentimes) || amountCentimes <= 0)
    return refuse({ code: 'CREDIT_AMOUNT_INVALID' });
  if (reference.trim() === '') return refuse({ code: 'CREDIT_REFERENCE_MISSING' });
  if (paperOn > dayOf(act.at)) return refuse({ code: 'CREDIT_PAPER_IN_FUTURE' });
  const unfit = unfitFor(command, state) ?? untimely(KIND[command.type], year, act);
  if (unfit) return refuse(unfit);
  const entry = entriesOf(state).length + 1;
  const facts = { kind: KIND[command.type], amountCentimes, reference: reference.trim(), paperOn };
  return accept({ type: 'CreditEntered', ...stamp(act), entry, year, line, ...facts });
}

/** A year and line is opened once, added to when it is open, and takes no more than the year before has left. */
function unfitFor(command: EnterCredit, state: CreditState): CreditRefusal | undefined {
  const { line, year } = command;
  const openings = entriesOf(state).filter(({ kind }) => kind === 'opening');
  if (command.type === 'OpenCredit' && openings.some(({ outcome }) => outcome !== 'dropped'))
    return { code: 'CREDIT_IS_OPEN', year, line };
  if (command.type === 'IncreaseCredit' && !openings.some(({ outcome }) => outcome === 'confirmed'))
    return { code: 'CREDIT_NOT_OPEN', year, line };
  return command.type === 'CarryOverCredit' ? tooMuch(command, command) : undefined;
}

function tooMuch(
  { leftBeforeCentimes: leftCentimes }: { readonly leftBeforeCentimes: number },
  asked: { readonly year: number; readonly line: string; readonly amountCentimes: number },
): CreditRefusal | undefined {
  if (asked.amountCentimes <= leftCentimes) return undefined;
  return { code: 'CREDIT_CARRY_TOO_MUCH', year: asked.year - 1, line: asked.line, leftCentimes };
}

/** Credit is opened for the year that runs or the next, whose law is out before it begins; never for one that is over. */
function untimely(kind: CreditKind, year: number, { at }: Act): CreditRefusal | undefined {
  const running = Number(dayOf(at).slice(0, 4));
  if (kind === 'carry-over')
    return year === running ? undefined : { code: 'CREDIT_CARRY_OUT_OF_YEAR', year, running };
  return year === running || year === running + 1 ? undefined : { code: 'CREDIT_YEAR_CLOSED', year, running };
}

function confirm({ act, entry, leftBeforeCentimes }: ConfirmCredit, state: CreditState): Outcome {
  const barred = barredFrom(act, 'confirm-credit');
  if (barred) return barred;
  const found = entriesOf(state).find((each) => each.entry === entry);
  if (state.status === 'absent' || !found) return refuse({ code: 'CREDIT_ENTRY_NOT_FOUND' });
  if (found.outcome === 'confirmed') return refuse({ code: 'CREDIT_CONFIRMED_ALREADY' });
  if (found.outcome === 'dropped') return refuse({ code: 'CREDIT_ENTRY_SETTLED' });
  const { personId } = act.actor;
  if (found.enteredBy === personId) return refuse({ code: 'CREDIT_SAME_PERSON', personId });
  const { amountCentimes, kind } = found;
  const { line, year } = state;
  const unfit = untimely(kind, year, act);
  if (unfit) return refuse(unfit);
  const excess = kind === 'carry-over' && tooMuch({ leftBeforeCentimes }, { year, line, amountCentimes });
  return excess ? refuse(excess) : accept({ type: 'CreditConfirmed', ...stamp(act), entry });
}

/** Whoever may enter may drop a proposal, a slip of one's own too: nothing was posted by it. */
function drop({ act, entry, reason }: DropCredit, state: CreditState): Outcome {
  const barred = barredFrom(act, 'enter-credit');
  if (barred) return barred;
  const found = entriesOf(state).find((each) => each.entry === entry);
  if (!found) return refuse({ code: 'CREDIT_ENTRY_NOT_FOUND' });
  if (found.outcome === 'dropped') return refuse({ code: 'CREDIT_DROPPED_ALREADY' });
  if (found.outcome === 'confirmed') return refuse({ code: 'CREDIT_ENTRY_SETTLED' });
  if (reason.trim() === '') return refuse({ code: 'CREDIT_REASON_MISSING' });
  return accept({ type: 'CreditDropped', ...stamp(act), entry, reason });
}

/** The credit after an event. An event that does not fit the state leaves it as it is. */
function evolve(state: CreditState, event: CreditEvent): CreditState {
  if (event.type === 'CreditEntered') return entered(state, event);
  const pending = entriesOf(state).find(
    ({ entry, outcome }) => entry === event.entry && outcome === 'pending',
  );
  if (state.status === 'absent' || !pending) return state;
  const settled: CreditEntry = {
    ...pending,
    outcome: event.type === 'CreditConfirmed' ? 'confirmed' : 'dropped',
    ...{ settledBy: event.by, settledAt: event.at },
    ...(event.type === 'CreditDropped' ? { reason: event.reason } : {}),
  };
  const entries = state.entries.map((each) => (each === pending ? settled : each));
  return { ...state, since: event.at, entries };
}

function entered(state: CreditState, event: CreditEntered): CreditState {
  const { type: _, at, by, year, line, ...facts } = event;
  const entry: CreditEntry = { ...facts, enteredBy: by, enteredAt: at, outcome: 'pending' };
  const entries = entriesOf(state);
  if (entries.some((each) => each.entry === entry.entry)) return state;
  return { status: 'recorded', year, line, since: at, entries: [...entries, entry] };
}

function entriesOf(state: CreditState): readonly CreditEntry[] {
  return state.status === 'absent' ? [] : state.entries;
}

function barredFrom({ actor: { role } }: Act, name: ActName): Outcome | undefined {
  return mayAct([role], name) ? undefined : refuse({ code: 'CREDIT_ROLE_NOT_ALLOWED', role });
}
