import type { ExistingAmendment } from '../../../shared/domain/amendment/state.ts';
import type { ExistingConvention } from '../../../shared/domain/convention/state.ts';
import type { AmendmentDocument } from '../../../shared/render/amendment/amendment-document.ts';
import { readAmendmentDocument } from '../../../shared/use-cases/amendment-document.ts';
import { amendments, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import type { PortalDesk } from '../portal-desk.ts';

/** The amendments of a convention in the order of their numbers, from its own register: nothing lags. */
export async function readAmendments(
  desk: Pick<PortalDesk, 'store'>,
  convention: ExistingConvention,
): Promise<readonly ExistingAmendment[]> {
  const all = await Promise.all(
    (convention.amendments ?? []).map(({ amendmentId }) => readCase(desk, amendments, amendmentId)),
  );
  return all.filter((state): state is ExistingAmendment => state.status !== 'absent');
}

/** What a round is about when it is an amendment's: the amendment and its text. */
export interface SignedAmendment {
  readonly amendment: ExistingAmendment;
  readonly text: AmendmentDocument;
}

export async function signedAmendment(
  desk: PortalDesk,
  amendmentId: string | undefined,
): Promise<SignedAmendment | undefined> {
  if (amendmentId === undefined) return undefined;
  const amendment = await readCase(desk, amendments, amendmentId);
  if (amendment.status === 'absent') return undefined;
  const text = await readAmendmentDocument(desk, amendment);
  return text && { amendment, text };
}

/**
 * The convention as the pages of a signing name it: of an amendment's round, number and document are the amendment's.
 */
export function underItsNumber<Convention extends ExistingConvention>(
  convention: Convention,
  signed: SignedAmendment | undefined,
): Convention {
  if (!signed) return convention;
  const { amendment } = signed;
  const document = 'document' in amendment ? amendment.document : undefined;
  return { ...convention, number: amendment.number, ...(document ? { document } : {}) };
}

/** The newest revision of an amendment's PDF. */
export async function amendmentDocumentKey(
  desk: Pick<PortalDesk, 'store'>,
  amendment: ExistingAmendment,
): Promise<string | undefined> {
  if ('finalDocumentKey' in amendment) return amendment.archived?.revisionKey ?? amendment.finalDocumentKey;
  const signatureId = 'signatureId' in amendment ? amendment.signatureId : undefined;
  const round = signatureId === undefined ? undefined : await readCase(desk, signatures, signatureId);
  if (round && round.status !== 'absent') return round.revision.key;
  return 'document' in amendment ? amendment.document?.documentKey : undefined;
}
