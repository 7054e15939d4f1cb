import { createHash } from 'node:crypto';
import type { Party } from '../domain/convention/state.ts';
import type { MandateRow } from '../domain/mandate/state.ts';
import type { SignatureEvidence } from '../domain/signature/evidence.ts';
import type { SigningAuthority, SigningCredential } from '../ports/keys.ts';
import type { PdfSignatures, PreparedSignature } from '../ports/pdf-signatures.ts';
import type { TimestampAuthority } from '../ports/timestamps.ts';
import type { Typesetter } from '../ports/typesetter.ts';
import { renderSignatureStamp } from '../render/convention/signature-stamp.ts';

/** What it takes to sign a PDF. */
export interface SigningTools {
  readonly typesetter: Typesetter;
  readonly pdfSignatures: PdfSignatures;
  readonly authority: Pick<SigningAuthority, 'issueFor'>;
  readonly timestamps: TimestampAuthority;
  readonly sample: boolean;
}

/** The visible signature of one party on a copy of the document, and what it is told on the copy. */
export interface CopyToSign {
  readonly pdf: Uint8Array;
  readonly party: Party;
  readonly documentSha256: string;
  readonly at: string;
  readonly level: SignatureEvidence['level'];
  readonly consentVersion: string;
  readonly mandate?: MandateRow;
  /** The first signature certifies the document. */
  readonly certify: boolean;
  /** The act that the certificate is made for. */
  readonly act: string;
  /** The key to sign with; the installation's own authority issues one for the act when there is none. */
  readonly credential?: SigningCredential;
}

/** The copy with the stamp in the party's box and room for its signature: the same facts give the same bytes. */
export async function prepareCopy(
  { pdfSignatures, sample, typesetter }: SigningTools,
  copy: CopyToSign,
): Promise<PreparedSignature> {
  const { at, certify, consentVersion, documentSha256, level, mandate, party, pdf } = copy;
  const { name, title } = signatoryOf(copy);
  const delegator = mandate?.delegator;
  const stamp = await typesetter.typeset(
    renderSignatureStamp({
      name,
      title,
      organisation: party.organisation,
      level,
      ...(delegator ? { onBehalfOf: delegator.name } : {}),
      signedAt: at,
      documentSha256,
      sample,
    }),
  );
  const { partyId } = party;
  return pdfSignatures.prepareSignature({
    pdf,
    partyId,
    stamp: stamp.pdf,
    reason: consentVersion,
    at,
    certify,
  });
}

/** The signed bytes: stamp, key, signature, time-stamp. Keeps and records nothing. */
export async function signCopy(tools: SigningTools, copy: CopyToSign): Promise<Uint8Array> {
  const { pdfSignatures } = tools;
  const prepared = await prepareCopy(tools, copy);
  const { personId, name } = signatoryOf(copy);
  const signer = { personId, nameFr: name.fr, organisation: copy.party.organisation.fr, validFrom: copy.at };
  const credential = copy.credential ?? (await tools.authority.issueFor({ ...signer, act: copy.act }));
  const { certificate, chain } = credential;
  const attributes = pdfSignatures.signedAttributes(prepared, certificate);
  const signature = await credential.sign(attributes);
  const { token } = await tools.timestamps.timestamp(createHash('sha256').update(signature).digest());
  const completion = { attributes, signature, certificate, chain, timestamp: token };
  return pdfSignatures.completeSignature(prepared, completion);
}

function signatoryOf({ mandate, party }: CopyToSign) {
  return mandate?.signatory ?? { ...party, name: party.personName };
}
