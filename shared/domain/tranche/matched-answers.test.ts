import { describe, expect, it } from 'vitest';
import { bookedLine, people, trancheEvents } from '../../../test/builders/a-tranche.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { TrancheCommand } from './commands.ts';
import type { TrancheEvent } from './events.ts';
import { tranche } from './tranche.ts';

const orderId = 'CV-UPE-017-1/1';
const at = '2026-10-21T09:00:00.000Z';

/** The same line taken for the order by people, as each of the three answers. */
function answersBy(confirmedBy: string): readonly TrancheCommand[] {
  const act = anAct({ personId: confirmedBy, role: 'finance-officer', at });
  const evidence = { ...bookedLine, match: { proposedBy: 'system', confirmedBy } };
  return [
    { type: 'ConfirmPayment', act, orderId, evidence },
    { type: 'RejectPayment', act, orderId, evidence, reason: 'AC04' },
    { type: 'ReturnPayment', act, orderId, evidence, reason: 'AC01' },
  ];
}

const again: readonly TrancheEvent[] = [
  ...trancheEvents.rejected,
  { type: 'TrancheReopened', at, by: people.preparer, attempt: 2 },
];

describe('tranche: answers that people read from a line', () => {
  it('keep who proposed and who confirmed with the proof', () => {
    const [confirm] = answersBy('staff-finance-5');
    const events = eventsOf(decideAfter(tranche, trancheEvents.sent, confirm!));
    expect(fold(tranche, events, fold(tranche, trancheEvents.sent))).toMatchObject({
      status: 'paid',
      proof: {
        kind: 'statement',
        ...bookedLine,
        match: { proposedBy: 'system', confirmedBy: 'staff-finance-5' },
      },
    });
  });

  it.each([
    ['preparer', people.preparer],
    ['releaser', people.releaser],
  ] as const)('are refused to the %s of the order', (rule, personId) => {
    for (const command of answersBy(personId)) {
      const refusal = { code: 'TRANCHE_FOUR_EYES', rule, personId };
      expect(refusalOf(decideAfter(tranche, trancheEvents.sent, command))).toEqual(refusal);
      expect(refusalOf(decideAfter(tranche, again, command))).toEqual(refusal);
    }
  });

  it('are judged as any other answer for everybody else', () => {
    const [confirm, reject] = answersBy(people.approvers[0]);
    expect(decideAfter(tranche, again, confirm!).accepted).toBe(true);
    expect(refusalOf(decideAfter(tranche, trancheEvents.paid, confirm!))).toEqual({
      code: 'TRANCHE_PAID_ALREADY',
    });
    expect(refusalOf(decideAfter(tranche, trancheEvents.paid, reject!)).code).toBe(
      'TRANCHE_ANSWERS_CONFLICT',
    );
    expect(refusalOf(decideAfter(tranche, trancheEvents.ordered, confirm!)).code).toBe('TRANCHE_NOT_SENT');
  });
});
