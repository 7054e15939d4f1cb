import { extensionOf } from '../pades/certificate-parts.ts';
import { children, oidOf, readDer } from '../pades/der.ts';
import { OID } from '../pades/oids.ts';

const URI = 6;

/** Where a certificate says that its issuer answers about it (RFC 5280, 4.2.2.1): http and https addresses only. */
export function responderAddresses(certificate: Uint8Array): readonly URL[] {
  const found = extensionOf(certificate, OID.authorityInfoAccess);
  if (found === undefined) return [];
  return children(readDer(found)).flatMap((access) => {
    const [method, place] = children(access);
    if (oidOf(method) !== OID.ocsp || place === undefined || (place.tag & 0x1f) !== URI) return [];
    const url = URL.parse(Buffer.from(place.content).toString('latin1'));
    return url && (url.protocol === 'http:' || url.protocol === 'https:') ? [url] : [];
  });
}
