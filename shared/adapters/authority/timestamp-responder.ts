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
import type { CertifiedSigner } from './signer.ts';

/** Under the arc for numbers that need no registry (ITU-T X.667): the installation's own, unaudited policy. */
const POLICY = '2.25.1827364554637281';
const GRANTED = 0;
const REJECTED = 2;

/** Answers an RFC 3161 request as a time-stamp unit: TimeStampResp, DER. A bad request is answered as rejected. */
export async function answerTimestampRequest(
  request: Uint8Array,
  { signer, certificate }: CertifiedSigner,
  serial: Uint8Array,
  now: string,
): Promise<Uint8Array> {
  let info: DerNode;
  try {
    info = timestampInfo(request, serial, now);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return sequence(sequence(integer(REJECTED))).bytes;
  }
  const content = info.bytes;
  const attributes = writeSignedAttributes(sha256(content), certificate, OID.timestampInfo);
  const token = writeSignedData({
    attributes,
    signature: await signer.sign(attributes),
    certificate,
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
