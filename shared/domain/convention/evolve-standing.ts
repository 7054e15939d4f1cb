import { assertNever } from '../kernel/decider.ts';
import type {
  AccountChanged,
  AccountContested,
  AccountVerified,
  ConventionWorkflowRestarted,
  VisaConfirmed,
  VisaRecorded,
} from './events.ts';
import type { ExistingConvention } from './state.ts';

export type StandingEvent =
  | AccountVerified
  | AccountChanged
  | AccountContested
  | VisaRecorded
  | VisaConfirmed
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
    case 'WorkflowRestarted':
      return { ...state, run: event.run };
    default:
      return assertNever(event);
  }
}
