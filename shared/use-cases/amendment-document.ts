import type { ExistingAmendment } from '../domain/amendment/state.ts';
import type { AmendmentChange, ExistingConvention, Party } from '../domain/convention/state.ts';
import type { Bilingual } from '../domain/kernel/act.ts';
import { dayOf, type Instant } from '../domain/kernel/calendar-day.ts';
import type { AmendmentDocument } from '../render/amendment/amendment-document.ts';
import { AMENDMENT_FORMAT } from '../render/amendment/render-amendment.ts';
import type { ConventionDocument } from '../render/convention/convention-document.ts';
import { conventionArticles } from '../render/convention/render-convention.ts';
import { type Installation, partyOf } from './convention-document.ts';
import type { Desk } from './desk.ts';
import { readFrozenData } from './frozen-data.ts';
import { frozenDocument } from './frozen-document.ts';
import { conventions } from './lifecycles.ts';
import { readCase, readTermsOf } from './read-cases.ts';

/** The text that amendments have today; each keeps the one it was written in. */
export const AMENDMENT_MODEL = 'amendment-2026-1';

/** What an amendment says of itself; without a number it is a preview. */
interface AmendmentText {
  readonly number: string | null;
  readonly index: number;
  readonly at: Instant;
  readonly change: AmendmentChange;
  readonly motive: Bilingual;
  readonly parties: readonly Party[];
  /** Of the terms that it is drafted under; the convention keeps its own. */
  readonly programmeVersion: number;
}

/**
 * All that the amendment says, dated by its draft: a retry makes the same bytes. Once it is assembled, from the data that
 * were kept then, where they were.
 */
export async function readAmendmentDocument(
  desk: Desk & Installation,
  { draftedAt: at, ...amendment }: ExistingAmendment,
): Promise<AmendmentDocument | undefined> {
  const state = await readCase(desk, conventions, amendment.conventionId);
  if (state.status === 'absent') return undefined;
  const assembled = 'document' in amendment ? amendment.document : undefined;
  const kept = assembled && (await readFrozenData(desk, assembled));
  if (isAmendmentData(kept)) return kept.amendment;
  return writeAmendment(desk, state, { ...amendment, at });
}

/** The hash was recorded with the document, so what calls itself so is so. */
function isAmendmentData(data: unknown): data is { readonly amendment: AmendmentDocument } {
  return typeof data === 'object' && data !== null && 'format' in data && data.format === AMENDMENT_FORMAT;
}

/** The document of an amendment of this convention; undefined for one that was never in force. */
export async function writeAmendment(
  desk: Desk & Installation,
  state: ExistingConvention,
  { at, change, index, motive, number, parties, programmeVersion }: AmendmentText,
): Promise<AmendmentDocument | undefined> {
  if (!('finalSha256' in state)) return undefined;
  const terms = await readTermsOf(desk, programmeVersion);
  const signed = await frozenDocument(desk, state);
  const { programmeId, version, name } = terms;
  const { article, amendmentsArticle } = articlesOf(signed, change, state, index);
  return {
    model: AMENDMENT_MODEL,
    number,
    assembledAt: at,
    datedOn: dayOf(at),
    place: terms.convention.place,
    programme: { programmeId, version, name },
    convention: {
      number: state.number,
      inForceOn: state.inForceOn,
      sha256: state.finalSha256,
      amountCentimes: state.amountCentimes,
      article,
      amendmentsArticle,
    },
    parties: parties.map((party, position) => partyOf(party, position, state.contents.association)),
    motive,
    change,
    verificationUrl: `${desk.publicUrl}/verify/${number ?? state.number}`,
    sample: desk.sample,
  };
}

/** Which article of the signed text each kind of change is about. */
const ARTICLES: Readonly<Record<AmendmentChange['kind'], string | null>> = {
  extension: 'duration',
  budget: 'budget',
  schedule: 'payment',
  account: 'account',
  signatory: null,
  clause: null,
};

function articlesOf(
  signed: ConventionDocument,
  change: AmendmentChange,
  state: ExistingConvention,
  index: number,
) {
  const { articles } = conventionArticles(signed);
  const found = articles.find(({ id }) => id === ARTICLES[change.kind]);
  const amendmentsArticle = articles.find(({ id }) => id === 'amendments')?.number ?? 0;
  // New articles follow the last one of the signed text, in the order of the amendments.
  const added = (state.addedClauses ?? []).filter(({ amendmentId }) => indexOf(amendmentId) < index).length;
  if (change.kind === 'clause')
    return { article: { number: articles.length + added + 1, title: change.title }, amendmentsArticle };
  return { article: found ? { number: found.number, title: found.title } : null, amendmentsArticle };
}

function indexOf(amendmentId: string): number {
  return Number(amendmentId.slice(amendmentId.lastIndexOf('-a') + 2));
}
