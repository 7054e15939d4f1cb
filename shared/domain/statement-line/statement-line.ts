import { accept, assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import { mayAct, rolesByAct } from '../roles/acts.ts';
import type {
  CloseLine,
  ConfirmMatch,
  NameOrder,
  PassLine,
  RaiseLine,
  RefuseOrder,
  StatementLineCommand,
} from './commands.ts';
import type { StatementLineEvent } from './events.ts';
import { mayAnswer } from './fitting-orders.ts';
import type { StatementLineRefusal } from './refusals.ts';
import type { ExistingLine, OpenLine, SettledLine, StatementLineState } from './state.ts';

type Outcome = Decision<StatementLineEvent, StatementLineRefusal>;

/**
 * A line of the bank's statement that names no order of ours, or not as it was given. Two pairs of eyes lead out of it to
 * an order: the product proposes by amount, account and day, or an officer names an order with a reason; another officer
 * confirms. Nothing is matched on a guess, and what belongs to nobody here is closed with a reason.
 */
export const statementLine: Decider<
  StatementLineCommand,
  StatementLineState,
  StatementLineEvent,
  StatementLineRefusal
> = {
  lifecycle: 'statement-line',
  shape: 1,
  initial: { status: 'absent' },
  decide,
  evolve,
};

function decide(command: StatementLineCommand, state: StatementLineState): Outcome {
  if (command.type === 'RaiseLine') return raise(command, state);
  if (state.status === 'absent') return refuse({ code: 'LINE_NOT_FOUND' });
  if (state.status === 'settled') return refuse({ code: 'LINE_SETTLED_ALREADY' });
  if (command.type === 'PassLine') return pass(command);
  return barred(command) ?? decideOpen(command, state);
}

function decideOpen(command: Exclude<StatementLineCommand, RaiseLine | PassLine>, state: OpenLine): Outcome {
  switch (command.type) {
    case 'NameOrder':
      return nameOrder(command, state);
    case 'RefuseOrder':
      return refuseOrder(command, state);
    case 'ConfirmMatch':
      return confirmMatch(command, state);
    case 'CloseLine':
      return closeLine(command);
    default:
      return assertNever(command);
  }
}

/** What a person refused is not proposed again, and what a person has settled stays so. */
function raise(command: RaiseLine, state: StatementLineState): Outcome {
  if (state.status === 'settled') return refuse({ code: 'LINE_SETTLED_ALREADY' });
  const { act, code, fitting, id, line, statementId } = command;
  const facts = stamp(act);
  const known = state.status === 'open' ? [...state.proposed, ...state.refused] : [];
  const orders = fitting
    .filter(({ orderId }) => known.every((other) => other.orderId !== orderId))
    .map(({ orderId, trancheId }) => ({ orderId, trancheId }));
  const proposed: StatementLineEvent[] =
    orders.length > 0 ? [{ type: 'LineOrdersProposed', ...facts, orders }] : [];
  if (state.status === 'absent')
    return accept<StatementLineEvent>(
      { type: 'LineRaised', ...facts, id, statementId, line, code },
      ...proposed,
    );
  return proposed.length > 0 ? accept(...proposed) : refuse({ code: 'LINE_RAISED_ALREADY' });
}

function nameOrder({ act, order, reason }: NameOrder, { line, proposed }: OpenLine): Outcome {
  if (!order) return refuse({ code: 'LINE_ORDER_UNKNOWN' });
  const { orderId, sentOn, trancheId } = order;
  if (proposed.some((other) => other.orderId === orderId))
    return refuse({ code: 'LINE_ORDER_NAMED_ALREADY' });
  if (!mayAnswer(line, order)) return refuse({ code: 'LINE_AMOUNT_DIFFERS' });
  if (line.bookedOn < sentOn) return refuse({ code: 'LINE_BEFORE_ORDER' });
  if (reason.trim() === '') return refuse({ code: 'LINE_REASON_MISSING' });
  return accept({ type: 'LineOrderNamed', ...stamp(act), orderId, trancheId, reason });
}

function refuseOrder({ act, orderId, reason }: RefuseOrder, { proposed }: OpenLine): Outcome {
  if (proposed.every((other) => other.orderId !== orderId))
    return refuse({ code: 'LINE_ORDER_NOT_PROPOSED' });
  if (reason.trim() === '') return refuse({ code: 'LINE_REASON_MISSING' });
  return accept({ type: 'LineOrderRefused', ...stamp(act), orderId, reason });
}

function confirmMatch({ act, orderId }: ConfirmMatch, { proposed }: OpenLine): Outcome {
  const order = proposed.find((other) => other.orderId === orderId);
  if (!order) return refuse({ code: 'LINE_ORDER_NOT_PROPOSED' });
  const facts = stamp(act);
  if (order.by === facts.by) return refuse({ code: 'LINE_SAME_PERSON' });
  const { by: proposedBy, trancheId } = order;
  return accept({ type: 'LineMatched', ...facts, orderId, trancheId, proposedBy });
}

function closeLine({ act, reason }: CloseLine): Outcome {
  if (reason.trim() === '') return refuse({ code: 'LINE_REASON_MISSING' });
  return accept({ type: 'LineClosed', ...stamp(act), reason });
}

function pass({ act, orderId, trancheId }: PassLine): Outcome {
  return accept({ type: 'LinePassed', ...stamp(act), orderId, trancheId });
}

function barred({ act }: Pick<StatementLineCommand, 'act'>): Outcome | undefined {
  const { role } = act.actor;
  if (mayAct([role], 'settle-line')) return undefined;
  return refuse({ code: 'LINE_ROLE_NOT_ALLOWED', role, allowed: rolesByAct['settle-line'] });
}

function evolve(state: StatementLineState, event: StatementLineEvent): StatementLineState {
  if (event.type === 'LineRaised') {
    const { at, code, id, line, statementId } = event;
    return {
      status: 'open',
      id,
      statementId,
      line,
      code,
      raisedAt: at,
      since: at,
      proposed: [],
      refused: [],
    };
  }
  return state.status === 'open' ? evolveOpen(state, event) : state;
}

function evolveOpen(
  state: OpenLine,
  event: Exclude<StatementLineEvent, { type: 'LineRaised' }>,
): ExistingLine {
  const { at, by } = event;
  switch (event.type) {
    case 'LineOrdersProposed':
      return {
        ...state,
        proposed: [...state.proposed, ...event.orders.map((order) => ({ ...order, by, at }))],
      };
    case 'LineOrderNamed': {
      const { orderId, reason, trancheId } = event;
      return { ...state, proposed: [...state.proposed, { orderId, trancheId, by, at, reason }] };
    }
    case 'LineOrderRefused': {
      const { orderId, reason } = event;
      const proposed = state.proposed.filter((order) => order.orderId !== orderId);
      return { ...state, proposed, refused: [...state.refused, { orderId, by, at, reason }] };
    }
    case 'LineMatched':
    case 'LinePassed': {
      const { orderId, trancheId } = event;
      const outcome = event.type === 'LineMatched' ? 'matched' : 'passed';
      return { ...settled(state, outcome, event), orderId, trancheId };
    }
    case 'LineClosed':
      return { ...settled(state, 'closed', event), reason: event.reason };
    default:
      return assertNever(event);
  }
}

function settled(
  state: OpenLine,
  outcome: SettledLine['outcome'],
  { at, by }: Pick<StatementLineEvent, 'at' | 'by'>,
): SettledLine {
  return { ...state, status: 'settled', outcome, since: at, settledBy: by };
}
