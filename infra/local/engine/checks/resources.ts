import { expressionTextOf } from '../expressions.ts';
import { isObject } from '../json.ts';
import { lookUp, parseResource } from '../resource.ts';
import type { Block } from './walk.ts';

interface Registry {
  readonly functions: Readonly<Record<string, unknown>>;
  readonly integrations: Readonly<Record<string, unknown>>;
}

/** Resources that the host has registered nothing for. */
export function resourceProblems({ states }: Block, registry: Registry): string[] {
  return Object.entries(states).flatMap(([name, state]) => {
    const { ItemReader: reader, ResultWriter: writer } = state;
    const others = [reader, writer].flatMap((part) =>
      isObject(part) && typeof part.Resource === 'string' ? [part.Resource] : [],
    );
    const problems = others
      .filter((resource) => !Object.hasOwn(registry.integrations, resource))
      .map((resource) => `nothing is registered for ${resource}.`);
    if (state.Type === 'Task' && typeof state.Resource === 'string')
      problems.push(...taskProblems(state.Resource, state.Arguments, registry));
    return problems.map((problem) => `State "${name}": ${problem}`);
  });
}

function taskProblems(text: string, parameters: unknown, registry: Registry): string[] {
  if (Object.hasOwn(registry.integrations, text)) return [];
  const resource = parseResource(text);
  if (resource.kind === 'function')
    return lookUp(registry.functions, text) ? [] : [`the function ${text} is not registered.`];
  if (resource.kind === 'service' && `${resource.service}:${resource.action}` === 'states:startExecution')
    return [];
  if (resource.kind !== 'service' || `${resource.service}:${resource.action}` !== 'lambda:invoke') {
    return [`nothing is registered for ${text}.`];
  }
  const { FunctionName: reference } = (parameters ?? {}) as { FunctionName?: unknown };
  if (typeof reference !== 'string' || expressionTextOf(reference) !== undefined) return [];
  return lookUp(registry.functions, reference) ? [] : [`the function ${reference} is not registered.`];
}
