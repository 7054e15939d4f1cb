/*
 * The engine runs JSONata only. Some recorded definitions leave the language out: this rewrites their paths, intrinsic
 * functions, Choice rules and the fields around a state's input and output into the JSONata that means the same. What it
 * cannot rewrite stays as it is, and the engine refuses it in words.
 */
import { toCondition } from './jsonpath/choices.mjs';
import { toExpression } from './jsonpath/expressions.mjs';
import { putAt, templateToExpression, toTemplate } from './jsonpath/templates.mjs';

const raw = '$states.input';
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
const shaping = ['InputPath', 'Parameters', 'Result', 'ResultSelector', 'ResultPath', 'OutputPath'];

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
  const hasResult = ['Task', 'Map', 'Parallel'].includes(state.Type);
  const input = inputOf(state);
  const fields = {};
  for (const [field, value] of Object.entries(state)) {
    if (!shaping.includes(field)) Object.assign(fields, rewriteField(field, value, { input, hasResult }));
  }
  Object.assign(fields, sentBy(state, input));
  const output = outputOf(state, input, hasResult);
  if (output !== undefined) fields.Output = output;
  if (state.Catch) fields.Catch = state.Catch.map(rewriteCatch);
  if (state.Choices) fields.Choices = state.Choices.map((rule) => rewriteRule(rule, input, output));
  return fields;
}

/** The JSONata for what InputPath leaves of the input. */
function inputOf({ InputPath: path }) {
  if (path === null) return '{}';
  return path === undefined ? raw : (toExpression(path, raw) ?? raw);
}

/** What a state hands to its task, branches or iterations. */
function sentBy({ Type: type, Parameters: parameters, ItemsPath: path }, input) {
  const sent = parameters === undefined ? `{% ${input} %}` : toTemplate(parameters, input);
  const isPlain = parameters === undefined && input === raw;
  if (type === 'Task' || type === 'Parallel') return isPlain ? {} : { Arguments: sent };
  if (type !== 'Map') return {};
  const items = path === undefined && input !== raw ? { Items: `{% ${input} %}` } : {};
  return parameters === undefined ? items : { ...items, ItemSelector: sent };
}

/** What a state passes on: its result, put into its input by ResultPath, of which OutputPath takes a part. */
function outputOf(state, input, hasResult) {
  const { ResultPath: place, OutputPath: part } = state;
  const { template, expression } = resultOf(state, input, hasResult);
  const byDefault = hasResult ? '$states.result' : raw;
  const isWhole = part === undefined || part === '$';
  if (isWhole && (place === undefined || place === '$')) {
    if (template !== undefined) return template;
    return expression === byDefault ? undefined : `{% ${expression} %}`;
  }
  if (part === null) return {};
  const placed = place === null ? raw : putAt(raw, place ?? '$', expression);
  if (isWhole) return placed === byDefault ? undefined : `{% ${placed} %}`;
  return `{% ${toExpression(part, placed.startsWith('$states.') ? placed : `(${placed})`)} %}`;
}

/** The result of a state after ResultSelector, as one expression and, where its fields give one, as a template. */
function resultOf({ Type: type, Result, ResultSelector, Parameters }, input, hasResult) {
  if (hasResult && ResultSelector === undefined) return { expression: '$states.result' };
  if (hasResult) return templated(ResultSelector, '$states.result');
  if (type !== 'Pass') return { expression: input };
  if (Result !== undefined) return { template: Result, expression: JSON.stringify(Result) };
  return Parameters === undefined ? { expression: input } : templated(Parameters, input);
}

function templated(value, root) {
  return { template: toTemplate(value, root), expression: templateToExpression(value, root) };
}

function rewriteCatch({ ResultPath: place, Assign, ...catcher }) {
  const error = '$states.errorOutput';
  const assign = Assign ? { Assign: toTemplate(Assign, error) } : {};
  if (place === undefined || place === '$') return { ...catcher, ...assign };
  return { ...catcher, ...assign, Output: `{% ${place === null ? raw : putAt(raw, place, error)} %}` };
}

function rewriteRule(rule, input, output) {
  const condition = toCondition(rule, input);
  if (condition === undefined) return rule;
  const assign = rule.Assign ? { Assign: toTemplate(rule.Assign, input) } : {};
  const shaped = output === undefined ? {} : { Output: output };
  return { Condition: `{% ${condition} %}`, Next: rule.Next, ...assign, ...shaped };
}

function rewriteField(field, value, { input, hasResult }) {
  if (['ItemReader', 'ResultWriter'].includes(field)) {
    const { Parameters, ...rest } = value;
    const sent = Parameters === undefined ? {} : { Arguments: toTemplate(Parameters, input) };
    return { [field]: { ...rewriteAll(rest, input), ...sent } };
  }
  if (['ItemBatcher', 'ReaderConfig'].includes(field)) return { [field]: rewriteAll(value, input) };
  if (['ItemSelector', 'BatchInput', 'Credentials'].includes(field))
    return { [field]: toTemplate(value, input) };
  if (field === 'Assign') return { Assign: toTemplate(value, hasResult ? '$states.result' : input) };
  const expression = field in renamed ? toExpression(value, input) : undefined;
  return expression === undefined ? { [field]: value } : { [renamed[field]]: `{% ${expression} %}` };
}

function rewriteAll(fields, input) {
  return Object.assign(
    {},
    ...Object.entries(fields).map(([field, value]) =>
      rewriteField(field, value, { input, hasResult: false }),
    ),
  );
}
