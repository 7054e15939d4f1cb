import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  confirmRecovery,
  proposeRecovery,
  recordReceipt,
  recoveredConvention,
  recoveryMoney,
} from '../../../test/builders/a-recovery.ts';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { RecoveryCommand } from './commands.ts';
import { recoveryPostings } from './postings.ts';
import { missingCentimes, receivedCentimes } from './received.ts';
import { leftToOrder, recovery, unclaimedCentimes } from './recovery.ts';
import { recoveryRefusalCodes } from './refusals.ts';

const finance = (personId: string) => anAct({ personId, role: 'finance-officer' });
const rest = {
  ...recordReceipt,
  receivedOn: '2027-03-20',
  amountCentimes: 1_800_000,
  reference: 'Q-2027-120',
} as const;
const decline = {
  type: 'DeclineRecovery',
  act: finance('finance-3'),
  order: 1,
  reason: 'Pièce à venir',
} as const;
const remind = { type: 'RemindRecovery', act: aTimerAct('2027-03-25T08:00:00.000Z'), daysBefore: 7 } as const;
const late = { type: 'MarkRecoveryLate', act: aTimerAct('2027-04-02T08:00:00.000Z') } as const;

const seen = new Set<string>();
function refused(command: RecoveryCommand, ...before: RecoveryCommand[]) {
  const refusal = refusalOf(decideAfter(recovery, eventsAfter(recovery, [], ...before), command));
  seen.add(refusal.code);
  return refusal;
}
const stateAfter = (...commands: RecoveryCommand[]) => fold(recovery, eventsAfter(recovery, [], ...commands));

describe('recovery: way of an order', () => {
  it('is drawn up by one, confirmed by another, due when the convention says, and paid back in parts', () => {
    const state = stateAfter(proposeRecovery, confirmRecovery, remind, recordReceipt);
    expect(state).toMatchObject({
      ...recoveredConvention,
      status: 'ordered',
      order: { number: 'UPE-2026-017/OR1', ground: 'final-report', dueOn: '2027-04-01', reminded: [7] },
    });
    if (state.status !== 'ordered') throw new Error(state.status);
    expect([receivedCentimes(state.order), missingCentimes(state.order)]).toEqual([1_000_000, 1_800_000]);
    expect(stateAfter(proposeRecovery, confirmRecovery, recordReceipt, late, rest)).toMatchObject({
      status: 'recovered',
      order: { lateAt: '2027-04-02T08:00:00.000Z', receipts: [{ receipt: 1 }, { receipt: 2 }] },
    });
  });

  it('moves each receipt from paid to recovered, and nothing else moves money', () => {
    const steps: RecoveryCommand[] = [proposeRecovery, confirmRecovery, recordReceipt, rest];
    const posted = steps.map((_, count) =>
      recoveryPostings(stateAfter(...steps.slice(0, count)), stateAfter(...steps.slice(0, count + 1))),
    );
    const [from, to] = ['upe-2026-1/MA-08/paid', 'upe-2026-1/MA-08/recovered'];
    expect(posted).toEqual([
      [],
      [],
      [{ from, to, amountCentimes: 1_000_000 }],
      [{ from, to, amountCentimes: 1_800_000 }],
    ]);
  });

  it('may be followed by another when a later check raises what is owed', () => {
    const [report] = recoveryMoney.reports;
    if (!report) throw new Error('no report');
    const more = { ...recoveryMoney, reports: [{ ...report, disallowedCentimes: 800_000 }] };
    const before = [proposeRecovery, confirmRecovery, recordReceipt, rest] as const;
    const second = { ...proposeRecovery, money: more, amountCentimes: 300_000 };
    const state = stateAfter(...before, second);
    expect(state).toMatchObject({
      status: 'proposed',
      order: { order: 2, number: 'UPE-2026-017/OR2', amountCentimes: 300_000 },
      past: [{ number: 'UPE-2026-017/OR1' }],
    });
    expect(refused({ ...second, amountCentimes: 300_001 }, ...before)).toMatchObject({
      code: 'RECOVERY_AMOUNT_INVALID',
      claimableCentimes: 300_000,
    });
    expect(recoveryPostings(stateAfter(...before), state)).toEqual([]);
  });

  it('may be declined with a reason, and drawn up anew under the next number', () => {
    const again = stateAfter(proposeRecovery, decline, proposeRecovery);
    expect(again).toMatchObject({ status: 'proposed', order: { order: 2 }, past: [] });
    expect(refused({ ...decline, order: 2 }, proposeRecovery).code).toBe('RECOVERY_NOT_PROPOSED');
    expect(refused({ ...decline, reason: ' ' }, proposeRecovery).code).toBe('RECOVERY_REASON_MISSING');
    expect(refused(decline).code).toBe('RECOVERY_NOT_FOUND');
  });

  it('is left as it is by events that do not fit', () => {
    const events = eventsAfter(recovery, [], proposeRecovery, confirmRecovery, recordReceipt, late, rest);
    const state = fold(recovery, events);
    for (const event of events.slice(1)) expect(recovery.evolve(state, event)).toBe(state);
    expect(fold(recovery, events.slice(1))).toEqual({ status: 'absent' });
  });
});

describe('recovery: what may be asked', () => {
  it('is refused without a ground, above what is owed, without a reason, or beside an open one', () => {
    const running = { ...recoveryMoney, reports: [] };
    expect(refused({ ...proposeRecovery, money: running }).code).toBe('RECOVERY_NOT_DUE');
    for (const amountCentimes of [0, -1, 1.5, 2_800_001])
      expect(refused({ ...proposeRecovery, amountCentimes })).toMatchObject({
        code: 'RECOVERY_AMOUNT_INVALID',
        claimableCentimes: 2_800_000,
      });
    expect(refused({ ...proposeRecovery, reason: ' ' }).code).toBe('RECOVERY_REASON_MISSING');
    expect(refused(proposeRecovery, proposeRecovery).code).toBe('RECOVERY_OPEN_ALREADY');
  });

  it('is refused while the office has a report to judge, also between proposal and confirmation', () => {
    const judging = {
      ...recoveryMoney,
      terminated: true,
      reports: [
        { index: 2, final: false, standing: 'judging', spentCentimes: 5, disallowedCentimes: 0 },
      ] as const,
    };
    expect(refused({ ...proposeRecovery, money: judging })).toEqual({
      code: 'RECOVERY_REPORT_PENDING',
      index: 2,
    });
    expect(refused({ ...confirmRecovery, money: judging }, proposeRecovery).code).toBe(
      'RECOVERY_REPORT_PENDING',
    );
  });

  it('counts what no order asks, an open one included', () => {
    const smaller = { ...proposeRecovery, amountCentimes: 2_000_000 };
    const states = [stateAfter(), stateAfter(smaller), stateAfter(smaller, { ...decline, order: 1 })];
    expect(states.map((state) => unclaimedCentimes(state, recoveryMoney))).toEqual([
      2_800_000, 800_000, 2_800_000,
    ]);
    expect(states.map((state) => leftToOrder(state, recoveryMoney))).toEqual([
      2_800_000, 2_800_000, 2_800_000,
    ]);
  });

  it('is not confirmed when less is owed by then', () => {
    const less = { ...recoveryMoney, paidCentimes: 12_000_000 };
    expect(refused({ ...confirmRecovery, money: less }, proposeRecovery)).toMatchObject({
      code: 'RECOVERY_AMOUNT_INVALID',
      claimableCentimes: 2_000_000,
    });
  });
});

describe('recovery: people', () => {
  it('takes two finance officers, the second of whom judged no report of the convention', () => {
    expect(refused({ ...confirmRecovery, act: finance('finance-1') }, proposeRecovery)).toMatchObject({
      code: 'RECOVERY_SAME_PERSON',
      rule: 'proposer',
    });
    expect(refused({ ...confirmRecovery, checkers: ['finance-2'] }, proposeRecovery)).toMatchObject({
      code: 'RECOVERY_SAME_PERSON',
      rule: 'report-checker',
    });
    expect(refused(confirmRecovery, proposeRecovery, confirmRecovery).code).toBe(
      'RECOVERY_CONFIRMED_ALREADY',
    );
    expect(refused({ ...confirmRecovery, order: 2 }, proposeRecovery).code).toBe('RECOVERY_NOT_PROPOSED');
    expect(refused(confirmRecovery).code).toBe('RECOVERY_NOT_FOUND');
  });

  it('takes an accountant for what comes in, who is neither of both', () => {
    const by = (personId: string) => ({
      ...recordReceipt,
      act: { ...recordReceipt.act, actor: { ...recordReceipt.act.actor, personId } },
    });
    for (const [personId, rule] of [
      ['finance-1', 'proposer'],
      ['finance-2', 'confirmer'],
    ] as const)
      expect(refused(by(personId), proposeRecovery, confirmRecovery)).toMatchObject({ rule });
  });

  it('is closed to other roles', () => {
    const act = anAct({ role: 'auditor' });
    for (const command of [proposeRecovery, confirmRecovery, decline, recordReceipt])
      expect(refused({ ...command, act }, proposeRecovery)).toEqual({
        code: 'RECOVERY_ROLE_NOT_ALLOWED',
        role: 'auditor',
      });
  });
});

describe('recovery: a receipt taken back', () => {
  const takeBack = {
    ...recordReceipt,
    type: 'TakeBackReceipt',
    receipt: 1,
    reason: 'Montant mal lu',
  } as const;
  const ordered = [proposeRecovery, confirmRecovery, recordReceipt] as const;

  it('counts no more, goes back to paid, and may be recorded anew under its reference', () => {
    const before = stateAfter(...ordered, rest);
    const state = stateAfter(...ordered, rest, takeBack);
    if (state.status !== 'ordered') throw new Error(state.status);
    expect(missingCentimes(state.order)).toBe(1_000_000);
    expect(recoveryPostings(before, state)).toEqual([
      { from: 'upe-2026-1/MA-08/recovered', to: 'upe-2026-1/MA-08/paid', amountCentimes: 1_000_000 },
    ]);
    expect(stateAfter(...ordered, rest, takeBack, recordReceipt)).toMatchObject({
      status: 'recovered',
      order: { receipts: [{ takenBack: { reason: 'Montant mal lu' } }, { receipt: 2 }, { receipt: 3 }] },
    });
  });

  it('is one of the order at hand, once, with a reason', () => {
    expect(refused({ ...takeBack, receipt: 2 }, ...ordered).code).toBe('RECOVERY_RECEIPT_UNKNOWN');
    expect(refused(takeBack, ...ordered, takeBack).code).toBe('RECOVERY_RECEIPT_UNKNOWN');
    expect(refused({ ...takeBack, reason: ' ' }, ...ordered).code).toBe('RECOVERY_REASON_MISSING');
    expect(refused(takeBack, proposeRecovery).code).toBe('RECOVERY_NOT_ORDERED');
    expect(refused(takeBack).code).toBe('RECOVERY_NOT_FOUND');
    expect(refused({ ...takeBack, act: finance('finance-3') }, ...ordered).code).toBe(
      'RECOVERY_ROLE_NOT_ALLOWED',
    );
  });
});

describe('recovery: receipts and time', () => {
  const ordered = [proposeRecovery, confirmRecovery] as const;

  it('is refused above what is missing, without a reference, twice, or for a day to come', () => {
    expect(refused({ ...recordReceipt, amountCentimes: 2_800_001 }, ...ordered)).toMatchObject({
      code: 'RECOVERY_RECEIPT_TOO_MUCH',
      missingCentimes: 2_800_000,
    });
    expect(refused({ ...recordReceipt, amountCentimes: 0 }, ...ordered).code).toBe(
      'RECOVERY_RECEIPT_TOO_MUCH',
    );
    expect(refused({ ...recordReceipt, reference: ' ' }, ...ordered).code).toBe('RECOVERY_REFERENCE_MISSING');
    expect(refused(recordReceipt, ...ordered, recordReceipt).code).toBe('RECOVERY_RECEIPT_ALREADY');
    expect(refused(rest, ...ordered, recordReceipt, rest).code).toBe('RECOVERY_RECEIPT_ALREADY');
    expect(refused({ ...recordReceipt, receivedOn: '2027-03-21' }, ...ordered).code).toBe(
      'RECOVERY_RECEIPT_DAY_INVALID',
    );
    expect(refused(recordReceipt, proposeRecovery).code).toBe('RECOVERY_NOT_ORDERED');
    expect(refused(recordReceipt).code).toBe('RECOVERY_NOT_FOUND');
  });

  it('is reminded once for each distance, and late from the day after', () => {
    expect(refused(remind, ...ordered, remind).code).toBe('RECOVERY_REMINDED_ALREADY');
    expect(refused({ ...late, act: aTimerAct('2027-04-01T20:00:00.000Z') }, ...ordered)).toEqual({
      code: 'RECOVERY_NOT_LATE',
      dueOn: '2027-04-01',
    });
    expect(refused(late, ...ordered, late).code).toBe('RECOVERY_LATE_ALREADY');
    for (const command of [remind, late])
      expect(refused(command, proposeRecovery).code).toBe('RECOVERY_NOT_ORDERED');
  });

  it('provokes every code', () => {
    expect([...recoveryRefusalCodes].filter((code) => !seen.has(code))).toEqual([]);
  });

  it('never has more in hand than was ordered, nor orders more than is owed', () => {
    const amounts = fc.array(fc.integer({ min: -5, max: 40 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), amounts, (amountCentimes, receipts) => {
        const small = { ...recoveryMoney, paidCentimes: 10_000_050 };
        const first = { ...proposeRecovery, money: small, amountCentimes };
        const decision = decideAfter(recovery, [], first);
        expect(decision.accepted).toBe(amountCentimes <= 50);
        if (!decision.accepted) return;
        let events = eventsAfter(recovery, decision.events, { ...confirmRecovery, money: small });
        for (const [position, amount] of receipts.entries()) {
          const receipt = { ...recordReceipt, amountCentimes: amount, reference: `Q${position}` };
          const next = decideAfter(recovery, events, receipt);
          if (next.accepted) events = [...events, ...next.events];
        }
        const state = fold(recovery, events);
        if (state.status !== 'ordered' && state.status !== 'recovered') throw new Error(state.status);
        expect(missingCentimes(state.order)).toBeGreaterThanOrEqual(0);
        expect(state.status === 'recovered').toBe(missingCentimes(state.order) === 0);
      }),
    );
  });
});
