import { isObject, type Json, type JsonObject } from '../json.ts';

/** What an expression may read of `$states`, by where it stands. */
const everywhere = ['input', 'context'];

/**
 * What our JSONata takes and Step Functions does not: operators that are younger than its JSONata 2.0.6, a reference to
 * the context (`$`, `$$` or a bare field) where there is none, a member of `$states` in the wrong place. `place` is the
 * path of the field within a state of that type.
 */
export function dialectProblems(tree: Json, type: Json | undefined, place: string): string[] {
  return [...operatorProblems(tree), ...contextProblems(tree), ...statesProblems(tree, type, place)];
}

function nodesIn(value: Json): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : [];
}

/** The parser turns both operators into conditions; only its own ones lack, or repeat, a position in the text. */
function operatorProblems(tree: Json): string[] {
  return nodesIn(tree).flatMap(({ type, condition, then }) => {
    if (type !== 'condition' || !isObject(condition)) return [];
    const { procedure } = condition;
    const coalescing =
      isObject(procedure) && procedure.value === 'exists' && procedure.position === undefined;
    if (coalescing) return ['the operator ?? is not known to Step Functions; write $exists(a) ? a : b.'];
    const elvis = JSON.stringify(condition) === JSON.stringify(then);
    return elvis ? ['the operator ?: is not known to Step Functions; write a ? a : b.'] : [];
  });
}

function contextProblems(tree: Json): string[] {
  return atTop(tree).map((what) => `${what} reads a context that is not there; begin with $states.`);
}

/** The references that are evaluated against the context of the whole expression, which is nothing. */
function atTop(node: Json | undefined): string[] {
  if (Array.isArray(node)) return node.flatMap(atTop);
  if (!isObject(node)) return [];
  switch (node.type) {
    case 'name':
      return [`"${node.value}"`];
    case 'wildcard':
    case 'descendant':
      return [String(node.value)];
    case 'variable':
      return node.value === '' || node.value === '$' ? [`$${node.value}`] : [];
    case 'path':
      return Array.isArray(node.steps) ? atTop(node.steps[0]) : [];
    case 'transform':
      return [];
    case 'bind':
      return atTop(node.rhs);
    default:
      return partsOf(node).flatMap(atTop);
  }
}

/** The parts of a node that see the context which the node itself sees; not its predicates or groups. */
function partsOf(node: JsonObject): Json[] {
  const {
    lhs,
    rhs,
    expression,
    expressions,
    condition,
    then,
    else: otherwise,
    procedure,
    arguments: given,
  } = node;
  const parameters = node.type === 'lambda' ? node.body : given;
  return [lhs, rhs, expression, expressions, condition, then, otherwise, procedure, parameters].filter(
    (part) => part !== undefined,
  );
}

function statesProblems(tree: Json, type: Json | undefined, place: string): string[] {
  const allowed = [...everywhere, ...extraAt(type, place)];
  return nodesIn(tree).flatMap(({ steps }) => {
    const [first, second] = Array.isArray(steps) ? steps : [];
    if (!isObject(first) || first.type !== 'variable' || first.value !== 'states') return [];
    if (!isObject(second) || second.type !== 'name' || allowed.includes(String(second.value))) return [];
    return [`$states.${second.value} is not there; here are $states.${allowed.join(', $states.')}.`];
  });
}

function extraAt(type: Json | undefined, place: string): string[] {
  if (/^Catch\[\d+\]\/(Output|Assign)/.test(place)) return ['errorOutput'];
  const hasResult = ['Task', 'Parallel', 'Map'].includes(String(type));
  return hasResult && /^(Output|Assign)/.test(place) ? ['result'] : [];
}
