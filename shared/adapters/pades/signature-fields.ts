import {
  type FormField,
  PDF,
  type PDFPage,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  type PdfRef,
  PdfString,
} from '@libpdf/core';
import type { SignatureBox } from '../../ports/typesetter.ts';
import { inputInvalid } from './errors.ts';

const FIELD_PREFIX = 'signature-';
/** A dot would make a hierarchy of fields (ISO 32000-1, 12.7.3.2). */
const PARTY_ID = /^[A-Za-z0-9_-]{1,60}$/u;
const PRINTED = 4;

export function fieldNameOf(partyId: string): string {
  if (!PARTY_ID.test(partyId)) throw inputInvalid(`A party id has letters, digits, - and _ only: ${partyId}`);
  return FIELD_PREFIX + partyId;
}

/** The party of a field, or the bare name when it is no party's. */
export function partyOf(fieldName: string): string {
  return fieldName.startsWith(FIELD_PREFIX) ? fieldName.slice(FIELD_PREFIX.length) : fieldName;
}

/** Throws `InputInvalid` when the bytes are no PDF that can be extended without being rewritten. */
export async function loadForUpdate(bytes: Uint8Array): Promise<PDF> {
  let pdf: PDF;
  try {
    pdf = await PDF.load(bytes);
  } catch (cause) {
    throw inputInvalid('These bytes are not a readable PDF', cause);
  }
  const blocker = pdf.canSaveIncrementally();
  if (blocker !== null) throw inputInvalid(`This PDF cannot be extended by an update: ${blocker}`);
  return pdf;
}

/** Appends one empty, positioned field per box: signing later only fills them, and never adds to a page. */
export async function placeSignatureFields(
  bytes: Uint8Array,
  boxes: readonly SignatureBox[],
): Promise<Uint8Array> {
  const pdf = await loadForUpdate(bytes);
  const form = pdf.getOrCreateForm();
  for (const box of boxes) {
    const name = fieldNameOf(box.partyId);
    if (form.hasField(name)) throw inputInvalid(`The party ${box.partyId} has two signature boxes`);
    const page = pdf.getPages()[box.page - 1];
    if (page === undefined)
      throw inputInvalid(`The box of ${box.partyId} is on page ${box.page}, which does not exist`);
    placeField(pdf, form.createSignatureField(name), page, box);
  }
  return pdf.save({ incremental: true });
}

function placeField(pdf: PDF, field: FormField, page: PDFPage, box: SignatureBox): void {
  const reference = field.getRef();
  if (reference === null) throw new Error('A new field has no object number');
  const dictionary = field.getDict();
  // Field and widget are one dictionary: with one widget there is nothing to keep apart.
  dictionary.delete('Kids');
  dictionary.set('Type', PdfName.of('Annot'));
  dictionary.set('Subtype', PdfName.of('Widget'));
  dictionary.set('F', PdfNumber.of(PRINTED));
  dictionary.set('P', page.ref);
  dictionary.set('Rect', numbers(box.x, box.y, box.x + box.width, box.y + box.height));
  dictionary.set('TU', PdfString.fromString(`Signature : ${box.partyId}`));
  // PDF/A asks every widget for an appearance, also an empty one (ISO 19005-3, 6.3.3).
  const appearance = pdf.createStream(
    {
      Type: PdfName.of('XObject'),
      Subtype: PdfName.of('Form'),
      BBox: numbers(0, 0, box.width, box.height),
      Resources: new PdfDict(),
    },
    new Uint8Array(0),
  );
  dictionary.set('AP', PdfDict.of({ N: appearance }));
  annotationsOf(pdf, page).push(reference);
}

function annotationsOf(pdf: PDF, page: PDFPage): PdfArray {
  const resolve = (reference: PdfRef): PdfObject | null => pdf.getObject(reference);
  const existing = page.dict.getArray('Annots', resolve);
  if (existing !== undefined) return existing;
  const annotations = new PdfArray([]);
  page.dict.set('Annots', annotations);
  return annotations;
}

function numbers(...values: number[]): PdfArray {
  return new PdfArray(values.map((value) => PdfNumber.of(Math.round(value * 1000) / 1000)));
}
