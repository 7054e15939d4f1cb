import { toExpression } from './expressions.mjs';

const operators = {
  Equals: '=',
  LessThanEquals: '<=',
  GreaterThanEquals: '>=',
  LessThan: '<',
  GreaterThan: '>',
};
const instant = '/^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$/';

/** The test of a Choice rule in JSONPath as a JSONata Condition, or undefined where it is none. */
export function toCondition(rule, root) {
  if (rule.And) return every(rule.And, 'and', root);
  if (rule.Or) return every(rule.Or, 'or', root);
  if (rule.Not) {
    const inner = toCondition(rule.Not, root);
    return inner && `$not(${inner})`;
  }
  const variable = typeof rule.Variable === 'string' ? toExpression(rule.Variable, root) : undefined;
  const name = Object.keys(rule).find((key) => /^(Is|String|Numeric|Boolean|Timestamp)/.test(key));
  return variable && name && compare(variable, name, rule[name], root);
}

function every(rules, operator, root) {
  const conditions = rules.map((rule) => toCondition(rule, root));
  return conditions.includes(undefined) ? undefined : `(${conditions.join(` ${operator} `)})`;
}

const kinds = { IsNumeric: 'number', IsString: 'string', IsBoolean: 'boolean', IsNull: 'null' };

function compare(variable, name, expected, root) {
  if (name.startsWith('Is')) {
    const test = kindTest(variable, name);
    return test && (expected ? test : `$not(${test})`);
  }
  const [, kind, relation, path] = /^(String|Numeric|Boolean|Timestamp)(\w+?)(Path)?$/.exec(name) ?? [];
  const value = path ? toExpression(expected, root) : JSON.stringify(expected);
  if (value === undefined) return undefined;
  const type = { Numeric: 'number', Boolean: 'boolean' }[kind] ?? 'string';
  const has = `$type(${variable}) = "${type}"`;
  if (relation === 'Matches') return `(${has} ? $contains(${variable}, ${wildcard(expected)}) : false)`;
  const operator = operators[relation];
  if (!operator) return undefined;
  const side = (text) => (kind === 'Timestamp' ? `$toMillis(${text})` : text);
  const typed = path ? `${has} and $type(${value}) = "${type}"` : has;
  return `(${typed} ? ${side(variable)} ${operator} ${side(value)} : false)`;
}

function kindTest(variable, name) {
  if (name === 'IsPresent') return `$exists(${variable})`;
  if (name === 'IsTimestamp')
    return `($type(${variable}) = "string" ? $contains(${variable}, ${instant}) : false)`;
  // Nothing has no type, and nothing equals nothing.
  return kinds[name] && `($exists(${variable}) and $type(${variable}) = "${kinds[name]}")`;
}

/** A pattern in which `*` stands for anything, unless `\` stands before it, as a regular expression. */
function wildcard(pattern) {
  const parts = pattern.match(/\\[\\*]|\*|[^*\\]+|\\/g) ?? [];
  const text = parts.map((part) => {
    if (part === '*') return '[\\s\\S]*';
    return (part.length === 2 && part[0] === '\\' ? part[1] : part).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  return `/^${text.join('')}$/`;
}
