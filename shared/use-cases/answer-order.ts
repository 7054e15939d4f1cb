import type { Act } from '../domain/kernel/act.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import type { BankLine } from '../domain/statement-line/state.ts';
import type { TrancheCommand } from '../domain/tranche/commands.ts';
import type { TrancheEvent } from '../domain/tranche/events.ts';
import { tranchePostings } from '../domain/tranche/postings.ts';
import type { TrancheRefusal } from '../domain/tranche/refusals.ts';
import type { LineMatch, TrancheState } from '../domain/tranche/state.ts';
import type { StartWorkflow } from '../ports/deliveries.ts';
import { systemAct } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { reopenCompleted } from './complete-convention.ts';
import type { Desk } from './desk.ts';
import { cancelReport, expectReport } from './expect-report.ts';
import { mail } from './mail-intents.ts';
import { openGates } from './open-gates.ts';
import type { Subject, Transaction } from './transact.ts';

type TrancheSubject = Subject<TrancheCommand, TrancheState, TrancheEvent, TrancheRefusal>;

export interface OrderAnswer {
  readonly act: Act;
  readonly statementId: string;
  readonly line: BankLine;
  readonly orderId: string;
  readonly terms: ProgrammeTerms;
  /** Where people say that the line answers this order. */
  readonly match?: LineMatch;
}

/**
 * Answers an order by a line of the bank: the tranche, its money, the report that is due from then on or no longer, what
 * waited for the payment, the mails and, for money that came back after the workflow had ended, a new run of it.
 */
export async function answerOrder(
  desk: Desk,
  transaction: Transaction,
  tranche: TrancheSubject,
  answer: OrderAnswer,
): Promise<Answer<null>> {
  const { act, line, terms } = answer;
  const before = tranche.state();
  const decision = tranche.decide(commandOf(answer));
  if (!decision.accepted) return refused(decision.refusal);
  const after = tranche.state();
  transaction.post(tranchePostings(before, after));
  if (before.status === 'paid') transaction.deliver(...nextRun(desk, tranche));
  if (after.status === 'paid') await expectReport(desk, transaction, act, after, terms);
  if (before.status === 'paid' && after.status === 'returned') {
    await cancelReport(transaction, act, before, after.reason);
    await reopenCompleted(transaction, act, before);
  }
  transaction.deliver(...answerMails(tranche.stream, line));
  return after.status === 'absent' ? done(null) : openGates(transaction, act, after.conventionId, terms);
}

function commandOf({ act, line, match, orderId, statementId }: OrderAnswer): TrancheCommand {
  const { bookedOn, kind, lineId, returnReason: reason = 'NARR' } = line;
  const evidence = { statementId, lineId, bookedOn, ...(match ? { match } : {}) };
  switch (kind) {
    case 'executed':
      return { type: 'ConfirmPayment', act, orderId, evidence };
    case 'rejected':
      return { type: 'RejectPayment', act, orderId, evidence, reason };
    // Money received answers an order only where two people say that it is the transfer that came back.
    case 'returned':
    case 'received':
      return { type: 'ReturnPayment', act, orderId, evidence, reason };
  }
}

/** The workflow ended with the payment: money that came back after it needs a new run. */
function nextRun(desk: Desk, { id, decide, state }: TrancheSubject): StartWorkflow[] {
  decide({ type: 'RestartWorkflow', act: systemAct(desk.clock, 'command') });
  const tranche = state();
  if (tranche.status === 'absent') return [];
  const name = `tranche-${id}-r${tranche.run}`;
  return [{ kind: 'start-workflow', workflow: 'tranche', name, input: { trancheId: id } }];
}

function answerMails(subject: string, { kind, bookedOn }: BankLine) {
  if (kind === 'executed')
    return mail('tranche-paid', subject, ['contact', 'treasurer'], { paidOn: bookedOn });
  return mail('transfer-returned', subject, ['contact', 'role:finance-officer']);
}
