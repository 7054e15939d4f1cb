import validate from 'asl-validator';
import { copyJson, isObject, type Json, type JsonObject } from '../json.ts';
import type { Definition } from '../machine.ts';

/** Contents found good in this process: asl-validator takes a fifth of a second per definition. */
const foundGood = new Set<string>();

/**
 * What the schemas of the language say, told by state where the path shows one. `version` is the content hash.
 * Templates are left out: the schemas refuse plain values, empty texts and expressions over several lines, all of which
 * Step Functions takes; our own checks parse every expression.
 */
export function schemaProblems(definition: Definition, version: string): string[] {
  if (foundGood.has(version)) return [];
  const simplified = simplify(copyJson(definition)) as JsonObject;
  const { isValid, errors } = validate(simplified, { checkPaths: false, checkArn: false });
  if (isValid) {
    foundGood.add(version);
    return [];
  }
  return errors.map(({ Message: message, schemaError }) => {
    const state = /.*\/States\/([^/]+)/.exec(schemaError?.instancePath ?? '')?.[1];
    const name = state?.replaceAll('~1', '/').replaceAll('~0', '~');
    return name === undefined ? message : `State "${name}": ${message}`;
  });
}

const templates = ['Output', 'Arguments', 'Assign', 'ItemSelector', 'BatchInput', 'Credentials'];
const anyFunction = 'arn:aws:lambda:us-east-1:000000000000:function:any';

/** Puts the simplest legal value where the schemas are stricter than the language. */
function simplify(value: Json): Json {
  if (Array.isArray(value)) return value.map(simplify);
  if (!isObject(value)) return value;
  const simple: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (!isWriterWithoutResource(key, item)) simple[key] = simpleField(key, item, value);
  }
  return simple;
}

/** A ResultWriter may only shape the output; the schemas want a document for it. */
function isWriterWithoutResource(key: string, item: Json): boolean {
  return (
    key === 'ResultWriter' && isObject(item) && isObject(item.WriterConfig) && item.Resource === undefined
  );
}

function simpleField(key: string, item: Json, holder: JsonObject): Json {
  if (key === 'States' && isObject(item)) {
    return Object.fromEntries(Object.entries(item).map(([name, state]) => [name, simplify(state)]));
  }
  if (templates.includes(key)) return {};
  if (key === 'Condition' && (typeof item === 'boolean' || typeof item === 'string')) return '{% true %}';
  if (key === 'Items') return [];
  if (key === 'MaxItems' || (key === 'ToleratedFailurePercentage' && typeof item === 'number')) return 1;
  if (key === 'Resource' && holder.Type === 'Task' && typeof item === 'string' && !item.startsWith('arn:'))
    return anyFunction;
  if (typeof item === 'string' && item.startsWith('{%') && item.endsWith('%}')) return '{% 1 %}';
  return simplify(item);
}
