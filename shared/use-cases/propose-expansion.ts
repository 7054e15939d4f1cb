import { hasStalePapers } from '../domain/application/findings.ts';
import { type NextRanks, nextRanks } from '../domain/expansion/next-ranks.ts';
import type { ReserveCandidate } from '../domain/expansion/state.ts';
import { dayOf } from '../domain/kernel/calendar-day.ts';
import { callOf } from '../domain/programme/programme-queries.ts';
import type { RegionEnvelope } from '../domain/programme/programme-terms.ts';
import type { Request } from './acts.ts';
import { type Answer, refused } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { applications, expansions, selections } from './lifecycles.ts';
import { readCase, readTerms } from './read-cases.ts';

export interface ExpansionGathering {
  readonly candidates: readonly ReserveCandidate[];
  /** What is still available to the call of phase two, in centimes per region, as the ledger has it. */
  readonly envelopes: readonly RegionEnvelope[];
}

/** The reserve as it stands now, and the money that is left: what a proposal is computed from. */
async function gatherExpansion(desk: Desk, selectionId: string, callId: string): Promise<ExpansionGathering> {
  const terms = await readTerms(desk);
  const selection = await readCase(desk, selections, selectionId);
  const today = dayOf(desk.clock.now());
  const reserve =
    selection.status === 'published' || selection.status === 'applied'
      ? selection.ranking
          .filter(({ result }) => result === 'reserve')
          .map((ranked) => ({ ranked, selection }))
      : [];
  const candidates = await Promise.all(
    reserve.map(async ({ ranked, selection: published }): Promise<ReserveCandidate> => {
      const state = await readCase(desk, applications, ranked.applicationId);
      const { applicationId, rank, regionCode, requestedCentimes } = ranked;
      const taken = state.status !== 'reserve' || published.taken[applicationId] !== undefined;
      const stale = state.status === 'reserve' && hasStalePapers(state.file, terms, today);
      return { applicationId, rank, regionCode, requestedCentimes, taken, stalePapers: stale };
    }),
  );
  const call = callOf(terms, callId);
  const envelopes = await Promise.all(
    (call?.envelopes ?? []).map(async ({ regionCode }) => ({
      regionCode,
      envelopeCentimes: await desk.store.balance(`${callId}/${regionCode}/available`),
    })),
  );
  return { candidates, envelopes };
}

/** What a proposal would take now, without proposing it. */
export async function previewExpansion(
  desk: Desk,
  selectionId: string,
  callId: string,
): Promise<ExpansionGathering & NextRanks> {
  const gathering = await gatherExpansion(desk, selectionId, callId);
  return { ...gathering, ...nextRanks(gathering.candidates, gathering.envelopes) };
}

/** Proposes phase two: the next ranks within the envelopes of its regions. A second administrator confirms. */
export async function proposeExpansion(
  desk: Desk,
  request: Request & { readonly expansionId: string; readonly selectionId: string; readonly callId: string },
): Promise<Answer<unknown>> {
  const { act, expansionId, selectionId, callId } = request;
  const selection = await readCase(desk, selections, selectionId);
  if (selection.status !== 'published' && selection.status !== 'applied')
    return refused({ code: 'SELECTION_NOT_PUBLISHED' });
  const { candidates, envelopes } = await gatherExpansion(desk, selectionId, callId);
  return decideOne(desk, request, {
    verb: 'propose-expansion',
    lifecycle: expansions,
    id: expansionId,
    facts: [selectionId, callId],
    command: { type: 'ProposeExpansion', act, expansionId, callId, selectionId, candidates, envelopes },
  });
}
