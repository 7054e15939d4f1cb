import { StatesError } from '../faults.ts';
import { isObject, type Json, type JsonObject, put } from '../json.ts';
import type { ItemReader } from '../machine.ts';
import { parseCsvRows } from './csv.ts';

export function readerFailed(cause: string): StatesError {
  return new StatesError('States.ItemReaderFailed', cause);
}

/** The items in what the reader's handler gave: the text of a document, or its JSON already parsed. */
export function itemsIn(reader: ItemReader, given: Json, maxItems: number | undefined): Json[] {
  const body = isObject(given) && 'Body' in given ? (given.Body ?? null) : given;
  const items = typeof body === 'string' ? parseBody(reader, body) : body;
  if (!Array.isArray(items)) throw readerFailed('Attempting to map over non-iterable node.');
  return maxItems === undefined || maxItems === 0 ? items : items.slice(0, maxItems);
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
