import { createHash } from 'node:crypto';
import type { SigningAuthority } from '../../shared/ports/keys.ts';
import type {
  PdfSignatures,
  RecordedRevision,
  SignatureCompletion,
} from '../../shared/ports/pdf-signatures.ts';
import type { TimestampAuthority } from '../../shared/ports/timestamps.ts';
import type { Typesetter } from '../../shared/ports/typesetter.ts';
import type { ConventionDocument } from '../../shared/render/convention/convention-document.ts';
import { renderConvention } from '../../shared/render/convention/render-convention.ts';
import { renderSignatureStamp } from '../../shared/render/convention/signature-stamp.ts';

export interface SigningTable {
  readonly typesetter: Typesetter;
  readonly signatures: PdfSignatures;
  readonly authority: SigningAuthority;
  readonly timestamps: TimestampAuthority | undefined;
}

export interface SignedConvention {
  readonly revisions: readonly Uint8Array[];
  readonly recorded: readonly RecordedRevision[];
  readonly final: Uint8Array;
}

/** A convention from its text to its last signature, each party in turn, as the ceremony does it. */
export async function signConvention(
  table: SigningTable,
  document: ConventionDocument,
  at: string,
): Promise<SignedConvention> {
  const { pdf, signatureBoxes } = await table.typesetter.typeset(renderConvention(document));
  const assembled = await table.signatures.placeSignatureFields(pdf, signatureBoxes);
  const revisions = [assembled];
  const recorded = [table.signatures.describeRevision(assembled)];
  for (const party of document.parties) {
    const signed = await signOnce(table, document, party.partyId, revisions.at(-1)!, at, assembled);
    revisions.push(signed);
    recorded.push(table.signatures.describeRevision(signed, party.partyId));
  }
  return { revisions, recorded, final: revisions.at(-1)! };
}

/** One party's signature on the newest revision. */
export async function signOnce(
  { typesetter, signatures, authority, timestamps }: SigningTable,
  document: ConventionDocument,
  partyId: string,
  revision: Uint8Array,
  at: string,
  assembled: Uint8Array,
): Promise<Uint8Array> {
  const { organisation, signatory } = document.parties.find((party) => party.partyId === partyId)!;
  const { name, title, personId } = signatory;
  const documentSha256 = createHash('sha256').update(assembled).digest('hex');
  const { sample } = document;
  const stamp = renderSignatureStamp({
    name,
    title,
    organisation,
    level: 'simple',
    signedAt: at,
    documentSha256,
    sample,
  });
  const prepared = await signatures.prepareSignature({
    pdf: revision,
    partyId,
    stamp: (await typesetter.typeset(stamp)).pdf,
    reason: 'Lu et approuvé',
    at,
    certify: revision === assembled,
  });
  const credential = await authority.issueFor({
    personId,
    nameFr: name.fr,
    organisation: organisation.fr,
    validFrom: at,
    act: `${document.number}/${partyId}`,
  });
  const attributes = signatures.signedAttributes(prepared, credential.certificate);
  const signature = await credential.sign(attributes);
  const { certificate, chain } = credential;
  const completion: SignatureCompletion = { attributes, signature, certificate, chain };
  if (timestamps === undefined) return signatures.completeSignature(prepared, completion);
  const { token } = await timestamps.timestamp(
    new Uint8Array(createHash('sha256').update(signature).digest()),
  );
  return signatures.completeSignature(prepared, { ...completion, timestamp: token });
}

/** What the archival step makes of a file: validation data and a time-stamp over all of it. */
export async function archiveFile(
  { authority, signatures, timestamps }: SigningTable,
  pdf: Uint8Array,
  at: string,
  revoked: Parameters<SigningAuthority['revocationList']>[0] = [],
): Promise<Uint8Array> {
  if (timestamps === undefined) throw new Error('This table has no time-stamps');
  const roots = authority.rootCertificates();
  const root = await authority.rootRevocationList(at);
  const revocationAnswers = [await authority.revocationList(revoked, at), ...(root ? [root] : [])];
  const prepared = await signatures.prepareArchive({ pdf, roots, revocationAnswers });
  const { token } = await timestamps.timestamp(new Uint8Array(Buffer.from(prepared.digest, 'hex')));
  return signatures.completeArchive(prepared, token);
}
