const SPACE = /[ \t\r\n]*/uy;
const SCALAR =
  /(?:"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null)/uy;

/**
 * Where a text stops being JSON, as `line 12, column 5`; undefined when it is JSON. The engine's own parser says it
 * for some faults only, and a person with a file of 300 lines needs it for all.
 */
export function jsonFaultPosition(text: string): string | undefined {
  const reading = { text, offset: 0 };
  const whole = readValue(reading) && atEnd(reading);
  if (whole) return undefined;
  const before = text.slice(0, reading.offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

/** Each reader moves `offset` behind what it read, or leaves it at the fault and gives false. */
interface Reading {
  readonly text: string;
  offset: number;
}

function readValue(reading: Reading): boolean {
  skip(reading, SPACE);
  if (takes(reading, '{')) return readItems(reading, '}', readMember);
  if (takes(reading, '[')) return readItems(reading, ']', readValue);
  return skip(reading, SCALAR);
}

function readItems(reading: Reading, close: string, readItem: (reading: Reading) => boolean): boolean {
  skip(reading, SPACE);
  if (takes(reading, close)) return true;
  do {
    if (!readItem(reading)) return false;
    skip(reading, SPACE);
  } while (takes(reading, ','));
  return takes(reading, close);
}

function readMember(reading: Reading): boolean {
  skip(reading, SPACE);
  if (reading.text[reading.offset] !== '"' || !skip(reading, SCALAR)) return false;
  skip(reading, SPACE);
  return takes(reading, ':') && readValue(reading);
}

function atEnd(reading: Reading): boolean {
  skip(reading, SPACE);
  return reading.offset === reading.text.length;
}

function takes(reading: Reading, character: string): boolean {
  const found = reading.text[reading.offset] === character;
  if (found) reading.offset += 1;
  return found;
}

function skip(reading: Reading, pattern: RegExp): boolean {
  pattern.lastIndex = reading.offset;
  const match = pattern.exec(reading.text);
  if (match === null) return false;
  reading.offset = pattern.lastIndex;
  return true;
}
