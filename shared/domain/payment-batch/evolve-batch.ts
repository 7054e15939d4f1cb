import { assertNever } from '../kernel/decider.ts';
import type {
  BatchClosed,
  BatchLinesTaken,
  BatchOpened,
  BatchOrdersAdded,
  BatchPrepared,
  BatchReleased,
  PaymentBatchEvent,
} from './events.ts';
import { totalOf } from './list-rules.ts';
import type { FiledBatch, OpenBatch, OrderList, PaymentBatchState, PreparedBatch } from './state.ts';

/** The batch after an event. An event that does not fit the state leaves it as it is. */
export function evolveBatch(state: PaymentBatchState, event: PaymentBatchEvent): PaymentBatchState {
  switch (event.type) {
    case 'BatchPrepared':
      return state.status === 'absent' ? prepared(event) : state;
    case 'BatchOpened':
      return state.status === 'absent' ? opened(event) : state;
    case 'BatchOrdersAdded':
      return state.status === 'open' && event.from === state.position ? added(state, event) : state;
    case 'BatchClosed':
      return state.status === 'open' ? closed(state, event) : state;
    case 'BatchFilesAttached':
      return state.status === 'prepared' && (event.revision ?? 1) === state.revision
        ? { ...state, status: 'filed', files: event.files, since: event.at }
        : state;
    case 'BatchLinesTaken':
      return state.status === 'prepared' || state.status === 'filed' ? without(state, event) : state;
    case 'BatchReleased':
      return state.status === 'filed' ? released(state, event) : state;
    case 'BatchOrdersSent':
      return state.status === 'released' && event.from === state.sentCount
        ? { ...state, sentCount: event.from + event.count }
        : state;
    default:
      return assertNever(event);
  }
}

function prepared(event: BatchPrepared): PreparedBatch {
  const { at, batchId, by, executionOn, orders, totalCentimes } = event;
  const facts = { batchId, executionOn, preparedBy: by, preparedAt: at, since: at };
  return {
    ...facts,
    status: 'prepared',
    ...{ count: orders.length, totalCentimes, list: { kind: 'inline', orders } },
    ...{ revision: 1, revisedAt: at, takenOutBy: [], earlier: [] },
  };
}

function opened(event: BatchOpened): OpenBatch {
  const { at, batchId, by, executionOn, preparer, wanted } = event;
  const facts = { batchId, executionOn, preparedBy: by, preparedAt: at, since: at };
  const wantedCount = wanted.reduce((sum, { count }) => sum + count, 0);
  const begun = { count: 0, totalCentimes: 0, position: 0, leftOutCount: 0 };
  return { ...facts, status: 'open', preparer, wanted, wantedCount, ...begun };
}

function added(state: OpenBatch, { leftOut, orders }: BatchOrdersAdded): OpenBatch {
  return {
    ...state,
    count: state.count + orders.length,
    totalCentimes: state.totalCentimes + totalOf(orders),
    position: state.position + orders.length + leftOut.length,
    leftOutCount: state.leftOutCount + leftOut.length,
  };
}

function closed(state: OpenBatch, event: BatchClosed): PaymentBatchState {
  const { batchId, executionOn, preparedAt, preparedBy } = state;
  const { at, count, pages, totalCentimes } = event;
  return {
    ...{ batchId, executionOn, preparedAt, preparedBy, count, totalCentimes },
    status: count === 0 ? 'emptied' : 'prepared',
    ...{ list: { kind: 'pages', pages }, since: at },
    ...{ revision: 1, revisedAt: at, takenOutBy: [], earlier: [] },
  };
}

function without(state: PreparedBatch | FiledBatch, event: BatchLinesTaken): PaymentBatchState {
  const { at, by, count, totalCentimes, why } = event;
  const { status: _, ...facts } = state;
  const { files, ...kept } = 'files' in facts ? facts : { ...facts, files: undefined };
  const { revision } = state;
  const hands = why === 'taken-out' && !state.takenOutBy.includes(by) ? [by] : [];
  return {
    ...kept,
    status: count === 0 ? 'emptied' : 'prepared',
    ...{ count, totalCentimes, list: listWithout(state.list, event) },
    ...{ revision: revision + 1, revisedAt: at, since: at },
    takenOutBy: [...state.takenOutBy, ...hands],
    earlier: files ? [...state.earlier, { revision, files }] : state.earlier,
  };
}

function listWithout(list: OrderList, { lines, pages }: BatchLinesTaken): OrderList {
  if (list.kind === 'pages') return { kind: 'pages', pages: pages ?? list.pages };
  const gone = new Set(lines.map(({ orderId }) => orderId));
  return { kind: 'inline', orders: list.orders.filter(({ orderId }) => !gone.has(orderId)) };
}

/** Orders that rest in the batch itself are sent in the append of the release; those of pages follow it. */
function released(state: FiledBatch, event: BatchReleased): PaymentBatchState {
  const { at: releasedAt, by: releasedBy, releaser } = event;
  const sentCount = state.list.kind === 'inline' ? state.count : 0;
  return {
    ...state,
    status: 'released',
    ...{ releasedAt, releasedBy, sentCount, since: releasedAt },
    ...(releaser ? { releaser } : {}),
  };
}
