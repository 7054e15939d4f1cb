import type { IssuedCertificate, StandingCertificate } from '../../ports/revocations.ts';
import { parseCertificate, pathToRoot } from './certificate-chain.ts';
import { judgeSignedData } from './cms-judgement.ts';
import { readSignedData } from './cms-reader.ts';
import { readAnswers, standingUnder } from './revocation-standing.ts';
import { partyOf } from './signature-fields.ts';
import { readSignedFile, withoutPadding } from './signed-fields.ts';
import { readTimestampToken } from './timestamp-token.ts';

/** See `PdfSignatures.issuedCertificates`. Only chains that lead to a root are told: nobody else is ever asked. */
export async function issuedCertificates(
  pdf: Uint8Array,
  roots: readonly Uint8Array[],
): Promise<readonly IssuedCertificate[]> {
  return (await placedCertificates(pdf, roots)).map(({ at: _, ...issued }) => issued);
}

/** See `PdfSignatures.certificateStandings`. */
export async function certificateStandings(
  pdf: Uint8Array,
  roots: readonly Uint8Array[],
  revocationAnswers: readonly Uint8Array[],
): Promise<readonly StandingCertificate[]> {
  const { validation } = await readSignedFile(pdf);
  const answers = readAnswers([...revocationAnswers, ...validation.revocationAnswers]);
  return (await placedCertificates(pdf, roots)).map(({ at, ...issued }) => ({
    ...issued,
    standing: standingUnder(
      parseCertificate(issued.certificate),
      parseCertificate(issued.issuer),
      answers,
      at,
    ),
  }));
}

interface PlacedCertificate extends IssuedCertificate {
  /** The last moment at which a signature of the file rests on it. */
  readonly at: string;
}

async function placedCertificates(
  pdf: Uint8Array,
  roots: readonly Uint8Array[],
): Promise<readonly PlacedCertificate[]> {
  const { fields } = await readSignedFile(pdf);
  const found = new Map<string, PlacedCertificate>();
  for (const { name, dictionary } of fields) {
    if (dictionary === undefined || dictionary.isTimestamp) continue;
    const { timestamp } = readSignedData(withoutPadding(dictionary.contents));
    const at = timestamp === undefined ? dictionary.declaredAt : readTimestampToken(timestamp).at;
    const paths = [
      pathOf(withoutPadding(dictionary.contents), roots, at, partyOf(name)),
      ...(timestamp === undefined ? [] : [pathOf(timestamp, roots, at)]),
    ];
    for (const one of paths.flat()) {
      const name = Buffer.from(one.certificate).toString('base64');
      const before = found.get(name);
      found.set(name, { ...one, ...before, at: before !== undefined && before.at > at ? before.at : at });
    }
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
