import { child, readDer } from './der.ts';

/** The subject of a version 3 certificate, byte for byte, as what it issues has to name it (RFC 5280, 4.1). */
export function subjectOf(certificate: Uint8Array): Uint8Array {
  return child(child(readDer(certificate), 0), 5).bytes;
}
