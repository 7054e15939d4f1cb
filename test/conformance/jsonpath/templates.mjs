import { toExpression } from './expressions.mjs';

/** `"name.$": "$.path"` becomes `"name": "{% ... %}"`, at any depth. */
export function toTemplate(value, root) {
  if (Array.isArray(value)) return value.map((item) => toTemplate(item, root));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    const expression = dynamic(key, item, root);
    return expression === undefined
      ? [key, toTemplate(item, root)]
      : [key.slice(0, -2), `{% ${expression} %}`];
  });
  return Object.fromEntries(entries);
}

/** The same as one expression. */
export function templateToExpression(value, root) {
  if (Array.isArray(value)) return `[${value.map((item) => templateToExpression(item, root)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => {
    const expression = dynamic(key, item, root);
    return expression === undefined
      ? `${JSON.stringify(key)}: ${templateToExpression(item, root)}`
      : `${JSON.stringify(key.slice(0, -2))}: ${expression}`;
  });
  return `{${entries.join(', ')}}`;
}

function dynamic(key, item, root) {
  return key.endsWith('.$') && typeof item === 'string' ? toExpression(item, root) : undefined;
}

/** `base` with the value of an expression at a reference path, whose objects are made where they are missing. */
export function putAt(base, path, expression) {
  const steps = [...path.matchAll(/\.([\w-]+)|\['([^']*)'\]/g)].map(([, name, other]) => name ?? other);
  const build = (holder, [step, ...rest]) => {
    const inner = rest.length === 0 ? expression : build(`${holder}.\`${step}\``, rest);
    return `$merge([${holder}, {${JSON.stringify(step)}: ${inner}}])`;
  };
  return steps.length === 0 ? expression : build(base, steps);
}
