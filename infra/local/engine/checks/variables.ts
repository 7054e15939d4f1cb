import jsonata from 'jsonata';
import { expressionTextOf } from '../expressions.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { dialectProblems } from './dialect.ts';
import { type Block, ownFields, textsIn } from './walk.ts';

const functionNames =
  `abs append assert average base64decode base64encode boolean ceil clone contains count decodeUrl
  decodeUrlComponent distinct each encodeUrl encodeUrlComponent error exists filter floor formatBase formatInteger
  formatNumber fromMillis join keys length lookup lowercase map match max merge millis min not now number pad
  parseInteger power random reduce replace reverse round shuffle sift single sort split spread sqrt string substring
  substringAfter substringBefore sum toMillis trim type uppercase zip hash parse partition range uuid states`.split(
    /\s+/,
  );

interface Names {
  used: Set<string>;
  bound: Set<string>;
}

/** Expressions that do not parse, that use `$eval`, or that name a variable nobody assigns. */
export function expressionProblems(block: Block, strict: boolean): string[] {
  return Object.entries(block.states).flatMap(([name, state]) => {
    const known = new Set([...functionNames, ...assignedIn(block)]);
    return textsIn(ownFields(state)).flatMap(([path, text]) => {
      const expression = path === 'Comment' ? undefined : expressionTextOf(text);
      if (expression === undefined) return [];
      const more = (tree: Json) => (strict ? dialectProblems(tree, state.Type, path) : []);
      return problemsIn(expression, known, { strict, more }).map(
        (problem) => `State "${name}": ${path}: ${problem}`,
      );
    });
  });
}

function problemsIn(
  expression: string,
  known: ReadonlySet<string>,
  { strict, more }: { strict: boolean; more: (tree: Json) => string[] },
): string[] {
  const names: Names = { used: new Set(), bound: new Set() };
  let tree: Json;
  try {
    tree = jsonata(expression).ast() as unknown as Json;
  } catch (thrown) {
    return [`${(thrown as Error).message} (in "${expression}")`];
  }
  collect(tree, names);
  const problems = [...(names.used.has('eval') ? ['$eval is not allowed.'] : []), ...more(tree)];
  if (!strict) return problems;
  const unknown = [...names.used].filter(
    (name) => !['', '$', 'eval'].includes(name) && !known.has(name) && !names.bound.has(name),
  );
  return [...problems, ...unknown.map((name) => `the variable $${name} is never assigned.`)];
}

/** Gathers the variables of a syntax tree: those it reads and those it binds itself. */
function collect(node: unknown, names: Names): void {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, names);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { type, value, lhs, arguments: parameters, focus, index } = node as Record<string, unknown>;
  if (type === 'variable' && typeof value === 'string') names.used.add(value);
  if (type === 'bind') bind(lhs, names);
  if (type === 'lambda' && Array.isArray(parameters))
    for (const parameter of parameters) bind(parameter, names);
  for (const name of [focus, index]) if (typeof name === 'string') names.bound.add(name);
  for (const child of Object.values(node)) collect(child, names);
}

function bind(target: unknown, names: Names): void {
  const { value } = (target ?? {}) as { value?: unknown };
  if (typeof value === 'string') names.bound.add(value);
}

/** The variables that the states of a block, and of the blocks around it, assign. */
function assignedIn(block: Block): string[] {
  const own = Object.values(block.states).flatMap(assignedBy);
  return block.around ? [...own, ...assignedIn(block.around)] : own;
}

function assignedBy(state: JsonObject): string[] {
  return assignsOf(state).flatMap((assign) => (isObject(assign) ? Object.keys(assign) : []));
}

function assignsOf(state: JsonObject): Json[] {
  const holders = [state, state.Choices, state.Catch].flat().filter((holder) => holder !== undefined);
  return holders.filter(isObject).flatMap(({ Assign }) => (Assign === undefined ? [] : [Assign]));
}

/** Names that cannot be written as `$name`, or that are taken: Unicode identifiers of up to 80 characters, not `states`. */
export function variableNameProblems({ states }: Block): string[] {
  return Object.entries(states).flatMap(([name, state]) => {
    const noObject = assignsOf(state).some((assign) => !isObject(assign));
    const bad = assignedBy(state).filter((variable) => variable === 'states' || !isVariableName(variable));
    return [
      ...(noObject ? [`State "${name}": Assign must be an object of names and values.`] : []),
      ...bad.map((variable) => `State "${name}": "${variable}" cannot be the name of a variable.`),
    ];
  });
}

function isVariableName(text: string): boolean {
  return /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(text) && text.length <= 80;
}

/** A block may not assign a name that a block around it assigns: the inner value could not be told from the outer. */
export function shadowProblems(block: Block): string[] {
  const { around } = block;
  if (!around) return [];
  const outer = new Set(assignedIn(around));
  return Object.entries(block.states).flatMap(([name, state]) =>
    assignedBy(state)
      .filter((variable) => outer.has(variable))
      .map(
        (variable) =>
          `State "${name}": the variable $${variable} is assigned in a block of states around it.`,
      ),
  );
}
