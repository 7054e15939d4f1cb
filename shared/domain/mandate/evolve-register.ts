import { assertNever } from '../kernel/decider.ts';
import type { ProgrammeMandateEntered, RegisterEvent } from './events.ts';
import type { KeptRegister, RegisterRow, RegisterState } from './state.ts';

/** The register after an event. An event that does not fit the state leaves it as it is. */
export function evolveRegister(state: RegisterState, event: RegisterEvent): RegisterState {
  if (event.type === 'ProgrammeMandateEntered') return state.status === 'absent' ? entered(event) : state;
  if (state.status === 'absent') return state;
  const { at, by } = event;
  switch (event.type) {
    case 'MandateRecorded': {
      const { type: _, at: __, by: ___, ...row } = event;
      return { ...state, rows: [...state.rows, { ...row, recorded: { by, at } }] };
    }
    case 'MandateConfirmed':
      return withRow(state, event.mandateId, { confirmed: { by, at } });
    case 'MandateEnded': {
      const { lastOn, reason } = event;
      return withRow(state, event.mandateId, { ended: { by, at, lastOn, reason } });
    }
    default:
      return assertNever(event);
  }
}

function entered({ type: _, at, by, partyId, ...row }: ProgrammeMandateEntered): KeptRegister {
  const hand = { by, at };
  const first: RegisterRow = { ...row, kind: 'office', mayDelegate: false, recorded: hand, confirmed: hand };
  return { status: 'kept', partyId, rows: [first] };
}

function withRow(state: KeptRegister, mandateId: string, changes: Partial<RegisterRow>): KeptRegister {
  const rows = state.rows.map((row) => (row.mandateId === mandateId ? { ...row, ...changes } : row));
  return { ...state, rows };
}
