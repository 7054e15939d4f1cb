import { createHash, verify, X509Certificate } from 'node:crypto';
import { subjectOf } from './certificate-parts.ts';
import {
  bitsOf,
  child,
  children,
  type DerNode,
  instantOf,
  integerBytesOf,
  isBoolean,
  isSequence,
  isTime,
  octetsOf,
  oidOf,
  readDer,
  taggedPart,
} from './der.ts';
import { OID } from './oids.ts';
import { HASH_OF_SIGNATURE, serialOf, withoutZeros } from './revocation-list.ts';

const ENUMERATED = 0x0a;
const SUCCESSFUL = 0;
const STATUS = { good: 0, revoked: 1 } as const;

/** What a responder says of one certificate (SingleResponse: RFC 6960, 4.2.1). */
export interface OcspWord {
  readonly hash: 'sha1' | 'sha256' | undefined;
  readonly issuerNameHash: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  /** Lower-case hex without leading zeros. */
  readonly serial: string;
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revokedAt?: string;
  readonly thisUpdate: string;
  readonly nextUpdate?: string;
}

/** A response as read, judged by nobody yet (RFC 6960, 4.2). */
export interface ReadOcspResponse {
  readonly producedAt: string;
  readonly words: readonly OcspWord[];
  readonly nonce?: Uint8Array;
  /** The responder's name (DER), or SHA-1 of its key. */
  readonly responder: { readonly name: Uint8Array } | { readonly keyHash: Uint8Array };
  readonly certificates: readonly Uint8Array[];
  readonly toBeSigned: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  /** Something critical stands in it that is not understood here: it may mean anything. */
  readonly isStrange: boolean;
}

/** Whether these bytes are a response and no list: a list begins with what is signed, a response with its status. */
export function isOcspResponse(der: Uint8Array): boolean {
  try {
    return children(readDer(der))[0]?.tag === ENUMERATED;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** `responseStatus` of RFC 6960, 4.2.1: 0 with an answer, 3 for later, others where there will be none. */
export function statusOfOcspResponse(der: Uint8Array): number {
  const [status] = children(readDer(der));
  if (status?.tag !== ENUMERATED || status.content.byteLength !== 1)
    throw new SyntaxError('Not an OCSP response');
  return status.content[0] ?? 0;
}

/** Throws SyntaxError for anything that is no successful basic response. */
export function readOcspResponse(der: Uint8Array): ReadOcspResponse {
  if (statusOfOcspResponse(der) !== SUCCESSFUL) throw new SyntaxError('The responder gives no answer');
  const body = child(taggedPart(children(readDer(der)), 0), 0);
  if (oidOf(child(body, 0)) !== OID.ocspBasic) throw new SyntaxError('Not a basic OCSP response');
  const [toBeSigned, algorithm, signature, enclosed] = children(readDer(octetsOf(child(body, 1))));
  const parts = children(toBeSigned);
  // Version 1, which is all there is, is left out; the responder's name is [1], its key [2].
  const rest = isVersion(parts[0]) ? parts.slice(1) : parts;
  const [responder, producedAt, responses] = rest;
  if (toBeSigned === undefined || responder === undefined) throw new SyntaxError('Not an OCSP response');
  const extensions = extensionsOf(taggedPart(rest.slice(3), 1));
  const nonce = extensions.find(({ id }) => id === OID.ocspNonce)?.value;
  return {
    producedAt: instantOf(producedAt),
    words: children(responses).map(readWord),
    ...(nonce === undefined ? {} : { nonce: octetsOf(readDer(nonce)) }),
    responder: readResponder(responder),
    certificates: enclosed === undefined ? [] : children(child(enclosed, 0)).map(({ bytes }) => bytes),
    toBeSigned: toBeSigned.bytes,
    signatureAlgorithm: oidOf(child(algorithm, 0)),
    signature: bitsOf(signature),
    isStrange: extensions.some(({ critical, id }) => critical && id !== OID.ocspNonce),
  };
}

/** `[0]` around an INTEGER; a responder's `[1]` or `[2]` is none. */
function isVersion(node: DerNode | undefined): boolean {
  return node !== undefined && taggedPart([node], 0) !== undefined;
}

function readResponder(node: DerNode): ReadOcspResponse['responder'] {
  const name = taggedPart([node], 1);
  return name === undefined ? { keyHash: octetsOf(child(node, 0)) } : { name: child(name, 0).bytes };
}

function readWord(node: DerNode): OcspWord {
  const [id, status, thisUpdate, ...more] = children(node);
  const [algorithm, name, key, serial] = children(id);
  const next = taggedPart(more, 0);
  return {
    hash: hashOf(oidOf(child(algorithm, 0))),
    issuerNameHash: octetsOf(name),
    issuerKeyHash: octetsOf(key),
    serial: withoutZeros(Buffer.from(integerBytesOf(serial)).toString('hex')),
    ...readStatus(status),
    thisUpdate: instantOf(thisUpdate),
    ...(next === undefined ? {} : { nextUpdate: instantOf(child(next, 0)) }),
  };
}

function readStatus(node: DerNode | undefined): Pick<OcspWord, 'status' | 'revokedAt'> {
  const number = (node?.tag ?? 0) & 0x1f;
  if (number === STATUS.good) return { status: 'good' };
  if (number !== STATUS.revoked) return { status: 'unknown' };
  const [revokedAt] = children(node);
  if (!isTime(revokedAt)) throw new SyntaxError('A time of revocation was expected');
  return { status: 'revoked', revokedAt: instantOf(revokedAt) };
}

function hashOf(algorithm: string): OcspWord['hash'] {
  if (algorithm === OID.sha1) return 'sha1';
  return algorithm === OID.sha256 ? 'sha256' : undefined;
}

function extensionsOf(tagged: DerNode | undefined) {
  if (tagged === undefined) return [];
  return children(child(tagged, 0)).map((extension) => {
    const parts = children(extension);
    return { id: oidOf(parts[0]), critical: isBoolean(parts[1]), value: octetsOf(parts.at(-1)) };
  });
}

/** What the response says of a certificate, when whoever signed it may speak for its issuer. */
export function wordAbout(
  response: ReadOcspResponse,
  certificate: X509Certificate,
  issuer: X509Certificate,
): OcspWord | undefined {
  const serial = serialOf(certificate);
  const word = response.words.find((one) => one.serial === serial && isOfIssuer(one, issuer));
  return word !== undefined && responderOf(response, issuer) ? word : undefined;
}

function isOfIssuer({ hash, issuerKeyHash, issuerNameHash }: OcspWord, issuer: X509Certificate): boolean {
  if (hash === undefined) return false;
  const digest = (bytes: Uint8Array) => createHash(hash).update(bytes).digest();
  return (
    digest(subjectOf(new Uint8Array(issuer.raw))).equals(issuerNameHash) &&
    digest(keyBitsOf(issuer)).equals(issuerKeyHash)
  );
}

/**
 * Who signed a response and may speak for the issuer: itself, or whom it appointed for this and nothing else, a
 * certificate directly below it with the purpose of OCSP signing, valid when the answer was made (RFC 6960, 4.2.2.2).
 * Whether that certificate was taken back since is another question. Undefined where nobody did who may.
 */
export function responderOf(
  response: ReadOcspResponse,
  issuer: X509Certificate,
): X509Certificate | undefined {
  if (response.isStrange) return undefined;
  const appointed = response.certificates
    .map((der) => new X509Certificate(der))
    .filter((one) => isAppointed(one, issuer, response.producedAt));
  const signer = [issuer, ...appointed].find((one) => isNamed(response, one));
  const hash = HASH_OF_SIGNATURE[response.signatureAlgorithm];
  if (signer === undefined || hash === undefined) return undefined;
  const { signature, toBeSigned } = response;
  return verify(hash, toBeSigned, signer.publicKey, signature) ? signer : undefined;
}

function isAppointed(responder: X509Certificate, issuer: X509Certificate, at: string): boolean {
  const moment = Date.parse(at);
  return (
    (responder.keyUsage ?? []).includes(OID.ocspSigning) &&
    responder.checkIssued(issuer) &&
    responder.verify(issuer.publicKey) &&
    Date.parse(responder.validFrom) <= moment &&
    moment <= Date.parse(responder.validTo)
  );
}

function isNamed({ responder }: ReadOcspResponse, certificate: X509Certificate): boolean {
  if ('name' in responder)
    return Buffer.compare(responder.name, subjectOf(new Uint8Array(certificate.raw))) === 0;
  return createHash('sha1').update(keyBitsOf(certificate)).digest().equals(responder.keyHash);
}

/** The bits of the public key, without their header: what identifies a key (RFC 6960, 4.1.1). */
export function keyBitsOf({ publicKey }: X509Certificate): Uint8Array {
  const info = readDer(new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })));
  const [algorithm, bits] = children(info);
  if (!isSequence(algorithm)) throw new SyntaxError('A public key was expected');
  return bitsOf(bits);
}
