import { verify, X509Certificate } from 'node:crypto';
import type * as z from 'zod';
import type { RemoteCredential } from '../../ports/remote-signing.ts';
import { chainLeadsToRoot } from '../pades/certificate-chain.ts';
import { bigInteger, sequence } from '../pades/der.ts';
import type { credentialInfo } from './csc-answers.ts';
import { refused } from './csc-exchange.ts';

type Algorithm = RemoteCredential['algorithm'];

/** The signature algorithm that we ask for, and the names under which a service may list it. */
const ALGORITHMS: Readonly<Record<Algorithm, { readonly oid: string; readonly listed: readonly string[] }>> =
  {
    'RSA-PKCS1-SHA256': {
      oid: '1.2.840.113549.1.1.11',
      listed: ['1.2.840.113549.1.1.11', '1.2.840.113549.1.1.1'],
    },
    'ECDSA-P256-SHA256': { oid: '1.2.840.10045.4.3.2', listed: ['1.2.840.10045.4.3.2', '1.2.840.10045.2.1'] },
  };

/** By which way each mode of the protocol is released; the other modes ask for a secret on our page. */
const RELEASES: Readonly<Record<string, RemoteCredential['release']>> = {
  oauth2code: 'browser',
  implicit: 'device',
};

export function signatureAlgorithmOf(algorithm: Algorithm): string {
  return ALGORITHMS[algorithm].oid;
}

/** The credential in our words; undefined when nothing can be signed with it here, at this instant. */
export function credentialOf(
  credentialId: string,
  { key, cert, auth, SCAL }: z.infer<typeof credentialInfo>,
  { roots, at }: { readonly roots: readonly X509Certificate[]; readonly at: string },
): RemoteCredential | undefined {
  const release = RELEASES[auth.mode];
  if (release === undefined || key.status !== 'enabled') return undefined;
  if (cert.status !== undefined && cert.status !== 'valid') return undefined;
  const [certificate, ...issuers] = cert.certificates.map((base64) => Buffer.from(base64, 'base64'));
  const parsed = certificate && readCertificate(certificate);
  if (!certificate || !parsed) return undefined;
  const algorithm = algorithmFor(parsed);
  if (!algorithm || !key.algo.some((oid) => ALGORITHMS[algorithm].listed.includes(oid))) return undefined;
  const others = issuers.map(readCertificate).filter((issuer) => issuer !== undefined);
  if (!chainLeadsToRoot(parsed, others, roots, at)) return undefined;
  const chain = others.filter((issuer) => !isSelfSigned(issuer)).map(({ raw }) => new Uint8Array(raw));
  return { credentialId, certificate, chain, algorithm, release, bindsHash: SCAL === '2' };
}

function algorithmFor({ publicKey }: X509Certificate): Algorithm | undefined {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey;
  if (type === 'rsa' && (details?.modulusLength ?? 0) >= 2048) return 'RSA-PKCS1-SHA256';
  return type === 'ec' && details?.namedCurve === 'prime256v1' ? 'ECDSA-P256-SHA256' : undefined;
}

/** The signature as PDF wants it, once the certificate's key was found to have made it. */
export function verifiedSignature(
  { certificate, algorithm }: RemoteCredential,
  attributes: Uint8Array,
  signature: Uint8Array,
): Uint8Array {
  const { publicKey } = new X509Certificate(certificate);
  if (verify('sha256', attributes, publicKey, signature)) return signature;
  // Services answer ECDSA in either of two forms: as DER, or as the two numbers one after the other.
  const plain = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  if (algorithm === 'ECDSA-P256-SHA256' && verify('sha256', attributes, plain, signature))
    return derOf(signature);
  throw refused('what it answers was not made by the key of the certificate');
}

function derOf(signature: Uint8Array): Uint8Array {
  const half = signature.length / 2;
  return sequence(bigInteger(signature.subarray(0, half)), bigInteger(signature.subarray(half))).bytes;
}

function readCertificate(der: Uint8Array): X509Certificate | undefined {
  try {
    return new X509Certificate(der);
  } catch {
    return undefined;
  }
}

function isSelfSigned({ subject, issuer }: X509Certificate): boolean {
  return subject === issuer;
}
