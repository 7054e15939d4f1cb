/*
 * The engine runs JSONata only. Some recorded definitions leave the language out but use little or nothing of JSONPath:
 * this rewrites plain paths ($.a.b, $$.x, $name) and the input and output fields around them into the JSONata that means
 * the same. What it cannot rewrite stays as it is, and the engine refuses it in words.
 */

const renamed = {
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

/** A reference path as JSONata, or undefined where it is more than that. `root` is what `$` stands for. */
function pathToJsonata(path, root) {
  const match = /^(\$\$|\$)((?:\.[A-Za-z_]\w*|\[\d+\])*)$/.exec(path);
  if (match) return (match[1] === '$$' ? '$states.context' : root) + match[2];
  return /^\$[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(path) ? path : undefined;
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
  const nested = { ...state };
  for (const field of ['ItemProcessor', 'Iterator'])
    if (state[field]) nested[field] = rewriteBlock(state[field], language);
  if (state.Branches) nested.Branches = state.Branches.map((branch) => rewriteBlock(branch, language));
  const own = state.QueryLanguage ?? language;
  return { ...(own === 'JSONata' ? nested : rewriteFields(nested)), QueryLanguage: 'JSONata' };
}

function rewriteFields(state) {
  const {
    Type: type,
    InputPath,
    Parameters,
    Result,
    ResultSelector,
    ResultPath,
    OutputPath,
    ...rest
  } = state;
  const hasResult = ['Task', 'Map', 'Parallel'].includes(type);
  const fields = {};
  for (const [field, value] of Object.entries(rest))
    Object.assign(fields, rewriteField(field, value, hasResult));
  if (state.Catch) fields.Catch = state.Catch.map(rewriteCatch);
  const input = InputPath === undefined ? undefined : `{% ${pathToJsonata(InputPath, '$states.input')} %}`;
  const sent = Parameters === undefined ? input : template(Parameters, '$states.input');
  if (type === 'Map' && Parameters !== undefined) fields.ItemSelector = sent;
  else if (hasResult && sent !== undefined) fields.Arguments = sent;
  const output = outputOf({ type, sent, hasResult, Result, ResultSelector, ResultPath, OutputPath });
  return { Type: type, ...fields, ...(output === undefined ? {} : { Output: output }) };
}

/** What a state passes on, from the fields of JSONPath. */
function outputOf({ type, sent, hasResult, Result, ResultSelector, ResultPath, OutputPath }) {
  const plain = type === 'Pass' ? (Result ?? sent) : undefined;
  const selected = ResultSelector === undefined ? plain : template(ResultSelector, '$states.result');
  if (ResultPath === null) return '{% $states.input %}';
  if (ResultPath !== undefined && ResultPath !== '$') return merged(ResultPath, selected, hasResult);
  if (OutputPath === undefined || OutputPath === '$') return selected;
  const root = hasResult ? '$states.result' : '$states.input';
  return selected === undefined ? `{% ${pathToJsonata(OutputPath, root)} %}` : selected;
}

/** The input with the result under one of its members. */
function merged(path, value, hasResult) {
  const name = /^\$\.([A-Za-z_]\w*)$/.exec(path)?.[1];
  const inner =
    value === undefined ? (hasResult ? '$states.result' : '$states.input') : JSON.stringify(value);
  return name === undefined ? undefined : `{% $merge([$states.input, {"${name}": ${inner}}]) %}`;
}

function rewriteCatch({ ResultPath, Assign, ...catcher }) {
  const output = ResultPath === undefined || ResultPath === '$' ? {} : { Output: caught(ResultPath) };
  return { ...catcher, ...output, ...(Assign ? { Assign: template(Assign, '$states.errorOutput') } : {}) };
}

function caught(path) {
  const name = /^\$\.([A-Za-z_]\w*)$/.exec(path ?? '')?.[1];
  return name === undefined
    ? '{% $states.input %}'
    : `{% $merge([$states.input, {"${name}": $states.errorOutput}]) %}`;
}

function rewriteField(field, value, hasResult) {
  if (['ItemReader', 'ResultWriter'].includes(field)) {
    const { Parameters, ...rest } = value;
    const sent = Parameters === undefined ? {} : { Arguments: template(Parameters, '$states.input') };
    return { [field]: { ...rewriteAll(rest), ...sent } };
  }
  if (['ItemBatcher', 'ReaderConfig'].includes(field)) return { [field]: rewriteAll(value) };
  if (['ItemSelector', 'BatchInput', 'Credentials'].includes(field))
    return { [field]: template(value, '$states.input') };
  if (field === 'Assign') return { Assign: template(value, hasResult ? '$states.result' : '$states.input') };
  const expression = field in renamed ? pathToJsonata(value, '$states.input') : undefined;
  return expression === undefined ? { [field]: value } : { [renamed[field]]: `{% ${expression} %}` };
}

function rewriteAll(fields) {
  return Object.assign(
    {},
    ...Object.entries(fields).map(([field, value]) => rewriteField(field, value, false)),
  );
}

/** `"name.$": "$.path"` becomes `"name": "{% ... %}"`, at any depth. */
function template(value, root) {
  if (Array.isArray(value)) return value.map((item) => template(item, root));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    const expression = key.endsWith('.$') && typeof item === 'string' ? pathToJsonata(item, root) : undefined;
    return expression === undefined ? [key, template(item, root)] : [key.slice(0, -2), `{% ${expression} %}`];
  });
  return Object.fromEntries(entries);
}
