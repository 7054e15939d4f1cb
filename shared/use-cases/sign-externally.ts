import type { OpenSignatureRound, SignatureState } from '../domain/signature/state.ts';
import type { InspectedSignature, PdfSignatures } from '../ports/pdf-signatures.ts';
import type { RevocationAnswers } from '../ports/revocations.ts';
import type { Request } from './acts.ts';
import { recordSignature } from './add-signature.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { judgeMandate } from './judge-mandate.ts';
import { signatures } from './lifecycles.ts';
import { readCase } from './read-cases.ts';
import { recallState } from './recorded-answer.ts';

export interface ExternalDesk extends Desk {
  readonly pdfSignatures: PdfSignatures;
  /** DER; of the trust services whose certificates are taken. None: this installation does not offer the level. */
  readonly qualifiedRoots?: () => Promise<readonly Uint8Array[]>;
  readonly foreignAnswers?: RevocationAnswers;
}

export interface ExternalSigning extends Request {
  readonly signatureId: string;
  readonly partyId: string;
  /** Hash of the document that the page showed. */
  readonly documentSha256: string;
  readonly consentVersion: string;
  /** The file that was signed elsewhere: a stranger's bytes. */
  readonly uploaded: Uint8Array;
}

/**
 * Takes a PDF that the party signed elsewhere: exactly the newest revision and one good signature more becomes the next
 * revision, as it is. Whoever was faster makes it another document, which is then given out anew.
 */
export async function signExternally(
  desk: ExternalDesk,
  { uploaded, ...asked }: ExternalSigning,
): Promise<Answer<SignatureState>> {
  const recorded = await recallState(desk, signatures, asked.key);
  if (recorded) return recorded;
  const roots = (await desk.qualifiedRoots?.()) ?? [];
  if (roots.length === 0) return refused({ code: 'EXTERNAL_NOT_OFFERED' });
  const round = await readCase(desk, signatures, asked.signatureId);
  // Nothing of a stranger is read before it is that stranger's turn.
  if (round.status !== 'open') return refused({ code: 'SIGNATURE_CLOSED' });
  const { act, partyId, signatureId } = asked;
  const party = round.parties.find((one) => one.partyId === partyId);
  if (!party || !round.awaiting.includes(partyId)) return refused({ code: 'SIGNATURE_NOT_YOUR_TURN' });
  const mandate = await judgeMandate(desk, { signatureId, party, personId: act.actor.personId, at: act.at });
  if (!mandate.ok) return mandate;
  const judged = await judge(desk, asked, round, uploaded, roots);
  if (!judged.ok) return judged;
  const { certificateSha256, signerName } = judged.value;
  const { consentVersion, ...about } = asked;
  const evidence = { level: 'external', signerName, certificateSha256, consentVersion } as const;
  return recordSignature(desk, { ...about, evidence, mandate: mandate.value }, round, uploaded);
}

/** Once without a list, so that only what else is good asks an authority; then with what the authorities say. */
async function judge(
  desk: ExternalDesk,
  { act, partyId }: Pick<ExternalSigning, 'act' | 'partyId'>,
  round: OpenSignatureRound,
  uploaded: Uint8Array,
  roots: readonly Uint8Array[],
): Promise<Answer<InspectedSignature>> {
  const { bytes: revision } = await desk.documents.get(round.revision.key);
  const request = { revision, uploaded, partyId, roots, at: act.at };
  try {
    const first = await desk.pdfSignatures.judgeExternal({ ...request, revocationAnswers: [] });
    if (!first.taken && first.fault !== 'EXTERNAL_REVOCATION_UNKNOWN') return refused({ code: first.fault });
    const revocationAnswers = await listsFor(desk, uploaded, roots);
    const last = await desk.pdfSignatures.judgeExternal({ ...request, revocationAnswers });
    return last.taken ? done(last.signature) : refused({ code: last.fault });
  } catch (fault) {
    if (!(fault instanceof Error && fault.name === 'TransientFault')) throw fault;
    // The file takes too long to be read, or the authority is silent: nothing is taken on trust.
    return refused({ code: 'EXTERNAL_TRY_LATER' });
  }
}

async function listsFor(
  { foreignAnswers, pdfSignatures }: ExternalDesk,
  uploaded: Uint8Array,
  roots: readonly Uint8Array[],
): Promise<readonly Uint8Array[]> {
  if (foreignAnswers === undefined) return [];
  const issued = await pdfSignatures.issuedCertificates(uploaded, roots);
  const lists = await Promise.all(issued.map((one) => foreignAnswers.revocationStatus(one)));
  return lists.filter((list) => list !== undefined);
}
