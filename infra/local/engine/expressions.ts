import jsonata from 'jsonata';
import { intrinsicFunctions } from './intrinsics.ts';
import { followPath, plainPathOf } from './plain-path.ts';

/** A compiled JSONata expression. `text` is what stood between the delimiters, trimmed. */
export interface Expression {
  readonly text: string;
  /** The value where the expression only names one; undefined where it has to be evaluated. */
  lookUp(bindings: Record<string, unknown>): unknown;
  evaluate(bindings: Record<string, unknown>): Promise<unknown>;
}

export interface Expressions {
  /** Compiles once per text. Throws the parser's error for what is no JSONata. */
  compile(text: string): Expression;
}

interface Needs {
  nowMillis: () => number;
  randomUuid: () => string;
}

const limits = { timeout: 5_000, stack: 1_000 };
const beforeEvaluation = Symbol.for('jsonata.__evaluate_entry') as unknown as string;
const formatInstant = jsonata('$fromMillis($instant, $picture, $zone)');

/**
 * JSONata with Step Functions' own functions. `$now`, `$millis` and the defaults of `$toMillis` read the injected
 * clock, once per evaluation. An expression that runs for over 5 s or recurses deeper than 1,000 is stopped.
 */
export function createExpressions(needs: Needs): Expressions {
  const compiled = new Map<string, Expression>();
  const functions = Object.entries(intrinsicFunctions(needs.randomUuid));

  function timeBindings(): Record<string, unknown> {
    const instant = needs.nowMillis();
    return {
      millis: () => instant,
      now: (picture?: string, zone?: string) => formatInstant.evaluate(undefined, { instant, picture, zone }),
    };
  }

  function build(text: string): Expression {
    const program = jsonata(text, limits);
    for (const [name, implementation] of functions) program.assign(name, implementation);
    const usesTime = /\$(now|millis|toMillis)\b/.test(text);
    if (usesTime) {
      program.assign(beforeEvaluation, (_: unknown, __: unknown, environment: { timestamp: Date }) => {
        environment.timestamp = new Date(needs.nowMillis());
      });
    }
    const path = plainPathOf(text);
    return {
      text,
      lookUp: (bindings) => path && followPath(path, bindings),
      evaluate: (bindings) =>
        program.evaluate(undefined, usesTime ? { ...bindings, ...timeBindings() } : bindings),
    };
  }

  return {
    compile(text) {
      const known = compiled.get(text);
      if (known) return known;
      const expression = build(text);
      compiled.set(text, expression);
      return expression;
    },
  };
}

/** The text between `{%` and `%}`, trimmed, or undefined where the string is a plain constant. */
export function expressionTextOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length < 4) return undefined;
  return value.startsWith('{%') && value.endsWith('%}') ? value.slice(2, -2).trim() : undefined;
}
