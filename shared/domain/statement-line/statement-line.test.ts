import { describe, expect, it } from 'vitest';
import { aBankLine, aRaising, aSentOut } from '../../../test/builders/a-statement-line.ts';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { StatementLineCommand } from './commands.ts';
import { type StatementLineRefusal, statementLineRefusalCodes } from './refusals.ts';
import { statementLine } from './statement-line.ts';

const AT = '2026-10-14T09:00:00.000Z';
const officer = (personId = 'finance-5') => anAct({ personId, role: 'finance-officer', at: AT });
const order = aSentOut();
const { orderId, trancheId } = order;
const other = aSentOut({ orderId: 'CV-UPE-018-1/1', trancheId: 'CV-UPE-018-1' });
const reason = 'Avis écrit de la banque';
const name: StatementLineCommand = { type: 'NameOrder', act: officer(), order, reason };
const refuse: StatementLineCommand = { type: 'RefuseOrder', act: officer(), orderId, reason };
const confirm: StatementLineCommand = { type: 'ConfirmMatch', act: officer(), orderId };
const close: StatementLineCommand = { type: 'CloseLine', act: officer(), reason };
const pass: StatementLineCommand = { type: 'PassLine', act: aTimerAct(AT), orderId, trancheId };

const stateAfter = (...commands: StatementLineCommand[]) =>
  fold(statementLine, eventsAfter(statementLine, [], ...commands));
const refusalAfter = (
  command: StatementLineCommand,
  ...before: StatementLineCommand[]
): StatementLineRefusal =>
  refusalOf(decideAfter(statementLine, eventsAfter(statementLine, [], ...before), command));

describe('statement line: raise', () => {
  it('keeps what the bank says, why no order was found, and what fits', () => {
    const at = '2026-10-13T09:00:00.000Z';
    expect(stateAfter(aRaising([order]))).toEqual({
      status: 'open',
      id: 'line-1',
      statementId: 'ST-1',
      line: aBankLine(),
      code: 'STATEMENT_LINE_UNMATCHED',
      raisedAt: at,
      since: at,
      proposed: [{ orderId, trancheId, by: 'system', at }],
      refused: [],
    });
  });

  it('changes nothing the second time, and takes up what fits by then', () => {
    expect(refusalAfter(aRaising([order]), aRaising([order]))).toEqual({ code: 'LINE_RAISED_ALREADY' });
    expect(stateAfter(aRaising(), aRaising([order, other]))).toMatchObject({
      proposed: [{ orderId }, { orderId: other.orderId }],
    });
  });

  it('does not propose again what a person refused', () => {
    expect(refusalAfter(aRaising([order]), aRaising([order]), refuse)).toEqual({
      code: 'LINE_RAISED_ALREADY',
    });
  });

  it('stays settled', () => {
    expect(refusalAfter(aRaising([order]), aRaising(), close)).toEqual({ code: 'LINE_SETTLED_ALREADY' });
  });
});

describe('statement line: match', () => {
  it('is confirmed by a person where the product proposed', () => {
    expect(stateAfter(aRaising([order]), confirm)).toMatchObject({
      status: 'settled',
      outcome: 'matched',
      since: AT,
      settledBy: 'finance-5',
      orderId,
      trancheId,
    });
    const [, , matched] = eventsAfter(statementLine, [], aRaising([order]), confirm);
    expect(matched).toMatchObject({ type: 'LineMatched', proposedBy: 'system', by: 'finance-5' });
  });

  it('is refused for an order that nobody proposed', () => {
    expect(refusalAfter(confirm, aRaising([other]))).toEqual({ code: 'LINE_ORDER_NOT_PROPOSED' });
    expect(refusalAfter(confirm, aRaising([order]), refuse)).toEqual({ code: 'LINE_ORDER_NOT_PROPOSED' });
  });

  it('takes two officers where one of them named the order', () => {
    expect(stateAfter(aRaising(), name)).toMatchObject({
      proposed: [{ orderId, by: 'finance-5', reason }],
    });
    expect(refusalAfter(confirm, aRaising(), name)).toEqual({ code: 'LINE_SAME_PERSON' });
    const second = { ...confirm, act: officer('accountant-2') };
    expect(stateAfter(aRaising(), name, second)).toMatchObject({
      outcome: 'matched',
      settledBy: 'accountant-2',
    });
  });
});

describe('statement line: name an order', () => {
  it.each([
    ['that never left', { ...name, order: undefined }, 'LINE_ORDER_UNKNOWN'],
    ['of another amount', { ...name, order: aSentOut({ amountCentimes: 1 }) }, 'LINE_AMOUNT_DIFFERS'],
    ['sent after the booking', { ...name, order: aSentOut({ sentOn: '2026-10-13' }) }, 'LINE_BEFORE_ORDER'],
    ['without a reason', { ...name, reason: ' ' }, 'LINE_REASON_MISSING'],
  ])('is refused for one %s', (_, command, code) => {
    expect(refusalAfter(command as StatementLineCommand, aRaising())).toEqual({ code });
  });

  it('is done once, whoever proposed it', () => {
    expect(refusalAfter(name, aRaising([order]))).toEqual({ code: 'LINE_ORDER_NAMED_ALREADY' });
    expect(refusalAfter(name, aRaising(), name)).toEqual({ code: 'LINE_ORDER_NAMED_ALREADY' });
  });

  it('may be done on the day of sending, and after the order was refused', () => {
    const sameDay = { ...name, order: aSentOut({ sentOn: '2026-10-12' }) };
    expect(stateAfter(aRaising(), sameDay)).toMatchObject({ proposed: [{ orderId }] });
    expect(stateAfter(aRaising([order]), refuse, name)).toMatchObject({
      proposed: [{ by: 'finance-5' }],
      refused: [{ orderId, by: 'finance-5', at: AT, reason }],
    });
  });
});

describe('statement line: end', () => {
  it('is closed with the reason of a person, also while an order is proposed', () => {
    expect(stateAfter(aRaising([order]), close)).toMatchObject({
      status: 'settled',
      outcome: 'closed',
      settledBy: 'finance-5',
      reason,
    });
  });

  it('is passed when a later reading finds the order', () => {
    expect(stateAfter(aRaising(), pass)).toMatchObject({
      outcome: 'passed',
      settledBy: 'system',
      orderId,
      trancheId,
    });
  });

  it('refuses only the order that is meant', () => {
    expect(stateAfter(aRaising([order, other]), refuse)).toMatchObject({
      proposed: [{ orderId: other.orderId }],
    });
    expect(refusalAfter(refuse, aRaising([other]))).toEqual({ code: 'LINE_ORDER_NOT_PROPOSED' });
  });

  it.each([
    [close, 'LINE_REASON_MISSING'],
    [refuse, 'LINE_REASON_MISSING'],
  ])('$type asks for a reason', (command, code) => {
    expect(refusalAfter({ ...command, reason: '' } as StatementLineCommand, aRaising([order]))).toEqual({
      code,
    });
  });

  it.each([name, refuse, confirm, close, pass])(
    '$type is refused before the line and after its end',
    (command) => {
      expect(refusalAfter(command)).toEqual({ code: 'LINE_NOT_FOUND' });
      expect(refusalAfter(command, aRaising([order]), close)).toEqual({ code: 'LINE_SETTLED_ALREADY' });
    },
  );

  it.each([name, refuse, confirm, close])(
    '$type is an act of finance officers and accountants alone',
    (command) => {
      for (const role of ['auditor', 'administrator', 'programme-officer', 'certifier'] as const) {
        const act = anAct({ personId: 'x', role });
        expect(refusalAfter({ ...command, act }, aRaising([order]))).toMatchObject({
          code: 'LINE_ROLE_NOT_ALLOWED',
          role,
          allowed: ['finance-officer', 'accountant'],
        });
      }
    },
  );
});

describe('statement line: refusals', () => {
  it('are each provoked above', () => {
    const provoked = [
      refusalAfter(close),
      refusalAfter(aRaising(), aRaising()),
      refusalAfter(close, aRaising(), close),
      refusalAfter({ ...name, reason: '' }, aRaising()),
      refusalAfter({ ...name, order: undefined }, aRaising()),
      refusalAfter(name, aRaising([order])),
      refusalAfter(confirm, aRaising()),
      refusalAfter({ ...name, order: aSentOut({ amountCentimes: 1 }) }, aRaising()),
      refusalAfter({ ...name, order: aSentOut({ sentOn: '2027-01-01' }) }, aRaising()),
      refusalAfter(confirm, aRaising(), name),
      refusalAfter({ ...close, act: anAct({ role: 'auditor' }) }, aRaising()),
    ];
    expect([...new Set(provoked.map(({ code }) => code))].sort()).toEqual(
      [...statementLineRefusalCodes].sort(),
    );
  });

  it('an event that does not fit changes nothing', () => {
    const closed = { type: 'LineClosed', at: AT, by: 'finance-5', reason } as const;
    expect(statementLine.evolve({ status: 'absent' }, closed)).toEqual({ status: 'absent' });
    const settled = stateAfter(aRaising(), close);
    expect(statementLine.evolve(settled, closed)).toBe(settled);
  });
});
