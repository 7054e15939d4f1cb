import type { TrancheCommand } from '../../shared/domain/tranche/commands.ts';
import { anAct } from './an-act.ts';

type Truth = 'pending' | 'executed' | 'refused' | 'returned';

type Answer = Extract<TrancheCommand, { type: 'ConfirmPayment' | 'RejectPayment' | 'ReturnPayment' }>;

/**
 * A bank that does with an order what it likes, and speaks of it late, twice, out of order or never. `truth` is what
 * really happened to the money; the product sees only the answers that are delivered.
 */
export interface HostileBank {
  receive(orderId: string): void;
  execute(pick: number): void;
  refuse(pick: number): void;
  giveBack(pick: number): void;
  /** Any answer ever made, this time; it can be delivered again. */
  answer(pick: number): Answer | undefined;
  answers(): readonly Answer[];
  /** What two officers at the counter are told; an order still pending is cancelled then and there. */
  tell(orderId: string): 'executed' | 'not-executed';
  /** Orders whose money left and did not come back. */
  paidOrders(): readonly string[];
  wasExecuted(orderId: string): boolean;
}

export function aHostileBank(): HostileBank {
  const truths = new Map<string, Truth>();
  const answers: Answer[] = [];
  const act = anAct({ personId: 'bank-statement', role: 'accountant', at: '2026-11-01T09:00:00.000Z' });

  const some = (truth: Truth, pick: number): string | undefined => {
    const orders = [...truths].filter(([, each]) => each === truth).map(([orderId]) => orderId);
    return orders[pick % orders.length];
  };
  const line = () => ({ statementId: 'ST', lineId: String(answers.length), bookedOn: '2026-11-01' });
  const become = (orderId: string | undefined, truth: Truth, type: Answer['type']): void => {
    if (orderId === undefined) return;
    truths.set(orderId, truth);
    const facts = { act, orderId, evidence: line() };
    answers.push(type === 'ConfirmPayment' ? { type, ...facts } : { type, ...facts, reason: 'AC01' });
  };

  return {
    receive: (orderId) => {
      if (truths.has(orderId)) throw new Error(`The order ${orderId} was sent twice`);
      truths.set(orderId, 'pending');
    },
    execute: (pick) => become(some('pending', pick), 'executed', 'ConfirmPayment'),
    refuse: (pick) => become(some('pending', pick), 'refused', 'RejectPayment'),
    giveBack: (pick) => become(some('executed', pick), 'returned', 'ReturnPayment'),
    answer: (pick) => answers[pick % answers.length],
    answers: () => answers,
    tell: (orderId) => {
      if (truths.get(orderId) === 'pending') become(orderId, 'refused', 'RejectPayment');
      return truths.get(orderId) === 'refused' ? 'not-executed' : 'executed';
    },
    paidOrders: () => [...truths].filter(([, truth]) => truth === 'executed').map(([orderId]) => orderId),
    wasExecuted: (orderId) => ['executed', 'returned'].includes(truths.get(orderId) ?? ''),
  };
}
