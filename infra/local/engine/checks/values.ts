import { expressionTextOf } from '../expressions.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Block } from './walk.ts';

const nameLengthMax = 80;

export function nameProblems({ states }: Block): string[] {
  return Object.keys(states)
    .filter((name) => name.length > nameLengthMax)
    .map((name) => `State "${name}": a name has at most ${nameLengthMax} characters.`);
}

/** Values that Step Functions refuses and the schemas let through. */
export function valueProblems({ states }: Block): string[] {
  return Object.entries(states).flatMap(([name, state]) => {
    const problems = [...retryProblems(state), ...textProblems(state)];
    return problems.map((problem) => `State "${name}": ${problem}`);
  });
}

function objectsIn(list: Json | undefined): JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** A plain text where only an expression, or a value of another type, can be meant. */
function textProblems({ Choices, Items }: JsonObject): string[] {
  const isText = (value: Json | undefined) =>
    typeof value === 'string' && expressionTextOf(value) === undefined;
  const conditions = objectsIn(Choices).flatMap(({ Condition }, index) =>
    isText(Condition) ? [`Choices[${index}]: Condition must be {% ... %}, true or false.`] : [],
  );
  return isText(Items) ? [...conditions, 'Items must be {% ... %} or a list.'] : conditions;
}

function retryProblems({ Retry }: JsonObject): string[] {
  return objectsIn(Retry).flatMap((retrier, index) => {
    const { ErrorEquals, IntervalSeconds: interval, BackoffRate: rate, MaxDelaySeconds: most } = retrier;
    const problems: string[] = [];
    if (!Array.isArray(ErrorEquals) || ErrorEquals.length === 0) problems.push('ErrorEquals names no error.');
    if (typeof interval === 'number' && interval < 1) problems.push('IntervalSeconds must be at least 1.');
    if (typeof rate === 'number' && rate < 1) problems.push('BackoffRate must be at least 1.');
    if (typeof most === 'number' && most <= (typeof interval === 'number' ? interval : 1))
      problems.push('MaxDelaySeconds must be greater than IntervalSeconds.');
    return problems.map((problem) => `Retry[${index}]: ${problem}`);
  });
}
