import { isObject } from './json.ts';

const operators = new Set(['and', 'or', 'in', 'true', 'false', 'null', 'function']);

/**
 * Most expressions only name a value: `$states.input.caseId`, `$status`. Those are looked up without the interpreter.
 * Gives undefined for an expression that is more than that.
 */
export function plainPathOf(text: string): readonly string[] | undefined {
  if (!/^\$[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(text)) return undefined;
  const steps = text.slice(1).split('.');
  return steps.some((step) => operators.has(step)) ? undefined : steps;
}

/**
 * Follows a path through plain objects. Gives undefined where the interpreter has to decide: at a missing member, or
 * at an array in the middle, over which JSONata maps.
 */
export function followPath(steps: readonly string[], bindings: Record<string, unknown>): unknown {
  let value: unknown = bindings;
  for (const step of steps) {
    if (!isObject(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}
