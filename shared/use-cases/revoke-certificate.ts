import type { RevocationState, RevokedCertificate } from '../domain/revocation/state.ts';
import type { PdfSignatures } from '../ports/pdf-signatures.ts';
import type { Request } from './acts.ts';
import { type Answer, refused } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { revocations } from './lifecycles.ts';
import { listCases } from './read-cases.ts';
import { findConvention, newestKey } from './verify-convention.ts';

export interface RevocationDesk extends Desk {
  readonly pdfSignatures: Pick<PdfSignatures, 'inspectSignatures'>;
  readonly rootCertificates: () => Promise<readonly Uint8Array[]>;
}

export interface RevocationRequest extends Request {
  /** As printed on the convention. */
  readonly number: string;
  readonly partyId: string;
  readonly reason: string;
}

/** Takes back the certificate that one party signed a convention with: what relies on it stops from now on. */
export async function revokeCertificate(
  desk: RevocationDesk,
  { number, partyId, reason, ...request }: RevocationRequest,
): Promise<Answer<RevocationState>> {
  const about = await findConvention(desk, number);
  if (!about) return refused({ code: 'CONVENTION_NOT_FOUND' });
  const { bytes } = await desk.documents.get(newestKey(about) ?? '');
  const signatures = await desk.pdfSignatures.inspectSignatures(bytes, await desk.rootCertificates());
  const signature = signatures.find((one) => one.partyId === partyId && one.certificateSerial !== '');
  if (!signature) return refused({ code: 'REVOCATION_PARTY_UNSIGNED' });
  const { conventionId } = about.convention;
  const facts = { serial: signature.certificateSerial, conventionId, partyId, reason };
  return decideOne(desk, request, {
    verb: 'revoke-certificate',
    lifecycle: revocations,
    id: signature.certificateSerial,
    facts: [number, partyId, reason],
    command: { type: 'RevokeCertificate', act: request.act, ...facts },
  });
}

/**
 * What the installation's own authority took back, all of it or of one convention, as it publishes it. A listing: it may
 * lag.
 */
export async function listRevoked(
  desk: Pick<Desk, 'store'>,
  conventionId?: string,
): Promise<readonly RevokedCertificate[]> {
  const listed = await listCases(desk, revocations, 'revocations');
  return listed.flatMap((state) =>
    state.status === 'revoked' && (conventionId ?? state.conventionId) === state.conventionId
      ? [{ serial: state.serial, revokedAt: state.revokedAt }]
      : [],
  );
}
