import { compareDays, dayOf } from '../kernel/calendar-day.ts';
import { accept, assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import { mayAct } from '../roles/acts.ts';
import type { DrawCommand, MakeDraw, OpenDraw } from './commands.ts';
import type { DrawEvent } from './events.ts';
import type { DrawRefusal } from './refusals.ts';
import type { DrawState } from './state.ts';

type DrawDecision = Decision<DrawEvent, DrawRefusal>;

/**
 * The draw of final reports for a deep check, in two steps that no one hand can join: an administrator freezes the list
 * of a period that is over; the seed is the first daily seal of the log that covers this list, taken by the machine.
 * Each final report is a candidate once, so that no second draw mends a first one that somebody did not like.
 */
export const draw: Decider<DrawCommand, DrawState, DrawEvent, DrawRefusal> = {
  lifecycle: 'draw',
  shape: 1,
  initial: { status: 'absent' },
  decide(command, state) {
    switch (command.type) {
      case 'OpenDraw':
        return open(command, state);
      case 'MakeDraw':
        return make(command, state);
      default:
        return assertNever(command);
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'DrawOpened': {
        if (state.status !== 'absent') return state;
        const { at, by, type: _, ...facts } = event;
        return { ...facts, status: 'frozen', openedBy: by, frozenAt: at, since: at };
      }
      case 'DrawMade': {
        if (state.status !== 'frozen') return state;
        const { at, by: _, type: __, ...facts } = event;
        return { ...state, ...facts, status: 'made', since: at };
      }
      default:
        return assertNever(event);
    }
  },
};

function open(command: OpenDraw, state: DrawState): DrawDecision {
  const { act, drawId, fromOn, list, terms, toOn } = command;
  const { role } = act.actor;
  if (!mayAct([role], 'draw-reports')) return refuse({ code: 'DRAW_ROLE_NOT_ALLOWED', role });
  if (state.status !== 'absent') return refuse({ code: 'DRAW_OPENED_ALREADY' });
  if (compareDays(fromOn, toOn) > 0) return refuse({ code: 'DRAW_PERIOD_INVALID' });
  if (compareDays(toOn, dayOf(act.at)) >= 0) return refuse({ code: 'DRAW_PERIOD_RUNNING' });
  if (list.count === 0) return refuse({ code: 'DRAW_LIST_EMPTY' });
  const frozen = { drawId, fromOn, toOn, ...list, terms, finals: 'last-or-later-withdrawn' } as const;
  return accept({ type: 'DrawOpened', ...stamp(act), ...frozen });
}

function make({ act, covers, picks, seal, seed }: MakeDraw, state: DrawState): DrawDecision {
  if (state.status === 'absent') return refuse({ code: 'DRAW_NOT_FOUND' });
  if (state.status === 'made') return refuse({ code: 'DRAW_MADE_ALREADY' });
  if (!covers) return refuse({ code: 'DRAW_SEAL_TOO_OLD' });
  return accept({ type: 'DrawMade', ...stamp(act), ...seal, seed, picks });
}
