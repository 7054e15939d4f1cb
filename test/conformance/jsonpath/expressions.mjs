/** The texts of JSONPath states as JSONata: paths and calls of intrinsic functions. */

const identifier = /^[A-Za-z_]\w*$/;

/**
 * A path (`$.a['b c'][0]`, `$$.Execution.Id`, `$variable.a`) or a call (`States.Format(...)`) as JSONata, or undefined
 * where there is no faithful way. `root` is the JSONata that `$` stands for.
 */
export function toExpression(text, root) {
  return text.startsWith('States.') ? callToExpression(text.trim(), root) : pathToExpression(text, root);
}

function pathToExpression(path, root) {
  const match = /^(\$\$|\$[A-Za-z_]\w*|\$)(.*)$/s.exec(path);
  if (!match) return undefined;
  const [, head, rest] = match;
  const base = head === '$$' ? '$states.context' : head === '$' ? root : head;
  const steps = [...rest.matchAll(/\.([\w-]+)|\[(-?\d+)\]|\['((?:[^'\\]|\\.)*)'\]|\["([^"]*)"\]|(\[\*\])/gs)];
  if (steps.map(([step]) => step).join('') !== rest) return undefined;
  const followed = steps.map(([, name, index, single, double, all]) => {
    if (index !== undefined) return `[${index}]`;
    return all ? '' : `.${quoted(name ?? single ?? double)}`;
  });
  // A path over all items gives a list however many there are.
  return rest.includes('[*]') ? `[${base}${followed.join('')}]` : base + followed.join('');
}

function quoted(name) {
  return identifier.test(name) && !['and', 'or', 'in', 'true', 'false', 'null'].includes(name)
    ? name
    : `\`${name}\``;
}

/** Each intrinsic function with its arguments as JSONata; `literals` are those given as texts. */
const functions = {
  Format: format,
  StringToJson: ([text]) => `$parse(${text})`,
  JsonToString: ([value]) => `$string(${value})`,
  // An array constructor would dissolve the arrays among its items.
  Array: (items) =>
    items.length === 0
      ? '[]'
      : `$each({${items.map((item, at) => `"i${at}": ${item}`).join(', ')}}, function($v) { $v })[]`,
  ArrayPartition: ([list, size]) => `$partition(${list}, ${size})`,
  ArrayContains: ([list, value]) => `((${value}) in (${list}))`,
  ArrayRange: (ends) => `$range(${ends.join(', ')})`,
  ArrayGetItem: ([list, index]) => `(${list})[${index}]`,
  ArrayLength: ([list]) => `$count(${list})`,
  ArrayUnique: ([list]) => `$distinct(${list})`,
  Base64Encode: ([text]) => `$base64encode(${text})`,
  Base64Decode: ([text]) => `$base64decode(${text})`,
  Hash: ([data, algorithm]) => `$hash(${data}, ${algorithm})`,
  JsonMerge: ([one, two]) => `$merge([${one}, ${two}])`,
  MathRandom: ([from, to, seed]) => `($floor($random(${seed ?? ''}) * (${to} - ${from})) + ${from})`,
  MathAdd: ([one, two]) => `(${one} + ${two})`,
  StringSplit: split,
  UUID: () => '$uuid()',
};

function format([, ...values], [template]) {
  if (template === undefined) return undefined;
  const pieces = template.split('{}');
  if (pieces.length !== values.length + 1) return undefined;
  const texts = pieces.map(
    (piece, at) => JSON.stringify(piece) + (at < values.length ? ` & ${values[at]}` : ''),
  );
  return `(${texts.join(' & ')})`;
}

/** Every character of the separator separates. */
function split([text, separator], [, characters]) {
  if (characters === undefined) return `$split(${text}, ${separator})`;
  return `$split(${text}, /[${characters.replace(/[\\\]^\-/]/g, '\\$&')}]/)[$ != ""][]`;
}

function callToExpression(text, root) {
  const match = /^States\.(\w+)\((.*)\)$/s.exec(text);
  const make = match && Object.hasOwn(functions, match[1]) ? functions[match[1]] : undefined;
  if (!make) return undefined;
  const given = splitArguments(match[2]);
  const literals = given.map((item) => (item.startsWith("'") ? unescaped(item.slice(1, -1)) : undefined));
  const expressions = given.map((item, at) =>
    literals[at] === undefined ? argument(item, root) : JSON.stringify(literals[at]),
  );
  return expressions.includes(undefined) ? undefined : make(expressions, literals);
}

function argument(text, root) {
  if (/^(-?\d+(\.\d+)?([eE][+-]?\d+)?|true|false|null)$/.test(text)) return text;
  return toExpression(text, root);
}

function unescaped(text) {
  return text.replace(/\\(.)/gs, '$1');
}

/** Cuts at the commas that are in no text and in no inner call. */
function splitArguments(text) {
  const parts = [...text.matchAll(/'(?:[^'\\]|\\.)*'|[(),]|[^'(),]+/gs)].map(([part]) => part);
  const list = [''];
  let depth = 0;
  for (const part of parts) {
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    if (part === ',' && depth === 0) list.push('');
    else list[list.length - 1] += part;
  }
  return list.map((item) => item.trim()).filter((item) => item !== '');
}
