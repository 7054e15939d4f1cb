import type { Instant } from '../domain/kernel/calendar-day.ts';
import type { IssuedCertificate, RevocationStanding, StandingCertificate } from './revocations.ts';
import type { SignatureBox } from './typesetter.ts';

export interface SignatureRequest {
  readonly pdf: Uint8Array;
  /** The field placed for this party at assembly. */
  readonly partyId: string;
  /** One-page PDF shown in the party's box. */
  readonly stamp: Uint8Array;
  readonly reason: string;
  readonly at: Instant;
  /** The first signature certifies the document: afterwards only signing is allowed (DocMDP, P = 2). */
  readonly certify: boolean;
}

/**
 * The document with room for one signature, waiting for it. Bytes and JSON: it can be stored while a person's code,
 * a key service or a remote signing service is awaited.
 */
export interface PreparedSignature {
  readonly partyId: string;
  readonly pdf: Uint8Array;
  /** Offset and length, twice: everything but the room for the signature. */
  readonly byteRange: ByteRange;
  /** SHA-256 of the byte range, lower-case hex. */
  readonly digest: string;
}

export type ByteRange = readonly [number, number, number, number];

export interface SignatureCompletion {
  /** As `signedAttributes` gave them, unchanged. */
  readonly attributes: Uint8Array;
  /** Over the attributes: DER-encoded ECDSA, or RSA PKCS #1 v1.5, with SHA-256. */
  readonly signature: Uint8Array;
  readonly certificate: Uint8Array;
  /** Issuing authorities up to, not with, the root. */
  readonly chain: readonly Uint8Array[];
  /** RFC 3161 token over SHA-256 of `signature`: makes the signature a PAdES B-T. */
  readonly timestamp?: Uint8Array;
}

/** What the file itself says about one signature. All true is needed, and not enough: see `verifyRevisions`. */
export interface InspectedSignature {
  /** The party whose field holds the signature; the bare field name when no party's field does. */
  readonly partyId: string;
  /** Common name in the signer's certificate. */
  readonly signerName: string;
  /** SHA-256 of the signer's certificate, lower-case hex. */
  readonly certificateSha256: string;
  /** Number of that certificate: lower-case hex without leading zeros. */
  readonly certificateSerial: string;
  /** The act that the certificate was made for, where an installation's own authority issued it. */
  readonly act?: string;
  readonly byteRange: ByteRange;
  /** The range starts at the first byte, ends at an end-of-file mark and leaves out exactly the signature's own text and zeros. */
  readonly coversWholeRevision: boolean;
  /** The bytes of the range are those that were signed. */
  readonly digestValid: boolean;
  /** The certificate's key made the signature, and the attributes name that certificate. */
  readonly signatureValid: boolean;
  /** The certificate leads to one of the given roots, each valid at the moment of signing. */
  readonly chainValid: boolean;
  /** The time-stamp is over this signature and leads to one of the given roots; undefined without a time-stamp. */
  readonly timestampValid?: boolean;
  /** What the lists at hand, those in the file among them, say of the certificate and of those above it. */
  readonly revocation: RevocationStanding;
  /** Time-stamped when there is a valid time-stamp, else as the signer declared. */
  readonly at: Instant;
}

/** A time-stamp over the whole document (ISO 32000-2, 12.8.5). */
export interface InspectedTimestamp {
  readonly byteRange: ByteRange;
  readonly coversWholeRevision: boolean;
  /** It is over these bytes, and its unit made it. */
  readonly intact: boolean;
  /** And the unit leads to one of the given roots. */
  readonly valid: boolean;
  readonly at: Instant;
}

/** What is kept of every revision, write-once, outside the file. The assembled document has no party. */
export interface RecordedRevision {
  readonly partyId?: string;
  /** The revision of the archival step: validation data and a time-stamp over all before it; nobody signs it. */
  readonly archival?: true;
  readonly lengthBytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export type RevisionFault =
  | { readonly code: 'FILE_UNREADABLE'; readonly detail: string }
  | { readonly code: 'NO_REVISION_RECORDED' }
  | { readonly code: 'NOT_SIGNED' }
  /** The first recorded revision whose bytes differ. */
  | {
      readonly code: 'REVISION_ALTERED';
      readonly revision: number;
      readonly partyId?: string;
      readonly archival?: true;
    }
  /** The file ends before this revision does: the signature of `partyId` was cut off. */
  | { readonly code: 'REVISION_CUT_OFF'; readonly revision: number; readonly partyId?: string }
  | { readonly code: 'BYTES_AFTER_LAST_REVISION'; readonly lengthBytes: number }
  | { readonly code: 'SIGNER_MISSING'; readonly partyId: string }
  | { readonly code: 'SIGNER_UNEXPECTED'; readonly partyId: string }
  | { readonly code: 'RANGE_NOT_WHOLE'; readonly partyId: string }
  | { readonly code: 'DIGEST_INVALID'; readonly partyId: string }
  | { readonly code: 'SIGNATURE_INVALID'; readonly partyId: string }
  | { readonly code: 'CHAIN_INVALID'; readonly partyId: string }
  | { readonly code: 'TIMESTAMP_INVALID'; readonly partyId: string }
  | { readonly code: 'CERTIFICATE_REVOKED'; readonly partyId: string; readonly revokedAt: Instant }
  /** The certificate is not the one that the record has for this party's act, or names another person. */
  | { readonly code: 'CERTIFICATE_OF_ANOTHER'; readonly partyId: string; readonly signer: string }
  /** The time-stamp over the document does not hold, or is not there. */
  | { readonly code: 'ARCHIVE_INVALID' };

export interface RevisionVerdict {
  /** True when nothing is wrong. */
  readonly whole: boolean;
  readonly faults: readonly RevisionFault[];
  readonly signatures: readonly InspectedSignature[];
  /** When a time-stamp over the document attests all of it; absent for a file that was not archived. */
  readonly archivedAt?: Instant;
}

/** A file that a party signed elsewhere and brought back. */
export interface ExternalRequest {
  /** The newest recorded revision, which the party was given. */
  readonly revision: Uint8Array;
  readonly uploaded: Uint8Array;
  readonly partyId: string;
  /** DER; of the authorities whose certificates are taken. */
  readonly roots: readonly Uint8Array[];
  /** Lists (RFC 5280) and answers of responders (RFC 6960), DER. */
  readonly revocationAnswers: readonly Uint8Array[];
  /** When the file was brought: certificates without a time-stamp are judged then. */
  readonly at: Instant;
}

/** Why such a file is not taken, the first thing that is wrong. */
export type ExternalFault =
  | 'EXTERNAL_UNREADABLE'
  /** It does not begin with the revision that was given, byte for byte. */
  | 'EXTERNAL_OTHER_DOCUMENT'
  | 'EXTERNAL_UNSIGNED'
  /** More than one signature was added, or one in another field. */
  | 'EXTERNAL_WRONG_FIELD'
  /** A page, an annotation or another field was changed with it. */
  | 'EXTERNAL_MORE_THAN_SIGNED'
  /** The signature does not cover the whole file, or does not hold. */
  | 'EXTERNAL_SIGNATURE_INVALID'
  | 'EXTERNAL_AUTHORITY_UNKNOWN'
  | 'EXTERNAL_TIMESTAMP_INVALID'
  | 'EXTERNAL_REVOKED'
  /** Nobody says whether the certificate still holds. */
  | 'EXTERNAL_REVOCATION_UNKNOWN';

export type ExternalVerdict =
  | { readonly taken: true; readonly signature: InspectedSignature }
  | { readonly taken: false; readonly fault: ExternalFault };

/** What the archival step puts into a file. */
export interface ArchivalRequest {
  readonly pdf: Uint8Array;
  /** DER; kept in the file with the certificates of signers, authorities and time-stamp units. */
  readonly roots: readonly Uint8Array[];
  readonly revocationAnswers: readonly Uint8Array[];
}

/** The document with its validation data and room for one time-stamp over all of it. */
export type PreparedTimestamp = Omit<PreparedSignature, 'partyId'>;

/**
 * Visible PAdES signatures in two phases: prepare, sign outside, complete (ETSI EN 319 142-1, baseline B-B, B-T with
 * a time-stamp). Errors by name: `InputInvalid` (unreadable PDF, unknown party, already signed, signature too large).
 */
export interface PdfSignatures {
  /** Places an empty field for each box, at assembly, as an incremental update. Party ids: letters, digits, `-`, `_`. */
  placeSignatureFields(pdf: Uint8Array, boxes: readonly SignatureBox[]): Promise<Uint8Array>;
  prepareSignature(request: SignatureRequest): Promise<PreparedSignature>;
  /** The DER bytes that the signer's key signs (hash SHA-256): digest of the document and the certificate itself. */
  signedAttributes(prepared: PreparedSignature, certificate: Uint8Array): Uint8Array;
  /** The signed revision. `prepared.pdf` is left as it was. */
  completeSignature(prepared: PreparedSignature, completion: SignatureCompletion): Uint8Array;
  /** In the order of the revisions. `roots` are DER certificates. */
  inspectSignatures(pdf: Uint8Array, roots: readonly Uint8Array[]): Promise<readonly InspectedSignature[]>;
  /** Length and hash of a revision, to be recorded when it is kept. */
  describeRevision(pdf: Uint8Array, partyId?: string): RecordedRevision;
  /**
   * Judges a file against what was recorded: each revision an exact prefix, nothing after the last, exactly the
   * recorded signers, every signature valid, no certificate on one of the lists. Verifiers of PDF readers accept files
   * that fail the first three. A file that ends with its last signature is whole also where it was archived later.
   */
  verifyRevisions(
    final: Uint8Array,
    recorded: readonly RecordedRevision[],
    roots: readonly Uint8Array[],
    revocationAnswers?: readonly Uint8Array[],
  ): Promise<RevisionVerdict>;
  /**
   * Judges what a file shows by itself: every signature over its own revision, every box signed, nothing after the
   * last signature but an archival step that leaves every page as it was. Certificates and time-stamps are judged where
   * roots are given, and not at all without.
   */
  verifyAlone(pdf: Uint8Array, roots?: readonly Uint8Array[]): Promise<RevisionVerdict>;
  /**
   * Whether a file is exactly the revision and one signature more: in the party's field, over the whole file, valid, from
   * one of the roots, not revoked; a time-stamp may be there and then holds.
   */
  judgeExternal(request: ExternalRequest): Promise<ExternalVerdict>;
  /** The certificates behind every signature of the file, each with its issuer, once; a root has none above it. */
  issuedCertificates(pdf: Uint8Array, roots: readonly Uint8Array[]): Promise<readonly IssuedCertificate[]>;
  /** The same, each with what the answers and those in the file say of it. */
  certificateStandings(
    pdf: Uint8Array,
    roots: readonly Uint8Array[],
    revocationAnswers: readonly Uint8Array[],
  ): Promise<readonly StandingCertificate[]>;
  /**
   * Appends the validation data (DSS: ISO 32000-2, 12.8.4.3) and an empty time-stamp over the document in one update
   * (PAdES B-LTA). Judges nothing: who calls has looked at every certificate before.
   */
  prepareArchive(request: ArchivalRequest): Promise<PreparedTimestamp>;
  /** The archived revision; the token is over SHA-256 of the byte range. */
  completeArchive(prepared: PreparedTimestamp, token: Uint8Array): Uint8Array;
}
