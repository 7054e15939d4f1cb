/*
 * The engine runs JSONata only. Some recorded definitions leave the language out but use nothing, or next to nothing,
 * of JSONPath: this rewrites plain paths ($.a.b, $$.x, $name) into the JSONata that means the same. What it cannot
 * rewrite stays as it is, and the engine refuses it in words.
 */

const renamed = {
  Parameters: 'Arguments',
  Result: 'Output',
  ItemsPath: 'Items',
  SecondsPath: 'Seconds',
  TimestampPath: 'Timestamp',
  TimeoutSecondsPath: 'TimeoutSeconds',
  HeartbeatSecondsPath: 'HeartbeatSeconds',
  MaxConcurrencyPath: 'MaxConcurrency',
  ToleratedFailureCountPath: 'ToleratedFailureCount',
  ToleratedFailurePercentagePath: 'ToleratedFailurePercentage',
  ErrorPath: 'Error',
  CausePath: 'Cause',
  MaxItemsPath: 'MaxItems',
  MaxItemsPerBatchPath: 'MaxItemsPerBatch',
  MaxInputBytesPerBatchPath: 'MaxInputBytesPerBatch',
};

/** A reference path as a JSONata expression, or undefined where it is more than that. */
function expressionFor(path) {
  const match = /^(\$\$|\$)((?:\.[A-Za-z_]\w*|\[\d+\])*)$/.exec(path);
  if (match) return `{% $states.${match[1] === '$$' ? 'context' : 'input'}${match[2]} %}`;
  return /^\$[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(path) ? `{% ${path} %}` : undefined;
}

export function toJsonata(definition) {
  return { ...rewriteBlock(definition, definition.QueryLanguage), QueryLanguage: 'JSONata' };
}

function rewriteBlock(block, language) {
  const states = Object.entries(block.States ?? {}).map(([name, state]) => [
    name,
    rewriteState(state, language),
  ]);
  return { ...block, States: Object.fromEntries(states) };
}

function rewriteState(state, language) {
  const own = state.QueryLanguage ?? language;
  const nested = { ...state };
  for (const field of ['ItemProcessor', 'Iterator'])
    if (state[field]) nested[field] = rewriteBlock(state[field], language);
  if (state.Branches) nested.Branches = state.Branches.map((branch) => rewriteBlock(branch, language));
  const rewritten = own === 'JSONata' ? nested : rewriteFields(nested);
  return { ...rewritten, QueryLanguage: 'JSONata' };
}

function rewriteFields(state) {
  const fields = {};
  for (const [field, value] of Object.entries(state)) {
    const [name, rewritten] = rewriteField(state.Type, field, value);
    fields[name] = rewritten;
  }
  return fields;
}

function rewriteField(type, field, value) {
  if (['ItemReader', 'ItemBatcher', 'ReaderConfig', 'ResultWriter'].includes(field))
    return [field, rewriteFields(value)];
  if (field === 'Parameters') return [type === 'Map' ? 'ItemSelector' : 'Arguments', rewriteTemplate(value)];
  if (field === 'ItemSelector' || field === 'BatchInput') return [field, rewriteTemplate(value)];
  if (field === 'Assign') return [field, rewriteTemplate(value)];
  if (!(field in renamed)) return [field, value];
  if (field === 'Result') return ['Output', value];
  const expression = expressionFor(value);
  return expression === undefined ? [field, value] : [renamed[field], expression];
}

/** `"name.$": "$.path"` becomes `"name": "{% $states.input.path %}"`, at any depth. */
function rewriteTemplate(template) {
  if (Array.isArray(template)) return template.map(rewriteTemplate);
  if (typeof template !== 'object' || template === null) return template;
  const entries = Object.entries(template).map(([key, value]) => {
    const expression = key.endsWith('.$') && typeof value === 'string' ? expressionFor(value) : undefined;
    return expression === undefined ? [key, rewriteTemplate(value)] : [key.slice(0, -2), expression];
  });
  return Object.fromEntries(entries);
}
