import { accept, assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import { mayAct, rolesByAct } from '../roles/acts.ts';
import type {
  AttentionCommand,
  CloseAttention,
  HandOverAttention,
  RaiseAttention,
  TryAgain,
} from './commands.ts';
import type { AttentionEvent } from './events.ts';
import type { AttentionRefusal } from './refusals.ts';
import type { AttentionOutcome, AttentionState, OpenAttention } from './state.ts';

type Outcome = Decision<AttentionEvent, AttentionRefusal>;

/**
 * One trouble that waits for a person, from the machine that met it to the person who answers for its end: raised,
 * handed over, tried again or closed with a reason, and raised again when the next try fails too.
 */
export const attention: Decider<AttentionCommand, AttentionState, AttentionEvent, AttentionRefusal> = {
  lifecycle: 'attention',
  shape: 1,
  initial: { status: 'absent' },
  decide,
  evolve,
};

function decide(command: AttentionCommand, state: AttentionState): Outcome {
  if (command.type === 'RaiseAttention') return raise(command, state);
  if (state.status === 'absent') return refuse({ code: 'ATTENTION_NOT_FOUND' });
  if (state.status === 'closed') return refuse({ code: 'ATTENTION_CLOSED_ALREADY' });
  switch (command.type) {
    case 'HandOverAttention':
      return barred(command) ?? handOver(command, state);
    case 'TryAgain':
      return barred(command) ?? accept({ type: 'AttentionTriedAgain', ...stamp(command.act) });
    case 'CloseAttention':
      return barred(command) ?? close(command);
    case 'PassAttention':
      return accept({ type: 'AttentionPassed', ...stamp(command.act) });
    default:
      return assertNever(command);
  }
}

/** What a person has closed stays closed when the same trouble is only told once more; a new try that fails does not. */
function raise({ act, attentionId, trouble }: RaiseAttention, state: AttentionState): Outcome {
  if (state.status === 'open') return refuse({ code: 'ATTENTION_RAISED_ALREADY' });
  if (state.status === 'closed' && state.outcome === 'closed')
    return refuse({ code: 'ATTENTION_CLOSED_ALREADY' });
  return accept({ type: 'AttentionRaised', ...stamp(act), attentionId, ...trouble });
}

function handOver({ act, mayTake, note, to }: HandOverAttention, state: OpenAttention): Outcome {
  if (!mayTake) return refuse({ code: 'ATTENTION_COLLEAGUE_UNFIT' });
  if (state.handedOver?.to === to) return refuse({ code: 'ATTENTION_HANDED_ALREADY' });
  if (note.trim() === '') return refuse({ code: 'ATTENTION_NOTE_MISSING' });
  return accept({ type: 'AttentionHandedOver', ...stamp(act), to, note });
}

function close({ act, reason }: CloseAttention): Outcome {
  if (reason.trim() === '') return refuse({ code: 'ATTENTION_REASON_MISSING' });
  return accept({ type: 'AttentionClosed', ...stamp(act), reason });
}

function barred({ act }: HandOverAttention | TryAgain | CloseAttention): Outcome | undefined {
  const { role } = act.actor;
  if (mayAct([role], 'settle-attention')) return undefined;
  return refuse({ code: 'ATTENTION_ROLE_NOT_ALLOWED', role, allowed: rolesByAct['settle-attention'] });
}

function evolve(state: AttentionState, event: AttentionEvent): AttentionState {
  if (event.type === 'AttentionRaised') {
    const { attentionId, kind, id, subject, facts, at } = event;
    const times = state.status === 'absent' ? 1 : state.times + 1;
    return { status: 'open', attentionId, kind, id, subject, facts, since: at, times };
  }
  if (state.status !== 'open') return state;
  const { at, by } = event;
  switch (event.type) {
    case 'AttentionHandedOver':
      return { ...state, handedOver: { to: event.to, by, at, note: event.note } };
    case 'AttentionTriedAgain':
      return closed(state, 'tried-again', event);
    case 'AttentionPassed':
      return closed(state, 'passed', event);
    case 'AttentionClosed':
      return { ...closed(state, 'closed', event), reason: event.reason };
    default:
      return assertNever(event);
  }
}

function closed(
  state: OpenAttention,
  outcome: AttentionOutcome,
  { at, by }: Pick<AttentionEvent, 'at' | 'by'>,
) {
  return { ...state, status: 'closed', outcome, closedAt: at, closedBy: by } as const;
}
