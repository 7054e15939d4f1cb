import { isObject, type JsonObject } from '../json.ts';
import type { Block } from './walk.ts';

/** What to write instead of each field that only JSONPath has. */
const replacements: Record<string, string> = {
  InputPath: 'Arguments or Output with {% $states.input... %}',
  OutputPath: 'Output',
  ResultPath: 'Output with {% $merge([$states.input, ...]) %}',
  ResultSelector: 'Output with {% $states.result... %}',
  Parameters: 'Arguments (ItemSelector in a Map)',
  Result: 'Output',
  ItemsPath: 'Items',
  SecondsPath: 'Seconds',
  TimestampPath: 'Timestamp',
  TimeoutSecondsPath: 'TimeoutSeconds with {% ... %}',
  HeartbeatSecondsPath: 'HeartbeatSeconds with {% ... %}',
  MaxConcurrencyPath: 'MaxConcurrency with {% ... %}',
  ToleratedFailureCountPath: 'ToleratedFailureCount with {% ... %}',
  ToleratedFailurePercentagePath: 'ToleratedFailurePercentage with {% ... %}',
  ErrorPath: 'Error',
  CausePath: 'Cause',
};

const language = 'write "QueryLanguage": "JSONata" at the top of the definition or in the state';

/** Refuses JSONPath, which is the default where no QueryLanguage is given. */
export function jsonPathProblems(definition: JsonObject, blocks: readonly Block[]): string[] {
  const byDefault = definition.QueryLanguage === 'JSONata';
  return blocks.flatMap(({ states }) =>
    Object.entries(states).flatMap(([name, state]) => problemsOf(name, state, byDefault)),
  );
}

function problemsOf(name: string, state: JsonObject, byDefault: boolean): string[] {
  const own = state.QueryLanguage;
  const isJsonata = own === undefined ? byDefault : own === 'JSONata';
  if (!isJsonata) return [`State "${name}": JSONPath is not run here; ${language}.`];
  const problems = fieldsOf(state).map(
    (field) => `State "${name}": ${field} belongs to JSONPath; write ${replacements[field]}.`,
  );
  const choices = Array.isArray(state.Choices) ? state.Choices.filter(isObject) : [];
  if (choices.some((rule) => rule.Condition === undefined)) {
    problems.push(
      `State "${name}": a Choice rule without Condition belongs to JSONPath; write Condition with {% ... %}.`,
    );
  }
  const catchers = Array.isArray(state.Catch) ? state.Catch.filter(isObject) : [];
  if (catchers.some((catcher) => 'ResultPath' in catcher)) {
    problems.push(
      `State "${name}": ResultPath in a Catch belongs to JSONPath; write Output with {% $states.errorOutput... %}.`,
    );
  }
  const { ItemReader: reader, ResultWriter: writer } = state;
  for (const part of [reader, writer]) {
    if (isObject(part) && part.Parameters !== undefined)
      problems.push(`State "${name}": Parameters belongs to JSONPath; write Arguments.`);
  }
  return problems;
}

function fieldsOf(state: JsonObject): string[] {
  return Object.keys(replacements).filter((field) => field in state);
}
