import { describe, expect, it } from 'vitest';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import { carryCredit, grantCredit } from '../ledger/credit-accounts.ts';
import type { CreditCommand, EnterCredit } from './commands.ts';
import { credit } from './credit.ts';
import type { CreditEvent } from './events.ts';
import { creditConfirmed } from './postings.ts';
import { type CreditRefusalCode, creditRefusalCodes } from './refusals.ts';

const at = '2026-03-02T09:00:00.000Z';
const line = '1.2.1.3.31';
const y26 = { year: 2026, line };
const by = (personId: string, moment = at) => anAct({ personId, role: 'finance-officer', at: moment });
const paper = { amountCentimes: 500, reference: 'Loi de finances 2026', paperOn: '2025-12-20' };

const open: EnterCredit = { type: 'OpenCredit', act: by('nadia'), ...y26, ...paper };
const increase: EnterCredit = { ...open, type: 'IncreaseCredit' };
const carry = (left: number, amountCentimes = 300): EnterCredit => ({
  ...{ type: 'CarryOverCredit', act: by('nadia'), ...y26, ...paper, amountCentimes },
  leftBeforeCentimes: left,
});
const confirm = (entry: number, personId = 'othmane', left = 0): CreditCommand => ({
  ...{ type: 'ConfirmCredit', act: by(personId), entry, leftBeforeCentimes: left },
});
const drop = (entry: number, reason = 'Faute de frappe'): CreditCommand => ({
  ...{ type: 'DropCredit', act: by('nadia'), entry, reason },
});
const lived = (...commands: readonly CreditCommand[]) => eventsAfter(credit, [], ...commands);
const refused = (command: CreditCommand, ...before: readonly CreditCommand[]) =>
  refusalOf(decideAfter(credit, lived(...before), command));

describe('credit: entry and confirmation', () => {
  it('is a proposal until another officer confirms it', () => {
    const entered = fold(credit, lived(open));
    const entry = { ...paper, entry: 1, kind: 'opening', enteredBy: 'nadia', enteredAt: at };
    expect(entered).toEqual({
      ...{ status: 'recorded', ...y26, since: at },
      entries: [{ ...entry, outcome: 'pending' }],
    });
    expect(fold(credit, lived(open, confirm(1)))).toEqual({
      ...{ status: 'recorded', ...y26, since: at },
      entries: [{ ...entry, outcome: 'confirmed', settledBy: 'othmane', settledAt: at }],
    });
  });

  it('may be dropped with a reason, and entered anew', () => {
    const state = fold(credit, lived(open, drop(1), open, confirm(2)));
    expect(state).toMatchObject({
      entries: [
        { entry: 1, outcome: 'dropped', settledBy: 'nadia', reason: 'Faute de frappe' },
        { entry: 2, outcome: 'confirmed' },
      ],
    });
  });

  it('opens the year that runs and the next, and carries over into the year that runs', () => {
    const next = { ...open, year: 2027 };
    expect(lived(next)[0]).toMatchObject({ kind: 'opening', year: 2027 });
    expect(lived(carry(300))[0]).toMatchObject({ kind: 'carry-over', amountCentimes: 300 });
    expect(lived(open, confirm(1), increase)[2]).toMatchObject({ kind: 'increase', entry: 2 });
  });

  it('keeps the reference without the blanks around it', () => {
    expect(lived({ ...open, reference: ' LF 2026 ' })[0]).toMatchObject({ reference: 'LF 2026' });
  });

  it('is left as it is by events that do not fit', () => {
    const events = lived(open, confirm(1));
    const state = fold(credit, events);
    for (const event of events) expect(credit.evolve(state, event)).toBe(state);
    const dropped: CreditEvent = { type: 'CreditDropped', at, by: 'x', entry: 1, reason: 'x' };
    expect(credit.evolve(state, dropped)).toBe(state);
    expect(fold(credit, events.slice(1))).toEqual({ status: 'absent' });
  });
});

describe('credit: postings', () => {
  const posted = (...commands: readonly CreditCommand[]) => {
    const events = lived(...commands);
    return creditConfirmed(fold(credit, events.slice(0, -1)), fold(credit, events));
  };

  it('are made by the confirmation alone, once', () => {
    expect(posted(open)).toEqual([]);
    expect(posted(open, drop(1))).toEqual([]);
    expect(posted(open, confirm(1))).toEqual([grantCredit(y26, 500)]);
    expect(posted(open, confirm(1), increase)).toEqual([]);
    expect(posted(open, confirm(1), increase, confirm(2))).toEqual([grantCredit(y26, 500)]);
    expect(posted(carry(300), confirm(1, 'othmane', 300))).toEqual(carryCredit({ year: 2025, line }, 300));
    expect(creditConfirmed({ status: 'absent' }, { status: 'absent' })).toEqual([]);
  });
});

describe('credit: refusals', () => {
  const found: Record<CreditRefusalCode, ReturnType<typeof refused>> = {
    CREDIT_LINE_INVALID: refused({ ...open, line: '1.2/3' }),
    CREDIT_AMOUNT_INVALID: refused({ ...open, amountCentimes: 0 }),
    CREDIT_REFERENCE_MISSING: refused({ ...open, reference: '  ' }),
    CREDIT_PAPER_IN_FUTURE: refused({ ...open, paperOn: '2026-03-03' }),
    CREDIT_YEAR_CLOSED: refused({ ...open, year: 2025 }),
    CREDIT_CARRY_OUT_OF_YEAR: refused({ ...carry(300), year: 2027 }),
    CREDIT_CARRY_TOO_MUCH: refused(carry(299)),
    CREDIT_IS_OPEN: refused(open, open),
    CREDIT_NOT_OPEN: refused(increase, open),
    CREDIT_ENTRY_NOT_FOUND: refused(confirm(2), open),
    CREDIT_ENTRY_SETTLED: refused(drop(1), open, confirm(1)),
    CREDIT_CONFIRMED_ALREADY: refused(confirm(1, 'hajar'), open, confirm(1)),
    CREDIT_DROPPED_ALREADY: refused(drop(1), open, drop(1)),
    CREDIT_REASON_MISSING: refused(drop(1, ' '), open),
    CREDIT_SAME_PERSON: refused(confirm(1, 'nadia'), open),
    CREDIT_ROLE_NOT_ALLOWED: refused({ ...open, act: anAct({ personId: 'k', role: 'accountant', at }) }),
  };

  it.each(creditRefusalCodes)('%s', (code) => {
    expect(found[code].code).toBe(code);
  });

  it('name what they are about', () => {
    expect(found.CREDIT_YEAR_CLOSED).toMatchObject({ year: 2025, running: 2026 });
    expect(found.CREDIT_CARRY_TOO_MUCH).toMatchObject({ year: 2025, line, leftCentimes: 299 });
    expect(found.CREDIT_IS_OPEN).toMatchObject(y26);
    expect(found.CREDIT_SAME_PERSON).toMatchObject({ personId: 'nadia' });
  });

  it('hold at the confirmation too: for the person, the year and what is left', () => {
    const late = { ...confirm(1), act: by('othmane', '2027-01-02T09:00:00.000Z') } as CreditCommand;
    expect(refused(late, open).code).toBe('CREDIT_YEAR_CLOSED');
    expect(refused(late, carry(300)).code).toBe('CREDIT_CARRY_OUT_OF_YEAR');
    expect(refused(confirm(1, 'othmane', 299), carry(300))).toMatchObject({
      ...{ code: 'CREDIT_CARRY_TOO_MUCH', year: 2025, leftCentimes: 299 },
    });
    expect(refused(confirm(1), open, drop(1)).code).toBe('CREDIT_ENTRY_SETTLED');
    expect(refused(confirm(1)).code).toBe('CREDIT_ENTRY_NOT_FOUND');
    expect(refused(drop(1)).code).toBe('CREDIT_ENTRY_NOT_FOUND');
    const auditor = anAct({ personId: 'x', role: 'auditor', at });
    expect(refused({ ...confirm(1), act: auditor } as CreditCommand, open).code).toBe(
      'CREDIT_ROLE_NOT_ALLOWED',
    );
    expect(refused({ ...drop(1), act: auditor } as CreditCommand, open).code).toBe('CREDIT_ROLE_NOT_ALLOWED');
  });

  it('hold for every form of amount and line', () => {
    for (const amountCentimes of [-1, 0.5, Number.NaN])
      expect(refused({ ...open, amountCentimes }).code).toBe('CREDIT_AMOUNT_INVALID');
    for (const wrong of ['', ' 1.2', 'a b', '9'.repeat(41)])
      expect(refused({ ...open, line: wrong }).code).toBe('CREDIT_LINE_INVALID');
    expect(refused({ ...open, year: 2028 }).code).toBe('CREDIT_YEAR_CLOSED');
    expect(refused(increase).code).toBe('CREDIT_NOT_OPEN');
  });
});
