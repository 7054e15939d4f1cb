import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aProgramme } from '../../../test/builders/a-programme.ts';
import { type ActChanges, anAct } from '../../../test/builders/an-act.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { ScoringCriterion } from '../programme/programme-terms.ts';
import { application } from './application.ts';
import type { RecordScore } from './commands.ts';
import { SCORE_MAX, weightedScore } from './scoring.ts';

/** Two criteria of 20 marks, 60 and 40 percent, two evaluators. */
const { scoring } = aProgramme();

function score(who: ActChanges = {}, changes: Partial<RecordScore> = {}): RecordScore {
  const person = { personId: 'evaluator-1', name: 'Hind Berrada', role: 'evaluator', ...who } as const;
  return {
    type: 'RecordScore',
    act: anAct(person),
    marks: { need: 15, action: 12 },
    comment: 'Projet solide',
    conflictOfInterest: false,
    evaluatorEmail: 'h.berrada@programme.example',
    scoring,
    ...changes,
  };
}

const eligible = applicationEvents.eligible;
const given = (command: RecordScore, events = eligible) => decideAfter(application, events, command);

describe('application: score', () => {
  it('waits for the last evaluator', () => {
    const events = eventsOf(given(score()));
    expect(events.map(({ type }) => type)).toEqual(['ScoreRecorded']);
    expect(fold(application, [...eligible, ...events])).toMatchObject({
      status: 'eligible',
      scores: [
        { evaluatorId: 'evaluator-1', marks: { need: 15, action: 12 }, at: '2026-06-01T09:00:00.000Z' },
      ],
    });
  });

  it('is the weighted mean of all marks', () => {
    const first = [...eligible, ...eventsOf(given(score()))];
    const second = score({ personId: 'evaluator-2' }, { marks: { need: 20, action: 7 } });
    const events = eventsOf(given(second, first));
    // 60 % x 17.5/20 + 40 % x 9.5/20 = 52.5 + 19 points
    expect(events.at(-1)).toMatchObject({ type: 'ApplicationScored', score: 7150 });
    expect(fold(application, [...first, ...events])).toMatchObject({ status: 'scored', score: 7150 });
  });

  it('takes one mark sheet from each evaluator', () => {
    const first = [...eligible, ...eventsOf(given(score()))];
    expect(refusalOf(given(score(), first)).code).toBe('APPLICATION_SCORED_ALREADY');
    expect(refusalOf(given(score(), applicationEvents.reserve)).code).toBe('APPLICATION_SCORED_ALREADY');
  });

  it('is closed before eligibility and after the last evaluator', () => {
    const third = score({ personId: 'evaluator-3' });
    for (const status of ['submitted', 'scored', 'rejected'] as const) {
      expect(refusalOf(given(third, applicationEvents[status]))).toEqual({
        code: 'APPLICATION_NOT_SCORABLE',
        status,
      });
    }
  });

  it.each([
    ['need', { action: 12 }],
    ['need', { need: -1, action: 12 }],
    ['need', { need: 21, action: 12 }],
    ['need', { need: 12.5, action: 12 }],
    ['action', { need: 12, action: Number.NaN }],
    ['charm', { need: 12, action: 12, charm: 20 }],
  ])('is refused for its mark of %s in %j', (criterionId, marks) => {
    expect(refusalOf(given(score({}, { marks: marks as Record<string, number> })))).toEqual({
      code: 'APPLICATION_MARKS_INVALID',
      criterionId,
    });
  });

  it('takes nothing and the maximum for a mark', () => {
    expect(given(score({}, { marks: { need: 0, action: 20 } })).accepted).toBe(true);
  });

  it('is an evaluator act', () => {
    expect(refusalOf(given(score({ role: 'administrator' })))).toMatchObject({
      code: 'APPLICATION_ROLE_NOT_ALLOWED',
      allowed: ['evaluator'],
    });
  });
});

describe('application: impartial evaluators', () => {
  it('declare that they have no interest', () => {
    expect(refusalOf(given(score({}, { conflictOfInterest: true }))).code).toBe(
      'APPLICATION_CONFLICT_OF_INTEREST',
    );
  });

  it.each([
    ['the address of its contact', {}, { evaluatorEmail: 'Contact@AJYAL.example ' }],
    ['the address of its treasurer', {}, { evaluatorEmail: 'tresor@ajyal.example' }],
    ['the name of its president', { name: 'brahim  ait ouahi' }, {}],
    ['the Arabic name of its treasurer', { name: 'خَديجة زروال' }, {}],
  ])('are not of the association: %s', (_, who, changes) => {
    expect(refusalOf(given(score(who, changes))).code).toBe('APPLICATION_EVALUATOR_OF_ASSOCIATION');
  });
});

describe('application: weighted score', () => {
  const criterion = (criterionId: string, weightPercent: number, marksMax: number): ScoringCriterion => ({
    criterionId,
    weightPercent,
    marksMax,
    name: { fr: criterionId, ar: criterionId },
  });

  it('rounds half up, once', () => {
    const criteria = [criterion('a', 100, 8)];
    // In points: 12.50, 4.1666..., 6.25 and 3.125.
    expect(weightedScore([{ a: 1 }], criteria)).toBe(1250);
    expect(weightedScore([{ a: 1 }, { a: 0 }, { a: 0 }], criteria)).toBe(417);
    expect(weightedScore([{ a: 1 }], [criterion('a', 100, 16)])).toBe(625);
    expect(weightedScore([{ a: 1 }], [criterion('a', 100, 32)])).toBe(313);
  });

  const sheets = fc
    .array(fc.record({ weight: fc.integer({ min: 1, max: 60 }), max: fc.integer({ min: 1, max: 100 }) }), {
      minLength: 1,
      maxLength: 6,
    })
    .chain((grid) => {
      const criteria = grid.map(({ weight, max }, i) => criterion(`c${i}`, weight, max));
      const sheet = fc
        .tuple(...criteria.map(({ marksMax }) => fc.integer({ min: 0, max: marksMax })))
        .map((marks) => Object.fromEntries(marks.map((mark, i) => [`c${i}`, mark])));
      const evaluations = fc.array(sheet, { minLength: 1, maxLength: 4 });
      return fc.record({ criteria: fc.constant(criteria), evaluations });
    });

  it('stays within the scale and does not depend on any order', () => {
    fc.assert(
      fc.property(sheets, ({ criteria, evaluations }) => {
        const result = weightedScore(evaluations, criteria);
        expect(Number.isInteger(result) && result >= 0 && result <= SCORE_MAX).toBe(true);
        expect(weightedScore(evaluations.toReversed(), criteria.toReversed())).toBe(result);
      }),
    );
  });

  it('is full for full marks only, nothing for none, and no mark more lowers it', () => {
    fc.assert(
      fc.property(sheets, ({ criteria, evaluations }) => {
        const all = (mark: (criterion: ScoringCriterion) => number) =>
          evaluations.map(() => Object.fromEntries(criteria.map((c) => [c.criterionId, mark(c)])));
        expect(
          weightedScore(
            all((c) => c.marksMax),
            criteria,
          ),
        ).toBe(SCORE_MAX);
        expect(
          weightedScore(
            all(() => 0),
            criteria,
          ),
        ).toBe(0);
        const [first, ...others] = evaluations;
        const better = [{ ...first, c0: criteria[0]!.marksMax }, ...others];
        expect(weightedScore(better, criteria)).toBeGreaterThanOrEqual(weightedScore(evaluations, criteria));
      }),
    );
  });
});
