import { describe, expect, it } from 'vitest';
import { aLinkAct, anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { anApplication, applicationEvents } from '../../../test/builders/an-application.ts';
import { aBudget, anApplicationFile } from '../../../test/builders/an-application-file.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import { application } from './application.ts';
import type { ApplicationCommand, SaveDraft, SubmitApplication } from './commands.ts';
import type { Finding } from './findings.ts';
import type { ApplicationStatus } from './state.ts';

const identity = { applicationId: 'UPE-017', callId: 'upe-2026-1' };
const call = { opensOn: '2026-05-27', closesOn: '2026-06-26' };

const finding: Finding = {
  code: 'PAPER_MISSING',
  severity: 'completion',
  field: 'papers.statutes',
  paper: 'statutes',
};

function save(changes: Partial<SaveDraft> = {}): SaveDraft {
  const draft = { file: { account: { holder: 'Ajyal' } }, contactEmail: 'bureau@ajyal.example' };
  return { type: 'SaveDraft', act: aLinkAct(), ...identity, ...draft, ...changes };
}

function submit(changes: Partial<SubmitApplication> = {}): SubmitApplication {
  return {
    type: 'SubmitApplication',
    act: aLinkAct(),
    ...identity,
    file: anApplicationFile(),
    submittedFrom: 'link',
    call,
    ...changes,
  };
}

function at(status: ApplicationStatus, command: ApplicationCommand) {
  return decideAfter(application, applicationEvents[status], command);
}

function statusAfter(status: ApplicationStatus, command: ApplicationCommand) {
  return fold(application, eventsOf(at(status, command)), fold(application, applicationEvents[status]));
}

describe('application: draft', () => {
  it('is kept as often as it is saved, half filled in too', () => {
    const first = fold(application, eventsOf(at('absent', save())));
    const again = save({ act: aLinkAct('2026-06-03T09:00:00.000Z'), file: {} });
    const second = fold(application, eventsOf(application.decide(again, first)), first);
    expect(second).toEqual({
      status: 'draft',
      ...identity,
      file: {},
      contactEmail: 'bureau@ajyal.example',
      since: '2026-06-01T09:00:00.000Z',
      run: 1,
    });
  });

  it('closes with the submission', () => {
    for (const status of ['submitted', 'returned', 'selected', 'withdrawn'] as const) {
      expect(refusalOf(at(status, save()))).toEqual({ code: 'APPLICATION_DRAFT_CLOSED', status });
    }
  });

  it('stays with its call', () => {
    const refusal = { code: 'APPLICATION_OTHER_CASE', ...identity };
    expect(refusalOf(at('draft', save({ callId: 'upe-2026-2' })))).toEqual(refusal);
    expect(refusalOf(at('draft', submit({ applicationId: 'UPE-018' })))).toEqual(refusal);
  });
});

describe('application: submission', () => {
  it('takes in a file by link, and links go to its contact', () => {
    expect(statusAfter('absent', submit())).toEqual({
      status: 'submitted',
      ...identity,
      file: anApplicationFile(),
      contactEmail: 'contact@ajyal.example',
      submittedAt: '2026-06-01T09:00:00.000Z',
      submittedFrom: 'link',
      since: '2026-06-01T09:00:00.000Z',
      run: 1,
    });
  });

  it('keeps the address that the draft was opened with', () => {
    expect(statusAfter('draft', submit())).toMatchObject({ contactEmail: 'bureau@ajyal.example' });
  });

  it.each([
    ['2026-05-26T22:59:59.999Z', false],
    ['2026-05-26T23:00:00.000Z', true],
    ['2026-06-26T22:59:59.999Z', true],
    ['2026-06-26T23:00:00.000Z', false],
  ])('at %s is within the Moroccan days of the call: %s', (instant, accepted) => {
    expect(at('absent', submit({ act: aLinkAct(instant) })).accepted).toBe(accepted);
  });

  it('names the window when it is outside', () => {
    expect(refusalOf(at('absent', submit({ act: aLinkAct('2026-07-01T09:00:00.000Z') })))).toEqual({
      code: 'APPLICATION_CALL_NOT_OPEN',
      ...call,
      onDay: '2026-07-01',
    });
  });

  it('counts an imported file by the day on which the office received it', () => {
    const act = anAct({ door: 'import', at: '2026-07-01T09:00:00.000Z' });
    const imported = { act, submittedFrom: 'import' } as const;
    expect(at('absent', submit({ ...imported, receivedOn: '2026-06-26' })).accepted).toBe(true);
    expect(refusalOf(at('absent', submit({ ...imported, receivedOn: '2026-06-27' }))).code).toBe(
      'APPLICATION_CALL_NOT_OPEN',
    );
    expect(refusalOf(at('absent', submit({ ...imported, receivedOn: '2026-07-02' }))).code).toBe(
      'APPLICATION_RECEIVED_LATER',
    );
  });

  it('does not believe a day of reception that came by link', () => {
    const late = submit({ act: aLinkAct('2026-07-01T09:00:00.000Z'), receivedOn: '2026-06-26' });
    expect(refusalOf(at('absent', late)).code).toBe('APPLICATION_CALL_NOT_OPEN');
  });

  it('comes through the two doors only, and says which', () => {
    for (const act of [anAct(), anAct({ door: 'import' }), aTimerAct()]) {
      expect(refusalOf(at('absent', submit({ act })))).toEqual({
        code: 'APPLICATION_DOOR_NOT_ALLOWED',
        door: act.door,
      });
    }
  });

  it('happens once', () => {
    expect(refusalOf(at('returned', submit()))).toEqual({
      code: 'APPLICATION_SUBMITTED_ALREADY',
      status: 'returned',
    });
  });
});

describe('application: check of the form', () => {
  const dueOn = '2026-06-17';

  it('returns the file with what is missing', () => {
    const command: ApplicationCommand = {
      type: 'ReturnForCompletion',
      act: aTimerAct(),
      findings: [finding],
      dueOn,
    };
    for (const status of ['submitted', 'resubmitted'] as const) {
      expect(statusAfter(status, command)).toMatchObject({
        status: 'returned',
        findings: [finding],
        dueOn,
        remindersSent: [],
      });
    }
  });

  it('does not return a file over what no completion mends', () => {
    const warning: Finding = {
      code: 'ICE_DOUBTFUL',
      severity: 'warning',
      field: 'association.ice',
      fault: 'ICE_KEY_WRONG',
    };
    const command = { type: 'ReturnForCompletion', act: aTimerAct(), findings: [warning], dueOn } as const;
    expect(refusalOf(at('submitted', command)).code).toBe('APPLICATION_FINDINGS_MISSING');
  });

  it('leaves at least until tomorrow', () => {
    const command = { type: 'ReturnForCompletion', act: aTimerAct(), findings: [finding] } as const;
    expect(refusalOf(at('submitted', { ...command, dueOn: '2026-06-01' })).code).toBe(
      'APPLICATION_DUE_DAY_PAST',
    );
    expect(at('submitted', { ...command, dueOn: '2026-06-02' }).accepted).toBe(true);
  });

  it('declares eligible, and evaluators begin with nothing', () => {
    expect(statusAfter('resubmitted', { type: 'DeclareEligible', act: aTimerAct() })).toMatchObject({
      status: 'eligible',
      scores: [],
      submittedAt: '2026-06-01T09:00:00.000Z',
    });
  });

  it('declares ineligible with reasons', () => {
    const reasons = [{ code: 'REGION_NOT_IN_CALL' }, { code: 'OTHER', text: 'Statuts périmés' }];
    const command = { type: 'DeclareIneligible', act: anAct(), reasons } as const;
    expect(statusAfter('submitted', command)).toMatchObject({ status: 'ineligible', reasons });
    expect(refusalOf(at('submitted', { ...command, reasons: [] })).code).toBe('APPLICATION_REASON_MISSING');
  });

  it('is asked only of a file that is under check', () => {
    for (const status of ['draft', 'returned', 'withdrawn'] as const) {
      const refusal = { code: 'APPLICATION_NOT_UNDER_CHECK', status };
      expect(refusalOf(at(status, { type: 'DeclareEligible', act: aTimerAct() }))).toEqual(refusal);
    }
  });

  it('says to a workflow that comes again that it is done', () => {
    const act = aTimerAct();
    const reasons = [{ code: 'PAPER_MISSING' }];
    const again = [
      at('returned', { type: 'ReturnForCompletion', act, findings: [finding], dueOn }),
      at('scored', { type: 'DeclareEligible', act }),
      at('ineligible', { type: 'DeclareIneligible', act, reasons }),
    ].map((decision) => refusalOf(decision).code);
    expect(again).toEqual([
      'APPLICATION_RETURNED_ALREADY',
      'APPLICATION_ELIGIBLE_ALREADY',
      'APPLICATION_INELIGIBLE_ALREADY',
    ]);
  });
});

describe('application: completion', () => {
  const lapse = (onDay: string): ApplicationCommand => ({ type: 'LapseCompletion', act: aTimerAct(), onDay });
  const file = anApplicationFile({ budget: aBudget({ requestedCentimes: 20_000_000 }) });
  const resubmit: ApplicationCommand = { type: 'ResubmitApplication', act: aLinkAct(), file };

  it('puts the new file in the place of the old one', () => {
    expect(statusAfter('returned', resubmit)).toMatchObject({ status: 'resubmitted', file });
  });

  it('lapses from the due day on, not before', () => {
    expect(refusalOf(at('returned', lapse('2026-06-16')))).toEqual({
      code: 'APPLICATION_COMPLETION_RUNNING',
      dueOn: '2026-06-17',
    });
    expect(statusAfter('returned', lapse('2026-06-17'))).toMatchObject({
      status: 'ineligible',
      reasons: [{ code: 'COMPLETION_LAPSED' }],
    });
  });

  it('does not lapse when the file came first, and is not taken in once lapsed', () => {
    expect(refusalOf(at('resubmitted', lapse('2026-07-01')))).toEqual({
      code: 'APPLICATION_NOT_RETURNED',
      status: 'resubmitted',
    });
    const lapsed = statusAfter('returned', lapse('2026-06-17'));
    expect(refusalOf(application.decide(resubmit, lapsed)).code).toBe('APPLICATION_NOT_RETURNED');
    expect(refusalOf(application.decide(lapse('2026-06-18'), lapsed)).code).toBe(
      'APPLICATION_INELIGIBLE_ALREADY',
    );
  });

  it('is reminded once for each day of the programme', () => {
    const remind = (dayNumber: number): ApplicationCommand => ({
      type: 'RemindCompletion',
      act: aTimerAct(),
      dayNumber,
    });
    const once = statusAfter('returned', remind(7));
    expect(once).toMatchObject({ status: 'returned', remindersSent: [7] });
    expect(refusalOf(application.decide(remind(7), once))).toEqual({
      code: 'APPLICATION_REMINDED_ALREADY',
      dayNumber: 7,
    });
    expect(application.decide(remind(12), once).accepted).toBe(true);
  });
});

describe('application: withdrawal', () => {
  const withdraw: ApplicationCommand = {
    type: 'WithdrawApplication',
    act: aLinkAct(),
    reason: 'Local perdu',
  };

  it('is open until the result, and from the reserve', () => {
    const open = ['draft', 'submitted', 'returned', 'resubmitted', 'eligible', 'scored', 'reserve'] as const;
    for (const status of open) {
      expect(statusAfter(status, withdraw)).toMatchObject({ status: 'withdrawn', reason: 'Local perdu' });
    }
  });

  it('of a selected project is a matter of its convention', () => {
    for (const status of ['selected', 'rejected', 'ineligible'] as const) {
      expect(refusalOf(at(status, withdraw))).toEqual({ code: 'APPLICATION_NOT_WITHDRAWABLE', status });
    }
  });

  it('says why', () => {
    expect(refusalOf(at('submitted', { ...withdraw, reason: '  ' })).code).toBe('APPLICATION_REASON_MISSING');
  });
});

describe('application: restart of the workflow', () => {
  it('raises the run and nothing else', () => {
    const before = anApplication('returned');
    const command: ApplicationCommand = { type: 'RestartWorkflow', act: anAct({ role: 'administrator' }) };
    expect(statusAfter('returned', command)).toEqual({ ...before, run: 2 });
  });

  it('is an administrator act', () => {
    expect(refusalOf(at('returned', { type: 'RestartWorkflow', act: anAct() }))).toEqual({
      code: 'APPLICATION_ROLE_NOT_ALLOWED',
      role: 'programme-officer',
      allowed: ['administrator'],
    });
  });
});
