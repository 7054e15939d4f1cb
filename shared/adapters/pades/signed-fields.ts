import { PDF, type PdfDict, type PdfObject, type PdfRef, PdfStream } from '@libpdf/core';
import type { ByteRange } from '../../ports/pdf-signatures.ts';
import { inputInvalid } from './errors.ts';

const NEVER = '1970-01-01T00:00:00.000Z';
const SEQUENCE = 0x30;

export interface SignatureDictionary {
  readonly byteRange: ByteRange;
  /** The whole room for the signature, the zeros behind it included. */
  readonly contents: Uint8Array;
  readonly declaredAt: string;
  /** A time-stamp over the document, and no party's signature (ISO 32000-2, 12.8.5). */
  readonly isTimestamp: boolean;
}

/** A signature field; without a dictionary it is an empty box. */
export interface SignatureFieldRead {
  readonly name: string;
  readonly dictionary?: SignatureDictionary;
}

/** What a file carries to be judged with later (DSS: ISO 32000-2, 12.8.4.3); DER. */
export interface ValidationData {
  readonly revocationAnswers: readonly Uint8Array[];
}

export interface SignedFile {
  readonly fields: readonly SignatureFieldRead[];
  readonly validation: ValidationData;
}

type Resolve = (reference: PdfRef) => PdfObject | null;

/** Takes a file apart: its signature fields and its validation data. Throws `InputInvalid`. */
export async function readSignedFile(bytes: Uint8Array): Promise<SignedFile> {
  try {
    const pdf = await PDF.load(bytes);
    const resolve: Resolve = (reference) => pdf.getObject(reference);
    const fields = (pdf.getForm()?.getSignatureFields() ?? []).map((field) => {
      const dictionary = field.getSignatureDict();
      return {
        name: field.name,
        ...(dictionary === null ? {} : { dictionary: readDictionary(dictionary, resolve) }),
      };
    });
    const store = pdf.getCatalog().getDict('DSS', resolve);
    return {
      fields,
      validation: {
        revocationAnswers: [...streamsOf(store, 'CRLs', resolve), ...streamsOf(store, 'OCSPs', resolve)],
      },
    };
  } catch (cause) {
    throw inputInvalid('These bytes are not a readable PDF', cause);
  }
}

function streamsOf(store: PdfDict | undefined, name: string, resolve: Resolve): readonly Uint8Array[] {
  const items = store?.getArray(name, resolve)?.toArray() ?? [];
  return items.flatMap((item) => {
    const stream = item.type === 'ref' ? resolve(item) : item;
    return stream instanceof PdfStream ? [new Uint8Array(stream.getDecodedData())] : [];
  });
}

function readDictionary(dictionary: PdfDict, resolve: Resolve): SignatureDictionary {
  const range = dictionary.getArray('ByteRange', resolve)?.toArray() ?? [];
  const numbers = range.map((item) => (item.type === 'number' ? item.value : Number.NaN));
  const [start = Number.NaN, length = Number.NaN, from = Number.NaN, rest = Number.NaN] = numbers;
  return {
    byteRange: [start, length, from, rest],
    contents: dictionary.getString('Contents', resolve)?.bytes ?? new Uint8Array(),
    declaredAt: instantOfPdfDate(dictionary.getString('M', resolve)?.asString() ?? ''),
    isTimestamp: dictionary.getName('SubFilter', resolve)?.value === 'ETSI.RFC3161',
  };
}

/** From the first byte to an end-of-file mark, leaving out `<...>` of Contents and nothing else. */
export function coversRevision(
  bytes: Uint8Array,
  { byteRange: [start, length, from, rest], contents }: SignatureDictionary,
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
export function withoutPadding(contents: Uint8Array): Uint8Array {
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
