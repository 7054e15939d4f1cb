import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import {
  child,
  children,
  type DerNode,
  integer,
  nothing,
  objectId,
  octets,
  readDer,
  sequence,
  setOf,
  tagged,
  taggedPart,
} from './der.ts';
import { OID } from './oids.ts';

const SET_TAG = 0x31;
const SIGNED_ATTRIBUTES_TAG = 0xa0;

export interface SignedContent {
  readonly attributes: Uint8Array;
  readonly signature: Uint8Array;
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  /** RFC 3161 token, kept as an unsigned attribute. */
  readonly timestamp?: Uint8Array;
  /** The content itself, for a signature that carries it (a time-stamp token); absent when detached. */
  readonly content?: { readonly type: string; readonly bytes: Uint8Array };
}

/**
 * SignedAttributes as the DER SET that is hashed and signed: content type, message digest, the certificate's own
 * hash (ESS signing-certificate-v2) and the algorithms (RFC 6211). No signing time: PAdES forbids it, the PDF has one.
 */
export function writeSignedAttributes(
  digest: Uint8Array,
  certificate: Uint8Array,
  contentType: string = OID.data,
): Uint8Array {
  const { serial, issuer } = issuerAndSerial(certificate);
  const certificateId = sequence(
    octets(sha256(certificate)),
    // GeneralNames: [4] directoryName of the issuer
    sequence(sequence(tagged(4, issuer)), serial),
  );
  const protection = sequence(
    sequence(objectId(OID.sha256)),
    tagged(1, ...children(algorithmOf(certificate))),
  );
  const attributes = setOf(
    attribute(OID.contentType, objectId(contentType)),
    attribute(OID.messageDigest, octets(digest)),
    attribute(OID.signingCertificateV2, sequence(sequence(certificateId))),
    attribute(OID.algorithmProtection, protection),
  );
  return attributes.bytes;
}

/** CMS SignedData with one signer (RFC 5652). */
export function writeSignedData(signed: SignedContent): Uint8Array {
  const { serial, issuer } = issuerAndSerial(signed.certificate);
  const attributes = new Uint8Array(signed.attributes);
  if (attributes[0] !== SET_TAG) throw new SyntaxError('Signed attributes are a DER SET');
  // Signed as a SET, written with the implicit tag [0] (RFC 5652, 5.4).
  attributes[0] = SIGNED_ATTRIBUTES_TAG;
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serial),
    sequence(objectId(OID.sha256)),
    readDer(attributes),
    algorithmOf(signed.certificate),
    octets(signed.signature),
    ...(signed.timestamp === undefined
      ? []
      : [tagged(1, attribute(OID.timestampToken, readDer(signed.timestamp)))]),
  );
  const { content } = signed;
  const signedData = sequence(
    // Version 3 when the content is not plain data (RFC 5652, 5.1).
    integer(content === undefined ? 1 : 3),
    setOf(sequence(objectId(OID.sha256))),
    content === undefined
      ? sequence(objectId(OID.data))
      : sequence(objectId(content.type), tagged(0, octets(content.bytes))),
    tagged(0, ...[signed.certificate, ...signed.chain].map(readDer)),
    setOf(signerInfo),
  );
  return sequence(objectId(OID.signedData), tagged(0, signedData)).bytes;
}

function attribute(type: string, value: DerNode): DerNode {
  return sequence(objectId(type), setOf(value));
}

function algorithmOf(certificate: Uint8Array): DerNode {
  return signatureAlgorithm(new X509Certificate(certificate).publicKey);
}

/** The AlgorithmIdentifier of signatures by this key over SHA-256 (RFC 5758, RFC 8017). Throws TypeError for others. */
export function signatureAlgorithm({ asymmetricKeyType: kind }: KeyObject): DerNode {
  if (kind === 'rsa') return sequence(objectId(OID.rsaWithSha256), nothing());
  if (kind === 'ec') return sequence(objectId(OID.ecdsaWithSha256));
  throw new TypeError(`Signatures are made with RSA or ECDSA keys, not ${kind}`);
}

function issuerAndSerial(certificate: Uint8Array): { issuer: DerNode; serial: DerNode } {
  const parts = children(child(readDer(certificate), 0));
  const versioned = taggedPart(parts.slice(0, 1), 0) === undefined ? 0 : 1;
  const [serial, issuer] = [parts[versioned], parts[versioned + 2]];
  if (serial === undefined || issuer === undefined) throw new SyntaxError('Not an X.509 certificate');
  return { serial, issuer };
}

export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}
