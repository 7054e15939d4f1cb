import type { TypesetDocument, Typesetter } from '../ports/typesetter.ts';
import type { ConventionDocument } from '../render/convention/convention-document.ts';
import { renderConvention } from '../render/convention/render-convention.ts';

/**
 * Sets a convention whose every page says which one of how many it is. The count is known once the pages are set, so
 * a convention of an unusual length is set twice; a code has the same size whatever it says, so the count stays.
 * `fingerprint`: SHA-256 of the attached data, lower-case hex.
 */
export async function typesetConvention(
  typesetter: Typesetter,
  document: ConventionDocument,
): Promise<TypesetDocument & { readonly fingerprint: string }> {
  const source = renderConvention(document);
  const { fingerprint, qrs } = source.data;
  const typeset = await typesetter.typeset(source);
  if (typeset.pages === qrs.length) return { ...typeset, fingerprint };
  return { ...(await typesetter.typeset(renderConvention(document, typeset.pages))), fingerprint };
}
