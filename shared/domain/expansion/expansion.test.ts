import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import { balanced, foldBalances } from '../ledger/ledger.ts';
import type { ExpansionCommand, ProposeExpansion } from './commands.ts';
import type { ExpansionEvent } from './events.ts';
import { expansion } from './expansion.ts';
import { cancellationPostings, confirmationPostings, droppedPickPostings } from './postings.ts';
import { type ExpansionRefusal, expansionRefusalCodes } from './refusals.ts';
import type { ReserveCandidate } from './state.ts';

const first = anAct({ personId: 'admin-1', role: 'administrator' });
const second = anAct({ personId: 'admin-2', role: 'administrator', at: '2026-06-02T09:00:00.000Z' });
const timer = aTimerAct('2026-06-03T09:00:00.000Z');

const candidates: ReserveCandidate[] = [7, 8, 9].map((rank) => ({
  applicationId: `UPE-${rank}`,
  rank,
  regionCode: rank === 8 ? 'MA-12' : 'MA-08',
  requestedCentimes: 20_000_000,
  stalePapers: false,
  taken: false,
}));

const propose: ProposeExpansion = {
  type: 'ProposeExpansion',
  act: first,
  expansionId: 'upe-2026-2-1',
  callId: 'upe-2026-2',
  selectionId: 'upe-2026-1',
  candidates,
  envelopes: [
    { regionCode: 'MA-08', envelopeCentimes: 30_000_000 },
    { regionCode: 'MA-12', envelopeCentimes: 20_000_000 },
  ],
};

const confirm: ExpansionCommand = { type: 'ConfirmExpansion', act: second };
const decline: ExpansionCommand = { type: 'DeclineExpansion', act: second, reason: 'Enveloppe gelée' };
const cancel: ExpansionCommand = { type: 'CancelExpansion', act: first, reason: 'Liste à revoir' };
const begin: ExpansionCommand = { type: 'BeginLaunch', act: timer };
const complete: ExpansionCommand = { type: 'CompleteLaunch', act: timer };
const restart: ExpansionCommand = { type: 'RestartWorkflow', act: first };
const launch = (applicationId: string): ExpansionCommand => ({
  type: 'RecordLaunch',
  act: timer,
  applicationId,
});
const drop = (applicationId: string): ExpansionCommand => ({
  type: 'DropPick',
  act: timer,
  applicationId,
  reason: 'APPLICATION_WITHDRAWN',
});

const histories = {
  absent: [],
  proposed: [propose],
  confirmed: [propose, confirm],
  declined: [propose, decline],
  cancelled: [propose, cancel],
  launching: [propose, confirm, begin],
  launched: [propose, confirm, begin, launch('UPE-7'), launch('UPE-8'), complete],
} as const satisfies Record<string, readonly ExpansionCommand[]>;

type Status = keyof typeof histories;

function given(status: Status, ...more: ExpansionCommand[]): readonly ExpansionEvent[] {
  return eventsAfter(expansion, [], ...histories[status], ...more);
}

function stateAfter(status: Status, ...more: ExpansionCommand[]) {
  return fold(expansion, given(status, ...more));
}

function refusalAt(status: Status, command: ExpansionCommand) {
  return refusalOf(decideAfter(expansion, given(status), command));
}

describe('expansion: proposal', () => {
  it('takes the next ranks within the envelopes, computed here', () => {
    expect(stateAfter('proposed')).toMatchObject({
      status: 'proposed',
      picks: [{ applicationId: 'UPE-7' }, { applicationId: 'UPE-8' }],
      skipped: [{ applicationId: 'UPE-9', why: 'envelope' }],
      remainingByRegion: { 'MA-08': 10_000_000, 'MA-12': 0 },
      proposedBy: 'admin-1',
      run: 1,
    });
  });

  it('is an administrator act, as is every answer to it', () => {
    const officer = anAct();
    for (const [status, command] of [
      ['absent', { ...propose, act: officer }],
      ['proposed', { ...confirm, act: officer }],
      ['proposed', { ...decline, act: officer }],
      ['confirmed', { ...cancel, act: officer }],
      ['launching', { ...restart, act: officer }],
    ] as const) {
      expect(refusalAt(status, command)).toEqual({
        code: 'EXPANSION_ROLE_NOT_ALLOWED',
        role: 'programme-officer',
        allowed: ['administrator'],
      });
    }
  });

  it('is confirmed or declined by another administrator', () => {
    expect(refusalAt('proposed', { ...confirm, act: first }).code).toBe('EXPANSION_SAME_PERSON');
    expect(refusalAt('proposed', { ...decline, act: first }).code).toBe('EXPANSION_SAME_PERSON');
    expect(stateAfter('confirmed')).toMatchObject({ confirmedBy: 'admin-2' });
    expect(stateAfter('declined')).toMatchObject({ declinedBy: 'admin-2', reason: 'Enveloppe gelée' });
  });

  it('can be cancelled until the launch begins, by any administrator', () => {
    expect(stateAfter('cancelled')).toMatchObject({ cancelledBy: 'admin-1', wasConfirmed: false });
    expect(stateAfter('confirmed', { ...cancel, act: second })).toMatchObject({ wasConfirmed: true });
    expect(refusalAt('launching', cancel)).toEqual({
      code: 'EXPANSION_NOT_CANCELLABLE',
      status: 'launching',
    });
  });

  it('that is closed stays closed', () => {
    for (const status of ['declined', 'cancelled'] as const) {
      expect(refusalAt(status, confirm)).toEqual({ code: 'EXPANSION_NOT_PROPOSED', status });
      expect(refusalAt(status, begin)).toEqual({ code: 'EXPANSION_NOT_CONFIRMED', status });
    }
  });
});

describe('expansion: launch', () => {
  it('ends when every pick was launched', () => {
    expect(refusalAt('launching', complete)).toEqual({
      code: 'EXPANSION_LAUNCH_INCOMPLETE',
      missing: ['UPE-7', 'UPE-8'],
    });
    expect(stateAfter('launched')).toMatchObject({ launched: ['UPE-7', 'UPE-8'], dropped: [] });
  });

  it('ends also when a pick was withdrawn and dropped', () => {
    expect(stateAfter('launching', launch('UPE-7'), drop('UPE-8'), complete)).toMatchObject({
      status: 'launched',
      launched: ['UPE-7'],
      dropped: ['UPE-8'],
    });
  });

  it('launches what was picked, and not what was dropped', () => {
    const dropped = given('launching', drop('UPE-8'));
    expect(refusalOf(decideAfter(expansion, dropped, launch('UPE-8'))).code).toBe('EXPANSION_PICK_SETTLED');
    expect(refusalAt('launching', launch('UPE-9'))).toEqual({
      code: 'EXPANSION_NOT_PICKED',
      applicationId: 'UPE-9',
    });
  });

  it('applied twice changes nothing, whatever is repeated', () => {
    const steps = [begin, launch('UPE-7'), drop('UPE-8'), complete];
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { maxLength: 20 }), (repeats) => {
        const events = [...given('confirmed')];
        const run = (command: ExpansionCommand) => {
          const decision = decideAfter(expansion, events, command);
          if (decision.accepted) events.push(...decision.events);
          return decision;
        };
        for (const [index, step] of steps.entries()) {
          expect(run(step).accepted).toBe(true);
          for (const repeat of repeats.filter((position) => position <= index)) {
            expect(refusalOf(run(steps[repeat]!)).code).toMatch(/_ALREADY$/u);
          }
        }
        expect(fold(expansion, events)).toEqual(
          stateAfter('launching', launch('UPE-7'), drop('UPE-8'), complete),
        );
      }),
    );
  });
});

describe('expansion: postings', () => {
  const taking = stateAfter('confirmed');
  if (taking.status !== 'confirmed') throw new Error(taking.status);

  it('reserve per region on confirmation, from the envelopes of phase two', () => {
    const twoInOne = { ...taking, picks: [...taking.picks, { ...taking.picks[0]!, applicationId: 'UPE-9' }] };
    expect(confirmationPostings(twoInOne)).toEqual([
      { from: 'upe-2026-2/MA-08/available', to: 'upe-2026-2/MA-08/reserved', amountCentimes: 40_000_000 },
      { from: 'upe-2026-2/MA-12/available', to: 'upe-2026-2/MA-12/reserved', amountCentimes: 20_000_000 },
    ]);
  });

  it('give back all when cancelled after confirmation, and nothing when before', () => {
    const back = cancellationPostings({ ...taking, wasConfirmed: true });
    const balances = foldBalances([...confirmationPostings(taking), ...back]);
    expect(balanced(back)).toBe(true);
    expect(new Set(balances.values())).toEqual(new Set([0]));
    expect(cancellationPostings({ ...taking, wasConfirmed: false })).toEqual([]);
  });

  it('give back one pick when it was dropped', () => {
    expect(droppedPickPostings(taking, 'UPE-8')).toEqual([
      { from: 'upe-2026-2/MA-12/reserved', to: 'upe-2026-2/MA-12/available', amountCentimes: 20_000_000 },
    ]);
    expect(droppedPickPostings(taking, 'UPE-999')).toEqual([]);
  });
});

const provocations: Record<ExpansionRefusal['code'], readonly [Status, ...ExpansionCommand[]]> = {
  EXPANSION_NOT_FOUND: ['absent', confirm],
  EXPANSION_ROLE_NOT_ALLOWED: ['launched', { ...restart, act: anAct() }],
  EXPANSION_CANDIDATE_INVALID: ['absent', { ...propose, candidates: [...candidates, candidates[0]!] }],
  EXPANSION_EMPTY: ['absent', { ...propose, envelopes: [] }],
  EXPANSION_PROPOSED_ALREADY: ['confirmed', propose],
  EXPANSION_NOT_PROPOSED: ['confirmed', decline],
  EXPANSION_SAME_PERSON: ['proposed', { ...confirm, act: first }],
  EXPANSION_REASON_MISSING: ['proposed', { ...cancel, reason: ' ' }],
  EXPANSION_CONFIRMED_ALREADY: ['launching', confirm],
  EXPANSION_DECLINED_ALREADY: ['declined', decline],
  EXPANSION_NOT_CANCELLABLE: ['declined', cancel],
  EXPANSION_CANCELLED_ALREADY: ['cancelled', cancel],
  EXPANSION_NOT_CONFIRMED: ['proposed', begin],
  EXPANSION_LAUNCH_BEGUN_ALREADY: ['launched', begin],
  EXPANSION_NOT_LAUNCHING: ['confirmed', launch('UPE-7')],
  EXPANSION_NOT_PICKED: ['launching', drop('UPE-9')],
  EXPANSION_CASE_LAUNCHED_ALREADY: ['launched', launch('UPE-7')],
  EXPANSION_PICK_DROPPED_ALREADY: ['launching', drop('UPE-7'), drop('UPE-7')],
  EXPANSION_PICK_SETTLED: ['launched', drop('UPE-7')],
  EXPANSION_LAUNCH_INCOMPLETE: ['launching', launch('UPE-8'), complete],
  EXPANSION_LAUNCHED_ALREADY: ['launched', complete],
};

describe('expansion: refusals', () => {
  it.each(expansionRefusalCodes)('answer %s', (code) => {
    const [status, ...commands] = provocations[code];
    const events = given(status, ...commands.slice(0, -1));
    expect(refusalOf(decideAfter(expansion, events, commands.at(-1)!)).code).toBe(code);
  });

  it('are all on the list, and nothing else is', () => {
    expectTypeOf<(typeof expansionRefusalCodes)[number]>().toEqualTypeOf<ExpansionRefusal['code']>();
    expect(Object.keys(provocations)).toEqual([...expansionRefusalCodes]);
  });

  it.each([{ requestedCentimes: 0 }, { requestedCentimes: 0.5 }, { rank: Number.NaN }])(
    'answer a candidate with %j',
    (changes) => {
      const command = { ...propose, candidates: [{ ...candidates[0]!, ...changes }] };
      expect(refusalAt('absent', command).code).toBe('EXPANSION_CANDIDATE_INVALID');
    },
  );

  it('demand a reason for a no and for a drop', () => {
    expect(refusalAt('proposed', { ...decline, reason: '' } as ExpansionCommand).code).toBe(
      'EXPANSION_REASON_MISSING',
    );
    expect(refusalAt('launching', { ...drop('UPE-7'), reason: '' } as ExpansionCommand).code).toBe(
      'EXPANSION_REASON_MISSING',
    );
  });
});

describe('expansion: any history', () => {
  it('survives an event that does not fit, and its states are plain JSON', () => {
    const statuses = Object.keys(histories) as Status[];
    const events = [
      ...statuses.flatMap((status) => given(status)),
      ...given('launching', drop('UPE-7'), restart),
    ];
    for (const status of statuses) {
      for (const event of events) {
        const state = expansion.evolve(fold(expansion, given(status)), event);
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
      }
    }
    expect(stateAfter('launched', restart)).toEqual({ ...stateAfter('launched'), run: 2 });
  });
});
