import type { RecordedRevision, RevisionVerdict } from '../ports/pdf-signatures.ts';
import type { SignerFault } from './judge-signers.ts';

/** What was done to a file, as a person calls it. */
export type Attack =
  | 'bytes-changed'
  | 'content-changed'
  | 'file-rewritten'
  | 'update-appended'
  | 'signature-cut-off'
  | 'signature-absent'
  | 'foreign-certificate'
  | 'other-certificate'
  | 'certificate-revoked';

interface Judged extends Pick<RevisionVerdict, 'signatures'> {
  readonly faults: readonly SignerFault[];
}

/** Names what the faults of a file compared with the record come from; none when it is whole or unlike any attack. */
export function attacksOnRecorded(
  verdict: Judged,
  sizeBytes: number,
  recorded: readonly RecordedRevision[],
): readonly Attack[] {
  const { has } = codesOf(verdict);
  const signed = recorded.filter(({ archival }) => archival !== true);
  const sameLength = [signed, recorded].some((all) => sizeBytes === all.at(-1)?.lengthBytes);
  const altered = has('REVISION_ALTERED');
  return [
    ...(altered ? [sameLength ? ('bytes-changed' as const) : ('file-rewritten' as const)] : []),
    ...(!altered && has('REVISION_CUT_OFF') ? ['signature-cut-off' as const] : []),
    ...(!altered && has('BYTES_AFTER_LAST_REVISION') ? ['update-appended' as const] : []),
    ...foreign(verdict),
    ...certificates(verdict),
  ];
}

/** The same for a file that was judged by itself. */
export function attacksOnAlone(verdict: Judged): readonly Attack[] {
  const { has, count } = codesOf(verdict);
  const moved = count('RANGE_NOT_WHOLE');
  const rewritten = moved > 0 && moved === verdict.signatures.length;
  const changed = moved > 0 || has('DIGEST_INVALID') || has('SIGNATURE_INVALID');
  return [
    ...(rewritten ? ['file-rewritten' as const] : []),
    ...(changed && !rewritten ? ['content-changed' as const] : []),
    ...(has('SIGNER_MISSING') ? ['signature-absent' as const] : []),
    ...(has('BYTES_AFTER_LAST_REVISION') ? ['update-appended' as const] : []),
    ...foreign(verdict),
    ...certificates(verdict),
  ];
}

/** A signature that its own certificate bears out, and that certificate is not from our authority. */
function foreign({ faults, signatures }: Judged): readonly Attack[] {
  const strange = faults.flatMap((fault) => (fault.code === 'CHAIN_INVALID' ? [fault.partyId] : []));
  return signatures.some(({ partyId, signatureValid }) => signatureValid && strange.includes(partyId))
    ? ['foreign-certificate']
    : [];
}

/** What is wrong with a certificate that leads to the right authority. */
function certificates(verdict: Judged): readonly Attack[] {
  const { has } = codesOf(verdict);
  return [
    ...(has('CERTIFICATE_OF_ANOTHER') ? ['other-certificate' as const] : []),
    ...(has('CERTIFICATE_REVOKED') ? ['certificate-revoked' as const] : []),
  ];
}

function codesOf({ faults }: Judged) {
  const count = (code: SignerFault['code']) => faults.filter((fault) => fault.code === code).length;
  return { count, has: (code: SignerFault['code']) => count(code) > 0 };
}
