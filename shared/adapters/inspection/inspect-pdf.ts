import { PDF, PdfArray, PdfDict, PdfName, type PdfObject, PdfRef, PdfString } from '@libpdf/core';
import type { FileFinding } from '../../ports/file-inspector.ts';

/** Actions that run something or send something away (ISO 32000-2, 12.6.4). */
const ACTIONS = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'Rendition', 'GoToE']);
/** Keys whose mere presence is a script or a player. */
const KEYS = ['JS', 'JavaScript', 'RichMedia', 'RichMediaContent', 'XFA'];
/** What a paper may carry inside: data and pictures, as a convention carries its own. */
const HARMLESS_ATTACHMENT = /\.(?:json|xml|csv|txt|pdf|png|jpe?g|p7m|p7s)$/iu;
/** A scan of a thousand pages has some ten thousand; more is made to exhaust. */
const OBJECTS_MAX = 200_000;

/** Walks everything that can be reached from the catalog; what cannot be reached cannot act. */
export async function inspectPdf(bytes: Uint8Array): Promise<FileFinding | undefined> {
  const pdf = await PDF.load(bytes);
  if (pdf.isEncrypted && !pdf.isAuthenticated) return 'locked';
  const waiting: PdfObject[] = [pdf.getCatalog()];
  const seen = new Set<string>();
  for (let count = 0; waiting.length > 0; count += 1) {
    if (count > OBJECTS_MAX) return 'unreadable';
    const object = waiting.pop();
    if (object instanceof PdfRef) {
      const id = `${object.objectNumber} ${object.generation}`;
      const target = seen.has(id) ? null : pdf.getObject(object);
      seen.add(id);
      if (target) waiting.push(target);
    } else if (object instanceof PdfArray) {
      for (const item of object) waiting.push(item);
    } else if (object instanceof PdfDict) {
      if (isActive(object, pdf)) return 'active';
      for (const [, value] of object) waiting.push(value);
    }
  }
  return undefined;
}

/** A stream is a dictionary too. */
function isActive(dict: PdfDict, pdf: PDF): boolean {
  if (KEYS.some((key) => dict.has(key))) return true;
  const action = resolved(dict.get('S'), pdf);
  if (action instanceof PdfName && ACTIONS.has(action.value)) return true;
  return dict.has('EF') && !isHarmless(dict, pdf);
}

function isHarmless(file: PdfDict, pdf: PDF): boolean {
  const names = ['UF', 'F'].flatMap((key) => {
    const name = resolved(file.get(key), pdf);
    return name instanceof PdfString ? [name.asString()] : [];
  });
  return names.length > 0 && names.every((name) => HARMLESS_ATTACHMENT.test(name));
}

function resolved(object: PdfObject | undefined, pdf: PDF): PdfObject | null | undefined {
  return object instanceof PdfRef ? pdf.getObject(object) : object;
}
