import { createHash } from 'node:crypto';
import type { OpenSignatureRound, SignatureState } from '../domain/signature/state.ts';
import type { SigningAuthority } from '../ports/keys.ts';
import type { PdfSignatures } from '../ports/pdf-signatures.ts';
import type { TimestampAuthority } from '../ports/timestamps.ts';
import type { Typesetter } from '../ports/typesetter.ts';
import { renderSignatureStamp } from '../render/convention/signature-stamp.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { signatures } from './lifecycles.ts';
import { readyToSign } from './open-signing.ts';
import { readCase, readTerms } from './read-cases.ts';
import { type CodeBinding, checkCode, spendCode } from './signing-code.ts';
import { transact } from './transact.ts';

export interface SigningDesk extends Desk {
  readonly typesetter: Typesetter;
  readonly pdfSignatures: PdfSignatures;
  readonly authority: Pick<SigningAuthority, 'issueFor'>;
  readonly timestamps: TimestampAuthority;
  readonly sample: boolean;
}

export interface SignRequest extends Request {
  readonly signatureId: string;
  readonly partyId: string;
  /** Hash of the document that the page showed. */
  readonly documentSha256: string;
  readonly code: string;
  readonly typedName: string;
  readonly consentVersion: string;
}

/** Another party signed in between: the signature is made again on the newer revision. */
const SIGN_AGAIN_MAX = 5;

/**
 * One party signs: the code is checked, the visible signature is added to the newest revision of the document, the
 * revision is kept, and the act is recorded. Those whose turn it is now are written to in the same append.
 */
export async function signDocument(desk: SigningDesk, request: SignRequest): Promise<Answer<SignatureState>> {
  const recorded = await desk.store.recall(request.key);
  if (recorded) return done(recorded.decision as SignatureState);
  const round = await readCase(desk, signatures, request.signatureId);
  if (round.status !== 'open') return refused({ code: 'SIGNATURE_CLOSED' });
  const binding: CodeBinding = { ...request, documentSha256: round.documentSha256 };
  const checked = await checkCode(desk, binding, request.code);
  if (!checked.ok) return checked;
  for (let attempt = 0; ; attempt += 1) {
    const answer = await signNewestRevision(desk, request);
    const stale = !answer.ok && answer.refusal.code === 'SIGNATURE_REVISION_STALE';
    if (stale && attempt < SIGN_AGAIN_MAX) continue;
    if (answer.ok) await spendCode(desk, binding);
    return answer;
  }
}

async function signNewestRevision(desk: SigningDesk, request: SignRequest): Promise<Answer<SignatureState>> {
  const round = await readCase(desk, signatures, request.signatureId);
  if (round.status !== 'open') return refused({ code: 'SIGNATURE_CLOSED' });
  const party = round.parties.find(({ partyId }) => partyId === request.partyId);
  if (!party) return refused({ code: 'SIGNATURE_NOT_YOUR_PARTY' });
  const signed = await signRevision(desk, request, round, party);
  const key = `conventions/${round.conventionId}/revision-${round.acts.length + 1}-${signed.sha256.slice(0, 16)}.pdf`;
  const revision = await desk.documents.put(key, signed.pdf, 'application/pdf');
  const { version } = await readTerms(desk);
  const { act, partyId, documentSha256, consentVersion, typedName } = request;
  const about = { key: request.key, act, verb: 'sign-document', programmeVersion: version };
  const facts = [request.signatureId, partyId, documentSha256, consentVersion, typedName];
  return transact(desk, { ...about, facts }, async (transaction) => {
    const signature = await transaction.load(signatures, request.signatureId);
    const before = signature.state();
    const decision = signature.decide({
      type: 'SignDocument',
      act,
      partyId,
      documentSha256,
      previousRevisionSha256: round.revision.sha256,
      revisionKey: revision.key,
      revisionSha256: revision.sha256,
      level: 'simple',
      codeChannel: 'email',
      consentVersion,
      typedName,
    });
    if (!decision.accepted) return refused(decision.refusal);
    const writtenTo = before.status === 'open' ? before.awaiting : [];
    transaction.deliver(...readyToSign(signature.stream, signature.state(), writtenTo));
    return done(signature.state());
  });
}

async function signRevision(
  desk: SigningDesk,
  request: SignRequest,
  round: OpenSignatureRound,
  party: OpenSignatureRound['parties'][number],
): Promise<{ readonly pdf: Uint8Array; readonly sha256: string }> {
  const { bytes } = await desk.documents.get(round.revision.key);
  const { at } = request.act;
  const { personId, personName, title, organisation } = party;
  const stamp = await desk.typesetter.typeset(
    renderSignatureStamp({
      name: personName,
      title,
      organisation,
      signedAt: at,
      documentSha256: round.documentSha256,
      sample: desk.sample,
    }),
  );
  const prepared = await desk.pdfSignatures.prepareSignature({
    pdf: bytes,
    partyId: party.partyId,
    stamp: stamp.pdf,
    reason: request.consentVersion,
    at,
    certify: round.acts.length === 0,
  });
  const signer = { personId, nameFr: personName.fr, organisation: organisation.fr, validFrom: at };
  const credential = await desk.authority.issueFor({
    ...signer,
    act: `${round.signatureId}/${party.partyId}`,
  });
  const attributes = desk.pdfSignatures.signedAttributes(prepared, credential.certificate);
  const signature = await credential.sign(attributes);
  const { certificate, chain } = credential;
  const { token } = await desk.timestamps.timestamp(createHash('sha256').update(signature).digest());
  const completion = { attributes, signature, certificate, chain, timestamp: token };
  const pdf = desk.pdfSignatures.completeSignature(prepared, completion);
  return { pdf, sha256: desk.pdfSignatures.describeRevision(pdf, party.partyId).sha256 };
}
