import { child, children, octetsOf, oidOf, readDer, taggedPart } from './der.ts';

const EXTENSIONS = 3;

/** The subject of a version 3 certificate, byte for byte, as what it issues has to name it (RFC 5280, 4.1). */
export function subjectOf(certificate: Uint8Array): Uint8Array {
  return child(child(readDer(certificate), 0), 5).bytes;
}

/** The value (DER) of an extension of a certificate; undefined where it has none of this identifier (RFC 5280, 4.1). */
export function extensionOf(certificate: Uint8Array, id: string): Uint8Array | undefined {
  const [toBeSigned] = children(readDer(certificate));
  const extensions = taggedPart(children(toBeSigned), EXTENSIONS);
  const listed = extensions === undefined ? [] : children(children(extensions)[0]);
  const found = listed.find((extension) => oidOf(child(extension, 0)) === id);
  return found && octetsOf(children(found).at(-1));
}
