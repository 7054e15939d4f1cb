import { child, children, type DerNode, isSequence, octetsOf, oidOf, readDer, taggedPart } from './der.ts';
import { OID } from './oids.ts';

const SET_TAG = 0x31;

export interface ReadSignedData {
  /** Encapsulated content, when there is one. */
  readonly content?: Uint8Array;
  readonly contentType: string;
  readonly certificates: readonly Uint8Array[];
  /** As signed: with the tag of a SET. */
  readonly attributes: Uint8Array;
  readonly messageDigest: Uint8Array;
  readonly attributeContentType: string;
  /** ESS: SHA-256 of the certificate that the signer meant; absent when the attribute is, or uses another hash. */
  readonly certificateSha256?: Uint8Array;
  readonly issuerAndSerial: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  readonly timestamp?: Uint8Array;
}

/** Reads CMS SignedData with exactly one signer. Throws SyntaxError when it is anything else. */
export function readSignedData(bytes: Uint8Array): ReadSignedData {
  const outer = children(readDer(bytes));
  if (oidOf(outer[0]) !== OID.signedData) throw new SyntaxError('Not CMS SignedData');
  const parts = children(child(outer[1], 0));
  const encapsulated = children(parts[2]);
  const certificates = taggedPart(parts.slice(3), 0);
  const signers = children(parts.at(-1));
  const [signer] = signers;
  if (signer === undefined || signers.length !== 1) throw new SyntaxError('One signer was expected');
  const content = encapsulated[1] === undefined ? undefined : octetsOf(child(encapsulated[1], 0));
  return {
    contentType: oidOf(encapsulated[0]),
    ...(content === undefined ? {} : { content }),
    certificates: certificates === undefined ? [] : children(certificates).map(({ bytes }) => bytes),
    ...readSigner(children(signer)),
  };
}

type ReadSigner = Omit<ReadSignedData, 'content' | 'contentType' | 'certificates'>;

function readSigner(parts: readonly DerNode[]): ReadSigner {
  const [, identifier, digestAlgorithm] = parts;
  if (identifier === undefined || oidOf(child(digestAlgorithm, 0)) !== OID.sha256) {
    throw new SyntaxError('A SHA-256 signature was expected');
  }
  const signed = taggedPart(parts, 0);
  if (signed === undefined) throw new SyntaxError('Signed attributes are missing');
  const unsigned = taggedPart(parts, 1);
  const attributes = new Uint8Array(signed.bytes);
  attributes[0] = SET_TAG;
  // What follows them is the signature algorithm, then the signature (RFC 5652, 5.3).
  const afterAttributes = parts.slice(parts.indexOf(signed) + 1);
  const certificateSha256 = readCertificateId(attributeValue(signed, OID.signingCertificateV2));
  const token = unsigned === undefined ? undefined : attributeValue(unsigned, OID.timestampToken);
  return {
    attributes,
    messageDigest: octetsOf(attributeValue(signed, OID.messageDigest)),
    attributeContentType: oidOf(attributeValue(signed, OID.contentType)),
    ...(certificateSha256 === undefined ? {} : { certificateSha256 }),
    issuerAndSerial: identifier.bytes,
    signatureAlgorithm: oidOf(child(afterAttributes[0], 0)),
    signature: octetsOf(afterAttributes[1]),
    ...(token === undefined ? {} : { timestamp: token.bytes }),
  };
}

/** The value of an attribute that may occur once and has one value; undefined when it does not occur. */
function attributeValue(attributes: DerNode, type: string): DerNode | undefined {
  const found = children(attributes).filter((attribute) => oidOf(child(attribute, 0)) === type);
  if (found.length > 1) throw new SyntaxError('An attribute occurs twice');
  const values = found[0] === undefined ? [] : children(child(found[0], 1));
  if (values.length > 1) throw new SyntaxError('An attribute has two values');
  return values[0];
}

/** ESSCertIDv2 (RFC 5035): the hash algorithm is written only when it is not SHA-256. */
function readCertificateId(signingCertificate: DerNode | undefined): Uint8Array | undefined {
  if (signingCertificate === undefined) return undefined;
  const [first] = children(child(child(signingCertificate, 0), 0));
  return isSequence(first) ? undefined : octetsOf(first);
}
