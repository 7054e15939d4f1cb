import { describe, expect, it } from 'vitest';
import {
  bookedLine,
  trancheAccount,
  trancheEvents,
  trancheIdentity,
} from '../../../test/builders/a-tranche.ts';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter } from '../../../test/builders/decisions.ts';
import { someGateFacts } from '../../../test/builders/some-gate-facts.ts';
import type { TrancheCommand } from './commands.ts';
import type { TrancheRefusalCode } from './refusals.ts';
import type { TrancheStatus } from './state.ts';
import { tranche } from './tranche.ts';

const act = anAct({ personId: 'staff-newcomer', role: 'administrator' });
const orderId = 'CV-UPE-017-1/1';
const reason = 'Contrôle sur place';
const answer = { act, orderId, evidence: bookedLine };

interface Row {
  readonly command: TrancheCommand;
  readonly acceptedAt: readonly TrancheStatus[];
  /** The refusal at every other status, unless the row names another. */
  readonly otherwise: TrancheRefusalCode;
  readonly but?: Partial<Record<TrancheStatus, TrancheRefusalCode>>;
}

const awaited = { sent: 'TRANCHE_ANSWER_AWAITED', unknown: 'TRANCHE_ANSWER_AWAITED' } as const;
const notSent = { ordered: 'TRANCHE_NOT_SENT', observed: 'TRANCHE_NOT_SENT' } as const;

const ofWithdrawal = {
  acceptedAt: [
    ...(['scheduled', 'requestable', 'requested', 'certified', 'approved'] as const),
    ...(['observed', 'on-hold', 'rejected', 'returned'] as const),
  ],
  otherwise: 'TRANCHE_NOT_WITHDRAWABLE',
  but: { ...awaited, withdrawn: 'TRANCHE_WITHDRAWN_ALREADY' },
} as const;

const rows: readonly Row[] = [
  {
    command: { type: 'ScheduleTranche', act, ...trancheIdentity },
    acceptedAt: ['absent'],
    otherwise: 'TRANCHE_SCHEDULED_ALREADY',
    but: { absent: 'TRANCHE_NOT_FOUND' },
  },
  {
    command: {
      type: 'OpenGate',
      act,
      facts: someGateFacts(),
    },
    acceptedAt: ['scheduled'],
    otherwise: 'TRANCHE_GATE_OPEN_ALREADY',
  },
  {
    command: { type: 'RequestTranche', act, account: trancheAccount },
    acceptedAt: ['requestable'],
    otherwise: 'TRANCHE_NOT_REQUESTABLE',
  },
  {
    command: { type: 'RemindRequest', act },
    acceptedAt: ['requestable'],
    otherwise: 'TRANCHE_NOT_REQUESTABLE',
  },
  {
    command: { type: 'TakeBackRequest', act },
    acceptedAt: ['requested'],
    otherwise: 'TRANCHE_REQUEST_IN_HAND',
  },
  {
    command: { type: 'CertifyTranche', conventionInForce: true, act },
    acceptedAt: ['requested'],
    otherwise: 'TRANCHE_NOT_REQUESTED',
  },
  {
    command: { type: 'ReturnTranche', act, reason },
    acceptedAt: ['requested', 'certified', 'approved', 'observed'],
    otherwise: 'TRANCHE_NOT_RETURNABLE',
  },
  {
    command: { type: 'ApproveTranche', conventionInForce: true, act, approversNeeded: 2 },
    acceptedAt: ['certified'],
    otherwise: 'TRANCHE_NOT_CERTIFIED',
  },
  {
    command: { type: 'TakeBackApproval', act, reason },
    acceptedAt: [],
    otherwise: 'TRANCHE_APPROVAL_NOT_YOURS',
    but: {
      scheduled: 'TRANCHE_NOT_CERTIFIED',
      requestable: 'TRANCHE_NOT_CERTIFIED',
      requested: 'TRANCHE_NOT_CERTIFIED',
      'on-hold': 'TRANCHE_NOT_CERTIFIED',
      withdrawn: 'TRANCHE_NOT_CERTIFIED',
    },
  },
  {
    command: { type: 'HoldTranche', act, reason },
    acceptedAt: ['requestable', 'requested', 'certified', 'approved', 'observed'],
    otherwise: 'TRANCHE_NOT_HOLDABLE',
    but: { 'on-hold': 'TRANCHE_HELD_ALREADY' },
  },
  { command: { type: 'ReleaseHold', act }, acceptedAt: ['on-hold'], otherwise: 'TRANCHE_NOT_ON_HOLD' },
  {
    command: {
      type: 'OrderPayment',
      act,
      orderId,
      batchId: 'PB-20261008-1',
      attempt: 1,
      conventionInForce: true,
      account: { rib: trancheAccount.rib },
    },
    acceptedAt: ['approved'],
    otherwise: 'TRANCHE_NOT_APPROVED',
    but: { ...awaited, ordered: 'TRANCHE_ORDERED_ALREADY', paid: 'TRANCHE_PAID_ALREADY' },
  },
  {
    command: { type: 'SendPayment', act, orderId, releasedBy: 'staff-newcomer' },
    acceptedAt: ['ordered'],
    otherwise: 'TRANCHE_NOT_ORDERED',
    but: {
      sent: 'TRANCHE_SENT_ALREADY',
      unknown: 'TRANCHE_SENT_ALREADY',
      paid: 'TRANCHE_SENT_ALREADY',
      rejected: 'TRANCHE_SENT_ALREADY',
      returned: 'TRANCHE_SENT_ALREADY',
    },
  },
  {
    command: { type: 'ObserveOrder', act, orderId, observation: 'Visa absent' },
    acceptedAt: ['ordered'],
    otherwise: 'TRANCHE_NOT_ORDERED',
  },
  {
    command: { type: 'AnswerObservation', act, answer: 'Visa joint' },
    acceptedAt: ['observed'],
    otherwise: 'TRANCHE_NOT_OBSERVED',
  },
  {
    command: { type: 'TakeOutOrder', act, orderId, reason },
    acceptedAt: ['ordered'],
    otherwise: 'TRANCHE_NOT_ORDERED',
  },
  {
    command: { type: 'MarkUnknown', act: aTimerAct(), orderId },
    acceptedAt: ['sent'],
    otherwise: 'TRANCHE_ORDER_MISMATCH',
    but: {
      ...notSent,
      unknown: 'TRANCHE_UNKNOWN_ALREADY',
      paid: 'TRANCHE_NOT_SENT',
      rejected: 'TRANCHE_NOT_SENT',
      returned: 'TRANCHE_NOT_SENT',
    },
  },
  {
    command: { type: 'ConfirmPayment', ...answer },
    acceptedAt: ['sent', 'unknown', 'rejected'],
    otherwise: 'TRANCHE_ORDER_MISMATCH',
    but: { ...notSent, paid: 'TRANCHE_PAID_ALREADY', returned: 'TRANCHE_RETURNED_ALREADY' },
  },
  {
    command: { type: 'RejectPayment', ...answer, reason },
    acceptedAt: ['sent', 'unknown'],
    otherwise: 'TRANCHE_ORDER_MISMATCH',
    but: {
      ...notSent,
      paid: 'TRANCHE_ANSWERS_CONFLICT',
      rejected: 'TRANCHE_REJECTED_ALREADY',
      returned: 'TRANCHE_RETURNED_ALREADY',
    },
  },
  {
    command: { type: 'ReturnPayment', ...answer, reason },
    acceptedAt: ['sent', 'unknown', 'paid'],
    otherwise: 'TRANCHE_ORDER_MISMATCH',
    but: { ...notSent, rejected: 'TRANCHE_REJECTED_ALREADY', returned: 'TRANCHE_RETURNED_ALREADY' },
  },
  {
    command: { type: 'SettleUnknown', act, orderId, outcome: 'executed', reason },
    acceptedAt: ['unknown'],
    otherwise: 'TRANCHE_NOT_UNKNOWN',
  },
  {
    command: { type: 'ReopenTranche', act },
    acceptedAt: ['rejected', 'returned'],
    otherwise: 'TRANCHE_NOT_REOPENABLE',
    but: awaited,
  },
  {
    command: { type: 'ReissueOrder', act },
    acceptedAt: [],
    otherwise: 'TRANCHE_NOT_APPROVED',
    but: { ...awaited, approved: 'TRANCHE_NOT_ORDERED', paid: 'TRANCHE_PAID_ALREADY' },
  },
  { command: { type: 'WithdrawTranche', act, reason }, ...ofWithdrawal },
  { command: { type: 'ProposeWithdrawal', act, reason }, ...ofWithdrawal },
  {
    command: { type: 'ConfirmWithdrawal', act, proposedAt: act.at },
    acceptedAt: [],
    otherwise: 'TRANCHE_WITHDRAWAL_NOT_PROPOSED',
    but: {
      ...awaited,
      ordered: 'TRANCHE_NOT_WITHDRAWABLE',
      paid: 'TRANCHE_NOT_WITHDRAWABLE',
      withdrawn: 'TRANCHE_WITHDRAWN_ALREADY',
    },
  },
  {
    command: { type: 'DeclineWithdrawal', act, proposedAt: act.at, reason },
    acceptedAt: [],
    otherwise: 'TRANCHE_WITHDRAWAL_NOT_PROPOSED',
  },
  {
    command: { type: 'RestartWorkflow', act },
    acceptedAt: Object.keys(trancheEvents).filter((status) => status !== 'absent') as TrancheStatus[],
    otherwise: 'TRANCHE_NOT_FOUND',
  },
];

describe('tranche: every command at every status', () => {
  for (const { command, acceptedAt, otherwise, but } of rows) {
    for (const status of Object.keys(trancheEvents) as TrancheStatus[]) {
      const expected = acceptedAt.includes(status)
        ? 'accepted'
        : status === 'absent'
          ? 'TRANCHE_NOT_FOUND'
          : (but?.[status] ?? otherwise);
      it(`${command.type} at ${status}: ${expected}`, () => {
        const decision = decideAfter(tranche, trancheEvents[status], command);
        expect(decision.accepted ? 'accepted' : decision.refusal.code).toBe(expected);
        // Where a refusal speaks of the status, it is the status the tranche stands at.
        if (!decision.accepted && 'status' in decision.refusal) expect(decision.refusal.status).toBe(status);
      });
    }
  }
});
