import { createHash, type X509Certificate } from 'node:crypto';
import type { InspectedSignature, InspectedTimestamp } from '../../ports/pdf-signatures.ts';
import { commonNameOf, parseCertificate, pathToRoot } from './certificate-chain.ts';
import { judgeSignedData } from './cms-judgement.ts';
import { type ReadSignedData, readSignedData } from './cms-reader.ts';
import { sha256 } from './cms-writer.ts';
import { actOf } from './own-certificate.ts';
import { covered } from './prepare-signature.ts';
import { serialOf } from './revocation-list.ts';
import { type RevocationAnswer, readAnswers, standingOf } from './revocation-standing.ts';
import { partyOf } from './signature-fields.ts';
import {
  coversRevision,
  readSignedFile,
  type SignatureDictionary,
  type ValidationData,
  withoutPadding,
} from './signed-fields.ts';
import { readTimestampToken, timestampHolds, timestampIsIntact } from './timestamp-token.ts';

export interface InspectedFile {
  readonly signatures: readonly InspectedSignature[];
  /** Time-stamps over the whole document, in the order in which they were added. */
  readonly timestamps: readonly InspectedTimestamp[];
  /** The parties whose box is there and empty, in the order of the file. */
  readonly unsigned: readonly string[];
}

/** What a judge of signatures goes by; DER. */
export interface Trust {
  readonly roots: readonly Uint8Array[];
  /** Beside those that the file brings itself. */
  readonly revocationAnswers?: readonly Uint8Array[];
  /** The moment at which certificates are judged where no time-stamp says another; as the signer declared without it. */
  readonly unstampedAt?: string;
}

type Placed = Pick<InspectedTimestamp, 'byteRange'>;

interface ReadTrust {
  readonly roots: readonly X509Certificate[];
  readonly answers: readonly RevocationAnswer[];
  readonly unstampedAt?: string | undefined;
}

/** Reads and judges every signature of a PDF, in the order in which they were added. */
export async function inspectFile(bytes: Uint8Array, trust: Trust): Promise<InspectedFile> {
  const { fields, validation } = await readSignedFile(bytes);
  const trusted = readTrust(trust, validation);
  const signed = fields.flatMap(({ name, dictionary }) => (dictionary ? [{ name, dictionary }] : []));
  const byOrder = (a: Placed, b: Placed) => a.byteRange[2] - b.byteRange[2];
  return {
    signatures: signed
      .filter(({ dictionary }) => !dictionary.isTimestamp)
      .map(({ name, dictionary }) => inspectOne(bytes, name, dictionary, trusted))
      .sort(byOrder),
    timestamps: signed
      .filter(({ dictionary }) => dictionary.isTimestamp)
      .map(({ dictionary }) => inspectTimestamp(bytes, dictionary, trusted))
      .sort(byOrder),
    unsigned: fields.flatMap(({ name, dictionary }) => (dictionary ? [] : [partyOf(name)])),
  };
}

function readTrust(
  { revocationAnswers = [], roots, unstampedAt }: Trust,
  validation: ValidationData,
): ReadTrust {
  return {
    roots: roots.map(parseCertificate),
    answers: readAnswers([...revocationAnswers, ...validation.revocationAnswers]),
    unstampedAt,
  };
}

function inspectOne(
  bytes: Uint8Array,
  name: string,
  dictionary: SignatureDictionary,
  { answers, roots, unstampedAt }: ReadTrust,
): InspectedSignature {
  const { byteRange, contents, declaredAt } = dictionary;
  const place = {
    partyId: partyOf(name),
    byteRange,
    coversWholeRevision: coversRevision(bytes, dictionary),
  };
  try {
    const signed = readSignedData(withoutPadding(contents));
    const { certificate, digestValid, others, signatureValid } = judgeSignedData(
      signed,
      sha256(...covered(bytes, byteRange)),
    );
    const stampedAt = timestampOf(signed, roots);
    const at = stampedAt ?? unstampedAt ?? declaredAt;
    const path = pathToRoot(certificate, others, roots, at);
    const act = actOf(certificate);
    return {
      ...place,
      signerName: commonNameOf(certificate),
      certificateSha256: createHash('sha256').update(certificate.raw).digest('hex'),
      certificateSerial: serialOf(certificate),
      ...(act === undefined ? {} : { act }),
      digestValid,
      signatureValid,
      chainValid: path !== undefined,
      revocation: path === undefined ? { status: 'unknown' } : standingOf(path, answers, at),
      ...(signed.timestamp === undefined ? {} : { timestampValid: stampedAt !== undefined }),
      at,
    };
  } catch (error) {
    // A signature that cannot be read is not valid in any respect; only our own defects go further.
    if (!isUnreadable(error)) throw error;
    return {
      ...place,
      signerName: '',
      certificateSha256: '',
      certificateSerial: '',
      digestValid: false,
      signatureValid: false,
      chainValid: false,
      revocation: { status: 'unknown' },
      at: declaredAt,
    };
  }
}

/** A time-stamp over the document holds like one over a signature: over these bytes, from a unit that leads to a root. */
function inspectTimestamp(
  bytes: Uint8Array,
  dictionary: SignatureDictionary,
  { roots }: ReadTrust,
): InspectedTimestamp {
  const { byteRange, contents, declaredAt } = dictionary;
  const place = { byteRange, coversWholeRevision: coversRevision(bytes, dictionary) };
  try {
    const read = readTimestampToken(withoutPadding(contents));
    const hash = sha256(...covered(bytes, byteRange));
    const intact = timestampIsIntact(read, hash);
    return { ...place, intact, valid: intact && timestampHolds(read, hash, roots), at: read.at };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { ...place, intact: false, valid: false, at: declaredAt };
  }
}

/** The moment of the time-stamp; undefined when there is none, or one that does not hold. */
function timestampOf(signed: ReadSignedData, trusted: readonly X509Certificate[]): string | undefined {
  if (signed.timestamp === undefined) return undefined;
  try {
    const read = readTimestampToken(signed.timestamp);
    return timestampHolds(read, sha256(signed.signature), trusted) ? read.at : undefined;
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

function isUnreadable(error: unknown): boolean {
  if (error instanceof SyntaxError) return true;
  // node:crypto answers a damaged certificate or key with an OpenSSL error.
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_OSSL');
}
