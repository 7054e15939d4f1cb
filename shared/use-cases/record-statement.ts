import type { CalendarDay } from '../domain/kernel/calendar-day.ts';
import type { TrancheCommand } from '../domain/tranche/commands.ts';
import type { TrancheEvent } from '../domain/tranche/events.ts';
import { trancheIdOf } from '../domain/tranche/order-id.ts';
import { tranchePostings } from '../domain/tranche/postings.ts';
import type { TrancheRefusal } from '../domain/tranche/refusals.ts';
import type { TrancheState } from '../domain/tranche/state.ts';
import type { StartWorkflow } from '../ports/deliveries.ts';
import { type Request, systemAct } from './acts.ts';
import { actOf } from './advance-batch.ts';
import { type Answer, done, refused } from './answer.ts';
import { readOrders } from './batch-orders.ts';
import type { Desk } from './desk.ts';
import { cancelReport, expectReport } from './expect-report.ts';
import { keepAttention } from './keep-attention.ts';
import { paymentBatches, tranches } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { openGates } from './open-gates.ts';
import { readCase, readTerms } from './read-cases.ts';
import { type Subject, transact } from './transact.ts';

type LoadedTranche = Subject<TrancheCommand, TrancheState, TrancheEvent, TrancheRefusal>;

/** What the bank says of one order; read from its file by the door. */
export interface BankLine {
  readonly lineId: string;
  readonly bookedOn: CalendarDay;
  readonly amountCentimes?: number;
  /** `received`: money came in that the bank does not mark as a return; a person looks at it. */
  readonly kind: 'executed' | 'returned' | 'rejected' | 'received';
  readonly endToEndId?: string;
  /** Set, without `endToEndId`, when the bank answers for every order of a batch at once. */
  readonly batchMessageId?: string;
  readonly account?: string;
  readonly returnReason?: string;
}

/** What became of one line. */
export interface LineOutcome {
  readonly lineId: string;
  readonly outcome: 'paid' | 'returned' | 'rejected' | 'known' | 'unmatched';
  readonly trancheId?: string;
  /** Why the line was not applied; the queue of faults keeps it. */
  readonly code?: string;
}

/**
 * Applies a bank statement line by line, each in an append of its own under the key of statement and line, so that
 * the same statement twice changes nothing. A line is matched by its order id and only if the amount is the order's;
 * what fits nothing is kept for a person.
 */
export async function recordStatement(
  desk: Desk,
  request: Request & { readonly statementId: string; readonly lines: readonly BankLine[] },
): Promise<Answer<readonly LineOutcome[]>> {
  const outcomes: LineOutcome[] = [];
  for (const line of await perOrder(desk, request.lines)) {
    const outcome = await applyLine(desk, request, request.statementId, line);
    outcomes.push(outcome);
    if (outcome.outcome === 'unmatched')
      await keepAttention(desk, {
        kind: 'statement-line',
        id: `${request.statementId}/${line.lineId}`,
        subject: outcome.trancheId ? `tranche-${outcome.trancheId}` : `statement-${request.statementId}`,
        facts: {
          code: outcome.code ?? 'STATEMENT_LINE_UNMATCHED',
          bookedOn: line.bookedOn,
          ...(line.amountCentimes === undefined ? {} : { amountCentimes: String(line.amountCentimes) }),
          statementId: request.statementId,
        },
      });
  }
  return done(outcomes);
}

/** An answer for a whole batch counts for each of its orders. */
async function perOrder(desk: Desk, lines: readonly BankLine[]): Promise<readonly BankLine[]> {
  const spread = lines.map(async (line): Promise<readonly BankLine[]> => {
    if (line.batchMessageId === undefined || line.endToEndId !== undefined) return [line];
    const batch = await readCase(desk, paymentBatches, line.batchMessageId);
    if (!('list' in batch)) return [line];
    return (await readOrders(desk, batch)).map(({ orderId }) => ({
      ...line,
      endToEndId: orderId,
      lineId: `${line.lineId}/${orderId}`,
    }));
  });
  return (await Promise.all(spread)).flat();
}

async function applyLine(
  desk: Desk,
  request: Request,
  statementId: string,
  line: BankLine,
): Promise<LineOutcome> {
  const { lineId, kind } = line;
  const orderId = line.endToEndId ?? '';
  const trancheId = trancheIdOf(orderId);
  if (trancheId === undefined || kind === 'received')
    return { lineId, outcome: 'unmatched', code: 'STATEMENT_LINE_UNMATCHED' };
  const terms = await readTerms(desk);
  const about = { act: request.act, verb: 'record-statement-line', programmeVersion: terms.version };
  const key = `statement/${statementId}/${lineId}`;
  const answer = await transact(desk, { ...about, key, facts: line }, async (transaction) => {
    const tranche = await transaction.load(tranches, trancheId);
    const before = tranche.state();
    if (before.status === 'absent') return refused({ code: 'STATEMENT_LINE_UNMATCHED' });
    if (line.amountCentimes !== undefined && line.amountCentimes !== before.amountCentimes)
      return refused({ code: 'STATEMENT_AMOUNT_DIFFERS' });
    await markReleased(desk, tranche);
    const decision = tranche.decide(bankCommand(request, statementId, orderId, kind, line));
    if (!decision.accepted) return refused(decision.refusal);
    transaction.post(tranchePostings(before, tranche.state()));
    if (before.status === 'paid') transaction.deliver(...nextRun(desk, tranche));
    const after = tranche.state();
    if (after.status === 'paid') await expectReport(desk, transaction, request.act, after);
    if (before.status === 'paid' && after.status === 'returned')
      await cancelReport(transaction, request.act, before, after.reason);
    const opened = await openGates(transaction, request.act, before.conventionId, terms);
    if (!opened.ok) return opened;
    transaction.deliver(...answerMails(tranche.stream, line));
    return done<LineOutcome>({ lineId, outcome: kind === 'executed' ? 'paid' : kind, trancheId });
  });
  if (answer.ok) return answer.value;
  const { code } = answer.refusal;
  return { lineId, outcome: code.endsWith('_ALREADY') ? 'known' : 'unmatched', trancheId, code };
}

/** The bank may answer before the release of a long batch has reached this order: since the release it counts as sent. */
async function markReleased(desk: Desk, tranche: LoadedTranche): Promise<void> {
  const state = tranche.state();
  if (state.status !== 'ordered') return;
  const { batchId, orderId } = state.order;
  const batch = await readCase(desk, paymentBatches, batchId);
  if (batch.status !== 'released') return;
  const { releasedBy } = batch;
  tranche.decide({ type: 'SendPayment', act: actOf(desk, batch), orderId, releasedBy });
}

/** The workflow ended with the payment: money that came back after it needs a new run. */
function nextRun(desk: Desk, { id, decide, state }: LoadedTranche): StartWorkflow[] {
  decide({ type: 'RestartWorkflow', act: systemAct(desk.clock, 'command') });
  const tranche = state();
  if (tranche.status === 'absent') return [];
  const name = `tranche-${id}-r${tranche.run}`;
  return [{ kind: 'start-workflow', workflow: 'tranche', name, input: { trancheId: id } }];
}

type Answering = Exclude<BankLine['kind'], 'received'>;

function bankCommand(
  { act }: Request,
  statementId: string,
  orderId: string,
  kind: Answering,
  line: BankLine,
): TrancheCommand {
  const evidence = { statementId, lineId: line.lineId, bookedOn: line.bookedOn };
  const reason = line.returnReason ?? 'NARR';
  switch (kind) {
    case 'executed':
      return { type: 'ConfirmPayment', act, orderId, evidence };
    case 'rejected':
      return { type: 'RejectPayment', act, orderId, evidence, reason };
    case 'returned':
      return { type: 'ReturnPayment', act, orderId, evidence, reason };
  }
}

function answerMails(subject: string, { kind, bookedOn }: BankLine) {
  if (kind === 'executed')
    return mail('tranche-paid', subject, ['contact', 'treasurer'], { paidOn: bookedOn });
  return mail('transfer-returned', subject, ['contact', 'role:finance-officer']);
}
