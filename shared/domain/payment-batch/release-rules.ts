import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { AttachFiles, MarkSent, ReleaseBatch, TakeLines } from './commands.ts';
import type { PaymentBatchEvent } from './events.ts';
import { totalOf, totalOfPages } from './list-rules.ts';
import type { PaymentBatchRefusal } from './refusals.ts';
import type { FiledBatch, PaymentBatchState, PreparedBatch } from './state.ts';

type BatchDecision = Decision<PaymentBatchEvent, PaymentBatchRefusal>;

/** Binds a revision of the batch to its files; the same revision makes the same bytes, so they are attached once. */
export function attachFiles(command: AttachFiles, state: PaymentBatchState): BatchDecision {
  const { act, pdf, csv, pain001, revision = 1, volumes } = command;
  if (state.status === 'absent') return refuse({ code: 'BATCH_NOT_FOUND' });
  if (state.status === 'open') return refuse({ code: 'BATCH_NOT_COMPLETE' });
  if (state.status !== 'prepared') return refuse({ code: 'BATCH_FILED_ALREADY' });
  if (revision !== state.revision) return refuse({ code: 'BATCH_FILE_CHANGED' });
  const files = { pdf, csv, pain001, ...(volumes ? { volumes } : {}) };
  return accept({ type: 'BatchFilesAttached', ...stamp(act), files, ...(revision > 1 ? { revision } : {}) });
}

/**
 * Lines leave the batch before its release: given back by the accountant, who was shown the files, or taken out by an
 * officer. What is left makes a new revision that must be filed anew; without a line the batch has ended.
 */
export function takeLines(command: TakeLines, state: PaymentBatchState): BatchDecision {
  const { act, lines, pages, why } = command;
  if (state.status === 'absent') return refuse({ code: 'BATCH_NOT_FOUND' });
  if (state.status === 'released') return refuse({ code: 'BATCH_RELEASED_ALREADY' });
  const isOpen = state.status === 'open' || state.status === 'emptied';
  if (isOpen || (why === 'observed' && state.status !== 'filed')) return refuse({ code: 'BATCH_NOT_FILED' });
  if (lines.length === 0) return refuse({ code: 'BATCH_LINES_NONE' });
  const wordless = lines.find(({ text }) => text.trim() === '');
  if (wordless) return refuse({ code: 'BATCH_LINE_TEXT_MISSING', orderId: wordless.orderId });
  const left = leftAfter(command, state);
  if ('code' in left) return refuse(left);
  return accept({
    type: 'BatchLinesTaken',
    ...stamp(act),
    ...{ why, lines, ...left },
    ...(pages ? { pages } : {}),
  });
}

/** What the list holds without the lines; a refusal where it did not hold them, or the pages say otherwise. */
function leftAfter(
  { lines, pages }: TakeLines,
  { count, list, totalCentimes }: PreparedBatch | FiledBatch,
): { readonly count: number; readonly totalCentimes: number } | PaymentBatchRefusal {
  const left = { count: count - lines.length, totalCentimes: totalCentimes - totalOf(lines) };
  if (list.kind === 'inline') {
    const unknown = lines.find((line, place) => {
      const held = list.orders.find(({ orderId }) => orderId === line.orderId);
      const isTwice = lines.slice(0, place).some(({ orderId }) => orderId === line.orderId);
      return held?.amountCentimes !== line.amountCentimes || isTwice;
    });
    return unknown ? { code: 'BATCH_LINE_UNKNOWN', orderId: unknown.orderId } : left;
  }
  const counted = (pages ?? []).reduce((sum, page) => sum + page.count, 0);
  const isWhole = counted === left.count && totalOfPages(pages ?? []) === left.totalCentimes;
  return isWhole ? left : { code: 'BATCH_FILE_CHANGED' };
}

/**
 * Lets the bank's file out, by another person than the preparer and whoever took an order out, who was shown these bytes
 * and no others; not while one of its orders is blocked. From here on every order of the list counts as sent.
 */
export function releaseBatch(command: ReleaseBatch, state: PaymentBatchState): BatchDecision {
  const { act, blocked, fileSha256 } = command;
  const { personId } = act.actor;
  if (state.status === 'absent') return refuse({ code: 'BATCH_NOT_FOUND' });
  if (state.status === 'released') return refuse({ code: 'BATCH_RELEASED_ALREADY' });
  if (state.status !== 'filed') return refuse({ code: 'BATCH_NOT_FILED' });
  if (state.preparedBy === personId || state.takenOutBy.includes(personId))
    return refuse({ code: 'BATCH_SAME_PERSON', personId });
  if (state.files.pain001.sha256 !== fileSha256) return refuse({ code: 'BATCH_FILE_CHANGED' });
  if (blocked) return refuse({ code: 'BATCH_ORDER_BLOCKED', ...blocked });
  return accept({ type: 'BatchReleased', ...stamp(act), fileSha256, releaser: act.actor });
}

/** The mark of the sending has reached the next orders of a released list. */
export function markSent({ act, from, count }: MarkSent, state: PaymentBatchState): BatchDecision {
  if (state.status === 'absent') return refuse({ code: 'BATCH_NOT_FOUND' });
  if (state.status !== 'released') return refuse({ code: 'BATCH_NOT_RELEASED' });
  if (from !== state.sentCount || count < 1 || from + count > state.count)
    return refuse({ code: 'BATCH_RELEASED_ALREADY' });
  return accept({ type: 'BatchOrdersSent', ...stamp(act), from, count });
}
