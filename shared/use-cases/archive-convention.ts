import type { ConventionState } from '../domain/convention/state.ts';
import { fault } from '../ports/fault.ts';
import type { SigningAuthority } from '../ports/keys.ts';
import type { PdfSignatures, RevisionVerdict } from '../ports/pdf-signatures.ts';
import type { RevocationLists } from '../ports/revocations.ts';
import type { TimestampAuthority } from '../ports/timestamps.ts';
import { systemAct } from './acts.ts';
import { type CaseOutcome, caseOutcome } from './case-outcome.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { conventions, revocations, signatures } from './lifecycles.ts';
import { permanentFault } from './permanent-fault.ts';
import { readCase } from './read-cases.ts';
import { listRevoked } from './revoke-certificate.ts';
import { recordedRevisions } from './verify-convention.ts';

export interface ArchiveDesk extends Desk {
  readonly pdfSignatures: Pick<
    PdfSignatures,
    'completeArchive' | 'describeRevision' | 'issuedCertificates' | 'prepareArchive' | 'verifyRevisions'
  >;
  readonly authority: Pick<SigningAuthority, 'revocationList'>;
  readonly timestamps: TimestampAuthority;
  /** DER; what a verifier of our own signatures must trust. */
  readonly rootCertificates: () => Promise<readonly Uint8Array[]>;
  /** DER; of the authorities beside the installation's own; absent where there are none. */
  readonly qualifiedRoots?: () => Promise<readonly Uint8Array[]>;
  /** Asks those authorities. */
  readonly foreignLists?: RevocationLists;
}

type InForce = Extract<ConventionState, { readonly finalSha256: string }>;

/**
 * Makes the signed file outlive its certificates (PAdES B-LTA): validation data and a time-stamp over all of it, kept
 * as one more revision. The convention is in force before and stays so. Every certificate is asked about first: a
 * revoked signer, a list that nobody gives or a file that is not the recorded one stop the step, with nothing archived.
 * Answers by state: what is archived, or has nothing to be archived, is done.
 */
export async function archiveConvention(
  desk: ArchiveDesk,
  task: { readonly taskKey: string; readonly id: string },
): Promise<CaseOutcome> {
  const convention = await readCase(desk, conventions, task.id);
  if (!('finalSha256' in convention) || convention.archived) return caseOutcome(convention.status);
  const round = await readCase(desk, signatures, convention.signatureId);
  // What was signed by hand alone is a scan: it bears no certificate that could lapse.
  if (round.status === 'absent' || round.acts.every(({ level }) => level === 'paper'))
    return caseOutcome(convention.status);
  const archived = await archive(desk, convention, await recordedRevisions(desk, { convention, round }));
  const act = systemAct(desk.clock, 'command');
  const answer = await decideOne(
    desk,
    { key: task.taskKey, act },
    {
      verb: 'archive-convention',
      lifecycle: conventions,
      id: task.id,
      command: { type: 'ArchiveConvention', act, finalSha256: convention.finalSha256, ...archived },
    },
  );
  if (!answer.ok && answer.refusal.code !== 'CONVENTION_ARCHIVED_ALREADY')
    throw permanentFault('The archiving', task.id, answer.refusal);
  return caseOutcome((await readCase(desk, conventions, task.id)).status);
}

async function archive(
  desk: ArchiveDesk,
  { conventionId, finalDocumentKey }: InForce,
  recorded: Parameters<PdfSignatures['verifyRevisions']>[1],
) {
  const { pdfSignatures } = desk;
  const { bytes } = await desk.documents.get(finalDocumentKey);
  const roots = await desk.rootCertificates();
  const revocationLists = await gatherLists(desk, bytes);
  const verdict = await pdfSignatures.verifyRevisions(bytes, recorded, roots, revocationLists);
  await judge(desk, conventionId, verdict);
  const prepared = await pdfSignatures.prepareArchive({ pdf: bytes, roots, revocationLists });
  const { at, token } = await desk.timestamps.timestamp(Buffer.from(prepared.digest, 'hex'));
  const pdf = pdfSignatures.completeArchive(prepared, token);
  const { sha256 } = pdfSignatures.describeRevision(pdf);
  // A time-stamp is another one at each try: the name carries the hash, and the log says which revision counts.
  const key = `conventions/${conventionId}/archived-${sha256.slice(0, 16)}.pdf`;
  const { sizeBytes } = await desk.documents.put(key, pdf, 'application/pdf');
  return { revisionKey: key, revisionSha256: sha256, sizeBytes, stampedAt: at };
}

/** The list of the installation's own authority as of now, and those of others that the certificates name. */
async function gatherLists(desk: ArchiveDesk, pdf: Uint8Array): Promise<readonly Uint8Array[]> {
  const own = await desk.authority.revocationList(await listRevoked(desk), desk.clock.now());
  const { foreignLists, qualifiedRoots } = desk;
  const roots = (await qualifiedRoots?.()) ?? [];
  if (foreignLists === undefined || roots.length === 0) return [own];
  const issued = await desk.pdfSignatures.issuedCertificates(pdf, roots);
  const others = await Promise.all(issued.map((one) => foreignLists.revocationStatus(one)));
  return [own, ...others.filter((list) => list !== undefined)];
}

/** A revoked signer is asked for in the log itself too: a listing, which the list is made of, may lag behind it. */
async function judge(desk: ArchiveDesk, conventionId: string, verdict: RevisionVerdict): Promise<void> {
  for (const { certificateSerial, partyId, revocation } of verdict.signatures) {
    const { status } = await readCase(desk, revocations, certificateSerial);
    if (status === 'revoked' || revocation.status === 'revoked')
      throw fault('SignerRevoked', `The certificate of ${partyId} on ${conventionId} is revoked.`);
  }
  const [wrong] = verdict.faults;
  if (wrong) throw fault('PermanentFault', `The file of ${conventionId} does not hold: ${wrong.code}.`);
  for (const { partyId, revocation } of verdict.signatures)
    if (revocation.status !== 'good')
      throw fault('RevocationUnknown', `Nobody says whether the certificate of ${partyId} still holds.`);
}
