import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core';
import type {
  ByteRange,
  PreparedSignature,
  SignatureCompletion,
  SignatureRequest,
} from '../../ports/pdf-signatures.ts';
import { sha256, writeSignedData } from './cms-writer.ts';
import { inputInvalid } from './errors.ts';
import { fieldNameOf, loadForUpdate } from './signature-fields.ts';

/** Room for the CMS: ours needs 2 to 5 kB, a qualified one with its chain and time-stamp up to 10. */
const RESERVED_BYTES = 12_288;
const PRINTED_AND_LOCKED = 132;
export const UNKNOWN_OFFSET = 9_999_999_999;
const FILL_FORMS_AND_SIGN = 2;

/** Appends a signature dictionary with an empty place in the party's field, and fixes what it will cover. */
export async function prepareSignature(request: SignatureRequest): Promise<PreparedSignature> {
  const pdf = await loadForUpdate(request.pdf);
  const marker = placeMarker(request);
  const dictionary = signatureDictionary(request, marker);
  const reference = pdf.register(dictionary);
  if (request.certify) certify(pdf, dictionary, reference);
  const field = emptyField(pdf, request.partyId);
  field.set('F', PdfNumber.of(PRINTED_AND_LOCKED));
  field.set('V', reference);
  const stamp = await pdf.embedPage(await PDF.load(request.stamp), 0);
  field.set('AP', PdfDict.of({ N: stamp.ref }));
  const saved = Buffer.from(await pdf.save({ incremental: true }));
  const byteRange = fixByteRange(saved, request.pdf.byteLength, marker);
  const digest = sha256(...covered(saved, byteRange));
  return { partyId: request.partyId, pdf: saved, byteRange, digest: Buffer.from(digest).toString('hex') };
}

/** Writes the CMS into the place kept for it. */
export function completeSignature(prepared: PreparedSignature, completion: SignatureCompletion): Uint8Array {
  const cms = Buffer.from(writeSignedData(completion));
  if (cms.byteLength > RESERVED_BYTES) {
    throw inputInvalid(`The signature takes ${cms.byteLength} bytes, ${RESERVED_BYTES} are kept for it`);
  }
  const signed = Buffer.from(prepared.pdf);
  signed.write(cms.toString('hex').toUpperCase(), prepared.byteRange[1] + 1, 'latin1');
  return signed;
}

/** The two parts of a file that a byte range names. */
export function covered(pdf: Uint8Array, [start, length, from, rest]: ByteRange): [Uint8Array, Uint8Array] {
  return [pdf.subarray(start, start + length), pdf.subarray(from, from + rest)];
}

function signatureDictionary(request: SignatureRequest, marker: Uint8Array): PdfDict {
  return PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    ByteRange: new PdfArray([0, UNKNOWN_OFFSET, UNKNOWN_OFFSET, UNKNOWN_OFFSET].map((n) => PdfNumber.of(n))),
    Contents: new PdfString(marker, 'hex'),
    M: PdfString.fromString(pdfDate(request.at)),
    Reason: PdfString.fromString(request.reason),
  });
}

function certify(pdf: PDF, dictionary: PdfDict, reference: ReturnType<PDF['register']>): void {
  const permission = PdfDict.of({
    Type: PdfName.of('SigRef'),
    TransformMethod: PdfName.of('DocMDP'),
    TransformParams: PdfDict.of({
      Type: PdfName.of('TransformParams'),
      P: PdfNumber.of(FILL_FORMS_AND_SIGN),
      V: PdfName.of('1.2'),
    }),
  });
  dictionary.set('Reference', new PdfArray([permission]));
  pdf.getCatalog().set('Perms', PdfDict.of({ DocMDP: reference }));
}

function emptyField(pdf: PDF, partyId: string): PdfDict {
  const field = pdf.getForm()?.getSignatureField(fieldNameOf(partyId));
  if (field === undefined) throw inputInvalid(`This document has no signature box for ${partyId}`);
  if (field.isSigned()) throw inputInvalid(`The party ${partyId} has signed this document already`);
  return field.getDict();
}

function placeMarker({ at, partyId, pdf }: SignatureRequest): Uint8Array {
  return createMarker(pdf, `${partyId} ${at}`, RESERVED_BYTES);
}

/** Bytes that occur nowhere else, so that their place is found again in the file; the same for the same request. */
export function createMarker(pdf: Uint8Array, what: string, length: number): Uint8Array {
  const seed = sha256(pdf, Buffer.from(what));
  const marker = new Uint8Array(length);
  let block = seed;
  for (let at = 0; at < length; at += block.byteLength) {
    block = sha256(seed, block);
    marker.set(block.subarray(0, length - at), at);
  }
  return marker;
}

/** Fixes the byte range of the signature added after `previousLength`, and empties the place that the marker holds. */
export function fixByteRange(pdf: Buffer, previousLength: number, marker: Uint8Array): ByteRange {
  const hex = Buffer.from(marker).toString('hex');
  const upper = pdf.indexOf(hex.toUpperCase(), previousLength, 'latin1');
  const at = upper < 0 ? pdf.indexOf(hex, previousLength, 'latin1') : upper;
  if (at < 0) throw new Error('The place for the signature is not in the saved file');
  const [open, end] = [at - 1, at + hex.length + 1];
  const byteRange: ByteRange = [0, open, end, pdf.byteLength - end];
  writeByteRange(pdf, byteRange, previousLength);
  pdf.fill('0', at, at + hex.length, 'latin1');
  return byteRange;
}

function writeByteRange(pdf: Buffer, byteRange: ByteRange, previousLength: number): void {
  const key = pdf.indexOf('/ByteRange', previousLength, 'latin1');
  const [open, close] = [pdf.indexOf('[', key, 'latin1'), pdf.indexOf(']', key, 'latin1')];
  const text = `[${byteRange.join(' ')}`.padEnd(close - open, ' ');
  if (key < 0 || text.length !== close - open)
    throw new Error('The byte range has no room in the saved file');
  pdf.write(text, open, 'latin1');
}

function pdfDate(instant: string): string {
  return `D:${new Date(instant).toISOString().slice(0, 19).replace(/[-:T]/gu, '')}Z`;
}
