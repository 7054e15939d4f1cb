import { compareDays } from '../kernel/calendar-day.ts';
import { accept, assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import { mayAct, rolesByAct } from '../roles/acts.ts';
import type {
  ConfirmMandate,
  EndMandate,
  EnterProgrammeMandate,
  MandateTerms,
  RecordMandate,
  RegisterCommand,
} from './commands.ts';
import type { RegisterEvent } from './events.ts';
import { evolveRegister } from './evolve-register.ts';
import { coversDay, lastDayOf, rowOf } from './mandate-on.ts';
import type { RegisterRefusal } from './refusals.ts';
import type { KeptRegister, RegisterRow, RegisterState } from './state.ts';

type Outcome = Decision<RegisterEvent, RegisterRefusal>;

/**
 * The register of authorities of one party: who may sign for it, from when to when, by which paper. One person records
 * a mandate and another confirms it; the authority that the programme file names is entered with that file. A minister's
 * signature may be delegated by a dated decision that names its holder and its matter (dahir 1-57-068 of 10 April 1957);
 * what is delegated is not delegated again unless the paper says so, and never outlasts who gave it.
 */
export const register: Decider<RegisterCommand, RegisterState, RegisterEvent, RegisterRefusal> = {
  lifecycle: 'register',
  shape: 1,
  initial: { status: 'absent' },
  decide,
  evolve: evolveRegister,
};

const ACTS = {
  RecordMandate: 'record-mandate',
  ConfirmMandate: 'confirm-mandate',
  EndMandate: 'end-mandate',
} as const;

function decide(command: RegisterCommand, state: RegisterState): Outcome {
  if (command.type === 'EnterProgrammeMandate') return enterProgrammeMandate(command, state);
  const barred = barredFrom(command);
  if (barred) return refuse(barred);
  if (state.status === 'absent') return refuse({ code: 'MANDATE_PARTY_UNKNOWN' });
  switch (command.type) {
    case 'RecordMandate':
      return recordMandate(command, state);
    case 'ConfirmMandate':
      return confirmMandate(command, state);
    case 'EndMandate':
      return endMandate(command, state);
    default:
      return assertNever(command);
  }
}

function barredFrom(command: Exclude<RegisterCommand, EnterProgrammeMandate>): RegisterRefusal | undefined {
  const { role } = command.act.actor;
  const act = ACTS[command.type];
  return mayAct([role], act)
    ? undefined
    : { code: 'MANDATE_ROLE_NOT_ALLOWED', role, allowed: rolesByAct[act] };
}

/** The programme file is the paper, and its registration the confirmation: only the first row comes in by it. */
function enterProgrammeMandate(command: EnterProgrammeMandate, state: RegisterState): Outcome {
  if (state.status !== 'absent') return refuse({ code: 'MANDATE_PARTY_ENTERED_ALREADY' });
  const wrong = wrongTerms(command);
  if (wrong) return refuse(wrong);
  const { act, partyId } = command;
  const facts = { ...termsOf(command), mandateId: `${partyId}-1` };
  return accept({ type: 'ProgrammeMandateEntered', ...stamp(act), partyId, ...facts });
}

function recordMandate(command: RecordMandate, state: KeptRegister): Outcome {
  const { act, delegatingMandateId, mayDelegate, maySign } = command;
  const wrong = wrongTerms(command);
  if (wrong) return refuse(wrong);
  if (!maySign) return refuse({ code: 'MANDATE_SIGNATORY_UNFIT' });
  const kind = delegatingMandateId === undefined ? 'office' : 'delegation';
  const barred = kind === 'office' ? overlap(command, state) : wrongDelegation(command, state);
  if (barred) return refuse(barred);
  return accept({
    type: 'MandateRecorded',
    ...stamp(act),
    mandateId: `${state.partyId}-${state.rows.length + 1}`,
    kind,
    ...(delegatingMandateId === undefined ? {} : { delegatingMandateId }),
    mayDelegate: kind === 'delegation' && mayDelegate,
    ...termsOf(command),
  });
}

/** Four eyes: neither who recorded the mandate nor who is to sign by it may confirm it. */
function confirmMandate({ act, mandateId }: ConfirmMandate, state: KeptRegister): Outcome {
  const row = rowOf(state, mandateId);
  if (!row) return refuse({ code: 'MANDATE_NOT_FOUND' });
  if (row.ended) return refuse({ code: 'MANDATE_ENDED_ALREADY' });
  if (row.confirmed) return refuse({ code: 'MANDATE_CONFIRMED_ALREADY' });
  const { personId } = act.actor;
  if (personId === row.recorded.by || personId === row.signatory.personId)
    return refuse({ code: 'MANDATE_SAME_PERSON' });
  return accept({ type: 'MandateConfirmed', ...stamp(act), mandateId });
}

/** One person is enough, so that it can be done at once; what a mandate was used for before stays. */
function endMandate({ act, mandateId, lastOn, reason }: EndMandate, state: KeptRegister): Outcome {
  const row = rowOf(state, mandateId);
  if (!row) return refuse({ code: 'MANDATE_NOT_FOUND' });
  if (row.ended) return refuse({ code: 'MANDATE_ENDED_ALREADY' });
  if (reason.trim() === '') return refuse({ code: 'MANDATE_REASON_MISSING' });
  if (row.confirmed && !coversDay(row, lastOn)) return refuse({ code: 'MANDATE_END_OUT_OF_TERM' });
  return accept({ type: 'MandateEnded', ...stamp(act), mandateId, lastOn, reason });
}

function wrongTerms({ paper, validFrom, validTo }: MandateTerms): RegisterRefusal | undefined {
  if (validTo !== undefined && compareDays(validTo, validFrom) < 0) return { code: 'MANDATE_DAYS_REVERSED' };
  return /^[0-9a-f]{64}$/u.test(paper.sha256) ? undefined : { code: 'MANDATE_PAPER_MISSING' };
}

/** An office has one holder at a time: two rows of it may not share a day, a row that waits included. */
function overlap(command: RecordMandate, state: KeptRegister): RegisterRefusal | undefined {
  const other = state.rows.find(
    (row) => row.kind === 'office' && !isStruckOut(row) && sharesADay(command, row, state),
  );
  return other && { code: 'MANDATE_OFFICE_OVERLAPS', mandateId: other.mandateId };
}

function sharesADay({ validFrom, validTo }: RecordMandate, row: RegisterRow, state: KeptRegister): boolean {
  const last = lastDayOf(state, row);
  const begins = last === undefined || compareDays(validFrom, last) <= 0;
  return begins && (validTo === undefined || compareDays(row.validFrom, validTo) <= 0);
}

function wrongDelegation(command: RecordMandate, state: KeptRegister): RegisterRefusal | undefined {
  const { signatory, validFrom, validTo } = command;
  const delegating = rowOf(state, command.delegatingMandateId);
  if (!delegating) return { code: 'MANDATE_NOT_FOUND' };
  if (!delegating.confirmed) return { code: 'MANDATE_DELEGATOR_NOT_CONFIRMED' };
  if (delegating.signatory.personId === signatory.personId) return { code: 'MANDATE_DELEGATED_TO_SELF' };
  if (delegating.kind === 'delegation' && !delegating.mayDelegate)
    return { code: 'MANDATE_NOT_TO_BE_DELEGATED' };
  const last = lastDayOf(state, delegating);
  const term = { validFrom: delegating.validFrom, ...(last ? { validTo: last } : {}) };
  const ends = last === undefined || (validTo !== undefined && coversDay(term, validTo));
  if (coversDay(term, validFrom) && ends) return undefined;
  return {
    code: 'MANDATE_OUTLASTS_DELEGATOR',
    fromOn: delegating.validFrom,
    ...(last ? { toOn: last } : {}),
  };
}

function isStruckOut(row: RegisterRow): boolean {
  return row.ended !== undefined && row.confirmed === undefined;
}

function termsOf({ signatory, validFrom, validTo, paper }: MandateTerms) {
  return { signatory, validFrom, ...(validTo === undefined ? {} : { validTo }), paper };
}
