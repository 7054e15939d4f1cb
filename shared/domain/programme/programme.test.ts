import { describe, expect, it } from 'vitest';
import { aCall, anActOn, aProgramme } from '../../../test/builders/a-programme.ts';
import { fold } from '../kernel/decider.ts';
import { type ProgrammeCommand, type ProgrammeEvent, programme } from './programme.ts';
import type { KeptTerms } from './programme-terms.ts';

const by = 'staff-admin';
const on = (day: string) => ({ at: `${day}T09:00:00.000Z`, by });
const registered: ProgrammeEvent = { type: 'ProgrammeRegistered', ...on('2026-05-01'), terms: aProgramme() };
const opened: ProgrammeEvent = { type: 'CallOpened', ...on('2026-05-27'), callId: 'upe-2026-1' };
const closed: ProgrammeEvent = { type: 'CallClosed', ...on('2026-06-27'), callId: 'upe-2026-1' };

const register: ProgrammeCommand = {
  type: 'RegisterProgramme',
  terms: aProgramme(),
  act: anActOn('2026-05-01'),
};
const openOn = (day: string, callId = 'upe-2026-1'): ProgrammeCommand => ({
  type: 'OpenCall',
  callId,
  act: anActOn(day),
});
const closeOn = (day: string, callId = 'upe-2026-1'): ProgrammeCommand => ({
  type: 'CloseCall',
  callId,
  act: anActOn(day),
});
const revise = (
  changes: Parameters<typeof aProgramme>[0],
  act = anActOn('2026-06-10'),
  bound = { underWay: 0, alive: 0 },
): ProgrammeCommand => ({
  type: 'ReviseProgramme',
  terms: aProgramme({ version: 2, ...changes }),
  act,
  bound,
});

function given(...events: ProgrammeEvent[]) {
  const state = fold(programme, events);
  return {
    when: (command: ProgrammeCommand) => programme.decide(command, state),
    state,
  };
}

const refused = (refusal: object) => ({ accepted: false, refusal });

describe('programme: register', () => {
  it('records the terms', () => {
    expect(given().when(register)).toEqual({ accepted: true, events: [registered] });
    expect(given(registered).state).toEqual({ status: 'open', terms: aProgramme(), calls: {} });
  });

  it('is refused twice', () => {
    expect(given(registered).when(register)).toEqual(
      refused({ code: 'PROGRAMME_ALREADY_REGISTERED', programmeId: 'upe' }),
    );
  });

  it('is refused for terms that contradict themselves, with every finding', () => {
    const terms = aProgramme({ approvals: [], tranches: [] });
    expect(given().when({ ...register, terms })).toEqual(
      refused({
        code: 'PROGRAMME_TERMS_WRONG',
        findings: [
          { code: 'TERMS_PERCENTS_NOT_100', path: 'tranches', found: 0 },
          { code: 'TERMS_APPROVALS_NOT_OPEN', path: 'approvals' },
        ],
      }),
    );
  });
});

describe('programme: revise', () => {
  it('records the next version and its reason', () => {
    const decision = given(registered).when(revise({ validFrom: '2026-06-10' }));
    const terms = aProgramme({ version: 2, validFrom: '2026-06-10' });
    const event: ProgrammeEvent = {
      type: 'ProgrammeRevised',
      ...on('2026-06-10'),
      terms,
      reason: 'Décision du comité de pilotage',
    };
    expect(decision).toEqual({ accepted: true, events: [event] });
    expect(given(registered, event).state).toMatchObject({ terms });
  });

  it('is refused before there is a programme', () => {
    expect(given().when(revise({}))).toEqual(refused({ code: 'PROGRAMME_ABSENT' }));
  });

  it('is refused for another programme', () => {
    expect(given(registered).when(revise({ programmeId: 'other' }))).toEqual(
      refused({ code: 'PROGRAMME_ID_CHANGED', programmeId: 'upe' }),
    );
  });

  it.each([1, 3])('is refused as version %i after version 1', (version) => {
    expect(given(registered).when(revise({ version }))).toEqual(
      refused({ code: 'PROGRAMME_VERSION_NOT_NEXT', expectedVersion: 2 }),
    );
  });

  it('is refused without a reason', () => {
    const { reason: _, ...silent } = anActOn('2026-06-10');
    for (const act of [silent, { ...silent, reason: '  ' }]) {
      expect(given(registered).when(revise({}, act))).toEqual(
        refused({ code: 'PROGRAMME_REVISION_UNEXPLAINED' }),
      );
    }
  });

  it('is refused for terms that contradict themselves', () => {
    expect(given(registered).when(revise({ calls: [] }))).toEqual(
      refused({ code: 'PROGRAMME_TERMS_WRONG', findings: [{ code: 'TERMS_LIST_EMPTY', path: 'calls' }] }),
    );
  });

  const lessMoney = [aCall({ envelopes: [{ regionCode: 'MA-08', envelopeCentimes: 1_000_000 }] })];

  it('changes the envelopes of a call that is only announced', () => {
    expect(given(registered).when(revise({ calls: lessMoney }))).toMatchObject({ accepted: true });
  });

  it.each([
    ['changes the envelopes of', lessMoney],
    ['drops', [aCall({ callId: 'upe-2026-2' })]],
  ])('is refused when it %s a call that was opened', (_, calls) => {
    expect(given(registered, opened).when(revise({ calls }))).toEqual(
      refused({ code: 'CALL_ENVELOPES_FIXED', callId: 'upe-2026-1' }),
    );
  });

  const { convention, signing, tranches } = aProgramme();
  const [first] = tranches;
  if (!first) throw new Error('The builder plans no tranche.');
  const oneTranche = { tranches: [{ ...first, percent: 100 }] };
  const otherText = { convention: { ...convention, durationMonths: convention.durationMonths + 1 } };
  const act = anActOn('2026-06-10');

  it.each([
    ['the plan of tranches while conventions live by it', oneTranche, 0, 2, 'PROGRAMME_TRANCHES_FIXED'],
    ['the text of conventions under way', otherText, 2, 2, 'PROGRAMME_CONVENTIONS_UNDER_WAY'],
    [
      'who signs them',
      { authorities: aProgramme().authorities.toReversed() },
      2,
      2,
      'PROGRAMME_CONVENTIONS_UNDER_WAY',
    ],
  ] as const)('is refused when it changes %s', (_, changes, underWay, alive, code) => {
    expect(given(registered).when(revise(changes, act, { underWay, alive }))).toEqual(
      refused({ code, count: 2 }),
    );
  });

  it.each([
    ['the plan of tranches while there is no convention', oneTranche, 0, 0],
    ['the text once every convention is signed', otherText, 0, 2],
    ['how often signatories are reminded', { signing: { ...signing, reminderDays: [3] } }, 2, 2],
  ] as const)('changes %s', (_, changes, underWay, alive) => {
    expect(given(registered).when(revise(changes, act, { underWay, alive }))).toMatchObject({
      accepted: true,
    });
  });

  it('keeps an opened call when it prolongs it', () => {
    const events = [registered, opened];
    const decision = given(...events).when(revise({ calls: [aCall({ closesOn: '2026-07-10' })] }));
    expect(decision).toMatchObject({ accepted: true });
  });
});

describe('programme: open a call', () => {
  it('takes place on the first day of the call, or later', () => {
    for (const day of ['2026-05-27', '2026-06-01']) {
      expect(given(registered).when(openOn(day))).toEqual({
        accepted: true,
        events: [{ type: 'CallOpened', ...on(day), callId: 'upe-2026-1' }],
      });
    }
  });

  it('counts the day in Morocco', () => {
    const act = anActOn('2026-05-26', { at: '2026-05-26T23:30:00.000Z' });
    expect(given(registered).when({ type: 'OpenCall', callId: 'upe-2026-1', act })).toMatchObject({
      accepted: true,
    });
    expect(given(registered, { ...opened, at: act.at }).state).toMatchObject({
      calls: { 'upe-2026-1': { status: 'open', openedOn: '2026-05-27' } },
    });
  });

  it('is refused before the first day', () => {
    expect(given(registered).when(openOn('2026-05-26'))).toEqual(
      refused({ code: 'CALL_NOT_DUE', callId: 'upe-2026-1', opensOn: '2026-05-27' }),
    );
  });

  it('is refused twice, and after the call was closed', () => {
    const refusal = refused({ code: 'CALL_ALREADY_OPENED', callId: 'upe-2026-1' });
    expect(given(registered, opened).when(openOn('2026-05-28'))).toEqual(refusal);
    expect(given(registered, opened, closed).when(openOn('2026-06-28'))).toEqual(refusal);
  });

  it('is refused for a call that the terms do not have', () => {
    for (const callId of ['upe-2027-1', 'constructor']) {
      expect(given(registered).when(openOn('2026-05-27', callId))).toEqual(
        refused({ code: 'CALL_UNKNOWN', callId }),
      );
    }
  });

  it('is refused before there is a programme', () => {
    expect(given().when(openOn('2026-05-27'))).toEqual(refused({ code: 'PROGRAMME_ABSENT' }));
  });
});

describe('programme: recorded by the first release', () => {
  it('has gates that mean what their lists of facts meant', () => {
    const terms = aProgramme();
    const [first, second, third] = terms.tranches;
    if (!first || !second || !third) throw new Error('The builder has three tranches.');
    const listed: KeptTerms = {
      ...terms,
      tranches: [
        { ...first, gate: ['convention-in-force', 'commitment-visa', 'account-verified'] },
        { ...second, gate: ['previous-tranche-paid', 'report-accepted'] },
        { ...third, gate: [] },
      ],
    };
    const gates = [first.gate, 'tranche(1).paid and report(1).accepted', ''];
    for (const event of [
      { ...registered, terms: listed },
      { type: 'ProgrammeRevised', ...on('2026-05-02'), reason: 'r', terms: listed } as const,
    ]) {
      expect(given(registered, event).state).toMatchObject({
        terms: { tranches: gates.map((gate) => ({ gate })) },
      });
    }
  });
});

describe('programme: close a call', () => {
  it('takes place after the last day', () => {
    expect(given(registered, opened).when(closeOn('2026-06-27'))).toEqual({
      accepted: true,
      events: [closed],
    });
    expect(given(registered, opened, closed).state).toMatchObject({
      calls: { 'upe-2026-1': { status: 'closed', openedOn: '2026-05-27', closedOn: '2026-06-27' } },
    });
  });

  it('is refused while the call still runs, its last day included', () => {
    expect(given(registered, opened).when(closeOn('2026-06-26'))).toEqual(
      refused({ code: 'CALL_STILL_RUNNING', callId: 'upe-2026-1', closesOn: '2026-06-26' }),
    );
  });

  it('is refused when the call is not open', () => {
    const refusal = refused({ code: 'CALL_NOT_OPEN', callId: 'upe-2026-1' });
    expect(given(registered).when(closeOn('2026-06-27'))).toEqual(refusal);
    expect(given(registered, opened, closed).when(closeOn('2026-06-28'))).toEqual(refusal);
  });

  it('is refused for a call that the terms do not have', () => {
    expect(given(registered).when(closeOn('2026-06-27', 'x'))).toEqual(
      refused({ code: 'CALL_UNKNOWN', callId: 'x' }),
    );
  });
});
