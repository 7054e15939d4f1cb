import { assertNever } from '../kernel/decider.ts';
import type { ApplicationEvent, ApplicationSelected, ScoreRecorded } from './events.ts';
import type { ApplicationState, Filed, Reserve, SelectionResult } from './state.ts';

/** Applies an event; one that does not fit the state leaves it as it is. */
export function evolve(state: ApplicationState, event: ApplicationEvent): ApplicationState {
  switch (event.type) {
    case 'DraftSaved': {
      const { applicationId, callId, file, contactEmail } = event;
      const { since, run } = state.status === 'draft' ? state : { since: event.at, run: 1 };
      return { status: 'draft', applicationId, callId, file, contactEmail, since, run };
    }
    case 'ApplicationSubmitted': {
      const { applicationId, callId, file, contactEmail, submittedFrom, at } = event;
      const run = state.status === 'absent' ? 1 : state.run;
      const filed = { applicationId, callId, file, contactEmail, submittedFrom, submittedAt: at };
      return { status: 'submitted', ...filed, since: at, run };
    }
    case 'ApplicationWithdrawn': {
      if (state.status === 'absent') return state;
      const { applicationId, callId, contactEmail, file, run } = state;
      const kept = { applicationId, callId, contactEmail, file, run };
      return { status: 'withdrawn', ...kept, reason: event.reason, since: event.at };
    }
    case 'ResultLapsed': {
      if (state.status !== 'withdrawn') return state;
      const { selectionId, result } = event;
      return { ...state, lapsedResult: { selectionId, result } };
    }
    case 'WorkflowRestarted':
      return state.status === 'absent' ? state : { ...state, run: event.run };
    default:
      return evolveFiled(state, event);
  }
}

type FiledEvent = Exclude<
  ApplicationEvent,
  {
    type:
      | 'DraftSaved'
      | 'ApplicationSubmitted'
      | 'ApplicationWithdrawn'
      | 'ResultLapsed'
      | 'WorkflowRestarted';
  }
>;

function evolveFiled(state: ApplicationState, event: FiledEvent): ApplicationState {
  if (state.status === 'absent' || state.status === 'draft' || state.status === 'withdrawn') return state;
  const filed: Filed = { ...filedPart(state), since: event.at };
  switch (event.type) {
    case 'ApplicationReturned':
      return {
        ...filed,
        status: 'returned',
        findings: event.findings,
        dueOn: event.dueOn,
        remindersSent: [],
      };
    case 'ApplicationResubmitted':
      return { ...filed, status: 'resubmitted', file: event.file };
    case 'ApplicationDeclaredEligible':
      return { ...filed, status: 'eligible', scores: [] };
    case 'ApplicationDeclaredIneligible':
    case 'CompletionLapsed':
      return { ...filed, status: 'ineligible', reasons: event.reasons };
    case 'CompletionReminded':
      if (state.status !== 'returned') return state;
      return { ...state, remindersSent: [...state.remindersSent, event.dayNumber] };
    case 'ScoreRecorded':
      return state.status === 'eligible' ? { ...state, scores: [...state.scores, scoreOf(event)] } : state;
    case 'ApplicationScored':
      if (state.status !== 'eligible') return state;
      return { ...filed, status: 'scored', scores: state.scores, score: event.score };
    case 'ApplicationSelected':
      return ranked(state, event, 'selected');
    case 'ApplicationReserved':
      return ranked(state, event, 'reserve');
    case 'ApplicationRejected':
      return ranked(state, event, 'rejected');
    case 'ApplicationPromoted': {
      if (state.status !== 'reserve') return state;
      const { callId, expansionId, at } = event;
      return { ...state, status: 'selected', awardCallId: callId, expansionId, since: at };
    }
    default:
      return assertNever(event);
  }
}

type FiledState = Exclude<ApplicationState, { status: 'absent' | 'draft' | 'withdrawn' }>;
type RankingFacts = Pick<ApplicationSelected, 'selectionId' | 'rank' | 'score' | 'at'>;

function ranked(state: FiledState, event: RankingFacts, result: SelectionResult): ApplicationState {
  if (state.status !== 'scored') return state;
  const { selectionId, rank, score, at } = event;
  const facts: Omit<Reserve, 'status'> = {
    ...filedPart(state),
    since: at,
    scores: state.scores,
    selectionId,
    rank,
    score,
  };
  return result === 'selected'
    ? { ...facts, status: 'selected', awardCallId: state.callId }
    : { ...facts, status: result };
}

function filedPart(state: FiledState): Filed {
  const { applicationId, callId, contactEmail, file, submittedAt, submittedFrom, since, run } = state;
  return { applicationId, callId, contactEmail, file, submittedAt, submittedFrom, since, run };
}

function scoreOf(event: ScoreRecorded) {
  return { evaluatorId: event.by, marks: event.marks, comment: event.comment, at: event.at };
}
