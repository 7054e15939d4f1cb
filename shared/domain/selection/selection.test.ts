import { describe, expect, expectTypeOf, it } from 'vitest';
import { aCall } from '../../../test/builders/a-programme.ts';
import { selectionEntries, selectionEvents } from '../../../test/builders/a-selection.ts';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import { balanced } from '../ledger/ledger.ts';
import type { DecideSelection, PublishSelection, SelectionCommand } from './commands.ts';
import type { SelectionEvent } from './events.ts';
import { publicationPostings } from './postings.ts';
import { type SelectionRefusal, selectionRefusalCodes } from './refusals.ts';
import { selection } from './selection.ts';

const secretary = { personId: 'secretary', role: 'committee-secretary' } as const;

const decideNow: DecideSelection = {
  type: 'DecideSelection',
  act: anAct({ ...secretary, at: '2026-07-15T09:00:00.000Z' }),
  callId: 'upe-2026-1',
  entries: selectionEntries,
  call: aCall(),
  passScore: 6000,
  minutes: 'Le comité, réuni le 15 juillet, décide.',
};

const publishedAt = '2026-07-20T09:00:00.000Z';
const publish: PublishSelection = {
  type: 'PublishSelection',
  act: anAct({ ...secretary, at: publishedAt }),
  publishedAt,
};

const markApplied: SelectionCommand = { type: 'MarkApplied', act: aTimerAct('2026-07-20T09:01:00.000Z') };
const administrator = anAct({ role: 'administrator', at: '2026-11-01T09:00:00.000Z' });

function take(expansionId: string, ...applicationIds: string[]): SelectionCommand {
  return { type: 'TakeReserve', act: administrator, expansionId, applicationIds };
}

function release(expansionId: string): SelectionCommand {
  return { type: 'ReleaseReserve', act: administrator, expansionId };
}

type Status = keyof typeof selectionEvents;

function given(status: Status, ...commands: SelectionCommand[]): readonly SelectionEvent[] {
  return eventsAfter(selection, selectionEvents[status], ...commands);
}

describe('selection: decision', () => {
  it('is one event with the whole ranking and the cut, computed here', () => {
    expect(given('absent', decideNow)).toEqual(selectionEvents.decided);
  });

  it('is taken by the secretary of the committee', () => {
    const command = { ...decideNow, act: anAct({ role: 'administrator', at: decideNow.act.at }) };
    expect(refusalOf(decideAfter(selection, [], command))).toEqual({
      code: 'SELECTION_ROLE_NOT_ALLOWED',
      role: 'administrator',
      allowed: ['committee-secretary'],
    });
  });

  it('waits for the day after the call closed', () => {
    const on = (at: string) => decideAfter(selection, [], { ...decideNow, act: anAct({ ...secretary, at }) });
    expect(refusalOf(on('2026-06-26T22:59:59.999Z')).code).toBe('SELECTION_CALL_STILL_OPEN');
    expect(on('2026-06-26T23:00:00.000Z').accepted).toBe(true);
  });

  it('does not count an application twice, nor one without a sound score or amount', () => {
    const [first, second] = selectionEntries;
    for (const bad of [
      first!,
      { ...second!, requestedCentimes: 0 },
      { ...second!, requestedCentimes: 1.5 },
      { ...second!, score: 10_001 },
      { ...second!, score: -1 },
      { ...second!, score: 69.5 },
    ]) {
      expect(refusalOf(decideAfter(selection, [], { ...decideNow, entries: [first!, bad] }))).toEqual({
        code: 'SELECTION_ENTRY_INVALID',
        applicationId: bad.applicationId,
      });
    }
  });
});

describe('selection: publication', () => {
  it('is one instant for all, by the secretary or an administrator', () => {
    for (const role of ['committee-secretary', 'administrator'] as const) {
      const command = { ...publish, act: anAct({ role, at: publishedAt }) };
      expect(fold(selection, given('decided', command))).toMatchObject({
        status: 'published',
        publishedAt,
        decidedAt: '2026-07-15T09:00:00.000Z',
        taken: {},
        since: publishedAt,
      });
    }
    const officer = { ...publish, act: anAct({ at: publishedAt }) };
    expect(refusalOf(decideAfter(selection, selectionEvents.decided, officer)).code).toBe(
      'SELECTION_ROLE_NOT_ALLOWED',
    );
  });

  it('lies neither before the decision nor in the future', () => {
    for (const instant of ['2026-07-15T08:59:59.999Z', '2026-07-20T09:00:00.001Z']) {
      const command = { ...publish, publishedAt: instant };
      expect(refusalOf(decideAfter(selection, selectionEvents.decided, command))).toEqual({
        code: 'SELECTION_PUBLICATION_TIME',
        publishedAt: instant,
      });
    }
    const other = { ...publish, publishedAt: '2026-07-20T09:00:00Z' };
    expect(decideAfter(selection, selectionEvents.decided, other).accepted).toBe(true);
  });

  it('reserves the money of the selected, one posting per region', () => {
    const state = fold(selection, selectionEvents.published);
    if (state.status !== 'published') throw new Error(state.status);
    expect(publicationPostings(state)).toEqual([
      { from: 'upe-2026-1/MA-08/available', to: 'upe-2026-1/MA-08/reserved', amountCentimes: 51_200_000 },
    ]);
    const two = publicationPostings({ callId: 'c', spentByRegion: { 'MA-08': 5, 'MA-12': 7 } });
    expect(two).toHaveLength(2);
    expect(balanced(two)).toBe(true);
  });

  it('is followed by every result, once', () => {
    expect(fold(selection, given('published', markApplied))).toMatchObject({ status: 'applied' });
  });
});

describe('selection: reserve', () => {
  it('gives an application to one expansion', () => {
    const events = given('applied', take('x-1', 'UPE-003'));
    expect(fold(selection, events)).toMatchObject({ taken: { 'UPE-003': 'x-1' } });
    expect(refusalOf(decideAfter(selection, events, take('x-2', 'UPE-004', 'UPE-003')))).toEqual({
      code: 'SELECTION_RESERVE_TAKEN',
      applicationId: 'UPE-003',
      expansionId: 'x-1',
    });
  });

  it('gives what is not yet given when the same expansion asks again', () => {
    const events = given('applied', take('x-1', 'UPE-003'), take('x-1', 'UPE-003', 'UPE-004', 'UPE-004'));
    expect(events.at(-1)).toMatchObject({ type: 'ReserveTaken', applicationIds: ['UPE-004'] });
    expect(refusalOf(decideAfter(selection, events, take('x-1', 'UPE-004'))).code).toBe(
      'SELECTION_TAKEN_ALREADY',
    );
  });

  it('holds neither selected nor rejected nor unknown applications', () => {
    for (const applicationId of ['UPE-001', 'UPE-005', 'UPE-999', 'toString']) {
      expect(refusalOf(decideAfter(selection, selectionEvents.applied, take('x-1', applicationId)))).toEqual({
        code: 'SELECTION_NOT_IN_RESERVE',
        applicationId,
      });
    }
  });

  it('takes back what a cancelled expansion had, and can give it again', () => {
    const events = given(
      'applied',
      take('x-1', 'UPE-003'),
      take('x-2', 'UPE-004'),
      release('x-1'),
      take('x-3', 'UPE-003'),
    );
    expect(fold(selection, events)).toMatchObject({ taken: { 'UPE-004': 'x-2', 'UPE-003': 'x-3' } });
  });
});

const provocations: Record<SelectionRefusal['code'], readonly [Status, SelectionCommand]> = {
  SELECTION_NOT_FOUND: ['absent', publish],
  SELECTION_ROLE_NOT_ALLOWED: ['applied', { type: 'RestartWorkflow', act: anAct() }],
  SELECTION_OTHER_CALL: ['absent', { ...decideNow, callId: 'upe-2026-2' }],
  SELECTION_CALL_STILL_OPEN: ['absent', { ...decideNow, call: aCall({ closesOn: '2026-07-15' }) }],
  SELECTION_ENTRIES_MISSING: ['absent', { ...decideNow, entries: [] }],
  SELECTION_ENTRY_INVALID: ['absent', { ...decideNow, entries: [...selectionEntries, selectionEntries[0]!] }],
  SELECTION_MINUTES_MISSING: ['absent', { ...decideNow, minutes: '\n' }],
  SELECTION_DECIDED_ALREADY: ['published', decideNow],
  SELECTION_PUBLICATION_TIME: ['decided', { ...publish, publishedAt: '2027-01-01T00:00:00.000Z' }],
  SELECTION_PUBLISHED_ALREADY: ['applied', publish],
  SELECTION_NOT_PUBLISHED: ['decided', take('x-1', 'UPE-003')],
  SELECTION_APPLIED_ALREADY: ['applied', markApplied],
  SELECTION_NOT_IN_RESERVE: ['published', take('x-1', 'UPE-001')],
  SELECTION_RESERVE_TAKEN: ['applied', take('x-2', 'UPE-003')],
  SELECTION_TAKEN_ALREADY: ['applied', take('x-1', 'UPE-003')],
  SELECTION_RELEASED_ALREADY: ['published', release('x-1')],
};

/** What happened before, where the status alone does not provoke it. */
const before: Partial<Record<SelectionRefusal['code'], SelectionCommand[]>> = {
  SELECTION_RESERVE_TAKEN: [take('x-1', 'UPE-003')],
  SELECTION_TAKEN_ALREADY: [take('x-1', 'UPE-003')],
};

describe('selection: refusals', () => {
  it.each(selectionRefusalCodes)('answer %s', (code) => {
    const [status, command] = provocations[code];
    const events = given(status, ...(before[code] ?? []));
    expect(refusalOf(decideAfter(selection, events, command)).code).toBe(code);
  });

  it('are all on the list, and nothing else is', () => {
    expectTypeOf<(typeof selectionRefusalCodes)[number]>().toEqualTypeOf<SelectionRefusal['code']>();
    expect(Object.keys(provocations)).toEqual([...selectionRefusalCodes]);
  });

  it('never name a workflow that comes again otherwise than done', () => {
    const again = [
      refusalOf(decideAfter(selection, selectionEvents.applied, markApplied)),
      refusalOf(decideAfter(selection, selectionEvents.decided, markApplied)),
    ].map(({ code }) => code);
    expect(again).toEqual(['SELECTION_APPLIED_ALREADY', 'SELECTION_NOT_PUBLISHED']);
  });
});

describe('selection: any history', () => {
  it('survives an event that does not fit, and its states are plain JSON', () => {
    const events = [
      ...given('applied', take('x-1', 'UPE-003'), release('x-1'), {
        type: 'RestartWorkflow',
        act: administrator,
      }),
    ];
    for (const status of Object.keys(selectionEvents) as Status[]) {
      for (const event of events) {
        const state = selection.evolve(fold(selection, selectionEvents[status]), event);
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
      }
    }
    expect(fold(selection, events)).toMatchObject({ status: 'applied', run: 2, taken: {} });
  });
});
