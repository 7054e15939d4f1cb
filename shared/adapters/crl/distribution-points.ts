import { extensionOf } from '../pades/certificate-parts.ts';
import { children, readDer, taggedPart } from '../pades/der.ts';
import { OID } from '../pades/oids.ts';

const FULL_NAME = 0;
const URI = 6;

/** Where a certificate says that its issuer's list is found (RFC 5280, 4.2.1.13): http and https addresses only. */
export function distributionPoints(certificate: Uint8Array): readonly URL[] {
  const found = extensionOf(certificate, OID.crlDistributionPoints);
  if (found === undefined) return [];
  return children(readDer(found)).flatMap((point) => {
    const name = taggedPart(children(point), FULL_NAME);
    const full = name === undefined ? undefined : taggedPart(children(name), FULL_NAME);
    const uris = full === undefined ? [] : children(full).filter(({ tag }) => (tag & 0x1f) === URI);
    return uris.flatMap(({ content }) => addressOf(Buffer.from(content).toString('latin1')));
  });
}

function addressOf(text: string): readonly URL[] {
  const url = URL.parse(text);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? [url] : [];
}
