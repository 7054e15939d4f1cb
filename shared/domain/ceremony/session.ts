import type { Bilingual } from '../kernel/act.ts';
import { compareDays, dayOf } from '../kernel/calendar-day.ts';
import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import { checklistFaults } from './checklist.ts';
import type {
  CloseCeremony,
  OpenCeremony,
  PlanCeremony,
  RecordRehearsal,
  RecordRoundsOpened,
  RestartWorkflow,
} from './commands.ts';
import type { CeremonyEvent } from './events.ts';
import type { CeremonyRefusal } from './refusals.ts';
import type { CeremonyState, ExistingCeremony } from './state.ts';

type Outcome = Decision<CeremonyEvent, CeremonyRefusal>;

/** Plans a session over a list that is not changed any more: whoever wants another list plans another session. */
export function planCeremony(command: PlanCeremony, state: CeremonyState): Outcome {
  if (state.status !== 'absent') return refuse({ code: 'CEREMONY_PLANNED_ALREADY', status: state.status });
  const { type: _, act, ...facts } = command;
  const words = [facts.title, facts.occasion, facts.place, facts.presidedBy, ...facts.guests];
  if (!words.every(isSaid)) return refuse({ code: 'CEREMONY_WORDS_MISSING' });
  if (compareDays(facts.heldOn, dayOf(act.at)) < 0)
    return refuse({ code: 'CEREMONY_DAY_PAST', heldOn: facts.heldOn });
  if (facts.manifest.count === 0) return refuse({ code: 'CEREMONY_EMPTY' });
  if (facts.parties.length === 0) return refuse({ code: 'CEREMONY_NO_BULK_PARTY' });
  return accept({ type: 'CeremonyPlanned', ...stamp(act), ...facts });
}

/** Notes a rehearsal with what it found; it may be repeated until the session is opened. */
export function recordRehearsal(command: RecordRehearsal, state: ExistingCeremony): Outcome {
  const { type: _, act, ...found } = command;
  if (state.status === 'closed') return refuse({ code: 'CEREMONY_CLOSED_ALREADY' });
  if (state.status === 'open') return refuse({ code: 'CEREMONY_OPENED_ALREADY' });
  return accept({ type: 'CeremonyRehearsed', ...stamp(act), ...found });
}

/** Opens the session on its day or later, rehearsed without a fault and with nothing left on the checklist. */
export function openCeremony({ act, checks }: OpenCeremony, state: ExistingCeremony): Outcome {
  if (state.status === 'closed') return refuse({ code: 'CEREMONY_CLOSED_ALREADY' });
  if (state.status === 'open') return refuse({ code: 'CEREMONY_OPENED_ALREADY' });
  if (state.status === 'planned') return refuse({ code: 'CEREMONY_NOT_REHEARSED' });
  const { faults } = state.rehearsal;
  if (faults.length > 0) return refuse({ code: 'CEREMONY_REHEARSAL_FAULTY', count: faults.length });
  if (compareDays(dayOf(act.at), state.heldOn) < 0)
    return refuse({ code: 'CEREMONY_BEFORE_ITS_DAY', heldOn: state.heldOn });
  const count = checklistFaults(checks).length;
  if (count > 0) return refuse({ code: 'CEREMONY_CHECKLIST_FAULTS', count });
  return accept({ type: 'CeremonyOpened', ...stamp(act), run: state.run + 1 });
}

/** From here on the authorities may authorise. */
export function recordRoundsOpened({ act }: RecordRoundsOpened, state: ExistingCeremony): Outcome {
  if (state.status !== 'open') return refuse({ code: 'CEREMONY_NOT_OPEN', status: state.status });
  if (state.roundsOpenedAt !== undefined) return refuse({ code: 'CEREMONY_ROUNDS_OPENED_ALREADY' });
  return accept({ type: 'RoundsOpened', ...stamp(act) });
}

/** Closes the session with its minutes. What is not signed by then is signed by each party's own link. */
export function closeCeremony({ act, minutes }: CloseCeremony, state: ExistingCeremony): Outcome {
  if (state.status === 'closed') return refuse({ code: 'CEREMONY_CLOSED_ALREADY' });
  if (state.status !== 'open') return refuse({ code: 'CEREMONY_NOT_OPEN', status: state.status });
  const isUnderWay =
    state.roundsOpenedAt === undefined ||
    state.authorisations.some(({ appliedAt }) => appliedAt === undefined);
  if (isUnderWay) return refuse({ code: 'CEREMONY_WORK_UNDER_WAY' });
  return accept({ type: 'CeremonyClosed', ...stamp(act), minutes });
}

/** Starts the workflow anew, under the next run: it takes over whatever is not done yet. */
export function restartWorkflow({ act }: RestartWorkflow, state: ExistingCeremony): Outcome {
  return accept({ type: 'WorkflowRestarted', ...stamp(act), run: state.run + 1 });
}

function isSaid({ ar, fr }: Bilingual): boolean {
  return fr.trim() !== '' && ar.trim() !== '';
}
