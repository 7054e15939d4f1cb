import type { Party } from '../domain/convention/state.ts';
import type { MandateRow } from '../domain/mandate/state.ts';
import type { ManifestProof, PaperEvidence, SignatureEvidence } from '../domain/signature/evidence.ts';
import type { SignatureRefusal } from '../domain/signature/refusals.ts';
import type { OpenSignatureRound, SignatureState } from '../domain/signature/state.ts';
import type { SigningCredential } from '../ports/keys.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { judgeMandate } from './judge-mandate.ts';
import { signatures } from './lifecycles.ts';
import { underMandate } from './mandate-for.ts';
import { readyToSign } from './open-signing.ts';
import { readCase, readTerms } from './read-cases.ts';
import { type CopyToSign, prepareCopy, type SigningTools, signCopy } from './sign-copy.ts';
import { transact } from './transact.ts';

export interface SigningDesk extends Desk, SigningTools {}

/** One signature that this installation assembles, whoever holds the key. */
export interface NewSignature extends Request {
  readonly signatureId: string;
  readonly partyId: string;
  /** Hash of the document that the person was shown. */
  readonly documentSha256: string;
  readonly evidence: Exclude<SignatureEvidence, PaperEvidence>;
  /** The row of the register that the caller asked for; asked for here where there is none. */
  readonly mandate?: MandateRow;
  readonly manifest?: ManifestProof;
  /** The key to sign with; the installation's own authority issues one for the act when there is none. */
  readonly credential?: SigningCredential;
}

/** Another party signed in between: the signature is made again on the newer revision. */
const SIGN_AGAIN_MAX = 5;

/**
 * Adds the visible signature of one party to the newest revision, keeps the revision and records the act. Those whose
 * turn it is now are written to in the same append. How the person was recognised is the caller's to have judged.
 */
export async function addSignature(
  desk: SigningDesk,
  signature: NewSignature,
): Promise<Answer<SignatureState>> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await signNewestRevision(desk, signature);
    const stale = !answer.ok && answer.refusal.code === 'SIGNATURE_REVISION_STALE';
    if (!stale || attempt >= SIGN_AGAIN_MAX) return answer;
  }
}

async function signNewestRevision(desk: SigningDesk, asked: NewSignature): Promise<Answer<SignatureState>> {
  const awaited = await awaitedSignature(desk, asked);
  if (!awaited.ok) return awaited;
  const { mandate, round } = awaited.value;
  const pdf = await signCopy(desk, await copyOf(desk, asked, awaited.value));
  return recordSignature(desk, { ...asked, mandate }, round, pdf);
}

/** Keeps the revision that a signature made, and records the act on the one before it, wherever it was signed. */
export async function recordSignature(
  desk: Desk & Pick<SigningDesk, 'pdfSignatures'>,
  asked: NewSignature & { readonly mandate: MandateRow },
  round: OpenSignatureRound,
  pdf: Uint8Array,
): Promise<Answer<SignatureState>> {
  const { sha256 } = desk.pdfSignatures.describeRevision(pdf, asked.partyId);
  const folder = round.documentKey.slice(0, round.documentKey.lastIndexOf('/'));
  const key = `${folder}/revision-${round.acts.length + 1}-${sha256.slice(0, 16)}.pdf`;
  const revision = await desk.documents.put(key, pdf, 'application/pdf');
  const { version } = await readTerms(desk);
  const { partyId, documentSha256, evidence, mandate, manifest } = asked;
  const act = underMandate(asked.act, mandate);
  const about = { key: asked.key, act, verb: 'sign-document', programmeVersion: version };
  const facts = [asked.signatureId, partyId, documentSha256, evidence, manifest ?? null];
  return transact(desk, { ...about, facts, answers: signatures }, async (transaction) => {
    const signature = await transaction.load(signatures, asked.signatureId);
    const before = signature.state();
    const decision = signature.decide({
      type: 'SignDocument',
      act,
      partyId,
      documentSha256,
      previousRevisionSha256: round.revision.sha256,
      revisionKey: revision.key,
      revisionSha256: revision.sha256,
      ...evidence,
      mandate,
      ...(manifest ? { manifest } : {}),
    });
    if (!decision.accepted) return refused(decision.refusal);
    const writtenTo = before.status === 'open' ? before.awaiting : [];
    transaction.deliver(...readyToSign(signature.stream, signature.state(), writtenTo));
    return done(signature.state());
  });
}

interface AwaitedSignature {
  readonly round: OpenSignatureRound;
  readonly party: Party;
  readonly mandate: MandateRow;
}

/**
 * Where there is no room to sign into, or nobody who may sign, the document is not touched; all else is the round's to
 * decide. The row is the one that the caller was given, else the one that the register gives now.
 */
async function awaitedSignature(desk: Desk, asked: NewSignature): Promise<Answer<AwaitedSignature>> {
  const { act, partyId, signatureId } = asked;
  const round = await readCase(desk, signatures, signatureId);
  if (round.status !== 'open') return refused({ code: 'SIGNATURE_CLOSED' });
  const party = round.parties.find((one) => one.partyId === partyId);
  if (!party) return refused({ code: 'SIGNATURE_NOT_YOUR_PARTY' });
  const given = round.acts.find((one) => one.partyId === partyId);
  if (given) {
    const refusal: SignatureRefusal = { code: 'SIGNATURE_ALREADY_GIVEN', partyId, signedAt: given.signedAt };
    return refused(refusal);
  }
  if (asked.mandate) return done({ round, party, mandate: asked.mandate });
  const judged = await judgeMandate(desk, { signatureId, party, personId: act.actor.personId, at: act.at });
  return judged.ok ? done({ round, party, mandate: judged.value }) : judged;
}

/**
 * What a key elsewhere is to sign for the newest revision, before anything is signed: the same facts on the same
 * revision give the same bytes.
 */
export async function attributesToSign(
  desk: SigningDesk,
  asked: NewSignature & { readonly certificate: Uint8Array },
): Promise<Answer<Uint8Array>> {
  const awaited = await awaitedSignature(desk, asked);
  if (!awaited.ok) return awaited;
  const prepared = await prepareCopy(desk, await copyOf(desk, asked, awaited.value));
  return done(desk.pdfSignatures.signedAttributes(prepared, asked.certificate));
}

async function copyOf(
  desk: SigningDesk,
  { act, credential, evidence }: NewSignature,
  { mandate, party, round }: AwaitedSignature,
): Promise<CopyToSign> {
  const { bytes } = await desk.documents.get(round.revision.key);
  return {
    pdf: bytes,
    party,
    documentSha256: round.documentSha256,
    at: act.at,
    level: evidence.level,
    consentVersion: 'consentVersion' in evidence ? evidence.consentVersion : '',
    mandate,
    certify: round.acts.length === 0,
    act: `${round.signatureId}/${party.partyId}`,
    ...(credential ? { credential } : {}),
  };
}
