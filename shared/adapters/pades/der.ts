import * as asn1 from 'asn1js';

export type DerNode = asn1.AsnType;

/** Reads one DER value that fills the bytes. Throws SyntaxError when they are none, or when bytes are left over. */
export function readDer(bytes: Uint8Array): DerNode {
  const { offset, result } = asn1.fromBER(exact(bytes));
  if (offset !== bytes.byteLength) throw new SyntaxError('These bytes are not one DER value');
  return result;
}

export function writeDer(node: DerNode): Uint8Array {
  return new Uint8Array(node.toBER(false));
}

/** The value as it stood in the bytes that were read: what a hash or a signature was made over. */
export function rawBytes(node: DerNode): Uint8Array {
  return new Uint8Array(node.valueBeforeDecodeView);
}

export function sequence(...value: DerNode[]): DerNode {
  return new asn1.Sequence({ value });
}

/** SET OF in DER order (X.690, 11.6): by encoding. */
export function setOf(...value: DerNode[]): DerNode {
  const encoded = value.map((node) => ({ node, bytes: Buffer.from(writeDer(node)) }));
  encoded.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  return new asn1.Set({ value: encoded.map(({ node }) => node) });
}

export function objectId(value: string): DerNode {
  return new asn1.ObjectIdentifier({ value });
}

export function integer(value: number): DerNode {
  return new asn1.Integer({ value });
}

/** A positive INTEGER from big-endian bytes, with the sign byte that DER wants. */
export function bigInteger(bytes: Uint8Array): DerNode {
  const firstUsed = bytes.findIndex((byte) => byte !== 0);
  const digits = firstUsed < 0 ? Uint8Array.of(0) : bytes.subarray(firstUsed);
  const signed = (digits[0] ?? 0) < 0x80 ? digits : Uint8Array.of(0, ...digits);
  return new asn1.Integer({ valueHex: exact(signed) });
}

export function octets(bytes: Uint8Array): DerNode {
  return new asn1.OctetString({ valueHex: exact(bytes) });
}

export function nothing(): DerNode {
  return new asn1.Null();
}

export function yes(): DerNode {
  return new asn1.Boolean({ value: true });
}

export function generalizedTime(instant: string): DerNode {
  return new asn1.GeneralizedTime({ valueDate: new Date(instant) });
}

/** `[n]`, constructed: around a value when EXPLICIT, in place of a SEQUENCE's or SET's tag when IMPLICIT. */
export function tagged(tagNumber: number, ...value: DerNode[]): DerNode {
  return new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber }, value });
}

/** The values inside a constructed value. Throws SyntaxError for anything else. */
export function children(node: DerNode | undefined): DerNode[] {
  if (node instanceof asn1.Constructed) return node.valueBlock.value as DerNode[];
  throw new SyntaxError('A constructed DER value was expected');
}

export function child(node: DerNode | undefined, index: number): DerNode {
  const found = children(node)[index];
  if (found === undefined) throw new SyntaxError(`A DER value has no part ${index}`);
  return found;
}

export function oidOf(node: DerNode | undefined): string {
  if (node instanceof asn1.ObjectIdentifier) return node.valueBlock.toString();
  throw new SyntaxError('An OBJECT IDENTIFIER was expected');
}

export function octetsOf(node: DerNode | undefined): Uint8Array {
  if (node instanceof asn1.OctetString) return new Uint8Array(node.getValue());
  throw new SyntaxError('An OCTET STRING was expected');
}

export function integerBytesOf(node: DerNode | undefined): Uint8Array {
  if (node instanceof asn1.Integer) return new Uint8Array(node.valueBlock.valueHexView);
  throw new SyntaxError('An INTEGER was expected');
}

export function instantOf(node: DerNode | undefined): string {
  if (node instanceof asn1.UTCTime) return node.toDate().toISOString();
  throw new SyntaxError('A time was expected');
}

/** The part with the context tag `[n]`, when there is one. */
export function taggedPart(parts: readonly DerNode[], tagNumber: number): DerNode | undefined {
  return parts.find((part) => part.idBlock.tagClass === 3 && part.idBlock.tagNumber === tagNumber);
}

export function isSequence(node: DerNode | undefined): boolean {
  return node instanceof asn1.Sequence;
}

export function isInteger(node: DerNode | undefined): boolean {
  return node instanceof asn1.Integer;
}

/** asn1js keeps and reads whole buffers: a view into a larger one must be cut out first. */
function exact(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
