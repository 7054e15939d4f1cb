import { sign } from 'node:crypto';
import { sha256, writeSignedAttributes, writeSignedData } from '../pades/cms-writer.ts';
import {
  bigInteger,
  child,
  children,
  type DerNode,
  generalizedTime,
  integer,
  isInteger,
  objectId,
  octetsOf,
  oidOf,
  readDer,
  sequence,
} from '../pades/der.ts';
import { OID } from '../pades/oids.ts';
import type { KeyAndCertificate } from './authority-folder.ts';

/** Under the arc for numbers that need no registry (ITU-T X.667): the installation's own, unaudited policy. */
const POLICY = '2.25.1827364554637281';
const GRANTED = 0;
const REJECTED = 2;

/** Answers an RFC 3161 request as a time-stamp unit: TimeStampResp, DER. A bad request is answered as rejected. */
export function answerTimestampRequest(
  request: Uint8Array,
  unit: KeyAndCertificate,
  serial: Uint8Array,
  now: string,
): Uint8Array {
  let info: DerNode;
  try {
    info = timestampInfo(request, serial, now);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return sequence(sequence(integer(REJECTED))).bytes;
  }
  const content = info.bytes;
  const attributes = writeSignedAttributes(sha256(content), unit.certificate, OID.timestampInfo);
  const token = writeSignedData({
    attributes,
    signature: new Uint8Array(sign('sha256', attributes, unit.key)),
    certificate: unit.certificate,
    chain: [],
    content: { type: OID.timestampInfo, bytes: content },
  });
  return sequence(sequence(integer(GRANTED)), readDer(token)).bytes;
}

/** TSTInfo (RFC 3161, 2.4.2): policy, what is stamped, number, time, and the nonce of the request. */
function timestampInfo(request: Uint8Array, serial: Uint8Array, now: string): DerNode {
  const parts = children(readDer(request));
  const imprint = child(sequence(...parts), 1);
  if (oidOf(child(child(imprint, 0), 0)) !== OID.sha256) throw new SyntaxError('Only SHA-256 is stamped');
  if (octetsOf(child(imprint, 1)).byteLength !== 32) throw new SyntaxError('Not a SHA-256 imprint');
  const nonce = parts.slice(2).find(isInteger);
  return sequence(
    integer(1),
    objectId(POLICY),
    imprint,
    bigInteger(serial),
    generalizedTime(now),
    ...(nonce === undefined ? [] : [nonce]),
  );
}
