import { describe, expect, expectTypeOf, it } from 'vitest';
import { conventionParties } from '../../../test/builders/a-convention.ts';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import { isTurnOf, workOf } from './authorisation.ts';
import { ceremony } from './ceremony.ts';
import type { ConventionCheck } from './checklist.ts';
import type { AuthoriseManifest, CeremonyCommand, OpenCeremony, PlanCeremony } from './commands.ts';
import { type CeremonyRefusalCode, ceremonyRefusalCodes } from './refusals.ts';

const admin = anAct({ personId: 'admin-1', role: 'administrator' });
const minister = anAct({ personId: 'authority-minister', role: 'authority' });
const director = anAct({ personId: 'authority-director', role: 'authority' });
const hand = aTimerAct('2026-06-03T09:00:00.000Z');
const ROOT = 'a'.repeat(64);
const words = { fr: 'Rabat (exemple)', ar: 'الرباط (نموذج)' };

const plan: PlanCeremony = {
  type: 'PlanCeremony',
  act: admin,
  ceremonyId: '2026-06-01-1',
  title: words,
  occasion: words,
  place: words,
  heldOn: '2026-06-01',
  presidedBy: words,
  guests: [words],
  manifest: { key: 'k', sha256: 'h', count: 2, totalCentimes: 51_200_000, root: ROOT, pages: 1 },
  parties: conventionParties.slice(0, 2),
  steps: [
    { stepId: 'authorities', parties: ['ministry', 'agency'], rule: 'all' },
    { stepId: 'association', parties: ['association'], rule: 'all' },
  ],
};
/** A plan in which the agency signs after the ministry. */
const inTurn: PlanCeremony = {
  ...plan,
  steps: [
    { stepId: 'first', parties: ['ministry'], rule: 'all' },
    { stepId: 'second', parties: ['agency', 'association'], rule: 'any' },
  ],
};
const rehearse = {
  type: 'RecordRehearsal',
  act: admin,
  copies: 2,
  signatures: 4,
  millis: 900,
  faults: [],
} as const satisfies CeremonyCommand;
const check: ConventionCheck = {
  conventionId: 'CV-UPE-017',
  number: 'UPE-2026-017',
  status: 'assembled',
  document: 'intact',
  parties: [{ partyId: 'ministry', isBulk: true, isMandated: true, hasAddress: true }],
};
const open: OpenCeremony = { type: 'OpenCeremony', act: admin, checks: [check] };
const opened: CeremonyCommand = { type: 'RecordRoundsOpened', act: hand };
const authorise: AuthoriseManifest = {
  type: 'AuthoriseManifest',
  act: minister,
  partyId: 'ministry',
  root: ROOT,
  codeChannel: 'email',
  consentVersion: 'ceremony-consent-2026-1',
  typedName: 'Leïla Bennani',
};
const applied: CeremonyCommand = { type: 'RecordApplied', act: hand, partyId: 'ministry' };
const minutes = { key: 'm', sha256: 'n', signed: 1, left: 1 };
const close: CeremonyCommand = { type: 'CloseCeremony', act: admin, minutes };
const restart: CeremonyCommand = { type: 'RestartWorkflow', act: admin };

const histories = {
  absent: [],
  planned: [plan],
  rehearsed: [plan, rehearse],
  open: [plan, rehearse, open],
  ready: [plan, rehearse, open, opened],
  authorised: [plan, rehearse, open, opened, authorise],
  applied: [plan, rehearse, open, opened, authorise, applied],
  closed: [plan, rehearse, open, opened, authorise, applied, close],
} as const satisfies Record<string, readonly CeremonyCommand[]>;

type Point = keyof typeof histories;

const given = (point: Point, ...more: CeremonyCommand[]) =>
  eventsAfter(ceremony, [], ...histories[point], ...more);
const stateAfter = (point: Point, ...more: CeremonyCommand[]) => fold(ceremony, given(point, ...more));
const refusalAt = (point: Point, command: CeremonyCommand) =>
  refusalOf(decideAfter(ceremony, given(point), command));

describe('ceremony: session', () => {
  it('goes from its plan over a rehearsal to the opening, and closes with minutes', () => {
    expect(stateAfter('planned')).toMatchObject({ status: 'planned', plannedBy: 'admin-1', run: 0 });
    expect(stateAfter('rehearsed')).toMatchObject({ status: 'rehearsed', rehearsal: { copies: 2 } });
    expect(stateAfter('open')).toMatchObject({ status: 'open', run: 1, openingRun: 1, authorisations: [] });
    expect(stateAfter('closed')).toMatchObject({ status: 'closed', closedBy: 'admin-1', minutes });
  });

  it('is an administrator act, and to authorise is the authorities', () => {
    for (const [point, command] of [
      ['absent', { ...plan, act: anAct() }],
      ['planned', { ...rehearse, act: anAct() }],
      ['rehearsed', { ...open, act: minister }],
      ['ready', { ...authorise, act: admin }],
      ['applied', { ...close, act: minister }],
      ['open', { ...restart, act: anAct() }],
    ] as const)
      expect(refusalAt(point, command).code).toBe('CEREMONY_ROLE_NOT_ALLOWED');
  });

  it('may be rehearsed again after a fault, and opens only after one without', () => {
    const faulty = { ...rehearse, faults: [{ conventionId: 'CV-UPE-017', fault: 'TypesettingFailed' }] };
    const events = given('planned', faulty);
    expect(refusalOf(decideAfter(ceremony, events, open))).toEqual({
      code: 'CEREMONY_REHEARSAL_FAULTY',
      count: 1,
    });
    expect(fold(ceremony, given('planned', faulty, rehearse, open))).toMatchObject({ status: 'open' });
  });

  it('opens on its day or later', () => {
    const later = { ...plan, heldOn: '2026-06-02' };
    const events = eventsAfter(ceremony, [], later, rehearse);
    expect(refusalOf(decideAfter(ceremony, events, open)).code).toBe('CEREMONY_BEFORE_ITS_DAY');
    const nextDay = anAct({ personId: 'admin-1', role: 'administrator', at: '2026-06-02T09:00:00.000Z' });
    expect(decideAfter(ceremony, events, { ...open, act: nextDay }).accepted).toBe(true);
  });

  it('asks for its words in both languages', () => {
    for (const wrong of [{ ar: '' }, { fr: ' ' }])
      for (const word of ['title', 'occasion', 'place', 'presidedBy'] as const)
        expect(refusalAt('absent', { ...plan, [word]: { ...words, ...wrong } }).code).toBe(
          'CEREMONY_WORDS_MISSING',
        );
    expect(refusalAt('absent', { ...plan, guests: [{ fr: 'Un invité', ar: '' }] }).code).toBe(
      'CEREMONY_WORDS_MISSING',
    );
  });
});

describe('ceremony: authorisation', () => {
  it('is kept with the root, the words and the run that carries it out', () => {
    expect(stateAfter('authorised')).toMatchObject({
      run: 2,
      authorisations: [{ partyId: 'ministry', personId: 'authority-minister', root: ROOT, run: 2 }],
    });
    expect(stateAfter('applied')).toMatchObject({ authorisations: [{ appliedAt: hand.at }] });
  });

  it('is taken from whom a mandate of that party names, and from nobody else', () => {
    const mandate = {
      mandateId: 'm-1',
      position: 'mandates@1',
      partyId: 'ministry',
      kind: 'delegation',
      signatory: { personId: 'secretary', name: words, title: words },
      validFrom: '2026-01-01',
      paperSha256: 'f'.repeat(64),
    } as const;
    const secretary = anAct({ personId: 'secretary', role: 'authority' });
    const byDelegate = { ...authorise, act: secretary, mandate };
    expect(decideAfter(ceremony, given('ready'), byDelegate).accepted).toBe(true);
    for (const wrong of [
      { ...byDelegate, act: minister },
      { ...byDelegate, mandate: { ...mandate, partyId: 'agency' } },
      { ...authorise, act: director },
    ])
      expect(refusalAt('ready', wrong).code).toBe('CEREMONY_NOT_YOUR_PARTY');
  });

  it('keeps the order of the plan: a later step waits until the earlier one is signed', () => {
    const ready = eventsAfter(ceremony, [], inTurn, rehearse, open, opened);
    const agency = { ...authorise, act: director, partyId: 'agency' };
    expect(refusalOf(decideAfter(ceremony, ready, agency)).code).toBe('CEREMONY_NOT_YOUR_TURN');
    const given1 = eventsAfter(ceremony, ready, authorise);
    expect(refusalOf(decideAfter(ceremony, given1, agency)).code).toBe('CEREMONY_NOT_YOUR_TURN');
    const after = eventsAfter(ceremony, given1, applied);
    expect(decideAfter(ceremony, after, agency).accepted).toBe(true);
  });

  it.each([
    ['all', false, true],
    ['any', true, true],
    [{ atLeast: 2 }, false, true],
  ] as const)('waits for a step of rule %j as the plan says', (rule, afterOne, afterTwo) => {
    const steps = [
      { stepId: 'first', parties: ['ministry', 'agency'], rule },
      { stepId: 'second', parties: ['third'], rule: 'all' },
    ] as const;
    const [first] = plan.parties;
    if (!first) throw new Error('no party');
    const three = { ...plan, steps, parties: [...plan.parties, { ...first, partyId: 'third' }] };
    const one = eventsAfter(ceremony, [], three, rehearse, open, opened, authorise, applied);
    const agency = { ...authorise, act: director, partyId: 'agency' };
    const two = eventsAfter(ceremony, one, agency, { ...applied, partyId: 'agency' });
    const turn = (events: typeof one) => {
      const state = fold(ceremony, events);
      return state.status === 'open' && isTurnOf('third', state);
    };
    expect([turn(one), turn(two)]).toEqual([afterOne, afterTwo]);
  });
});

describe('ceremony: work of a run', () => {
  it('is what that run was started for, until it is done', () => {
    const rounds = { opensRounds: true, partyIds: [] };
    const nothing = { opensRounds: false, partyIds: [] };
    expect(workOf(stateAfter('open'), 1)).toEqual(rounds);
    expect(workOf(stateAfter('ready'), 1)).toEqual(nothing);
    expect(workOf(stateAfter('authorised'), 1)).toEqual(nothing);
    expect(workOf(stateAfter('authorised'), 2)).toEqual({ opensRounds: false, partyIds: ['ministry'] });
    expect(workOf(stateAfter('applied'), 2)).toEqual(nothing);
    expect(workOf(stateAfter('rehearsed'), 1)).toEqual(nothing);
  });

  it('goes over to the next run when the workflow is started anew, what is done apart', () => {
    expect(workOf(stateAfter('open', restart), 2).opensRounds).toBe(true);
    const both = stateAfter('applied', { ...authorise, act: director, partyId: 'agency' }, restart);
    expect(workOf(both, 4)).toEqual({ opensRounds: false, partyIds: ['agency'] });
    expect(workOf(both, 3)).toEqual({ opensRounds: false, partyIds: [] });
  });
});

const provocations: Record<CeremonyRefusalCode, readonly [Point, ...CeremonyCommand[]]> = {
  CEREMONY_NOT_FOUND: ['absent', rehearse],
  CEREMONY_ROLE_NOT_ALLOWED: ['absent', { ...plan, act: anAct() }],
  CEREMONY_PLANNED_ALREADY: ['planned', plan],
  CEREMONY_WORDS_MISSING: ['absent', { ...plan, title: { fr: '', ar: '' } }],
  CEREMONY_EMPTY: ['absent', { ...plan, manifest: { ...plan.manifest, count: 0 } }],
  CEREMONY_NO_BULK_PARTY: ['absent', { ...plan, parties: [] }],
  CEREMONY_DAY_PAST: ['absent', { ...plan, heldOn: '2026-05-31' }],
  CEREMONY_BEFORE_ITS_DAY: ['rehearsed', { ...open, act: { ...admin, at: '2026-05-30T09:00:00.000Z' } }],
  CEREMONY_NOT_REHEARSED: ['planned', open],
  CEREMONY_REHEARSAL_FAULTY: [
    'planned',
    { ...rehearse, faults: [{ conventionId: 'CV-UPE-017', fault: 'TransientFault' }] },
    open,
  ],
  CEREMONY_CHECKLIST_FAULTS: ['rehearsed', { ...open, checks: [{ ...check, document: 'changed' }] }],
  CEREMONY_OPENED_ALREADY: ['open', open],
  CEREMONY_NOT_OPEN: ['rehearsed', authorise],
  CEREMONY_ROUNDS_NOT_OPEN_YET: ['open', authorise],
  CEREMONY_ROUNDS_OPENED_ALREADY: ['ready', opened],
  CEREMONY_PARTY_UNKNOWN: ['ready', { ...authorise, partyId: 'association' }],
  CEREMONY_NOT_YOUR_PARTY: ['ready', { ...authorise, act: director }],
  CEREMONY_NOT_YOUR_TURN: [
    'absent',
    inTurn,
    rehearse,
    open,
    opened,
    { ...authorise, act: director, partyId: 'agency' },
  ],
  CEREMONY_MANIFEST_OTHER: ['ready', { ...authorise, root: 'b'.repeat(64) }],
  CEREMONY_AUTHORISED_ALREADY: ['authorised', authorise],
  CEREMONY_NOT_AUTHORISED: ['ready', applied],
  CEREMONY_APPLIED_ALREADY: ['applied', applied],
  CEREMONY_WORK_UNDER_WAY: ['authorised', close],
  CEREMONY_CLOSED_ALREADY: ['closed', close],
};

describe('ceremony: refusals', () => {
  it.each(ceremonyRefusalCodes)('answer %s', (code) => {
    const [point, ...commands] = provocations[code];
    const last = commands.at(-1);
    if (!last) throw new Error('no command');
    expect(refusalOf(decideAfter(ceremony, given(point, ...commands.slice(0, -1)), last)).code).toBe(code);
  });

  it.each([
    ['RecordRehearsal', 'open', rehearse, 'CEREMONY_OPENED_ALREADY'],
    ['RecordRehearsal', 'closed', rehearse, 'CEREMONY_CLOSED_ALREADY'],
    ['OpenCeremony', 'closed', open, 'CEREMONY_CLOSED_ALREADY'],
    ['RecordRoundsOpened', 'closed', opened, 'CEREMONY_NOT_OPEN'],
    ['AuthoriseManifest', 'closed', authorise, 'CEREMONY_CLOSED_ALREADY'],
    ['RecordApplied', 'closed', applied, 'CEREMONY_NOT_OPEN'],
    ['CloseCeremony', 'rehearsed', close, 'CEREMONY_NOT_OPEN'],
    ['CloseCeremony', 'open', close, 'CEREMONY_WORK_UNDER_WAY'],
  ] as const)('answer %s at %s', (_, point, command, code) => {
    expect(refusalAt(point, command).code).toBe(code);
  });

  it('are all on the list', () => {
    expectTypeOf<(typeof ceremonyRefusalCodes)[number]>().toEqualTypeOf<CeremonyRefusalCode>();
    expect(Object.keys(provocations)).toEqual([...ceremonyRefusalCodes]);
  });
});

describe('ceremony: any history', () => {
  it('survives an event that does not fit, and its states are plain JSON', () => {
    const points = Object.keys(histories) as Point[];
    const events = [...points.flatMap((point) => given(point)), ...given('closed', restart)];
    for (const point of points)
      for (const event of events) {
        const state = ceremony.evolve(stateAfter(point), event);
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
      }
    expect(stateAfter('closed', restart)).toMatchObject({ status: 'closed', run: 3 });
  });
});
