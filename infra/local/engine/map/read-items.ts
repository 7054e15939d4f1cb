import { StatesError } from '../faults.ts';
import { isObject, type Json, type JsonObject, put } from '../json.ts';
import type { ItemReader } from '../machine.ts';
import { parseCsvRows } from './csv.ts';

export function readerFailed(cause: string): StatesError {
  return new StatesError('States.ItemReaderFailed', cause);
}

/**
 * The items in what the reader's handler gave: the text of a document, its JSON already parsed, or the answer of S3
 * (`Body` of an object, `Contents` of a listing).
 */
export function itemsIn(reader: ItemReader, given: Json, maxItems: number | undefined): Json[] {
  const body = isObject(given)
    ? (given[reader.inputType === 'OBJECTS' ? 'Contents' : 'Body'] ?? given)
    : given;
  const content = typeof body === 'string' ? parseBody(reader, body) : body;
  const items = reader.itemsPointer === undefined ? content : pointedAt(content, reader.itemsPointer);
  if (!Array.isArray(items)) throw readerFailed('Attempting to map over non-iterable node.');
  return maxItems === undefined || maxItems === 0 ? items : items.slice(0, maxItems);
}

/** What a JSON Pointer (RFC 6901) leads to; null where it leads nowhere. */
function pointedAt(content: Json, pointer: string): Json {
  let value: Json = content;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const holder: JsonObject = isObject(value) || Array.isArray(value) ? (value as JsonObject) : {};
    value = Object.hasOwn(holder, key) ? (holder[key] ?? null) : null;
  }
  return value;
}

function parseBody(reader: ItemReader, text: string): Json {
  if (reader.inputType === 'CSV') return csvItems(reader, text);
  try {
    if (reader.inputType !== 'JSONL') return JSON.parse(text) as Json;
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Json);
  } catch {
    throw readerFailed(`The document is not valid ${reader.inputType}.`);
  }
}

/** One object per row; cells without a header are left out, missing cells are empty texts. */
function csvItems(reader: ItemReader, text: string): Json[] {
  const rows = parseCsvRows(text, reader.delimiter);
  const headers = reader.headerLocation === 'GIVEN' ? [...reader.headers] : (rows.shift() ?? []);
  if (new Set(headers).size < headers.length) throw readerFailed('CSV headers cannot contain duplicates.');
  return rows.map((row) => {
    const item: JsonObject = {};
    for (const [index, header] of headers.entries()) put(item, header, row[index] ?? '');
    return item;
  });
}
