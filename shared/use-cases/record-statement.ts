import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import { createFitting, type Fitting } from '../domain/statement-line/fitting-orders.ts';
import type { BankLine } from '../domain/statement-line/state.ts';
import { trancheIdOf } from '../domain/tranche/order-id.ts';
import { type Request, systemAct } from './acts.ts';
import { markReleased } from './advance-batch.ts';
import { type Answer, done, refused } from './answer.ts';
import { answerOrder } from './answer-order.ts';
import { readOrders } from './batch-orders.ts';
import type { Desk } from './desk.ts';
import { inLanes } from './in-lanes.ts';
import { keepLine, lineIdOf } from './keep-line.ts';
import { paymentBatches, statementLines, tranches } from './lifecycles.ts';
import { readCase, readTerms } from './read-cases.ts';
import { listSentOut } from './sent-orders.ts';
import { transact } from './transact.ts';

/** What became of one line. */
export interface LineOutcome {
  readonly lineId: string;
  /** `proposed`: it names no order but fits at least one, and a person confirms. `unmatched`: a person looks. */
  readonly outcome: 'paid' | 'returned' | 'rejected' | 'known' | 'proposed' | 'unmatched';
  readonly trancheId?: string;
  /** Why the line was not applied; the queue of lines keeps it. */
  readonly code?: string;
  /** Names the line in the queue, where it waits there. */
  readonly queueId?: string;
}

interface Reading extends Request {
  readonly statementId: string;
  readonly lines: readonly BankLine[];
}

/** Appends that are under way at once: they share commits, and no statement holds up the pages. */
const LANES = 32;

/**
 * Applies a bank statement line by line, each in an append of its own under the key of statement and line, so that
 * the same statement twice changes nothing. A line is matched by its order id and only if the amount is the order's;
 * any other is kept for a person, with the orders that it fits by amount, account and day. Lines of one tranche are
 * applied in their order, those of different ones side by side.
 */
export async function recordStatement(desk: Desk, request: Reading): Promise<Answer<readonly LineOutcome[]>> {
  const lines = await perOrder(desk, request.lines);
  const terms = await readTerms(desk);
  const outcomes = new Map<BankLine, LineOutcome>();
  const apply = async (own: readonly BankLine[]) => {
    for (const line of own) outcomes.set(line, await applyLine(desk, request, terms, line));
  };
  const byTranche = Map.groupBy(lines, (line) => trancheIdOf(line.endToEndId ?? '') ?? line);
  await inLanes([...byTranche.values()], LANES, apply);
  const left = lines.filter((line) => outcomes.get(line)?.outcome === 'unmatched');
  const fitting = await readFitting(desk, left);
  await inLanes(left, LANES, async (line) => {
    const { code = 'STATEMENT_LINE_UNMATCHED', ...outcome } = outcomes.get(line) ?? unmatched(line);
    const { id: queueId, outcome: kept } = await keepLine(desk, request.statementId, line, code, fitting);
    const why = kept === 'known' ? 'LINE_SETTLED_ALREADY' : code;
    outcomes.set(line, { ...outcome, outcome: kept, code: why, queueId });
  });
  return done(lines.map((line) => outcomes.get(line) ?? unmatched(line)));
}

/** An answer for a whole batch counts for each of its orders. */
async function perOrder(desk: Desk, lines: readonly BankLine[]): Promise<readonly BankLine[]> {
  const spread = await inLanes(lines, LANES, async (line): Promise<readonly BankLine[]> => {
    if (line.batchMessageId === undefined || line.endToEndId !== undefined) return [line];
    const batch = await readCase(desk, paymentBatches, line.batchMessageId);
    if (!('list' in batch)) return [line];
    return (await readOrders(desk, batch)).map(({ orderId }) => ({
      ...line,
      endToEndId: orderId,
      lineId: `${line.lineId}/${orderId}`,
    }));
  });
  return spread.flat();
}

/** Paid orders are many: they are read only where money came back. */
async function readFitting(desk: Desk, lines: readonly BankLine[]): Promise<Fitting> {
  if (lines.length === 0) return () => [];
  const cameBack = lines.some(({ kind }) => kind === 'returned');
  return createFitting(
    await listSentOut(desk, ['sent', 'unknown', ...(cameBack ? (['paid'] as const) : [])]),
  );
}

async function applyLine(
  desk: Desk,
  { act, statementId }: Reading,
  terms: ProgrammeTerms,
  line: BankLine,
): Promise<LineOutcome> {
  const { lineId, kind, endToEndId: orderId = '' } = line;
  const trancheId = trancheIdOf(orderId);
  if (trancheId === undefined || kind === 'received') return unmatched(line);
  const about = { act, verb: 'record-statement-line', programmeVersion: terms.version };
  const key = `statement/${statementId}/${lineId}`;
  const answer = await transact(desk, { ...about, key, facts: line }, async (transaction) => {
    const tranche = await transaction.load(tranches, trancheId);
    const before = tranche.state();
    if (before.status === 'absent') return refused({ code: 'STATEMENT_LINE_UNMATCHED' });
    const differs = differenceOf(line, before.amountCentimes);
    if (differs) return refused({ code: differs });
    await markReleased(desk, tranche);
    const refusal = await answerOrder(desk, transaction, tranche, { act, statementId, line, orderId, terms });
    if (refusal) return refused(refusal);
    const waiting = await transaction.load(statementLines, lineIdOf(desk, statementId, lineId));
    waiting.decide({ type: 'PassLine', act: systemAct(desk.clock, 'command'), orderId, trancheId });
    return done<LineOutcome>({ lineId, outcome: kind === 'executed' ? 'paid' : kind, trancheId });
  });
  if (answer.ok) return answer.value;
  const { code } = answer.refusal;
  return { lineId, outcome: code.endsWith('_ALREADY') ? 'known' : 'unmatched', trancheId, code };
}

/** Less came back than had left: the bank took its charges. Any other difference has no reason that we know. */
function differenceOf({ amountCentimes, kind }: BankLine, orderedCentimes: number): string | undefined {
  if (amountCentimes === undefined || amountCentimes === orderedCentimes) return undefined;
  const isLess = kind === 'returned' && amountCentimes < orderedCentimes;
  return isLess ? 'STATEMENT_RETURN_LESS' : 'STATEMENT_AMOUNT_DIFFERS';
}

function unmatched({ lineId }: BankLine): LineOutcome {
  return { lineId, outcome: 'unmatched', code: 'STATEMENT_LINE_UNMATCHED' };
}
