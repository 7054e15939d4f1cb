/** A signature by the installation's own means: the person is recognised by a one-time code. Never called qualified. */
export interface SimpleEvidence {
  readonly level: 'simple';
  readonly codeChannel: 'email' | 'sms';
  /** Link and code came into one mailbox: one channel, and said so wherever the evidence is shown. */
  readonly isOneChannel?: boolean;
  readonly consentVersion: string;
  readonly typedName: string;
}

/** By a qualified trust service that keeps the key of the person (law 43-20; CSC API v2). */
export interface QualifiedEvidence {
  readonly level: 'qualified';
  /** The service as it names itself. */
  readonly service: string;
  readonly credentialId: string;
  readonly certificateSha256: string;
  readonly consentVersion: string;
  readonly typedName: string;
}

/** A PDF that was signed elsewhere, uploaded and found to add one good signature to the newest revision. */
export interface ExternalEvidence {
  readonly level: 'external';
  readonly signerName: string;
  readonly certificateSha256: string;
  readonly consentVersion: string;
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
