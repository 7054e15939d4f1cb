import { compareDays, dayOf } from '../kernel/calendar-day.ts';
import { accept, assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { sumCentimes } from '../kernel/money.ts';
import { stamp } from '../kernel/stamp.ts';
import type { AttachFiles, PaymentBatchCommand, PrepareBatch, ReleaseBatch } from './commands.ts';
import type { PaymentBatchEvent } from './events.ts';
import type { PaymentBatchRefusal } from './refusals.ts';
import type { BatchOrder, PaymentBatchState } from './state.ts';

type BatchDecision = Decision<PaymentBatchEvent, PaymentBatchRefusal>;

/**
 * One payment file for the accountant: prepared by one person, released by another who was shown the very bytes
 * (decree 330-66: the authorising officer and the accountant are different people).
 */
export const paymentBatch: Decider<
  PaymentBatchCommand,
  PaymentBatchState,
  PaymentBatchEvent,
  PaymentBatchRefusal
> = {
  lifecycle: 'payment-batch',
  shape: 1,
  initial: { status: 'absent' },
  decide,
  evolve,
};

function decide(command: PaymentBatchCommand, state: PaymentBatchState): BatchDecision {
  switch (command.type) {
    case 'PrepareBatch':
      return prepareBatch(command, state);
    case 'AttachFiles':
      return attachFiles(command, state);
    case 'ReleaseBatch':
      return releaseBatch(command, state);
    default:
      return assertNever(command);
  }
}

function prepareBatch(command: PrepareBatch, state: PaymentBatchState): BatchDecision {
  const { act, batchId, orders, executionOn } = command;
  if (state.status !== 'absent') return refuse({ code: 'BATCH_PREPARED_ALREADY', status: state.status });
  if (orders.length === 0) return refuse({ code: 'BATCH_EMPTY' });
  const wrong = orders.find(
    ({ amountCentimes }) => !Number.isSafeInteger(amountCentimes) || amountCentimes <= 0,
  );
  if (wrong) return refuse({ code: 'BATCH_AMOUNT_INVALID', orderId: wrong.orderId });
  const repeated = orders.find((order, position) =>
    orders.slice(0, position).some((it) => isSame(it, order)),
  );
  if (repeated) return refuse({ code: 'BATCH_ORDER_TWICE', orderId: repeated.orderId });
  if (compareDays(executionOn, dayOf(act.at)) < 0) return refuse({ code: 'BATCH_EXECUTION_PAST' });
  const totalCentimes = sumCentimes(orders.map(({ amountCentimes }) => amountCentimes));
  const facts = { batchId, orders, totalCentimes, executionOn };
  return accept({ type: 'BatchPrepared', ...stamp(act), ...facts });
}

/** Binds the batch to its files; the same batch makes the same bytes, so they are attached once. */
function attachFiles(command: AttachFiles, state: PaymentBatchState): BatchDecision {
  const { act, pdf, csv, pain001 } = command;
  if (state.status === 'absent') return refuse({ code: 'BATCH_NOT_FOUND' });
  if (state.status !== 'prepared') return refuse({ code: 'BATCH_FILED_ALREADY' });
  const files = { pdf, csv, pain001 };
  return accept({ type: 'BatchFilesAttached', ...stamp(act), files });
}

/** Lets the bank's file out, by another person than the preparer, who was shown these bytes and no others. */
function releaseBatch(command: ReleaseBatch, state: PaymentBatchState): BatchDecision {
  const { act, fileSha256 } = command;
  const { personId } = act.actor;
  if (state.status === 'absent') return refuse({ code: 'BATCH_NOT_FOUND' });
  if (state.status === 'prepared') return refuse({ code: 'BATCH_NOT_FILED' });
  if (state.status === 'released') return refuse({ code: 'BATCH_RELEASED_ALREADY' });
  if (state.preparedBy === personId) return refuse({ code: 'BATCH_SAME_PERSON', personId });
  if (state.files.pain001.sha256 !== fileSha256) return refuse({ code: 'BATCH_FILE_CHANGED' });
  return accept({ type: 'BatchReleased', ...stamp(act), fileSha256 });
}

/** The batch after an event. An event that does not fit the state leaves it as it is. */
function evolve(state: PaymentBatchState, event: PaymentBatchEvent): PaymentBatchState {
  const since = event.at;
  switch (event.type) {
    case 'BatchPrepared': {
      const { type: _, at: preparedAt, by: preparedBy, ...facts } = event;
      return state.status === 'absent'
        ? { ...facts, status: 'prepared', preparedAt, preparedBy, since }
        : state;
    }
    case 'BatchFilesAttached':
      return state.status === 'prepared' ? { ...state, status: 'filed', files: event.files, since } : state;
    case 'BatchReleased': {
      const { at: releasedAt, by: releasedBy } = event;
      return state.status === 'filed'
        ? { ...state, status: 'released', releasedAt, releasedBy, since }
        : state;
    }
    default:
      return assertNever(event);
  }
}

function isSame(one: BatchOrder, other: BatchOrder): boolean {
  return one.orderId === other.orderId || one.trancheId === other.trancheId;
}
