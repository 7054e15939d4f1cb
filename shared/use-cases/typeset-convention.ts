import type { TypesetDocument, Typesetter } from '../ports/typesetter.ts';
import type { AmendmentDocument } from '../render/amendment/amendment-document.ts';
import { type AmendmentSource, renderAmendment } from '../render/amendment/render-amendment.ts';
import type { ConventionDocument } from '../render/convention/convention-document.ts';
import { type ConventionSource, renderConvention } from '../render/convention/render-convention.ts';

export interface FingerprintedDocument extends TypesetDocument {
  /** What is attached to it: the facts that it was set from, JSON. */
  readonly data: Uint8Array;
  /** SHA-256 of `data`, lower-case hex. */
  readonly fingerprint: string;
}

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
  const about = { data: source.attachment.bytes, fingerprint };
  const typeset = await typesetter.typeset(source);
  if (typeset.pages === qrs.length) return { ...typeset, ...about };
  return { ...(await typesetter.typeset(render(typeset.pages))), ...about };
}
