import type { TypesetDocument, Typesetter } from '../ports/typesetter.ts';
import type { AmendmentDocument } from '../render/amendment/amendment-document.ts';
import { type AmendmentSource, renderAmendment } from '../render/amendment/render-amendment.ts';
import type { ConventionDocument } from '../render/convention/convention-document.ts';
import { type ConventionSource, renderConvention } from '../render/convention/render-convention.ts';

/** `fingerprint`: SHA-256 of the attached data, lower-case hex. */
export type FingerprintedDocument = TypesetDocument & { readonly fingerprint: string };

/** Sets a convention whose every page says which one of how many it is. */
export function typesetConvention(
  typesetter: Typesetter,
  document: ConventionDocument,
): Promise<FingerprintedDocument> {
  return typesetPaged(typesetter, (pages) => renderConvention(document, pages));
}

/** The same of an amendment. */
export function typesetAmendment(
  typesetter: Typesetter,
  document: AmendmentDocument,
): Promise<FingerprintedDocument> {
  return typesetPaged(typesetter, (pages) => renderAmendment(document, pages));
}

/**
 * The count of pages is known once they are set, so a document of an unusual length is set twice; a code has the same
 * size whatever it says, so the count stays.
 */
async function typesetPaged(
  typesetter: Typesetter,
  render: (pages?: number) => ConventionSource | AmendmentSource,
): Promise<FingerprintedDocument> {
  const source = render();
  const { fingerprint, qrs } = source.data;
  const typeset = await typesetter.typeset(source);
  if (typeset.pages === qrs.length) return { ...typeset, fingerprint };
  return { ...(await typesetter.typeset(render(typeset.pages))), fingerprint };
}
