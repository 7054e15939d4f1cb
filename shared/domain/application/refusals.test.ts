import { describe, expect, expectTypeOf, it } from 'vitest';
import { aProgramme } from '../../../test/builders/a-programme.ts';
import { aLinkAct, anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { anApplication } from '../../../test/builders/an-application.ts';
import { anApplicationFile } from '../../../test/builders/an-application-file.ts';
import { refusalOf } from '../../../test/builders/decisions.ts';
import { application } from './application.ts';
import type { ApplicationCommand } from './commands.ts';
import { type ApplicationRefusal, applicationRefusalCodes } from './refusals.ts';
import type { ApplicationState } from './state.ts';

const act = aTimerAct();
const identity = { applicationId: 'UPE-017', callId: 'upe-2026-1' };
const call = { opensOn: '2026-05-27', closesOn: '2026-06-26' };
const file = anApplicationFile();
const saveDraft = {
  type: 'SaveDraft',
  act: aLinkAct(),
  ...identity,
  file,
  contactEmail: 'a@b.example',
} as const;
const submit = {
  type: 'SubmitApplication',
  act: aLinkAct(),
  ...identity,
  file,
  submittedFrom: 'link',
  call,
} as const;
const back = {
  type: 'ReturnForCompletion',
  act,
  findings: [{ code: 'SERVICES_MISSING', severity: 'completion', field: 'unit.services' }],
  dueOn: '2026-06-17',
} as const;
const evaluator = anAct({ personId: 'evaluator-3', name: 'Hind Berrada', role: 'evaluator' });
const score = {
  type: 'RecordScore',
  act: evaluator,
  marks: { need: 1, action: 1 },
  comment: '',
  conflictOfInterest: false,
  evaluatorEmail: 'h.berrada@programme.example',
  scoring: aProgramme().scoring,
} as const;
const result = {
  type: 'ApplyResult',
  act,
  selectionId: 'upe-2026-1',
  result: 'reserve',
  rank: 7,
  score: 6900,
} as const;
const promote = { type: 'PromoteFromReserve', act, expansionId: 'x-1', callId: 'upe-2026-2' } as const;
const remind = { type: 'RemindCompletion', act, dayNumber: 7 } as const;
const withdraw = { type: 'WithdrawApplication', act: aLinkAct(), reason: 'Local perdu' } as const;
const secondMarks = anAct({ ...evaluator.actor, personId: 'evaluator-2' });

const reminded = application.evolve(anApplication('returned'), {
  type: 'CompletionReminded',
  at: act.at,
  by: 'system',
  dayNumber: 7,
});
const promoted = application.evolve(anApplication('reserve'), {
  type: 'ApplicationPromoted',
  at: act.at,
  by: 'system',
  expansionId: 'x-1',
  callId: 'upe-2026-2',
});

type Provocation = readonly [ApplicationState, ApplicationCommand];

const provocations: Record<ApplicationRefusal['code'], Provocation> = {
  APPLICATION_NOT_FOUND: [anApplication('absent'), remind],
  APPLICATION_OTHER_CASE: [anApplication('draft'), { ...saveDraft, callId: 'upe-2026-2' }],
  APPLICATION_DRAFT_CLOSED: [anApplication('submitted'), saveDraft],
  APPLICATION_DOOR_NOT_ALLOWED: [anApplication('absent'), { ...submit, act: anAct() }],
  APPLICATION_CALL_NOT_OPEN: [
    anApplication('absent'),
    { ...submit, act: aLinkAct('2026-06-27T09:00:00.000Z') },
  ],
  APPLICATION_RECEIVED_LATER: [
    anApplication('absent'),
    { ...submit, act: anAct({ door: 'import' }), submittedFrom: 'import', receivedOn: '2026-06-02' },
  ],
  APPLICATION_SUBMITTED_ALREADY: [anApplication('eligible'), submit],
  APPLICATION_NOT_UNDER_CHECK: [anApplication('draft'), { type: 'DeclareEligible', act }],
  APPLICATION_FINDINGS_MISSING: [anApplication('submitted'), { ...back, findings: [] }],
  APPLICATION_DUE_DAY_PAST: [anApplication('submitted'), { ...back, dueOn: '2026-06-01' }],
  APPLICATION_RETURNED_ALREADY: [anApplication('returned'), back],
  APPLICATION_NOT_RETURNED: [anApplication('submitted'), { type: 'ResubmitApplication', act, file }],
  APPLICATION_RESUBMITTED_ALREADY: [anApplication('resubmitted'), { type: 'ResubmitApplication', act, file }],
  APPLICATION_ELIGIBLE_ALREADY: [anApplication('eligible'), { type: 'DeclareEligible', act }],
  APPLICATION_INELIGIBLE_ALREADY: [
    anApplication('ineligible'),
    { type: 'LapseCompletion', act, onDay: '2026-06-17' },
  ],
  APPLICATION_REASON_MISSING: [
    anApplication('submitted'),
    { type: 'DeclareIneligible', act: anAct(), reasons: [] },
  ],
  APPLICATION_COMPLETION_RUNNING: [
    anApplication('returned'),
    { type: 'LapseCompletion', act, onDay: '2026-06-16' },
  ],
  APPLICATION_REMINDED_ALREADY: [reminded, remind],
  APPLICATION_NOT_SCORABLE: [anApplication('submitted'), score],
  APPLICATION_CONFLICT_OF_INTEREST: [anApplication('eligible'), { ...score, conflictOfInterest: true }],
  APPLICATION_EVALUATOR_OF_ASSOCIATION: [
    anApplication('eligible'),
    { ...score, evaluatorEmail: 'president@ajyal.example' },
  ],
  APPLICATION_SCORED_ALREADY: [anApplication('scored'), { ...score, act: secondMarks }],
  APPLICATION_MARKS_INVALID: [anApplication('eligible'), { ...score, marks: { need: 1 } }],
  APPLICATION_NOT_SCORED: [anApplication('eligible'), result],
  APPLICATION_RESULT_ALREADY: [anApplication('reserve'), result],
  APPLICATION_NOT_IN_RESERVE: [anApplication('rejected'), promote],
  APPLICATION_PROMOTED_ALREADY: [promoted, promote],
  APPLICATION_NOT_WITHDRAWABLE: [anApplication('selected'), withdraw],
  APPLICATION_WITHDRAWN_ALREADY: [anApplication('withdrawn'), withdraw],
  APPLICATION_ROLE_NOT_ALLOWED: [anApplication('submitted'), { type: 'RestartWorkflow', act: anAct() }],
};

describe('application: refusals', () => {
  it.each(Object.entries(provocations))('answer %s', (code, [state, command]) => {
    expect(refusalOf(application.decide(command, state)).code).toBe(code);
  });

  it('are all on the list, and nothing else is', () => {
    expect(Object.keys(provocations)).toEqual([...applicationRefusalCodes]);
    expectTypeOf<(typeof applicationRefusalCodes)[number]>().toEqualTypeOf<ApplicationRefusal['code']>();
  });
});
