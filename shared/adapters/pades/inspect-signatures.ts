import { createHash, type X509Certificate } from 'node:crypto';
import { PDF, type PdfDict, type PdfObject, type PdfRef } from '@libpdf/core';
import type { ByteRange, InspectedSignature } from '../../ports/pdf-signatures.ts';
import { chainLeadsToRoot, commonNameOf, parseCertificate } from './certificate-chain.ts';
import { judgeSignedData } from './cms-judgement.ts';
import { type ReadSignedData, readSignedData } from './cms-reader.ts';
import { sha256 } from './cms-writer.ts';
import { inputInvalid } from './errors.ts';
import { covered } from './prepare-signature.ts';
import { partyOf } from './signature-fields.ts';
import { readTimestampToken, timestampHolds } from './timestamp-token.ts';

const SEQUENCE = 0x30;
const NEVER = '1970-01-01T00:00:00.000Z';

/** Reads and judges every signature of a PDF, in the order in which they were added. */
export async function inspectSignatures(
  bytes: Uint8Array,
  roots: readonly Uint8Array[],
): Promise<readonly InspectedSignature[]> {
  const trusted = roots.map(parseCertificate);
  const signatures = (await signedFields(bytes)).map(({ name, dictionary }) =>
    inspectOne(bytes, name, dictionary, trusted),
  );
  return signatures.sort((a, b) => a.byteRange[2] - b.byteRange[2]);
}

interface SignedField {
  readonly name: string;
  readonly dictionary: SignatureDictionary;
}

interface SignatureDictionary {
  readonly byteRange: ByteRange;
  readonly contents: Uint8Array;
  readonly declaredAt: string;
}

async function signedFields(bytes: Uint8Array): Promise<readonly SignedField[]> {
  return (await readFields(bytes)).flatMap(({ name, dictionary }) =>
    dictionary ? [{ name, dictionary }] : [],
  );
}

/** The parties whose box is there and empty, in the order of the file. */
export async function unsignedParties(bytes: Uint8Array): Promise<readonly string[]> {
  return (await readFields(bytes)).flatMap(({ name, dictionary }) => (dictionary ? [] : [partyOf(name)]));
}

async function readFields(
  bytes: Uint8Array,
): Promise<readonly { readonly name: string; readonly dictionary: SignatureDictionary | undefined }[]> {
  try {
    const pdf = await PDF.load(bytes);
    const resolve = (reference: PdfRef): PdfObject | null => pdf.getObject(reference);
    return (pdf.getForm()?.getSignatureFields() ?? []).map((field) => {
      const dictionary = field.getSignatureDict();
      return {
        name: field.name,
        dictionary: dictionary === null ? undefined : readDictionary(dictionary, resolve),
      };
    });
  } catch (cause) {
    throw inputInvalid('These bytes are not a readable PDF', cause);
  }
}

function readDictionary(
  dictionary: PdfDict,
  resolve: (reference: PdfRef) => PdfObject | null,
): SignatureDictionary {
  const range = dictionary.getArray('ByteRange', resolve)?.toArray() ?? [];
  const numbers = range.map((item) => (item.type === 'number' ? item.value : Number.NaN));
  const [start = Number.NaN, length = Number.NaN, from = Number.NaN, rest = Number.NaN] = numbers;
  return {
    byteRange: [start, length, from, rest],
    contents: dictionary.getString('Contents', resolve)?.bytes ?? new Uint8Array(),
    declaredAt: instantOfPdfDate(dictionary.getString('M', resolve)?.asString() ?? ''),
  };
}

function inspectOne(
  bytes: Uint8Array,
  name: string,
  { byteRange, contents, declaredAt }: SignatureDictionary,
  trusted: readonly X509Certificate[],
): InspectedSignature {
  const place = {
    partyId: partyOf(name),
    byteRange,
    coversWholeRevision: coversRevision(bytes, byteRange, contents),
  };
  try {
    const signed = readSignedData(withoutPadding(contents));
    const judged = judgeSignedData(signed, sha256(...covered(bytes, byteRange)));
    const stampedAt = timestampOf(signed, trusted);
    const at = stampedAt ?? declaredAt;
    return {
      ...place,
      signerName: commonNameOf(judged.certificate),
      certificateSha256: createHash('sha256').update(judged.certificate.raw).digest('hex'),
      digestValid: judged.digestValid,
      signatureValid: judged.signatureValid,
      chainValid: chainLeadsToRoot(judged.certificate, judged.others, trusted, at),
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
      digestValid: false,
      signatureValid: false,
      chainValid: false,
      at: declaredAt,
    };
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

/** From the first byte to an end-of-file mark, leaving out `<...>` of Contents and nothing else. */
function coversRevision(
  bytes: Uint8Array,
  [start, length, from, rest]: ByteRange,
  contents: Uint8Array,
): boolean {
  const end = from + rest;
  if (start !== 0 || !Number.isSafeInteger(end) || length >= from || end > bytes.byteLength) return false;
  const gap = Buffer.from(bytes.subarray(length, from)).toString('latin1');
  // One case throughout: a letter changed to the other case is the same signature, and not the same file.
  const hex = Buffer.from(contents).toString('hex');
  const isContents = gap === `<${hex}>` || gap === `<${hex.toUpperCase()}>`;
  return (
    isContents &&
    isPaddedByZeros(contents) &&
    /%%EOF[\r\n]{0,2}$/u.test(Buffer.from(bytes.subarray(end - 8, end)).toString('latin1'))
  );
}

/** No signature is over the room that it leaves: only zeros may stand there. */
function isPaddedByZeros(contents: Uint8Array): boolean {
  return (
    contents[0] === SEQUENCE &&
    contents.subarray(withoutPadding(contents).byteLength).every((byte) => byte === 0)
  );
}

/** The CMS is shorter than the place kept for it; what follows is zeros. */
function withoutPadding(contents: Uint8Array): Uint8Array {
  const [tag, first = 0] = contents;
  if (tag !== SEQUENCE) throw new SyntaxError('Not CMS');
  if (first < 0x80) return contents.subarray(0, 2 + first);
  const lengthBytes = contents.subarray(2, 2 + (first & 0x7f));
  const length = lengthBytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return contents.subarray(0, 2 + lengthBytes.byteLength + length);
}

function instantOfPdfDate(text: string): string {
  const [, year, month, day, hour, minute, second] =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z/u.exec(text) ?? [];
  const parsed = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`);
  return Number.isNaN(parsed) ? NEVER : new Date(parsed).toISOString();
}

function isUnreadable(error: unknown): boolean {
  if (error instanceof SyntaxError) return true;
  // node:crypto answers a damaged certificate or key with an OpenSSL error.
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_OSSL');
}
