import { type Expression, type Expressions, expressionTextOf } from './expressions.ts';
import { FieldProblem } from './faults.ts';
import { isObject, type Json, type JsonObject, put, typeNameOf } from './json.ts';

/** A field that may hold JSONata at any depth, compiled. */
export type Template =
  | { readonly kind: 'constant'; readonly value: Json }
  | { readonly kind: 'expression'; readonly expression: Expression; readonly field: string }
  | { readonly kind: 'list'; readonly items: readonly Template[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Template])[] };

export type Bindings = Record<string, unknown>;

/** Compiles a field. `field` is the path that causes name, such as `Output/error`. Throws where JSONata is wrong. */
export function compileTemplate(expressions: Expressions, value: Json, field: string): Template {
  const text = expressionTextOf(value);
  if (text !== undefined) return { kind: 'expression', expression: expressions.compile(text), field };
  if (Array.isArray(value)) {
    const items = value.map((item, index) => compileTemplate(expressions, item, `${field}[${index}]`));
    return items.every((item) => item.kind === 'constant')
      ? { kind: 'constant', value }
      : { kind: 'list', items };
  }
  if (!isObject(value)) return { kind: 'constant', value };
  const entries = Object.entries(value).map(
    ([key, item]) => [key, compileTemplate(expressions, item, `${field}/${key}`)] as const,
  );
  const constant = entries.every(([, item]) => item.kind === 'constant');
  return constant ? { kind: 'constant', value } : { kind: 'object', entries };
}

/** The value of a template. Throws a FieldProblem in Step Functions' words. */
export async function evaluateTemplate(template: Template, bindings: Bindings): Promise<Json> {
  switch (template.kind) {
    case 'constant':
      return template.value;
    case 'expression':
      return evaluateExpression(template, bindings);
    case 'list': {
      const list: Json[] = [];
      for (const item of template.items) list.push(await evaluateTemplate(item, bindings));
      return list;
    }
    case 'object': {
      const object: JsonObject = {};
      for (const [key, item] of template.entries) put(object, key, await evaluateTemplate(item, bindings));
      return object;
    }
  }
}

type ExpressionTemplate = Extract<Template, { kind: 'expression' }>;

function aboutField(template: ExpressionTemplate, rest: string): FieldProblem {
  const { expression, field } = template;
  return new FieldProblem(
    field,
    `The JSONata expression '${expression.text}' specified for the field '${field}' ${rest}`,
  );
}

async function evaluateExpression(template: ExpressionTemplate, bindings: Bindings): Promise<Json> {
  let value = template.expression.lookUp(bindings);
  if (value !== undefined) return value as Json;
  try {
    value = await template.expression.evaluate(bindings);
  } catch (thrown) {
    const { code, message } = thrown as { code?: string; message?: string };
    const words = code ? `${code}: ${message}` : message;
    throw aboutField(template, `threw an error during evaluation. ${words}`);
  }
  if (value === undefined) throw aboutField(template, 'returned nothing (undefined).');
  const plain = plainJson(value);
  if (plain === undefined) throw aboutField(template, 'returned an unsupported result type.');
  return plain;
}

/** A JSONata result as JSON: sequences become arrays, undefined members vanish; undefined where it holds a function. */
function plainJson(value: unknown): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) {
    const list: Json[] = [];
    for (const item of value) {
      const plain = item === undefined ? null : plainJson(item);
      if (plain === undefined) return undefined;
      list.push(plain);
    }
    return list;
  }
  if (
    typeof value !== 'object' ||
    value instanceof RegExp ||
    '_jsonata_lambda' in value ||
    '_jsonata_function' in value
  ) {
    return undefined;
  }
  const object: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    const plain = plainJson(item);
    if (plain === undefined) return undefined;
    put(object, key, plain);
  }
  return object;
}

type Expected = 'number' | 'boolean' | 'array' | 'string' | 'object';

/** Evaluates a field that must have one type; refuses others as Step Functions words it. */
export async function evaluateTyped(
  template: Template,
  bindings: Bindings,
  field: string,
  expected: Expected,
): Promise<Json> {
  const value = await evaluateTemplate(template, bindings);
  if (typeNameOf(value) === expected) return value;
  const got = `Expected '${expected}', but was '${typeNameOf(value)}' for value: ${JSON.stringify(value)}`;
  if (template.kind === 'expression')
    throw aboutField(template, `returned an unexpected result type. ${got}`);
  throw new FieldProblem(field, `The field '${field}' has an unexpected type. ${got}`);
}

/** Evaluates a field that must be a number from `min` to `max`; a whole one unless `kind` says otherwise. */
export async function evaluateNumber(
  template: Template,
  bindings: Bindings,
  field: string,
  [min, max]: readonly [number, number],
  kind: 'an integer' | 'a number' = 'an integer',
): Promise<number> {
  const value = (await evaluateTyped(template, bindings, field, 'number')) as number;
  const fits = kind === 'a number' || Number.isInteger(value);
  if (fits && value >= min && value <= max) return value;
  const rule = `It must be ${kind} from ${min} to ${max}.`;
  if (template.kind === 'expression')
    throw aboutField(template, `returned an unsupported value: ${value}. ${rule}`);
  throw new FieldProblem(field, `The field '${field}' has the value ${value}. ${rule}`);
}
