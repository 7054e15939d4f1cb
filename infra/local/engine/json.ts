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
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`A ${typeof value} is not a JSON value.`);
  return JSON.parse(text) as Json;
}

/** The size in UTF-8 bytes of a value as JSON text, as Step Functions counts it. */
export function sizeBytesOf(value: Json): number {
  return Buffer.byteLength(JSON.stringify(value), 'utf8');
}
