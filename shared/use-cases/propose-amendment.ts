import type { Bilingual } from '../domain/kernel/act.ts';
import type { Request } from './acts.ts';
import { changeOf, type WantedChange } from './amendment-change.ts';
import { AMENDMENT_MODEL } from './amendment-document.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { amendments, conventions } from './lifecycles.ts';
import { withPresident } from './president-on-file.ts';
import { readTerms } from './read-cases.ts';
import { trancheStandings } from './tranche-standings.ts';
import { transact } from './transact.ts';

export interface AmendmentProposal {
  readonly conventionId: string;
  readonly wanted: WantedChange;
  /** Why, in both languages: the document says it. */
  readonly motive: Bilingual;
}

/** `CV-UPE-017-a1`: the first amendment of the convention. */
export function amendmentIdOf(conventionId: string, index: number): string {
  return `${conventionId}-a${index}`;
}

/**
 * Drafts an amendment of a convention in force under the next number of its register, and starts its workflow. Answers
 * the amendment's id.
 */
export async function proposeAmendment(
  desk: Desk,
  request: Request & AmendmentProposal,
): Promise<Answer<string>> {
  const { act, conventionId, key, motive, wanted } = request;
  const { version } = await readTerms(desk);
  const facts = [conventionId, wanted, motive];
  const about = { key, act, verb: 'propose-amendment', facts, programmeVersion: version };
  return transact(desk, about, async (transaction) => {
    const convention = await transaction.load(conventions, conventionId);
    const state = convention.state();
    if (state.status === 'absent') return refused({ code: 'CONVENTION_NOT_FOUND' });
    const named = await withPresident(desk, state, wanted);
    const index = (state.amendments?.length ?? 0) + 1;
    const amendmentId = amendmentIdOf(conventionId, index);
    const change = changeOf(state, named);
    const tranches = await trancheStandings(transaction, state);
    const proposed = convention.decide({ type: 'ProposeAmendment', act, amendmentId, change, tranches });
    if (!proposed.accepted) return refused(proposed.refusal);
    const amendment = await transaction.load(amendments, amendmentId);
    const drafted = amendment.decide({
      type: 'DraftAmendment',
      act,
      amendmentId,
      conventionId,
      applicationId: state.applicationId,
      number: `${state.number}/A${index}`,
      index,
      change,
      motive,
      // Whoever takes a party's place signs for it from here on.
      parties:
        change.kind === 'signatory'
          ? state.parties.map((party) =>
              party.partyId === change.partyId
                ? { partyId: party.partyId, organisation: party.organisation, ...change.after }
                : party,
            )
          : state.parties,
      programmeVersion: version,
      modelId: AMENDMENT_MODEL,
    });
    if (!drafted.accepted) return refused(drafted.refusal);
    transaction.deliver({
      kind: 'start-workflow',
      workflow: 'amendment',
      name: `amendment-${amendmentId}-r1`,
      input: { amendmentId },
    });
    return done(amendmentId);
  });
}
