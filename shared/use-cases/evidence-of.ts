import type { SignatureEvidence } from '../domain/signature/evidence.ts';
import { EVIDENCE_FORMAT, type EvidencedAct, type EvidenceFile } from '../domain/signature/evidence-file.ts';
import type { SignatureAct } from '../domain/signature/state.ts';
import type { Documents } from '../ports/documents.ts';
import type { RecordedRevision } from '../ports/pdf-signatures.ts';
import type { Store } from '../ports/store.ts';
import { amendments, conventions, signatures } from './lifecycles.ts';
import { loggedSignatures } from './logged-signatures.ts';
import { listRevoked } from './revoke-certificate.ts';
import { expectedParties, type RegisteredConvention, recordedRevisions } from './verify-convention.ts';

/** What the evidence is made of, gathered. */
export interface EvidenceSources {
  readonly about: RegisteredConvention;
  readonly recorded: readonly RecordedRevision[];
  /** Where the log has each act, by party. */
  readonly positions: ReadonlyMap<string, string>;
  readonly log: EvidenceFile['log'];
  readonly revoked: EvidenceFile['revoked'];
  /** DER. */
  readonly rootCertificates: readonly Uint8Array[];
  readonly exportedAt: string;
}

/** The evidence of a convention as it stands: the same facts give the same file. */
export function evidenceOf(sources: EvidenceSources): EvidenceFile {
  const { about, exportedAt, log, positions, recorded, revoked, rootCertificates } = sources;
  const { amendment, convention, round } = about;
  const { conventionId, number } = convention;
  const { status } = amendment ?? convention;
  return {
    format: EVIDENCE_FORMAT,
    exportedAt,
    convention: {
      conventionId,
      ...(amendment ? { amendmentId: amendment.amendmentId } : {}),
      number,
      status,
      ...('inForceOn' in convention ? { inForceOn: convention.inForceOn } : {}),
    },
    parties: convention.parties.map(({ organisation, partyId, personName, title }) => ({
      organisation,
      partyId,
      personName,
      title,
    })),
    expected: expectedParties(about),
    revisions: recorded,
    acts: (round?.acts ?? []).map((act) => evidencedAct(act, positions.get(act.partyId) ?? '')),
    log,
    revoked,
    rootCertificates: rootCertificates.map((der) => Buffer.from(der).toString('base64')),
  };
}

function evidencedAct(act: SignatureAct, position: string): EvidencedAct {
  const { documentSha256: _, mandate, manifest, partyId, personId, revision, signedAt, ...evidence } = act;
  return {
    partyId,
    personId,
    signedAt,
    position,
    revisionSha256: revision.sha256,
    // What is left of an act is how it was given; the rest of the union is above.
    evidence: evidence as SignatureEvidence,
    ...(mandate ? { mandate } : {}),
    ...(manifest ? { manifest } : {}),
  };
}

/** Gathers the evidence of a convention or an amendment from the record, and writes it. */
export async function gatherEvidence(
  desk: { readonly store: Store; readonly documents: Pick<Documents, 'describe'> },
  about: RegisteredConvention,
  given: Pick<EvidenceSources, 'exportedAt' | 'rootCertificates'>,
): Promise<EvidenceFile> {
  const { amendment, convention, round } = about;
  const streams = [
    conventions.streamOf(convention.conventionId),
    ...(amendment ? [amendments.streamOf(amendment.amendmentId)] : []),
    ...(round ? [signatures.streamOf(round.signatureId)] : []),
  ];
  const log = await Promise.all(
    streams.map(async (stream) => {
      const { head, version } = (await desk.store.read(stream)) ?? { head: '', version: 0 };
      return { position: `${stream}@${version}`, head };
    }),
  );
  const stream = round ? signatures.streamOf(round.signatureId) : undefined;
  const logged = stream === undefined ? [] : loggedSignatures(stream, await desk.store.history(stream));
  return evidenceOf({
    ...given,
    about,
    recorded: await recordedRevisions(desk, about),
    positions: new Map(logged.map(({ partyId, position }) => [partyId, position])),
    log,
    revoked: await listRevoked(desk, convention.conventionId),
  });
}
