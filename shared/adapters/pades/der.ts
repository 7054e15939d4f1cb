/**
 * The part of ASN.1's distinguished encoding (X.690) that certificates, CMS and time-stamps need. A value is kept as
 * its bytes: what was read is written back unchanged, and what a hash was made over is at hand.
 */
export interface DerNode {
  /** Class, constructed bit and number, as in the first byte. */
  readonly tag: number;
  readonly content: Uint8Array;
  /** Header and content. */
  readonly bytes: Uint8Array;
}

const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectId: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const CONSTRUCTED = 0x20;
const CONTEXT = 0x80;
const LONG_LENGTH = 0x80;
const LENGTH_BYTES_MAX = 4;

/** Reads one DER value that fills the bytes. Throws SyntaxError when they are none, or when bytes are left over. */
export function readDer(bytes: Uint8Array): DerNode {
  const node = nodeAt(bytes, 0);
  if (node.bytes.byteLength !== bytes.byteLength) throw new SyntaxError('These bytes are not one DER value');
  return node;
}

/** The values inside a constructed value. Throws SyntaxError for anything else. */
export function children(node: DerNode | undefined): DerNode[] {
  if (node === undefined || (node.tag & CONSTRUCTED) === 0)
    throw new SyntaxError('A constructed value was expected');
  const found: DerNode[] = [];
  for (let at = 0; at < node.content.byteLength; ) {
    const next = nodeAt(node.content, at);
    found.push(next);
    at += next.bytes.byteLength;
  }
  return found;
}

export function child(node: DerNode | undefined, index: number): DerNode {
  const found = children(node)[index];
  if (found === undefined) throw new SyntaxError(`A DER value has no part ${index}`);
  return found;
}

/** The part with the context tag `[n]`, when there is one. */
export function taggedPart(parts: readonly DerNode[], number: number): DerNode | undefined {
  return parts.find((part) => (part.tag | CONSTRUCTED) === (CONTEXT | CONSTRUCTED | number));
}

export function isSequence(node: DerNode | undefined): boolean {
  return node?.tag === TAG.sequence;
}

export function isInteger(node: DerNode | undefined): boolean {
  return node?.tag === TAG.integer;
}

export function isBoolean(node: DerNode | undefined): boolean {
  return node?.tag === TAG.boolean;
}

export function isTime(node: DerNode | undefined): boolean {
  return node?.tag === TAG.utcTime || node?.tag === TAG.generalizedTime;
}

export function octetsOf(node: DerNode | undefined): Uint8Array {
  return contentOf(node, TAG.octetString, 'An OCTET STRING');
}

export function integerBytesOf(node: DerNode | undefined): Uint8Array {
  return contentOf(node, TAG.integer, 'An INTEGER');
}

/** The bits of a BIT STRING of whole bytes. */
export function bitsOf(node: DerNode | undefined): Uint8Array {
  return contentOf(node, TAG.bitString, 'A BIT STRING').subarray(1);
}

/** Dotted numbers, each below 2^53. */
export function oidOf(node: DerNode | undefined): string {
  const content = contentOf(node, TAG.objectId, 'An OBJECT IDENTIFIER');
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(arc)) throw new SyntaxError('An OBJECT IDENTIFIER has too large a number');
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [joined = 0, ...rest] = arcs;
  const first = Math.min(Math.floor(joined / 40), 2);
  return [first, joined - first * 40, ...rest].join('.');
}

/** UTCTime or GeneralizedTime, in UTC and to the second or finer, as an ISO instant. */
export function instantOf(node: DerNode | undefined): string {
  if (node === undefined || !isTime(node)) throw new SyntaxError('A time was expected');
  const text = Buffer.from(node.content).toString('latin1');
  // RFC 5280, 4.1.2.5.1: a UTCTime from 50 is of the twentieth century.
  const century = node.tag === TAG.generalizedTime ? '' : text < '50' ? '20' : '19';
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/u.exec(century + text);
  const [, year, month, day, hour, minute, second, fraction = ''] = parts ?? [];
  const millis = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`);
  if (Number.isNaN(millis)) throw new SyntaxError('A time was expected');
  return new Date(millis).toISOString();
}

export function sequence(...value: readonly DerNode[]): DerNode {
  return constructed(TAG.sequence, value);
}

/** SET OF in DER order (11.6): by encoding. */
export function setOf(...value: readonly DerNode[]): DerNode {
  return constructed(
    TAG.set,
    [...value].sort((a, b) => Buffer.compare(a.bytes, b.bytes)),
  );
}

/** `[n]`, constructed: around a value when EXPLICIT, in place of a SEQUENCE's or SET's tag when IMPLICIT. */
export function tagged(number: number, ...value: readonly DerNode[]): DerNode {
  return constructed(CONTEXT | CONSTRUCTED | number, value);
}

/** `[n]`, primitive: in place of an OCTET STRING's tag. */
export function taggedOctets(number: number, content: Uint8Array): DerNode {
  return primitive(CONTEXT | number, content);
}

export function objectId(dotted: string): DerNode {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return primitive(TAG.objectId, [first * 40 + second, ...rest].flatMap(base128));
}

/** A small integer from 0. */
export function integer(value: number): DerNode {
  return bigInteger(Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value));
}

/** An integer from 0, from big-endian bytes, with the sign byte that DER wants and no more. */
export function bigInteger(bytes: Uint8Array): DerNode {
  const firstUsed = bytes.findIndex((byte) => byte !== 0);
  const digits = firstUsed < 0 ? Uint8Array.of(0) : bytes.subarray(firstUsed);
  return primitive(TAG.integer, (digits[0] ?? 0) < 0x80 ? digits : Uint8Array.of(0, ...digits));
}

export function octets(content: Uint8Array): DerNode {
  return primitive(TAG.octetString, content);
}

export function bitString(content: Uint8Array | readonly number[], unusedBits = 0): DerNode {
  return primitive(TAG.bitString, Uint8Array.of(unusedBits, ...content));
}

export function utf8(text: string): DerNode {
  return primitive(TAG.utf8, new TextEncoder().encode(text));
}

export function printable(text: string): DerNode {
  return primitive(TAG.printable, new TextEncoder().encode(text));
}

export function nothing(): DerNode {
  return primitive(TAG.null, []);
}

export function yes(): DerNode {
  return primitive(TAG.boolean, [0xff]);
}

export function generalizedTime(instant: string): DerNode {
  return primitive(TAG.generalizedTime, new TextEncoder().encode(timeDigits(instant)));
}

/** UTCTime before 2050, GeneralizedTime from then on (RFC 5280, 4.1.2.5). */
export function certificateTime(instant: string): DerNode {
  if (instant >= '2050') return generalizedTime(instant);
  return primitive(TAG.utcTime, new TextEncoder().encode(timeDigits(instant).slice(2)));
}

function timeDigits(instant: string): string {
  return `${instant.slice(0, 19).replace(/\D/gu, '')}Z`;
}

function contentOf(node: DerNode | undefined, tag: number, what: string): Uint8Array {
  if (node?.tag !== tag || node.content.byteLength === 0) throw new SyntaxError(`${what} was expected`);
  return node.content;
}

function constructed(tag: number, value: readonly DerNode[]): DerNode {
  return primitive(tag, Buffer.concat(value.map((node) => node.bytes)));
}

function primitive(tag: number, content: ArrayLike<number>): DerNode {
  const header = [tag, ...lengthBytes(content.length)];
  const bytes = new Uint8Array(header.length + content.length);
  bytes.set(header);
  bytes.set(content, header.length);
  return { tag, content: bytes.subarray(header.length), bytes };
}

function lengthBytes(length: number): number[] {
  if (length < LONG_LENGTH) return [length];
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return [LONG_LENGTH | digits.length, ...digits];
}

function base128(arc: number): number[] {
  const digits = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
    digits.unshift((rest % 128) | 0x80);
  return digits;
}

/** Every length is held against the bytes that are there: what is read may come from a stranger. */
function nodeAt(bytes: Uint8Array, at: number): DerNode {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f)
    throw new SyntaxError('Not a DER value');
  const extra = first < LONG_LENGTH ? 0 : first - LONG_LENGTH;
  if (first === LONG_LENGTH || extra > LENGTH_BYTES_MAX) throw new SyntaxError('A DER length was expected');
  const start = at + 2 + extra;
  const length =
    extra === 0 ? first : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  if (start + length > bytes.byteLength) throw new SyntaxError('A DER value is cut off');
  return { tag, content: bytes.subarray(start, start + length), bytes: bytes.subarray(at, start + length) };
}
