import { createHash } from 'node:crypto';
import type { Party } from '../domain/convention/state.ts';
import type { MandateRow } from '../domain/mandate/state.ts';
import type { ManifestProof, PaperEvidence, SignatureEvidence } from '../domain/signature/evidence.ts';
import type { OpenSignatureRound, SignatureState } from '../domain/signature/state.ts';
import type { SigningAuthority, SigningCredential } from '../ports/keys.ts';
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
  const round = await readCase(desk, signatures, asked.signatureId);
  if (round.status !== 'open') return refused({ code: 'SIGNATURE_CLOSED' });
  const party = round.parties.find(({ partyId }) => partyId === asked.partyId);
  if (!party) return refused({ code: 'SIGNATURE_NOT_YOUR_PARTY' });
  const signed = await signRevision(desk, asked, round, party);
  const key = `conventions/${round.conventionId}/revision-${round.acts.length + 1}-${signed.sha256.slice(0, 16)}.pdf`;
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

/** The visible signature of one party on a copy of the document, and what it is told on the copy. */
export interface CopyToSign {
  readonly pdf: Uint8Array;
  readonly party: Party;
  readonly documentSha256: string;
  readonly at: string;
  readonly consentVersion: string;
  readonly mandate?: MandateRow;
  /** The first signature certifies the document. */
  readonly certify: boolean;
  /** The act that the certificate is made for. */
  readonly act: string;
  readonly credential?: SigningCredential;
}

type SigningTools = Pick<SigningDesk, 'typesetter' | 'pdfSignatures' | 'authority' | 'timestamps' | 'sample'>;

async function signRevision(
  desk: SigningDesk,
  asked: NewSignature,
  round: OpenSignatureRound,
  party: Party,
): Promise<{ readonly pdf: Uint8Array; readonly sha256: string }> {
  const { bytes } = await desk.documents.get(round.revision.key);
  const { credential, evidence, mandate } = asked;
  const pdf = await signCopy(desk, {
    pdf: bytes,
    party,
    documentSha256: round.documentSha256,
    at: asked.act.at,
    consentVersion: 'consentVersion' in evidence ? evidence.consentVersion : '',
    certify: round.acts.length === 0,
    act: `${round.signatureId}/${party.partyId}`,
    ...(mandate ? { mandate } : {}),
    ...(credential ? { credential } : {}),
  });
  return { pdf, sha256: desk.pdfSignatures.describeRevision(pdf, party.partyId).sha256 };
}

/** The signed bytes: stamp, key, signature, time-stamp. Keeps and records nothing. */
export async function signCopy(desk: SigningTools, copy: CopyToSign): Promise<Uint8Array> {
  const { at, mandate, party } = copy;
  const { organisation, partyId } = party;
  const { personId, name, title } = mandate?.signatory ?? { ...party, name: party.personName };
  const delegator = mandate?.delegator;
  const stamp = await desk.typesetter.typeset(
    renderSignatureStamp({
      name,
      title,
      organisation,
      ...(delegator ? { onBehalfOf: delegator.name } : {}),
      signedAt: at,
      documentSha256: copy.documentSha256,
      sample: desk.sample,
    }),
  );
  const { certify, consentVersion: reason, pdf } = copy;
  const asked = { pdf, partyId, stamp: stamp.pdf, reason, at, certify };
  const prepared = await desk.pdfSignatures.prepareSignature(asked);
  const signer = { personId, nameFr: name.fr, organisation: organisation.fr, validFrom: at };
  const credential = copy.credential ?? (await desk.authority.issueFor({ ...signer, act: copy.act }));
  const attributes = desk.pdfSignatures.signedAttributes(prepared, credential.certificate);
  const signature = await credential.sign(attributes);
  const { certificate, chain } = credential;
  const { token } = await desk.timestamps.timestamp(createHash('sha256').update(signature).digest());
  const completion = { attributes, signature, certificate, chain, timestamp: token };
  return desk.pdfSignatures.completeSignature(prepared, completion);
}
