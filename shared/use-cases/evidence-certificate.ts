import { createHash } from 'node:crypto';
import type { Documents } from '../ports/documents.ts';
import type { Store } from '../ports/store.ts';
import type { Typesetter } from '../ports/typesetter.ts';
import type { EvidenceDocument } from '../render/evidence/evidence-document.ts';
import { renderEvidence } from '../render/evidence/render-evidence.ts';
import { type Answer, done, refused } from './answer.ts';
import { conventions, signatures } from './lifecycles.ts';
import { loggedSignatures } from './logged-signatures.ts';
import { type RegisteredConvention, recordedRevisions } from './verify-convention.ts';

export interface EvidenceDesk {
  readonly store: Store;
  readonly documents: Pick<Documents, 'describe'>;
  readonly clock: { now(): string };
  readonly typesetter: Typesetter;
  readonly publicUrl: string;
  readonly sample: boolean;
  readonly rootCertificates: () => Promise<readonly Uint8Array[]>;
}

/** The evidence certificate of a convention whose signing was opened, as the register stands now: a PDF. */
export async function evidenceCertificate(
  desk: EvidenceDesk,
  about: RegisteredConvention,
): Promise<Answer<Uint8Array>> {
  const evidence = await gatherEvidence(desk, about);
  if (!evidence) return refused({ code: 'SIGNATURE_NOT_FOUND' });
  const { pdf } = await desk.typesetter.typeset(renderEvidence(evidence));
  return done(pdf);
}

async function gatherEvidence(
  desk: EvidenceDesk,
  about: RegisteredConvention,
): Promise<EvidenceDocument | undefined> {
  const { convention, round } = about;
  if (!round) return undefined;
  const stream = signatures.streamOf(round.signatureId);
  const logged = loggedSignatures(stream, await desk.store.history(stream));
  const positions = [conventions.streamOf(convention.conventionId), stream].map(async (name) => {
    const head = await desk.store.read(name);
    return `${name}@${head?.version ?? 0}`;
  });
  const recorded = await recordedRevisions(desk, about);
  const roots = await desk.rootCertificates();
  return {
    number: convention.number,
    status: convention.status,
    documentSha256: round.documentSha256,
    parties: round.parties.map(({ email: _, ...party }) => party),
    opensAt: round.opensAt,
    expiresOn: round.expiresOn,
    ...('inForceOn' in convention ? { inForceOn: convention.inForceOn } : {}),
    acts: round.acts.map((act) => {
      const position = logged.find(({ partyId }) => partyId === act.partyId)?.position ?? stream;
      return { ...act, position };
    }),
    revisions: recorded.map(({ lengthBytes, ...revision }) => ({ ...revision, sizeBytes: lengthBytes })),
    positions: await Promise.all(positions),
    rootsSha256: roots.map((der) => createHash('sha256').update(der).digest('hex')),
    verificationUrl: `${desk.publicUrl}/verify/${convention.number}`,
    issuedAt: desk.clock.now(),
    sample: desk.sample,
  };
}
