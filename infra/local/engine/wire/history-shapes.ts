import type { Json, JsonObject } from '../json.ts';
import type { HistoryEvent } from '../queries.ts';

const texts = new Set(['input', 'output', 'parameters']);

/** An event as GetExecutionHistory shows it: its details under a key of its type, its data as JSON text. */
export function wireEventOf(event: HistoryEvent, withData: boolean): JsonObject {
  const { id, previousEventId, timestamp, type, details } = event;
  const shown: JsonObject = { id, previousEventId, timestamp: Date.parse(timestamp) / 1000, type };
  const fields = fieldsOf(details, withData);
  if (Object.keys(fields).length > 0) shown[detailsKeyOf(type)] = fields;
  return shown;
}

function detailsKeyOf(type: string): string {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails';
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails';
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
}

function fieldsOf(details: JsonObject, withData: boolean): JsonObject {
  const fields: JsonObject = {};
  for (const [name, value] of Object.entries(details)) {
    if (name === 'assigned') {
      if (withData) Object.assign(fields, assignedFields(value as JsonObject));
    } else if (!texts.has(name)) fields[name] = value;
    else if (withData) {
      fields[name] = JSON.stringify(value);
      if (name !== 'parameters') fields[`${name}Details`] = { truncated: false };
    }
  }
  return fields;
}

function assignedFields(assigned: JsonObject): JsonObject {
  const variables = Object.entries(assigned).map(([name, value]): [string, Json] => [
    name,
    JSON.stringify(value),
  ]);
  return { assignedVariables: Object.fromEntries(variables), assignedVariablesDetails: { truncated: false } };
}
