/** A JSON value: all that enters, leaves or rests in the engine. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type JsonObject = { [key: string]: Json };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON type names that Step Functions uses in its causes. */
export function typeNameOf(value: Json): 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as 'boolean' | 'number' | 'string' | 'object';
}

/** A copy that shares nothing with its source, as if the value had been sent over a wire. */
export function copyJson(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyJson);
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) put(copy, key, copyJson(value[key] as Json));
  return copy;
}

/** Sets an own property also where the key is `__proto__`. */
export function put(target: JsonObject, key: string, value: Json): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  } else target[key] = value;
}

/** What a handler returned, as JSON; `undefined` becomes null. Throws a TypeError for what JSON cannot say. */
export function toJson(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  const plain = plainCopy(value);
  if (plain !== undefined) return plain;
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`A ${typeof value} is not a JSON value.`);
  return JSON.parse(text) as Json;
}

/** A copy of what is plainly JSON already, or undefined. */
function plainCopy(value: unknown): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object') return undefined;
  if (Array.isArray(value)) {
    const list: Json[] = [];
    for (const item of value) {
      const copy = plainCopy(item);
      if (copy === undefined) return undefined;
      list.push(copy);
    }
    return list;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype || 'toJSON' in value) return undefined;
  const object: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    const copy = plainCopy(item);
    if (copy === undefined) return undefined;
    put(object, key, copy);
  }
  return object;
}

/** Whether a value is over a size in bytes as JSON text; small values are told without writing them out. */
export function isOversize(value: Json, bytesMax: number): boolean {
  return roughBytesOf(value, bytesMax) > bytesMax && sizeBytesOf(value) > bytesMax;
}

/** Never less than the true size, unless that is over `enough`. */
function roughBytesOf(value: Json | undefined, enough: number): number {
  if (typeof value === 'string') return value.length * 6 + 2;
  if (typeof value !== 'object' || value === null) return 26;
  let bytes = 2;
  for (const key of Object.keys(value)) {
    bytes += key.length * 6 + 4 + roughBytesOf((value as JsonObject)[key], enough);
    if (bytes > enough) return bytes;
  }
  return bytes;
}

/** The size in UTF-8 bytes of a value as JSON text, as Step Functions counts it. */
export function sizeBytesOf(value: Json): number {
  return Buffer.byteLength(JSON.stringify(value), 'utf8');
}
