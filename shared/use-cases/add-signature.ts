import { createHash } from 'node:crypto';
import type { Party } from '../domain/convention/state.ts';
import type { MandatedPerson, MandateRow } from '../domain/mandate/state.ts';
import type { ManifestProof, PaperEvidence, SignatureEvidence } from '../domain/signature/evidence.ts';
import type { SignatureRefusal } from '../domain/signature/refusals.ts';
import type { OpenSignatureRound, SignatureState } from '../domain/signature/state.ts';
import type { SigningAuthority, SigningCredential } from '../ports/keys.ts';
import type { PdfSignatures, PreparedSignature } from '../ports/pdf-signatures.ts';
import type { TimestampAuthority } from '../ports/timestamps.ts';
import type { Typesetter } from '../ports/typesetter.ts';
import { renderSignatureStamp } from '../render/convention/signature-stamp.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { signatures } from './lifecycles.ts';
import { readyToSign } from './open-signing.ts';
import { readCase, readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

export interface SigningDesk extends Desk {
  readonly typesetter: Typesetter;
  readonly pdfSignatures: PdfSignatures;
  readonly authority: Pick<SigningAuthority, 'issueFor'>;
  readonly timestamps: TimestampAuthority;
  readonly sample: boolean;
}

/** One signature that this installation assembles, whoever holds the key. */
export interface NewSignature extends Request {
  readonly signatureId: string;
  readonly partyId: string;
  /** Hash of the document that the person was shown. */
  readonly documentSha256: string;
  readonly evidence: Exclude<SignatureEvidence, PaperEvidence>;
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
  const { round } = awaited.value;
  const signed = await signRevision(desk, asked, awaited.value);
  const folder = round.documentKey.slice(0, round.documentKey.lastIndexOf('/'));
  const key = `${folder}/revision-${round.acts.length + 1}-${signed.sha256.slice(0, 16)}.pdf`;
  const revision = await desk.documents.put(key, signed.pdf, 'application/pdf');
  const { version } = await readTerms(desk);
  const { act, partyId, documentSha256, evidence, mandate, manifest } = asked;
  const about = { key: asked.key, act, verb: 'sign-document', programmeVersion: version };
  const facts = [asked.signatureId, partyId, documentSha256, evidence, manifest ?? null];
  return transact(desk, { ...about, facts }, async (transaction) => {
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
      ...(mandate ? { mandate } : {}),
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
}

/** Where there is no room to sign into, the document is not touched; all else is the round's to decide. */
async function awaitedSignature(desk: Desk, asked: NewSignature): Promise<Answer<AwaitedSignature>> {
  const round = await readCase(desk, signatures, asked.signatureId);
  if (round.status !== 'open') return refused({ code: 'SIGNATURE_CLOSED' });
  const { partyId } = asked;
  const party = round.parties.find((one) => one.partyId === partyId);
  if (!party) return refused({ code: 'SIGNATURE_NOT_YOUR_PARTY' });
  const given = round.acts.find((act) => act.partyId === partyId);
  if (!given) return done({ round, party });
  const refusal: SignatureRefusal = { code: 'SIGNATURE_ALREADY_GIVEN', partyId, signedAt: given.signedAt };
  return refused(refusal);
}

async function signRevision(
  desk: SigningDesk,
  asked: NewSignature,
  awaited: AwaitedSignature,
): Promise<{ readonly pdf: Uint8Array; readonly sha256: string }> {
  const { round, party } = awaited;
  const prepared = await prepareRevision(desk, asked, awaited);
  const { personId, name } = signatoryOf(asked, party);
  const signer = { personId, nameFr: name.fr, organisation: party.organisation.fr, validFrom: asked.act.at };
  const act = `${round.signatureId}/${party.partyId}`;
  const credential = asked.credential ?? (await desk.authority.issueFor({ ...signer, act }));
  const attributes = desk.pdfSignatures.signedAttributes(prepared, credential.certificate);
  const signature = await credential.sign(attributes);
  const { certificate, chain } = credential;
  const { token } = await desk.timestamps.timestamp(createHash('sha256').update(signature).digest());
  const completion = { attributes, signature, certificate, chain, timestamp: token };
  const pdf = desk.pdfSignatures.completeSignature(prepared, completion);
  return { pdf, sha256: desk.pdfSignatures.describeRevision(pdf, party.partyId).sha256 };
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
  const prepared = await prepareRevision(desk, asked, awaited.value);
  return done(desk.pdfSignatures.signedAttributes(prepared, asked.certificate));
}

async function prepareRevision(
  desk: SigningDesk,
  asked: NewSignature,
  { round, party }: AwaitedSignature,
): Promise<PreparedSignature> {
  const { bytes } = await desk.documents.get(round.revision.key);
  const { at } = asked.act;
  const { name, title } = signatoryOf(asked, party);
  const delegator = asked.mandate?.delegator;
  const stamp = await desk.typesetter.typeset(
    renderSignatureStamp({
      name,
      title,
      organisation: party.organisation,
      level: asked.evidence.level,
      ...(delegator ? { onBehalfOf: delegator.name } : {}),
      signedAt: at,
      documentSha256: round.documentSha256,
      sample: desk.sample,
    }),
  );
  return desk.pdfSignatures.prepareSignature({
    pdf: bytes,
    partyId: party.partyId,
    stamp: stamp.pdf,
    reason: 'consentVersion' in asked.evidence ? asked.evidence.consentVersion : '',
    at,
    certify: round.acts.length === 0,
  });
}

function signatoryOf({ mandate }: NewSignature, party: Party): MandatedPerson {
  return mandate?.signatory ?? { ...party, name: party.personName };
}
