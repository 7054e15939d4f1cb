import { createHash } from 'node:crypto';
import { compileMap } from './compile-map.ts';
import type { Compiling } from './compiling.ts';
import type { Expressions } from './expressions.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import type { Catcher, ChoiceRule, Definition, Machine, Result, Retrier, Scope, State } from './machine.ts';
import { parseResource } from './resource.ts';
import { compileTemplate } from './templates.ts';

/** The content hash by which a definition is versioned: its JSON text with sorted keys. */
export function versionOf(definition: Definition): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(definition)))
    .digest('hex')
    .slice(0, 32);
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key] as Json)]),
  );
}

/** Makes a checked definition runnable. Throws an Error naming the state where an expression does not parse. */
export function compileMachine(name: string, definition: Definition, expressions: Expressions): Machine {
  const scopes = new Map<string, Scope>();
  const compiling: Compiling = {
    template: (value, path) => (value === undefined ? undefined : compileTemplate(expressions, value, path)),
    field: (state, field) => compiling.template(state[field], field),
    block(parentPath, stateName, index, block) {
      const path = `${parentPath}/${stateName}/${index}`;
      compileScope(path, block as JsonObject);
      return path;
    },
  };
  function compileScope(path: string, block: JsonObject): void {
    const states = new Map<string, State>();
    for (const [stateName, state] of Object.entries(block.States as JsonObject)) {
      states.set(stateName, compileState(path, stateName, state as JsonObject, compiling));
    }
    scopes.set(path, { path, startAt: block.StartAt as string, states });
  }
  compileScope('', definition);
  const seconds = definition.TimeoutSeconds;
  return {
    name,
    version: versionOf(definition),
    scopes,
    timeoutSeconds: typeof seconds === 'number' ? seconds : undefined,
  };
}

function compileState(path: string, name: string, state: JsonObject, compiling: Compiling): State {
  try {
    return compileByType(path, name, state, compiling);
  } catch (thrown) {
    const problem = thrown as Error & { position?: number };
    if (problem.name === 'InvalidDefinition') throw problem;
    const fault = new Error(`State "${name}": ${problem.message}`);
    fault.name = 'InvalidDefinition';
    throw fault;
  }
}

function compileByType(path: string, name: string, state: JsonObject, compiling: Compiling): State {
  const base = {
    name,
    next: typeof state.Next === 'string' ? state.Next : undefined,
    retry: listOf(state.Retry).map(compileRetrier),
    catchers: listOf(state.Catch).map((catcher, index) => compileCatcher(catcher, index, compiling)),
    ...resultOf(state, '', compiling),
  };
  const field = (fieldName: string) => compiling.field(state, fieldName);
  switch (state.Type) {
    case 'Pass':
    case 'Succeed':
      return { ...base, type: state.Type };
    case 'Task':
      return {
        ...base,
        type: 'Task',
        resource: state.Resource as string,
        target: parseResource(state.Resource as string),
        arguments: field('Arguments'),
        timeoutSeconds: field('TimeoutSeconds'),
        heartbeatSeconds: field('HeartbeatSeconds'),
        credentials: field('Credentials'),
      };
    case 'Choice': {
      const rules = listOf(state.Choices).map((rule, index) => compileRule(rule, index, compiling));
      return { ...base, type: 'Choice', rules, otherwise: state.Default as string | undefined };
    }
    case 'Wait':
      return { ...base, type: 'Wait', seconds: field('Seconds'), timestamp: field('Timestamp') };
    case 'Fail':
      return { ...base, type: 'Fail', error: field('Error'), cause: field('Cause') };
    case 'Parallel': {
      const blocks = Array.isArray(state.Branches) ? state.Branches : [];
      const branches = blocks.map((branch, index) => compiling.block(path, name, index, branch));
      return { ...base, type: 'Parallel', arguments: field('Arguments'), branches };
    }
    case 'Map':
      return { ...base, type: 'Map', ...compileMap(path, name, state, compiling) };
    default:
      throw new Error(`the type ${JSON.stringify(state.Type)} is not known`);
  }
}

function listOf(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function resultOf(holder: JsonObject, prefix: string, compiling: Compiling): Result {
  return {
    output: compiling.template(holder.Output, `${prefix}Output`),
    assign: compiling.template(holder.Assign, `${prefix}Assign`),
  };
}

function compileRule(rule: JsonObject, index: number, compiling: Compiling): ChoiceRule {
  const prefix = `Choices[${index}]/`;
  return {
    condition: compiling.template(rule.Condition, `${prefix}Condition`) ?? { kind: 'constant', value: false },
    next: rule.Next as string,
    ...resultOf(rule, prefix, compiling),
  };
}

function compileCatcher(catcher: JsonObject, index: number, compiling: Compiling): Catcher {
  return {
    errorEquals: catcher.ErrorEquals as string[],
    next: catcher.Next as string,
    ...resultOf(catcher, `Catch[${index}]/`, compiling),
  };
}

function compileRetrier(retrier: JsonObject): Retrier {
  const number = (value: Json | undefined, otherwise: number) =>
    typeof value === 'number' ? value : otherwise;
  return {
    errorEquals: retrier.ErrorEquals as string[],
    intervalSeconds: number(retrier.IntervalSeconds, 1),
    maxAttempts: number(retrier.MaxAttempts, 3),
    backoffRate: number(retrier.BackoffRate, 2),
    maxDelaySeconds: typeof retrier.MaxDelaySeconds === 'number' ? retrier.MaxDelaySeconds : undefined,
    fullJitter: retrier.JitterStrategy === 'FULL',
  };
}
