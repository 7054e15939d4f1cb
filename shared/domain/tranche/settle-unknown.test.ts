import { describe, expect, it } from 'vitest';
import { aTranche, trancheEvents } from '../../../test/builders/a-tranche.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { TrancheCommand } from './commands.ts';
import type { TrancheEvent } from './events.ts';
import { tranche } from './tranche.ts';

/** Half past midnight in Morocco, the day before in UTC. */
const at = '2026-07-21T23:30:00.000Z';
const orderId = 'CV-UPE-017-1/1';

function stateAfter(events: readonly TrancheEvent[], command: TrancheCommand) {
  return fold(tranche, eventsOf(decideAfter(tranche, events, command)), fold(tranche, events));
}

describe('tranche: settlement of an unknown order', () => {
  const settle = (personId: string, outcome: 'executed' | 'not-executed', reason = 'Relevé lu au guichet') =>
    ({ type: 'SettleUnknown', act: anAct({ personId, at }), orderId, outcome, reason }) as const;
  const proposed: TrancheEvent[] = [
    ...trancheEvents.unknown,
    ...eventsOf(decideAfter(tranche, trancheEvents.unknown, settle('officer-1', 'executed'))),
  ];

  it('is proposed by one officer and stays unknown', () => {
    const facts = { outcome: 'executed', reason: 'Relevé lu au guichet' };
    expect(proposed.at(-1)).toEqual({
      type: 'PaymentSettlementProposed',
      at,
      by: 'officer-1',
      orderId,
      ...facts,
    });
    expect(fold(tranche, proposed)).toEqual({
      ...aTranche('unknown'),
      proposal: { ...facts, by: 'officer-1', at },
    });
  });

  it('is settled as paid by another officer who agrees', () => {
    const command = settle('officer-2', 'executed', 'Confirmé par téléphone');
    const facts = { proposedBy: 'officer-1', reason: 'Confirmé par téléphone' };
    expect(eventsOf(decideAfter(tranche, proposed, command))).toEqual([
      { type: 'PaymentSettled', at, by: 'officer-2', orderId, outcome: 'executed', ...facts },
    ]);
    expect(stateAfter(proposed, command)).toEqual({
      ...aTranche('sent'),
      status: 'paid',
      since: at,
      proof: { kind: 'officers', confirmedBy: 'officer-2', ...facts, settledOn: '2026-07-22' },
      paidOn: '2026-07-22',
    });
  });

  it('is settled as rejected when both say that it was not executed', () => {
    const first = eventsOf(decideAfter(tranche, trancheEvents.unknown, settle('officer-1', 'not-executed')));
    const state = stateAfter(
      [...trancheEvents.unknown, ...first],
      settle('officer-2', 'not-executed', 'Annulé'),
    );
    expect(state).toEqual({
      ...aTranche('sent'),
      status: 'rejected',
      since: at,
      proof: {
        kind: 'officers',
        proposedBy: 'officer-1',
        confirmedBy: 'officer-2',
        reason: 'Annulé',
        settledOn: '2026-07-22',
      },
      reason: 'Annulé',
    });
  });

  it('is refused to the proposer, without a reason, and for another order', () => {
    expect(refusalOf(decideAfter(tranche, proposed, settle('officer-1', 'executed')))).toEqual({
      code: 'TRANCHE_FOUR_EYES',
      rule: 'settlement-proposer',
      personId: 'officer-1',
    });
    expect(refusalOf(decideAfter(tranche, proposed, settle('officer-2', 'executed', ' '))).code).toBe(
      'TRANCHE_REASON_MISSING',
    );
    const other = { ...settle('officer-2', 'executed'), orderId: 'x/1' };
    expect(refusalOf(decideAfter(tranche, proposed, other))).toEqual({
      code: 'TRANCHE_ORDER_MISMATCH',
      orderId: 'x/1',
    });
  });

  it('begins anew when the second officer says otherwise', () => {
    const other = eventsOf(decideAfter(tranche, proposed, settle('officer-2', 'not-executed')));
    expect(other.map(({ type }) => type)).toEqual(['PaymentSettlementProposed']);
    const state = fold(tranche, [...proposed, ...other]);
    expect(state).toMatchObject({
      status: 'unknown',
      proposal: { outcome: 'not-executed', by: 'officer-2' },
    });
  });
});
