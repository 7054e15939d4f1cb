import type { TypesetDocument, Typesetter } from '../ports/typesetter.ts';
import type { ConventionDocument } from '../render/convention/convention-document.ts';
import { renderConvention } from '../render/convention/render-convention.ts';

/**
 * Sets a convention whose every page says which one of how many it is. The count is known once the pages are set, so
 * a convention of an unusual length is set twice; a code has the same size whatever it says, so the count stays.
 */
export async function typesetConvention(
  typesetter: Typesetter,
  document: ConventionDocument,
): Promise<TypesetDocument> {
  const source = renderConvention(document);
  const typeset = await typesetter.typeset(source);
  return typeset.pages === source.data.qrs.length
    ? typeset
    : typesetter.typeset(renderConvention(document, typeset.pages));
}
