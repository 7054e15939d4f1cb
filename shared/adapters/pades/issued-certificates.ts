import type { IssuedCertificate } from '../../ports/revocations.ts';
import { parseCertificate, pathToRoot } from './certificate-chain.ts';
import { judgeSignedData } from './cms-judgement.ts';
import { readSignedData } from './cms-reader.ts';
import { partyOf } from './signature-fields.ts';
import { readSignedFile, withoutPadding } from './signed-fields.ts';
import { readTimestampToken } from './timestamp-token.ts';

/** See `PdfSignatures.issuedCertificates`. Only chains that lead to a root are told: nobody else is ever asked. */
export async function issuedCertificates(
  pdf: Uint8Array,
  roots: readonly Uint8Array[],
): Promise<readonly IssuedCertificate[]> {
  const { fields } = await readSignedFile(pdf);
  const found = new Map<string, IssuedCertificate>();
  for (const { name, dictionary } of fields) {
    if (dictionary === undefined || dictionary.isTimestamp) continue;
    const { timestamp } = readSignedData(withoutPadding(dictionary.contents));
    const at = timestamp === undefined ? dictionary.declaredAt : readTimestampToken(timestamp).at;
    const paths = [
      pathOf(withoutPadding(dictionary.contents), roots, at, partyOf(name)),
      ...(timestamp === undefined ? [] : [pathOf(timestamp, roots, at)]),
    ];
    for (const one of paths.flat())
      found.set(Buffer.from(one.certificate).toString('base64'), {
        ...one,
        ...found.get(Buffer.from(one.certificate).toString('base64')),
      });
  }
  return [...found.values()];
}

function pathOf(
  cms: Uint8Array,
  roots: readonly Uint8Array[],
  at: string,
  partyId?: string,
): readonly IssuedCertificate[] {
  const { certificate, others } = judgeSignedData(readSignedData(cms), new Uint8Array());
  const path = pathToRoot(certificate, others, roots.map(parseCertificate), at) ?? [];
  return path.slice(0, -1).map((one, index) => ({
    ...(index === 0 && partyId !== undefined ? { partyId } : {}),
    certificate: new Uint8Array(one.raw),
    issuer: new Uint8Array((path[index + 1] ?? one).raw),
  }));
}
