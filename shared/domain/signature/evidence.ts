import { rootOfPath, type Sha256 } from '../kernel/merkle.ts';

/** The text that the signatory accepted, and in which language it was shown. */
interface Consent {
  readonly consentVersion: string;
  /** Absent in signatures older than this fact. */
  readonly consentLanguage?: 'fr' | 'ar';
}

/** By what way a one-time code reaches the person. */
export type CodeChannel = 'email' | 'sms';

/** A signature by the installation's own means: the person is recognised by a one-time code. Never called qualified. */
export interface SimpleEvidence extends Consent {
  readonly level: 'simple';
  readonly codeChannel: CodeChannel;
  /** Link and code came into one mailbox: one channel, and said so wherever the evidence is shown. */
  readonly isOneChannel?: boolean;
  readonly typedName: string;
}

/** By a qualified trust service that keeps the key of the person (law 43-20; CSC API v2). */
export interface QualifiedEvidence extends Consent {
  readonly level: 'qualified';
  /** The service as it names itself. */
  readonly service: string;
  readonly credentialId: string;
  readonly certificateSha256: string;
  readonly typedName: string;
}

/** A PDF that was signed elsewhere, uploaded and found to add one good signature to the newest revision. */
export interface ExternalEvidence extends Consent {
  readonly level: 'external';
  readonly signerName: string;
  readonly certificateSha256: string;
}

/** A hand-written signature: the scan of a complete set of pages, recorded by one officer, confirmed by another. */
export interface PaperEvidence {
  readonly level: 'paper';
  readonly scanKey: string;
  readonly scanSha256: string;
  readonly recordedBy: string;
  readonly confirmedBy: string;
}

/** How a signature was given, each level named as what it is. */
export type SignatureEvidence = SimpleEvidence | QualifiedEvidence | ExternalEvidence | PaperEvidence;

/** Every level by its own name. */
export type SignatureLevel = SignatureEvidence['level'];

/** Whether the proof leads from the document to the root that the party authorised (RFC 9162, 2.1.3.2). */
export function isIncluded(documentSha256: string, proof: ManifestProof, sha256: Sha256): boolean {
  return rootOfPath(documentSha256, proof, sha256) === proof.root;
}

/** Where a document stood in the manifest that a party authorised at once in a ceremony. */
export interface ManifestProof {
  readonly ceremonyId: string;
  /** Merkle root over the documents of the manifest (RFC 9162, SHA-256), lower-case hex. */
  readonly root: string;
  readonly index: number;
  readonly count: number;
  /** Sibling hashes from the leaf to the root, lower-case hex. */
  readonly path: readonly string[];
}
