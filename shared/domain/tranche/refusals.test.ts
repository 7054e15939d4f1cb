import { describe, expect, it } from 'vitest';
import {
  bookedLine,
  people,
  trancheAccount,
  trancheEvents,
  trancheIdentity,
} from '../../../test/builders/a-tranche.ts';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { someGateFacts } from '../../../test/builders/some-gate-facts.ts';
import type { TrancheCommand } from './commands.ts';
import type { TrancheEvent } from './events.ts';
import { type TrancheRefusalCode, trancheRefusalCodes } from './refusals.ts';
import { tranche } from './tranche.ts';

const act = anAct({ personId: 'staff-newcomer' });
const orderId = 'CV-UPE-017-1/1';
const reason = 'Motif';
const at = '2026-11-01T09:00:00.000Z';
const confirm: TrancheCommand = { type: 'ConfirmPayment', act, orderId, evidence: bookedLine };
const reject: TrancheCommand = { ...confirm, type: 'RejectPayment', reason };
const giveBack: TrancheCommand = { ...confirm, type: 'ReturnPayment', reason };
const by = (personId: string) => anAct({ personId });
const order = {
  type: 'OrderPayment',
  act,
  orderId,
  batchId: 'PB-20261008-1',
  attempt: 1,
  account: { rib: trancheAccount.rib },
} as const;
const facts = someGateFacts({}, { 'account.verified': false });
const reopened: TrancheEvent[] = [
  ...trancheEvents.rejected,
  { type: 'TrancheReopened', at, by: 'x', attempt: 2 },
];
const proposed: TrancheEvent[] = [
  ...trancheEvents.approved,
  { type: 'TrancheWithdrawalProposed', at, by: 'x', reason },
];
const takenBack: TrancheEvent[] = [
  ...trancheEvents.requested,
  { type: 'TrancheRequestTakenBack', at, by: 'x' },
];
const e = trancheEvents;

/** How a person or a workflow comes to each refusal. */
const provocations: Record<TrancheRefusalCode, readonly [readonly TrancheEvent[], TrancheCommand]> = {
  TRANCHE_NOT_FOUND: [[], { type: 'CertifyTranche', conventionInForce: true, act }],
  TRANCHE_SCHEDULED_ALREADY: [e.scheduled, { type: 'ScheduleTranche', act, ...trancheIdentity }],
  TRANCHE_AMOUNT_FIXED: [
    e.requested,
    { type: 'ChangeAmount', act, amendmentId: 'CV-UPE-017-a1', amountCentimes: 1 },
  ],
  TRANCHE_GATE_CLOSED: [e.scheduled, { type: 'OpenGate', act, facts }],
  TRANCHE_GATE_OPEN_ALREADY: [e.requestable, { type: 'OpenGate', act, facts }],
  TRANCHE_NOT_REQUESTABLE: [e.scheduled, { type: 'RequestTranche', act, account: trancheAccount }],
  TRANCHE_REQUESTED_ALREADY: [
    e.requested,
    { type: 'RequestTranche', act: by(people.requester), account: trancheAccount },
  ],
  TRANCHE_REQUEST_TAKEN_BACK_ALREADY: [takenBack, { type: 'TakeBackRequest', act }],
  TRANCHE_REQUEST_IN_HAND: [e.certified, { type: 'TakeBackRequest', act }],
  TRANCHE_NOT_REQUESTED: [e.requestable, { type: 'CertifyTranche', conventionInForce: true, act }],
  TRANCHE_CERTIFIED_ALREADY: [
    e.certified,
    { type: 'CertifyTranche', conventionInForce: true, act: by(people.certifier) },
  ],
  TRANCHE_NOT_CERTIFIED: [
    e.requested,
    { type: 'ApproveTranche', conventionInForce: true, act, approversNeeded: 2 },
  ],
  TRANCHE_FOUR_EYES: [
    e.certified,
    { type: 'ApproveTranche', conventionInForce: true, act: by(people.certifier), approversNeeded: 2 },
  ],
  TRANCHE_NOT_RETURNABLE: [e.ordered, { type: 'ReturnTranche', act, reason }],
  TRANCHE_REASON_MISSING: [e.requested, { type: 'ReturnTranche', act, reason: '' }],
  TRANCHE_APPROVAL_NOT_YOURS: [e.approved, { type: 'TakeBackApproval', act, reason }],
  TRANCHE_APPROVAL_USED: [e.ordered, { type: 'TakeBackApproval', act: by(people.approvers[1]), reason }],
  TRANCHE_NOT_HOLDABLE: [e.paid, { type: 'HoldTranche', act, reason }],
  TRANCHE_HELD_ALREADY: [e['on-hold'], { type: 'HoldTranche', act, reason }],
  TRANCHE_NOT_ON_HOLD: [e.approved, { type: 'ReleaseHold', act }],
  TRANCHE_NOT_APPROVED: [e.certified, { ...order, conventionInForce: true }],
  TRANCHE_CONVENTION_NOT_IN_FORCE: [e.approved, { ...order, conventionInForce: false }],
  TRANCHE_ACCOUNT_OTHER: [e.approved, { ...order, conventionInForce: true, account: { rib: '1' } }],
  TRANCHE_ACCOUNT_UNVERIFIED: [
    e.approved,
    { ...order, conventionInForce: true, account: { ...order.account, block: { why: 'unverified' } } },
  ],
  TRANCHE_ACCOUNT_COOLING: [
    e.approved,
    {
      ...order,
      conventionInForce: true,
      account: { ...order.account, block: { why: 'cooling', fromOn: '2026-12-01' } },
    },
  ],
  TRANCHE_VISA_MISSING: [e.approved, { ...order, conventionInForce: true, credit: 'no-visa' }],
  CREDIT_INSUFFICIENT: [
    e.approved,
    { ...order, conventionInForce: true, credit: { year: 2026, line: '1.2.1.3.31', leftCentimes: 1 } },
  ],
  TRANCHE_ATTEMPT_STALE: [e.approved, { ...order, attempt: 2, conventionInForce: true }],
  TRANCHE_ORDERED_ALREADY: [e.ordered, { ...order, conventionInForce: true }],
  TRANCHE_NOT_ORDERED: [e.approved, { type: 'SendPayment', act, orderId, releasedBy: 'staff-newcomer' }],
  TRANCHE_SENT_ALREADY: [e.sent, { type: 'SendPayment', act, orderId, releasedBy: 'staff-newcomer' }],
  TRANCHE_NOT_SENT: [e.ordered, confirm],
  TRANCHE_NOT_OBSERVED: [e.ordered, { type: 'AnswerObservation', act, answer: reason }],
  TRANCHE_TIMER_ONLY: [e.sent, { type: 'MarkUnknown', act, orderId }],
  TRANCHE_UNKNOWN_ALREADY: [e.unknown, { type: 'MarkUnknown', act: aTimerAct(), orderId }],
  TRANCHE_PAID_ALREADY: [e.paid, confirm],
  TRANCHE_REJECTED_ALREADY: [e.rejected, reject],
  TRANCHE_RETURNED_ALREADY: [e.returned, giveBack],
  TRANCHE_ANSWERS_CONFLICT: [e.paid, reject],
  TRANCHE_ORDER_MISMATCH: [e.requested, confirm],
  TRANCHE_NOT_UNKNOWN: [e.sent, { type: 'SettleUnknown', act, orderId, outcome: 'executed', reason }],
  TRANCHE_ANSWER_AWAITED: [e.unknown, { type: 'ReissueOrder', act }],
  TRANCHE_NOT_REOPENABLE: [e.paid, { type: 'ReopenTranche', act }],
  TRANCHE_REOPENED_ALREADY: [reopened, { type: 'ReopenTranche', act }],
  TRANCHE_NOT_WITHDRAWABLE: [e.ordered, { type: 'WithdrawTranche', act, reason }],
  TRANCHE_WITHDRAWN_ALREADY: [e.withdrawn, { type: 'WithdrawTranche', act, reason }],
  TRANCHE_WITHDRAWAL_PROPOSED_ALREADY: [proposed, { type: 'ProposeWithdrawal', act, reason }],
  TRANCHE_WITHDRAWAL_NOT_PROPOSED: [e.approved, { type: 'ConfirmWithdrawal', act, proposedAt: at }],
  TRANCHE_ROLE_NOT_ALLOWED: [e.sent, { type: 'RestartWorkflow', act }],
};

describe('tranche: refusals', () => {
  it('are each provoked once, and none twice in the list', () => {
    expect(Object.keys(provocations).sort()).toEqual([...trancheRefusalCodes].sort());
    expect(new Set(trancheRefusalCodes).size).toBe(trancheRefusalCodes.length);
  });

  for (const code of trancheRefusalCodes) {
    it(`${code}`, () => {
      const [events, command] = provocations[code];
      expect(refusalOf(decideAfter(tranche, events, command)).code).toBe(code);
    });
  }
});
