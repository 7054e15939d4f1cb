import { callOf } from './programme-queries.ts';
import type { Call, ProgrammeTerms } from './programme-terms.ts';
import type { ProgrammeRefusal } from './refusals.ts';
import type { CallProgress } from './state.ts';
import { termsChanges } from './terms-changes.ts';

/** What the text of a convention and its order of signing are made from. */
const IN_THE_TEXT = /^(?:name|frame|legalVisas|authorities|convention|signing\.steps)\b/u;

/** How many conventions stand on the terms as they are. */
export interface BoundConventions {
  /** Drafted and not yet signed by all: their text and their order of signing come from the terms. */
  readonly underWay: number;
  /** Those and all that are in force or suspended: their tranches follow the plan of the terms. */
  readonly alive: number;
}

/** What a revision may not touch any more, because a notice was published or a convention made on the strength of it. */
export function fixedTermsChanged(
  before: ProgrammeTerms,
  after: ProgrammeTerms,
  calls: { readonly [callId: string]: CallProgress },
  { alive, underWay }: BoundConventions,
): ProgrammeRefusal | undefined {
  const callId = Object.keys(calls).find((id) => !sameEnvelopes(callOf(before, id), callOf(after, id)));
  if (callId !== undefined) return { code: 'CALL_ENVELOPES_FIXED', callId };
  const changed = termsChanges(before, after).map(({ path }) => path);
  if (alive > 0 && changed.some((path) => path.startsWith('tranches')))
    return { code: 'PROGRAMME_TRANCHES_FIXED', count: alive };
  if (underWay > 0 && changed.some((path) => IN_THE_TEXT.test(path)))
    return { code: 'PROGRAMME_CONVENTIONS_UNDER_WAY', count: underWay };
  return undefined;
}

function sameEnvelopes(before: Call | undefined, after: Call | undefined): boolean {
  return envelopeText(before) === envelopeText(after);
}

function envelopeText(call: Call | undefined): string {
  const rows =
    call?.envelopes.map(({ regionCode, envelopeCentimes }) => `${regionCode} ${envelopeCentimes}`) ?? [];
  return rows.sort().join('\n');
}
