import type { Documents } from '../ports/documents.ts';
import type { Store } from '../ports/store.ts';
import type { Typesetter } from '../ports/typesetter.ts';
import { renderEvidence } from '../render/evidence/render-evidence.ts';
import { type Answer, done, refused } from './answer.ts';
import { gatherEvidence } from './evidence-of.ts';
import type { RegisteredConvention } from './verify-convention.ts';

interface EvidenceDesk {
  readonly store: Store;
  readonly documents: Pick<Documents, 'describe'>;
  readonly clock: { now(): string };
  readonly typesetter: Typesetter;
  readonly publicUrl: string;
  readonly sample: boolean;
  readonly rootCertificates: () => Promise<readonly Uint8Array[]>;
}

/**
 * The evidence certificate of a convention or an amendment whose signing was opened, as the register stands now: a PDF
 * that carries the evidence which verifies the signed file without a server.
 */
export async function evidenceCertificate(
  desk: EvidenceDesk,
  about: RegisteredConvention,
): Promise<Answer<Uint8Array>> {
  const { convention, round } = about;
  if (!round) return refused({ code: 'SIGNATURE_NOT_FOUND' });
  const given = { exportedAt: desk.clock.now(), rootCertificates: await desk.rootCertificates() };
  const { pdf } = await desk.typesetter.typeset(
    renderEvidence({
      file: await gatherEvidence(desk, about, given),
      documentSha256: round.documentSha256,
      opensAt: round.opensAt,
      expiresOn: round.expiresOn,
      verificationUrl: `${desk.publicUrl}/verify/${convention.number}`,
      sample: desk.sample,
    }),
  );
  return done(pdf);
}
