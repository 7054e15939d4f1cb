import type { ArchivedDocument } from '../domain/convention/state.ts';
import { fault } from '../ports/fault.ts';
import type { SigningAuthority } from '../ports/keys.ts';
import type { PdfSignatures, RevisionVerdict } from '../ports/pdf-signatures.ts';
import type { RevocationAnswers } from '../ports/revocations.ts';
import type { TimestampAuthority } from '../ports/timestamps.ts';
import type { Desk } from './desk.ts';
import { revocations } from './lifecycles.ts';
import { readCase } from './read-cases.ts';
import { listRevoked } from './revoke-certificate.ts';

export interface ArchiveDesk extends Desk {
  readonly pdfSignatures: Pick<
    PdfSignatures,
    | 'certificateStandings'
    | 'completeArchive'
    | 'describeRevision'
    | 'issuedCertificates'
    | 'prepareArchive'
    | 'verifyRevisions'
  >;
  readonly authority: Pick<SigningAuthority, 'revocationList' | 'rootRevocationList'>;
  readonly timestamps: TimestampAuthority;
  /** DER; what a verifier of our own signatures must trust. */
  readonly rootCertificates: () => Promise<readonly Uint8Array[]>;
  /** DER; of the authorities beside the installation's own; absent where there are none. */
  readonly qualifiedRoots?: () => Promise<readonly Uint8Array[]>;
  /** Asks those authorities. */
  readonly foreignAnswers?: RevocationAnswers;
}

/**
 * The archived revision of a signed file, kept beside it. Every certificate is asked about first. Throws `SignerRevoked`,
 * `RevocationUnknown`, and `PermanentFault` for a file that is not the recorded one.
 */
export async function archiveFile(
  desk: ArchiveDesk,
  id: string,
  finalDocumentKey: string,
  recorded: Parameters<PdfSignatures['verifyRevisions']>[1],
): Promise<ArchivedDocument> {
  const { pdfSignatures } = desk;
  const { bytes } = await desk.documents.get(finalDocumentKey);
  const roots = await desk.rootCertificates();
  const revocationAnswers = await gatherAnswers(desk, bytes);
  const verdict = await pdfSignatures.verifyRevisions(bytes, recorded, roots, revocationAnswers);
  await judge(desk, id, verdict);
  await judgeAuthorities(desk, id, { pdf: bytes, roots, revocationAnswers });
  const prepared = await pdfSignatures.prepareArchive({ pdf: bytes, roots, revocationAnswers });
  const { at, token } = await desk.timestamps.timestamp(Buffer.from(prepared.digest, 'hex'));
  const pdf = pdfSignatures.completeArchive(prepared, token);
  const { sha256 } = pdfSignatures.describeRevision(pdf);
  // A time-stamp is another one at each try: the name carries the hash, and the log says which revision counts.
  const folder = finalDocumentKey.slice(0, finalDocumentKey.lastIndexOf('/'));
  const key = `${folder}/archived-${sha256.slice(0, 16)}.pdf`;
  const { sizeBytes } = await desk.documents.put(key, pdf, 'application/pdf');
  return { revisionKey: key, revisionSha256: sha256, sizeBytes, stampedAt: at };
}

/** The lists of the installation's own authorities as of now, and what others say whom the certificates name. */
async function gatherAnswers(desk: ArchiveDesk, pdf: Uint8Array): Promise<readonly Uint8Array[]> {
  const now = desk.clock.now();
  const root = await desk.authority.rootRevocationList(now);
  const own = [
    await desk.authority.revocationList(await listRevoked(desk), now),
    ...(root === undefined ? [] : [root]),
  ];
  const { foreignAnswers, qualifiedRoots } = desk;
  const roots = (await qualifiedRoots?.()) ?? [];
  if (foreignAnswers === undefined || roots.length === 0) return own;
  const issued = await desk.pdfSignatures.issuedCertificates(pdf, roots);
  const others = await Promise.all(issued.map((one) => foreignAnswers.revocationStatus(one)));
  return [...own, ...others.filter((answer) => answer !== undefined)];
}

/** What stands above the signers, and the units whose time the signatures rest on: none of them was taken back. */
async function judgeAuthorities(
  { pdfSignatures }: Pick<ArchiveDesk, 'pdfSignatures'>,
  id: string,
  { pdf, roots, revocationAnswers }: Parameters<PdfSignatures['prepareArchive']>[0],
): Promise<void> {
  const standings = await pdfSignatures.certificateStandings(pdf, roots, revocationAnswers);
  if (standings.some(({ standing }) => standing.status === 'revoked'))
    throw fault('SignerRevoked', `An authority or a time-stamp unit behind ${id} is revoked.`);
}

/** A revoked signer is asked for in the log itself too: a listing, which the list is made of, may lag behind it. */
async function judge(desk: ArchiveDesk, id: string, verdict: RevisionVerdict): Promise<void> {
  for (const { certificateSerial, partyId, revocation } of verdict.signatures) {
    const { status } = await readCase(desk, revocations, certificateSerial);
    if (status === 'revoked' || revocation.status === 'revoked')
      throw fault('SignerRevoked', `The certificate of ${partyId} on ${id} is revoked.`);
  }
  const [wrong] = verdict.faults;
  if (wrong) throw fault('PermanentFault', `The file of ${id} does not hold: ${wrong.code}.`);
  for (const { partyId, revocation } of verdict.signatures)
    if (revocation.status !== 'good')
      throw fault('RevocationUnknown', `Nobody says whether the certificate of ${partyId} still holds.`);
}
