import type { Act } from '../kernel/act.ts';
import { compareDays, dayOf, type Instant } from '../kernel/calendar-day.ts';
import { accept, assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import { checkTerms } from './check-terms.ts';
import { type BoundConventions, fixedTermsChanged } from './fixed-terms.ts';
import { currentTerms } from './kept-terms.ts';
import { callOf } from './programme-queries.ts';
import type { KeptTerms, ProgrammeTerms } from './programme-terms.ts';
import type { ProgrammeRefusal } from './refusals.ts';
import type { CallProgress, ProgrammeState } from './state.ts';

export type ProgrammeCommand =
  | { readonly type: 'RegisterProgramme'; readonly terms: ProgrammeTerms; readonly act: Act }
  | {
      readonly type: 'ReviseProgramme';
      readonly terms: ProgrammeTerms;
      readonly act: Act;
      readonly bound: BoundConventions;
    }
  | { readonly type: 'OpenCall'; readonly callId: string; readonly act: Act }
  | { readonly type: 'CloseCall'; readonly callId: string; readonly act: Act };

interface Event<Type extends string> {
  readonly type: Type;
  readonly at: Instant;
  /** Person id of who acted. */
  readonly by: string;
}

export interface ProgrammeRegistered extends Event<'ProgrammeRegistered'> {
  readonly terms: KeptTerms;
}

export interface ProgrammeRevised extends Event<'ProgrammeRevised'> {
  readonly terms: KeptTerms;
  readonly reason: string;
}

export interface CallOpened extends Event<'CallOpened'> {
  readonly callId: string;
}

export interface CallClosed extends Event<'CallClosed'> {
  readonly callId: string;
}

export type ProgrammeEvent = ProgrammeRegistered | ProgrammeRevised | CallOpened | CallClosed;

type Outcome = Decision<ProgrammeEvent, ProgrammeRefusal>;
type Revise = Extract<ProgrammeCommand, { type: 'ReviseProgramme' }>;
type Registered = Extract<ProgrammeState, { status: 'open' }>;

/**
 * The programme: its terms, version after version, and its calls. Terms that contradict themselves are refused with
 * every finding. The envelopes of a call are posted to the ledger when it opens, so from then on they stand as they
 * were published; so do the tranches and the text that conventions were made with. A call opens on its first day at the earliest and closes after its last: whoever read the notice
 * has the whole time that it promised.
 */
export const programme: Decider<ProgrammeCommand, ProgrammeState, ProgrammeEvent, ProgrammeRefusal> = {
  lifecycle: 'programme',
  shape: 2,
  initial: { status: 'absent' },
  decide,
  evolve,
};

function decide(command: ProgrammeCommand, state: ProgrammeState): Outcome {
  if (command.type === 'RegisterProgramme') return register(command.terms, command.act, state);
  if (state.status === 'absent') return refuse({ code: 'PROGRAMME_ABSENT' });
  switch (command.type) {
    case 'ReviseProgramme':
      return revise(command, state);
    case 'OpenCall':
      return openCall(command.callId, command.act, state);
    case 'CloseCall':
      return closeCall(command.callId, command.act, state);
    default:
      return assertNever(command);
  }
}

function register(terms: ProgrammeTerms, act: Act, state: ProgrammeState): Outcome {
  if (state.status === 'open') {
    return refuse({ code: 'PROGRAMME_ALREADY_REGISTERED', programmeId: state.terms.programmeId });
  }
  const findings = checkTerms(terms);
  if (findings.length > 0) return refuse({ code: 'PROGRAMME_TERMS_WRONG', findings });
  return accept({ type: 'ProgrammeRegistered', ...stamp(act), terms });
}

function revise({ act, bound, terms }: Revise, state: Registered): Outcome {
  const { programmeId, version } = state.terms;
  if (terms.programmeId !== programmeId) return refuse({ code: 'PROGRAMME_ID_CHANGED', programmeId });
  if (terms.version !== version + 1) {
    return refuse({ code: 'PROGRAMME_VERSION_NOT_NEXT', expectedVersion: version + 1 });
  }
  const findings = checkTerms(terms);
  if (findings.length > 0) return refuse({ code: 'PROGRAMME_TERMS_WRONG', findings });
  const fixed = fixedTermsChanged(state.terms, terms, state.calls, bound);
  if (fixed) return refuse(fixed);
  const reason = act.reason?.trim() ?? '';
  if (reason === '') return refuse({ code: 'PROGRAMME_REVISION_UNEXPLAINED' });
  return accept({ type: 'ProgrammeRevised', ...stamp(act), terms, reason });
}

function openCall(callId: string, act: Act, { terms, calls }: Registered): Outcome {
  const call = callOf(terms, callId);
  if (call === undefined) return refuse({ code: 'CALL_UNKNOWN', callId });
  if (calls[callId] !== undefined) return refuse({ code: 'CALL_ALREADY_OPENED', callId });
  if (compareDays(dayOf(act.at), call.opensOn) < 0) {
    return refuse({ code: 'CALL_NOT_DUE', callId, opensOn: call.opensOn });
  }
  return accept({ type: 'CallOpened', ...stamp(act), callId });
}

function closeCall(callId: string, act: Act, { terms, calls }: Registered): Outcome {
  const call = callOf(terms, callId);
  if (call === undefined) return refuse({ code: 'CALL_UNKNOWN', callId });
  if (calls[callId]?.status !== 'open') return refuse({ code: 'CALL_NOT_OPEN', callId });
  if (compareDays(dayOf(act.at), call.closesOn) <= 0) {
    return refuse({ code: 'CALL_STILL_RUNNING', callId, closesOn: call.closesOn });
  }
  return accept({ type: 'CallClosed', ...stamp(act), callId });
}

function evolve(state: ProgrammeState, event: ProgrammeEvent): ProgrammeState {
  if (event.type === 'ProgrammeRegistered')
    return { status: 'open', terms: currentTerms(event.terms), calls: {} };
  if (state.status === 'absent') return state;
  switch (event.type) {
    case 'ProgrammeRevised':
      return { ...state, terms: currentTerms(event.terms) };
    case 'CallOpened':
      return withCall(state, event.callId, { status: 'open', openedOn: dayOf(event.at) });
    case 'CallClosed': {
      const closedOn = dayOf(event.at);
      const openedOn = state.calls[event.callId]?.openedOn ?? closedOn;
      return withCall(state, event.callId, { status: 'closed', openedOn, closedOn });
    }
    default:
      return assertNever(event);
  }
}

function withCall(state: Registered, callId: string, progress: CallProgress): ProgrammeState {
  return { ...state, calls: { ...state.calls, [callId]: progress } };
}
