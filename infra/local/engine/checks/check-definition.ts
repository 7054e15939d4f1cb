import { requestFault } from '../faults.ts';
import type { Definition } from '../machine.ts';
import { errorListProblems, targetProblems, timeProblems, unreachableProblems } from './flow.ts';
import { jsonPathProblems } from './jsonpath.ts';
import { mapProblems } from './maps.ts';
import { resourceProblems } from './resources.ts';
import { schemaProblems } from './schema.ts';
import { nameProblems, valueProblems } from './values.ts';
import { expressionProblems, shadowProblems, variableNameProblems } from './variables.ts';
import { blocksOf } from './walk.ts';

export interface CheckOptions {
  readonly functions: Readonly<Record<string, unknown>>;
  readonly integrations: Readonly<Record<string, unknown>>;
  /** Also refuse what asl-validator does, stricter in places than the service, and what is surely a mistake. */
  readonly strict: boolean;
  /** The content hash of a definition not yet checked against the language's schemas. */
  readonly uncheckedVersion: string | undefined;
}

/** Refuses a bad definition with an InvalidDefinition fault that names every state and what is wrong with it. */
export function checkDefinition(definition: Definition, options: CheckOptions): void {
  const blocks = blocksOf(definition);
  refuse(jsonPathProblems(definition, blocks));
  const flow = [nameProblems, targetProblems, unreachableProblems];
  refuse(flow.flatMap((problemsOf) => blocks.flatMap(problemsOf)));
  if (options.strict && options.uncheckedVersion !== undefined)
    refuse(schemaProblems(definition, options.uncheckedVersion));
  refuse(
    blocks.flatMap((block) => [
      ...errorListProblems(block),
      ...variableNameProblems(block),
      ...expressionProblems(block, options.strict),
      ...resourceProblems(block, options),
      ...(options.strict
        ? [...shadowProblems(block), ...mapProblems(block), ...timeProblems(block), ...valueProblems(block)]
        : []),
    ]),
  );
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw requestFault('InvalidDefinition', [...new Set(problems)].join('\n'));
}
