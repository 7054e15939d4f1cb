import { addDays, compareDays, dayOf } from '../kernel/calendar-day.ts';
import { accept, assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { sumCentimes } from '../kernel/money.ts';
import { stamp } from '../kernel/stamp.ts';
import { type ActName, mayAct } from '../roles/acts.ts';
import { balanceOf, type ConventionMoney } from './balance.ts';
import type {
  ConfirmRecovery,
  DeclineRecovery,
  MarkRecoveryLate,
  ProposeRecovery,
  RecordReceipt,
  RecoveryCommand,
  RemindRecovery,
  TakeBackReceipt,
} from './commands.ts';
import type { RecoveryEvent } from './events.ts';
import { evolveRecovery } from './evolve-recovery.ts';
import { missingCentimes, receivedCentimes } from './received.ts';
import type { RecoveryRefusal } from './refusals.ts';
import type { ConfirmedOrder, ExistingRecovery, RecoveryState } from './state.ts';

type RecoveryDecision = Decision<RecoveryEvent, RecoveryRefusal>;

/**
 * Money that an association pays back (*ordre de recettes*): one finance officer draws the order up, another confirms
 * it, the accountant records what comes in. One order of a convention at a time, and never more than is owed.
 */
export const recovery: Decider<RecoveryCommand, RecoveryState, RecoveryEvent, RecoveryRefusal> = {
  lifecycle: 'recovery',
  shape: 1,
  initial: { status: 'absent' },
  decide(command, state) {
    switch (command.type) {
      case 'ProposeRecovery':
        return propose(command, state);
      case 'ConfirmRecovery':
        return confirm(command, state);
      case 'DeclineRecovery':
        return decline(command, state);
      case 'RecordReceipt':
        return receive(command, state);
      case 'TakeBackReceipt':
        return takeBack(command, state);
      case 'RemindRecovery':
        return remind(command, state);
      case 'MarkRecoveryLate':
        return markLate(command, state);
      default:
        return assertNever(command);
    }
  },
  evolve: evolveRecovery,
};

/** What may be asked back besides the orders that came back before, in centimes. */
export function leftToOrder(state: RecoveryState, money: ConventionMoney): number {
  const settled = state.status === 'absent' ? [] : settledOrders(state);
  const asked = sumCentimes(settled.map(({ amountCentimes }) => amountCentimes));
  return Math.max(0, balanceOf(money).claimableCentimes - asked);
}

/** What has not come of what may be asked back, and of an order that is open; in centimes. */
export function owedCentimes(state: RecoveryState, money: ConventionMoney): number {
  const unasked = leftToOrder(state, money);
  return state.status === 'ordered'
    ? Math.max(missingCentimes(state.order), unasked - receivedCentimes(state.order))
    : unasked;
}

/** What may be asked back and is asked by no order, an open one included; in centimes. */
export function unclaimedCentimes(state: RecoveryState, money: ConventionMoney): number {
  const isOpen = state.status === 'proposed' || state.status === 'ordered';
  return Math.max(0, leftToOrder(state, money) - (isOpen ? state.order.amountCentimes : 0));
}

function settledOrders(state: ExistingRecovery): readonly ConfirmedOrder[] {
  return state.status === 'recovered' ? [...state.past, state.order] : state.past;
}

function propose(command: ProposeRecovery, state: RecoveryState): RecoveryDecision {
  const { act, amountCentimes, convention, money } = command;
  const refused = forbidden(act.actor.role, 'order-recovery') ?? claimFault(money);
  if (refused) return refuse(refused);
  if (state.status === 'proposed' || state.status === 'ordered')
    return refuse({ code: 'RECOVERY_OPEN_ALREADY' });
  const { claimableCentimes, ground } = balanceOf(money);
  if (ground === undefined) return refuse({ code: 'RECOVERY_NOT_DUE' });
  const left = leftToOrder(state, money);
  if (!Number.isSafeInteger(amountCentimes) || amountCentimes <= 0 || amountCentimes > left)
    return refuse({ code: 'RECOVERY_AMOUNT_INVALID', claimableCentimes: left });
  const reason = command.reason.trim();
  if (reason === '') return refuse({ code: 'RECOVERY_REASON_MISSING' });
  const order = state.status === 'absent' ? 1 : state.order.order + 1;
  const number = `${convention.conventionNumber}/OR${order}`;
  const terms = { order, number, ground, amountCentimes, claimableCentimes, reason };
  return accept({ type: 'RecoveryProposed', ...stamp(act), ...convention, ...terms });
}

/** Nothing is asked back while the office itself has a report to judge that may account for it. */
function claimFault(money: ConventionMoney): RecoveryRefusal | undefined {
  const pending = money.reports.find(({ standing }) => standing === 'judging');
  return pending && { code: 'RECOVERY_REPORT_PENDING', index: pending.index };
}

/**
 * A second finance officer, who also accepted the money of no report of this convention: the claim rests on that very
 * judgement, and it gets eyes that did not make it. Who accepted a report may draw the order up: they know the file.
 */
function confirm(command: ConfirmRecovery, state: RecoveryState): RecoveryDecision {
  const { act, checkers, money, order, repaymentDays } = command;
  const { personId, role } = act.actor;
  const refused = forbidden(role, 'confirm-recovery');
  if (refused) return refuse(refused);
  if (state.status === 'absent') return refuse({ code: 'RECOVERY_NOT_FOUND' });
  if (state.order.order === order && (state.status === 'ordered' || state.status === 'recovered'))
    return refuse({ code: 'RECOVERY_CONFIRMED_ALREADY' });
  if (state.status !== 'proposed' || state.order.order !== order)
    return refuse({ code: 'RECOVERY_NOT_PROPOSED' });
  if (personId === state.order.proposedBy)
    return refuse({ code: 'RECOVERY_SAME_PERSON', rule: 'proposer', personId });
  if (checkers.includes(personId))
    return refuse({ code: 'RECOVERY_SAME_PERSON', rule: 'report-checker', personId });
  const fault = claimFault(money);
  if (fault) return refuse(fault);
  const claimableCentimes = leftToOrder(state, money);
  if (state.order.amountCentimes > claimableCentimes)
    return refuse({ code: 'RECOVERY_AMOUNT_INVALID', claimableCentimes });
  const dueOn = addDays(dayOf(act.at), repaymentDays);
  return accept({ type: 'RecoveryConfirmed', ...stamp(act), order, dueOn });
}

function decline({ act, order, ...given }: DeclineRecovery, state: RecoveryState): RecoveryDecision {
  const refused = forbidden(act.actor.role, 'confirm-recovery');
  if (refused) return refuse(refused);
  if (state.status === 'absent') return refuse({ code: 'RECOVERY_NOT_FOUND' });
  if (state.status !== 'proposed' || state.order.order !== order)
    return refuse({ code: 'RECOVERY_NOT_PROPOSED' });
  const reason = given.reason.trim();
  if (reason === '') return refuse({ code: 'RECOVERY_REASON_MISSING' });
  return accept({ type: 'RecoveryDeclined', ...stamp(act), order, reason });
}

function receive(command: RecordReceipt, state: RecoveryState): RecoveryDecision {
  const { act, amountCentimes, receivedOn } = command;
  const { personId, role } = act.actor;
  const refused = forbidden(role, 'record-recovery');
  if (refused) return refuse(refused);
  if (state.status === 'absent') return refuse({ code: 'RECOVERY_NOT_FOUND' });
  const known = 'confirmedBy' in state.order ? state.order.receipts : [];
  const reference = command.reference.trim();
  if (known.some((receipt) => receipt.reference === reference && receipt.takenBack === undefined))
    return refuse({ code: 'RECOVERY_RECEIPT_ALREADY' });
  if (state.status !== 'ordered') return refuse({ code: 'RECOVERY_NOT_ORDERED' });
  const { confirmedBy, order, proposedBy } = state.order;
  if (personId === proposedBy) return refuse({ code: 'RECOVERY_SAME_PERSON', rule: 'proposer', personId });
  if (personId === confirmedBy) return refuse({ code: 'RECOVERY_SAME_PERSON', rule: 'confirmer', personId });
  if (compareDays(receivedOn, dayOf(act.at)) > 0) return refuse({ code: 'RECOVERY_RECEIPT_DAY_INVALID' });
  const missing = missingCentimes(state.order);
  if (!Number.isSafeInteger(amountCentimes) || amountCentimes <= 0 || amountCentimes > missing)
    return refuse({ code: 'RECOVERY_RECEIPT_TOO_MUCH', missingCentimes: missing });
  if (reference === '') return refuse({ code: 'RECOVERY_REFERENCE_MISSING' });
  const facts = { order, receipt: known.length + 1, receivedOn, amountCentimes, reference };
  return accept({ type: 'RecoveryReceived', ...stamp(act), ...facts });
}

/** What the accountant recorded by mistake, of the order that is owed or came back last; it goes back to `paid`. */
function takeBack({ act, receipt, ...given }: TakeBackReceipt, state: RecoveryState): RecoveryDecision {
  const refused = forbidden(act.actor.role, 'record-recovery');
  if (refused) return refuse(refused);
  if (state.status === 'absent') return refuse({ code: 'RECOVERY_NOT_FOUND' });
  if (state.status !== 'ordered' && state.status !== 'recovered')
    return refuse({ code: 'RECOVERY_NOT_ORDERED' });
  const found = state.order.receipts.find((each) => each.receipt === receipt);
  if (!found || found.takenBack) return refuse({ code: 'RECOVERY_RECEIPT_UNKNOWN' });
  const reason = given.reason.trim();
  if (reason === '') return refuse({ code: 'RECOVERY_REASON_MISSING' });
  const { amountCentimes } = found;
  const facts = { order: state.order.order, receipt, amountCentimes, reason };
  return accept({ type: 'RecoveryTakenBack', ...stamp(act), ...facts });
}

function remind({ act, daysBefore }: RemindRecovery, state: RecoveryState): RecoveryDecision {
  if (state.status !== 'ordered') return refuse({ code: 'RECOVERY_NOT_ORDERED' });
  if (state.order.reminded.includes(daysBefore)) return refuse({ code: 'RECOVERY_REMINDED_ALREADY' });
  return accept({ type: 'RecoveryReminded', ...stamp(act), daysBefore });
}

function markLate({ act }: MarkRecoveryLate, state: RecoveryState): RecoveryDecision {
  if (state.status !== 'ordered') return refuse({ code: 'RECOVERY_NOT_ORDERED' });
  const { dueOn, lateAt } = state.order;
  if (lateAt !== undefined) return refuse({ code: 'RECOVERY_LATE_ALREADY' });
  if (compareDays(dayOf(act.at), dueOn) <= 0) return refuse({ code: 'RECOVERY_NOT_LATE', dueOn });
  return accept({ type: 'RecoveryLate', ...stamp(act) });
}

function forbidden(role: ProposeRecovery['act']['actor']['role'], act: ActName): RecoveryRefusal | undefined {
  return mayAct([role], act) ? undefined : { code: 'RECOVERY_ROLE_NOT_ALLOWED', role };
}
