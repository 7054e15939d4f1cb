import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aProgramme } from '../../../test/builders/a-programme.ts';
import { aLinkAct, anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { anApplication, applicationEvents } from '../../../test/builders/an-application.ts';
import { anApplicationFile } from '../../../test/builders/an-application-file.ts';
import { application } from './application.ts';
import type { ApplicationCommand } from './commands.ts';
import type { ApplicationState, ApplicationStatus } from './state.ts';

const identity = { applicationId: 'UPE-017', callId: 'upe-2026-1' };
const call = { opensOn: '2026-05-27', closesOn: '2026-06-26' };
const file = anApplicationFile();
const act = aTimerAct();
const { scoring } = aProgramme();
const findings = [{ code: 'SERVICES_MISSING', severity: 'completion', field: 'unit.services' }] as const;

/** Commands that fit somewhere in a life, so that random orders of them reach every status. */
const command: fc.Arbitrary<ApplicationCommand> = fc.oneof(
  fc.constantFrom<ApplicationCommand>(
    { type: 'SaveDraft', act: aLinkAct(), ...identity, file: {}, contactEmail: 'a@b.example' },
    { type: 'SubmitApplication', act: aLinkAct(), ...identity, file, submittedFrom: 'link', call },
    { type: 'ReturnForCompletion', act, findings, dueOn: '2026-06-17' },
    { type: 'ResubmitApplication', act: aLinkAct(), file },
    { type: 'DeclareEligible', act },
    { type: 'DeclareEligible', act },
    { type: 'PromoteFromReserve', act, expansionId: 'x-1', callId: 'upe-2026-2' },
  ),
  fc.constantFrom<ApplicationCommand>(
    { type: 'DeclareIneligible', act, reasons: [{ code: 'PAPER_MISSING' }] },
    { type: 'LapseCompletion', act, onDay: '2026-06-17' },
    { type: 'RemindCompletion', act, dayNumber: 7 },
    { type: 'RestartWorkflow', act: anAct({ role: 'administrator' }) },
    { type: 'WithdrawApplication', act: aLinkAct(), reason: 'Local perdu' },
  ),
  fc.record({ n: fc.integer({ min: 1, max: 3 }), need: fc.integer({ min: -1, max: 20 }) }).map(
    ({ n, need }): ApplicationCommand => ({
      type: 'RecordScore',
      act: anAct({ personId: `evaluator-${n}`, name: `Évaluatrice ${n}`, role: 'evaluator' }),
      marks: { need, action: 10 },
      comment: '',
      conflictOfInterest: false,
      evaluatorEmail: `e${n}@programme.example`,
      scoring,
    }),
  ),
  fc.constantFrom('selected' as const, 'reserve' as const, 'rejected' as const).map(resultOf),
);

/** Repeated, these are accepted again: one saves anew, one restarts anew. */
const REPEATABLE = new Set(['SaveDraft', 'RestartWorkflow']);

function resultOf(result: 'selected' | 'reserve' | 'rejected'): ApplicationCommand {
  return { type: 'ApplyResult', act, selectionId: 'upe-2026-1', result, rank: 7, score: 6900 };
}

const statuses = Object.keys(applicationEvents) as ApplicationStatus[];

describe('application: any history', () => {
  it('gives states that are plain JSON, changes with every acceptance, and takes no command twice', () => {
    const reached = new Set<string>();
    const histories = fc.record({
      start: fc.constantFrom(...statuses),
      commands: fc.array(command, { minLength: 5, maxLength: 30 }),
    });
    fc.assert(
      fc.property(histories, ({ start, commands }) => {
        let state: ApplicationState = anApplication(start);
        for (const each of commands) {
          const decision = application.decide(each, state);
          if (!decision.accepted) continue;
          const before = state;
          for (const event of decision.events) state = application.evolve(state, event);
          reached.add(state.status);
          if (each.type !== 'SaveDraft') expect(state).not.toEqual(before);
          expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
          expect(application.decide(each, state).accepted).toBe(REPEATABLE.has(each.type));
        }
      }),
      { numRuns: 400 },
    );
    expect([...reached].sort()).toEqual(statuses.filter((status) => status !== 'absent').sort());
  });

  it('raises the run by a restart only', () => {
    fc.assert(
      fc.property(fc.constantFrom(...statuses), fc.array(command, { maxLength: 20 }), (start, commands) => {
        let state: ApplicationState = anApplication(start);
        for (const each of commands) {
          const decision = application.decide(each, state);
          if (!decision.accepted) continue;
          const before = 'run' in state ? state.run : 1;
          for (const event of decision.events) state = application.evolve(state, event);
          const raised = each.type === 'RestartWorkflow' ? 1 : 0;
          expect('run' in state ? state.run : 1).toBe(before + raised);
        }
      }),
    );
  });

  it('survives an event that does not fit', () => {
    const events = statuses.flatMap((status) => applicationEvents[status]);
    for (const status of statuses) {
      for (const event of events) {
        expect(() => application.evolve(anApplication(status), event)).not.toThrow();
      }
    }
  });
});
