import { verify, type X509Certificate } from 'node:crypto';
import { parseCertificate } from './certificate-chain.ts';
import type { ReadSignedData } from './cms-reader.ts';
import { sha256 } from './cms-writer.ts';
import { OID } from './oids.ts';

export interface SignedDataJudgement {
  readonly certificate: X509Certificate;
  readonly others: readonly X509Certificate[];
  readonly digestValid: boolean;
  /** The key of `certificate` made the signature over the attributes, and the attributes name that certificate. */
  readonly signatureValid: boolean;
}

/**
 * Judges a signature over content with the given digest. The signer's certificate is the one that the attributes name
 * by its hash (ESS); a certificate merely enclosed counts for nothing. Throws SyntaxError when none is enclosed.
 */
export function judgeSignedData(signed: ReadSignedData, contentDigest: Uint8Array): SignedDataJudgement {
  const named = signed.certificates.filter((der) => sameBytes(sha256(der), signed.certificateSha256));
  const [der] = named.length > 0 ? named : signed.certificates;
  if (der === undefined) throw new SyntaxError('The signature encloses no certificate');
  const certificate = parseCertificate(der);
  const others = signed.certificates.filter((other) => other !== der).map(parseCertificate);
  return {
    certificate,
    others,
    digestValid: sameBytes(signed.messageDigest, contentDigest),
    signatureValid:
      named.length > 0 && signed.attributeContentType === signed.contentType && madeBy(certificate, signed),
  };
}

function madeBy(certificate: X509Certificate, signed: ReadSignedData): boolean {
  const key = certificate.publicKey;
  const expected = key.asymmetricKeyType === 'rsa' ? OID.rsaWithSha256 : OID.ecdsaWithSha256;
  if (signed.signatureAlgorithm !== expected) return false;
  return verify('sha256', signed.attributes, key, signed.signature);
}

export function sameBytes(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.compare(one, other) === 0;
}
