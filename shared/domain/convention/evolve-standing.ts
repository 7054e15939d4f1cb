import { assertNever } from '../kernel/decider.ts';
import type {
  AccountChanged,
  AccountContested,
  AccountVerified,
  AmendmentEnded,
  AmendmentProposed,
  ConventionAmended,
  ConventionWorkflowRestarted,
  VisaConfirmed,
  VisaRecorded,
} from './events.ts';
import type { AmendmentEntry, ConventionFacts, ExistingConvention } from './state.ts';

export type StandingEvent =
  | AccountVerified
  | AccountChanged
  | AccountContested
  | VisaRecorded
  | VisaConfirmed
  | AmendmentProposed
  | ConventionAmended
  | AmendmentEnded
  | ConventionWorkflowRestarted;

/** Account, visa and run of the workflow: facts that change beside the course of the convention. */
export function evolveStanding(state: ExistingConvention, event: StandingEvent): ExistingConvention {
  switch (event.type) {
    case 'AccountVerified': {
      const { contestedAt: _, ...account } = state.account;
      return { ...state, account: { ...account, verifiedBy: event.by, verifiedAt: event.at } };
    }
    case 'AccountChanged':
      return { ...state, account: { ...event.account, changedBy: event.by, changedAt: event.at } };
    case 'AccountContested': {
      const { verifiedBy: _, verifiedAt: __, ...account } = state.account;
      return { ...state, account: { ...account, contestedAt: event.at } };
    }
    case 'VisaRecorded': {
      const { type: _, at, by, ...facts } = event;
      return { ...state, visa: { ...facts, enteredBy: by, enteredAt: at } };
    }
    case 'VisaConfirmed':
      return state.visa
        ? { ...state, visa: { ...state.visa, confirmedBy: event.by, confirmedAt: event.at } }
        : state;
    case 'AmendmentProposed': {
      const { amendmentId, kind } = event;
      return { ...state, amendments: [...(state.amendments ?? []), { amendmentId, kind, standing: 'open' }] };
    }
    case 'ConventionAmended':
      return { ...state, ...amended(state, event), amendments: standing(state, event, 'in-force') };
    case 'AmendmentEnded':
      return { ...state, amendments: standing(state, event, 'ended') };
    case 'WorkflowRestarted':
      return { ...state, run: event.run };
    default:
      return assertNever(event);
  }
}

function standing(
  state: ConventionFacts,
  { amendmentId }: ConventionAmended | AmendmentEnded,
  now: AmendmentEntry['standing'],
): readonly AmendmentEntry[] {
  return (state.amendments ?? []).map((entry) =>
    entry.amendmentId === amendmentId ? { ...entry, standing: now } : entry,
  );
}

/** The one part of the convention that the amendment names. */
function amended(state: ConventionFacts, event: ConventionAmended): Partial<ConventionFacts> {
  const { amendmentId, at, change, proposedBy } = event;
  switch (change.kind) {
    case 'extension':
      return { durationMonths: change.after };
    case 'budget':
      return { contents: { ...state.contents, budget: { ...state.contents.budget, lines: change.after } } };
    case 'schedule':
      return { trancheAmountsCentimes: change.after };
    case 'account':
      return { account: { ...change.after, changedBy: proposedBy, changedAt: at } };
    case 'signatory': {
      const { partyId, after } = change;
      const replaced = state.parties.map((party) =>
        party.partyId === partyId ? { partyId, organisation: party.organisation, ...after } : party,
      );
      return { parties: replaced };
    }
    case 'clause': {
      const { title, text } = change;
      return { addedClauses: [...(state.addedClauses ?? []), { amendmentId, title, text }] };
    }
    default:
      return assertNever(change);
  }
}
