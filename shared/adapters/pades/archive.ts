import { createHash } from 'node:crypto';
import {
  type PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core';
import type { ArchivalRequest, PreparedTimestamp } from '../../ports/pdf-signatures.ts';
import { readSignedData } from './cms-reader.ts';
import { sha256 } from './cms-writer.ts';
import { inputInvalid } from './errors.ts';
import { isOcspResponse } from './ocsp-response.ts';
import { covered, createMarker, fixByteRange, UNKNOWN_OFFSET } from './prepare-signature.ts';
import { loadForUpdate } from './signature-fields.ts';
import { readSignedFile, type SignatureDictionary, withoutPadding } from './signed-fields.ts';

const FIELD_NAME = 'document-timestamp';
/** A token with its unit's certificate takes 1 to 2 kB, a qualified one with its chain up to 8. */
const RESERVED_BYTES = 10_240;
const PRINTED_AND_LOCKED = 132;

/** See `PdfSignatures.prepareArchive`. No page is touched: the field of the time-stamp is shown nowhere. */
export async function prepareArchive(request: ArchivalRequest): Promise<PreparedTimestamp> {
  const { fields } = await readSignedFile(request.pdf);
  const signed = fields.flatMap(({ dictionary }) => (dictionary ? [dictionary] : []));
  if (signed.some(({ isTimestamp }) => isTimestamp)) throw inputInvalid('This document is archived already');
  const pdf = await loadForUpdate(request.pdf);
  pdf.getCatalog().set('DSS', validationData(pdf, signed, request));
  const marker = createMarker(request.pdf, FIELD_NAME, RESERVED_BYTES);
  const value = pdf.register(timestampDictionary(marker));
  const field = pdf.getOrCreateForm().createSignatureField(FIELD_NAME).getDict();
  field.delete('Kids');
  field.set('Type', PdfName.of('Annot'));
  field.set('Subtype', PdfName.of('Widget'));
  field.set('F', PdfNumber.of(PRINTED_AND_LOCKED));
  field.set('Rect', new PdfArray([0, 0, 0, 0].map((number) => PdfNumber.of(number))));
  const firstPage = pdf.getPages()[0];
  if (firstPage !== undefined) field.set('P', firstPage.ref);
  field.set('V', value);
  const saved = Buffer.from(await pdf.save({ incremental: true }));
  const byteRange = fixByteRange(saved, request.pdf.byteLength, marker);
  const digest = Buffer.from(sha256(...covered(saved, byteRange))).toString('hex');
  return { pdf: saved, byteRange, digest };
}

/** Writes the time-stamp token into the place kept for it. */
export function completeArchive(prepared: PreparedTimestamp, token: Uint8Array): Uint8Array {
  if (token.byteLength > RESERVED_BYTES)
    throw inputInvalid(`The time-stamp takes ${token.byteLength} bytes, ${RESERVED_BYTES} are kept for it`);
  const archived = Buffer.from(prepared.pdf);
  archived.write(Buffer.from(token).toString('hex').toUpperCase(), prepared.byteRange[1] + 1, 'latin1');
  return archived;
}

function timestampDictionary(marker: Uint8Array): PdfDict {
  return PdfDict.of({
    Type: PdfName.of('DocTimeStamp'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.RFC3161'),
    ByteRange: new PdfArray([0, UNKNOWN_OFFSET, UNKNOWN_OFFSET, UNKNOWN_OFFSET].map((n) => PdfNumber.of(n))),
    Contents: new PdfString(marker, 'hex'),
  });
}

/** Every certificate, list and answer once, and under each signature's own name (VRI) what that signature needs. */
function validationData(
  pdf: PDF,
  signed: readonly SignatureDictionary[],
  { revocationAnswers, roots }: ArchivalRequest,
): PdfRef {
  const kept = new Map<string, PdfRef>();
  const keep = (der: Uint8Array): PdfRef => {
    const name = createHash('sha256').update(der).digest('hex');
    const reference = kept.get(name) ?? pdf.register(new PdfStream(new PdfDict(), new Uint8Array(der)));
    kept.set(name, reference);
    return reference;
  };
  const lists = revocationAnswers.filter((der) => !isOcspResponse(der)).map(keep);
  const answers = revocationAnswers.filter(isOcspResponse).map(keep);
  const trusted = roots.map(keep);
  const all = new Map(trusted.map((reference) => [reference.objectNumber, reference]));
  const needs = PdfDict.of({});
  for (const { contents } of signed) {
    const certificates = certificatesIn(contents).map(keep);
    for (const reference of certificates) all.set(reference.objectNumber, reference);
    const entry = PdfDict.of({ Cert: new PdfArray([...certificates, ...trusted]) });
    if (lists.length > 0) entry.set('CRL', new PdfArray([...lists]));
    if (answers.length > 0) entry.set('OCSP', new PdfArray([...answers]));
    needs.set(nameInStore(contents), entry);
  }
  const store = PdfDict.of({
    Type: PdfName.of('DSS'),
    Certs: new PdfArray([...all.values()]),
    VRI: needs,
  });
  if (lists.length > 0) store.set('CRLs', new PdfArray([...lists]));
  if (answers.length > 0) store.set('OCSPs', new PdfArray([...answers]));
  return pdf.register(store);
}

/** Those that the signature brings, and those of its time-stamp. */
function certificatesIn(contents: Uint8Array): readonly Uint8Array[] {
  const { certificates, timestamp } = readSignedData(withoutPadding(contents));
  return [...certificates, ...(timestamp === undefined ? [] : readSignedData(timestamp).certificates)];
}

/** SHA-1 of the whole room of the signature, upper-case hex (ISO 32000-2, 12.8.4.3): a name, not a protection. */
function nameInStore(contents: Uint8Array): string {
  return createHash('sha1').update(contents).digest('hex').toUpperCase();
}
