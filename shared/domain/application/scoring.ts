import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { ScoringCriterion } from '../programme/programme-terms.ts';
import { mayAct, rolesByAct } from '../roles/acts.ts';
import type { Association } from './application-file.ts';
import type { RecordScore } from './commands.ts';
import type { ApplicationEvent } from './events.ts';
import type { ApplicationRefusal } from './refusals.ts';
import type { Absent, ApplicationState, EvaluatorScore } from './state.ts';

type Outcome = Decision<ApplicationEvent, ApplicationRefusal>;
type Case = Exclude<ApplicationState, Absent>;
type Marks = EvaluatorScore['marks'];

/** Hundredths of a point: the best possible score is 100.00 points. */
export const SCORE_MAX = 10_000;

/**
 * Takes one evaluator's marks, once each; with the last evaluator of the programme's number the application is scored.
 * Nobody marks a file in which they have an interest, nor that of an association whose people they belong to: the
 * same address or the same name as its president, treasurer or contact is enough to be kept out.
 */
export function recordScore(command: RecordScore, state: Case): Outcome {
  const { act, marks, comment, scoring } = command;
  const { personId, role } = act.actor;
  if (!mayAct([role], 'score')) {
    return refuse({ code: 'APPLICATION_ROLE_NOT_ALLOWED', role, allowed: rolesByAct.score });
  }
  if ('scores' in state && state.scores.some(({ evaluatorId }) => evaluatorId === personId)) {
    return refuse({ code: 'APPLICATION_SCORED_ALREADY' });
  }
  if (state.status !== 'eligible') return refuse({ code: 'APPLICATION_NOT_SCORABLE', status: state.status });
  if (command.conflictOfInterest) return refuse({ code: 'APPLICATION_CONFLICT_OF_INTEREST' });
  if (isOneOf(state.file.association, act.actor.name, command.evaluatorEmail)) {
    return refuse({ code: 'APPLICATION_EVALUATOR_OF_ASSOCIATION' });
  }
  const criterionId = firstInvalid(marks, scoring.criteria);
  if (criterionId !== undefined) return refuse({ code: 'APPLICATION_MARKS_INVALID', criterionId });

  const recorded = { type: 'ScoreRecorded', ...stamp(act), marks, comment } as const;
  const all = [...state.scores.map((score) => score.marks), marks];
  if (all.length < scoring.evaluatorsPerApplication) return accept(recorded);
  const score = weightedScore(all, scoring.criteria);
  return accept<ApplicationEvent>(recorded, { type: 'ApplicationScored', ...stamp(act), score });
}

/**
 * The weighted mean of all evaluators in hundredths of a point (0 to 10,000), rounded half up once, at the end: exact
 * fractions until then, so that no order of evaluators or criteria changes a rank. Marks must fit the criteria.
 */
export function weightedScore(evaluations: readonly Marks[], criteria: readonly ScoringCriterion[]): number {
  const scale = criteria.reduce((product, { marksMax }) => product * BigInt(marksMax), 1n);
  const weights = criteria.reduce((sum, { weightPercent }) => sum + BigInt(weightPercent), 0n);
  let earned = 0n;
  for (const { criterionId, marksMax, weightPercent } of criteria) {
    const marks = evaluations.reduce((sum, evaluation) => sum + BigInt(evaluation[criterionId] ?? 0), 0n);
    earned += (BigInt(weightPercent) * marks * scale) / BigInt(marksMax);
  }
  const whole = weights * scale * BigInt(evaluations.length);
  return whole === 0n ? 0 : Number((2n * earned * BigInt(SCORE_MAX) + whole) / (2n * whole));
}

/** The first criterion without a mark from 0 to its maximum, or the first mark that belongs to no criterion. */
function firstInvalid(marks: Marks, criteria: readonly ScoringCriterion[]): string | undefined {
  const unfit = criteria.find(({ criterionId, marksMax }) => {
    const mark = Object.hasOwn(marks, criterionId) ? marks[criterionId] : undefined;
    return mark === undefined || !Number.isInteger(mark) || mark < 0 || mark > marksMax;
  });
  const known = new Set(criteria.map(({ criterionId }) => criterionId));
  return unfit?.criterionId ?? Object.keys(marks).find((criterionId) => !known.has(criterionId));
}

function isOneOf(association: Association, name: string, email: string): boolean {
  const people = [association.contact, association.president, association.treasurer];
  return people.some(
    (person) =>
      comparable(person.email) === comparable(email) ||
      comparable(person.name.fr) === comparable(name) ||
      comparable(person.name.ar) === comparable(name),
  );
}

/** Without case, accents, vowel signs and doubled spaces: two hands rarely type one name alike. */
function comparable(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}
