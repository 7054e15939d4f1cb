import { addDays, type CalendarDay, compareDays } from '../kernel/calendar-day.ts';
import type { MandateRefusal } from './refusals.ts';
import type { KeptRegister, MandateRow, RegisterRow } from './state.ts';

/** A register as it stood when it was asked: `position` is its `stream@version` then. */
export interface AskedRegister {
  readonly register: KeptRegister;
  readonly position: string;
}

export type MandateAnswer =
  | { readonly found: true; readonly row: MandateRow }
  | { readonly found: false; readonly refusal: MandateRefusal };

/**
 * Whether a person may sign for the party on a day, and by which row. A delegation of signature is given by one holder
 * of an office to one person: it falls with the mandate of who gave it, whatever its own last day says (dahir 1-57-068
 * of 10 April 1957). Without a row that holds, the refusal tells what comes nearest: a row that waits for its
 * confirmation, else the one that lapsed last, else the next one to begin.
 */
export function mandateOn(asked: AskedRegister, personId: string, day: CalendarDay): MandateAnswer {
  const { register } = asked;
  const own = register.rows.filter(({ signatory }) => signatory.personId === personId);
  const good = own.filter((row) => holdsOn(register, row, day)).sort(officeFirst)[0];
  if (good) return { found: true, row: evidenceOf(asked, good) };
  return { found: false, refusal: nearest(register, own, day) };
}

/** Everybody who may sign for the party on a day, who holds the office first. */
export function holdersOn(asked: AskedRegister, day: CalendarDay): readonly MandateRow[] {
  const { register } = asked;
  const rows = register.rows.filter((row) => holdsOn(register, row, day)).sort(officeFirst);
  return rows.map((row) => evidenceOf(asked, row));
}

/** Whether a row holds on a day by its own days alone, as it was written down at the act. */
export function coversDay(
  { validFrom, validTo }: Pick<MandateRow, 'validFrom' | 'validTo'>,
  day: CalendarDay,
): boolean {
  return compareDays(validFrom, day) <= 0 && (validTo === undefined || compareDays(day, validTo) <= 0);
}

/** The last day on which a row can hold: its own, that of its end, or that of the mandate which it was given under. */
export function lastDayOf(register: KeptRegister, row: RegisterRow): CalendarDay | undefined {
  const delegating = rowOf(register, row.delegatingMandateId);
  const ends = [row.validTo, row.ended?.lastOn, delegating && lastDayOf(register, delegating)];
  return ends.filter((day) => day !== undefined).sort(compareDays)[0];
}

export function rowOf(register: KeptRegister, mandateId: string | undefined): RegisterRow | undefined {
  return register.rows.find((row) => row.mandateId === mandateId);
}

function holdsOn(register: KeptRegister, row: RegisterRow, day: CalendarDay): boolean {
  return row.confirmed !== undefined && isWithin(register, row, day);
}

function isWithin(register: KeptRegister, row: RegisterRow, day: CalendarDay): boolean {
  const last = lastDayOf(register, row);
  return coversDay({ validFrom: row.validFrom, ...(last ? { validTo: last } : {}) }, day);
}

function nearest(register: KeptRegister, own: readonly RegisterRow[], day: CalendarDay): MandateRefusal {
  const waiting = own.find((row) => !row.confirmed && !row.ended && isWithin(register, row, day));
  if (waiting) return { code: 'MANDATE_UNCONFIRMED', mandateId: waiting.mandateId };
  const confirmed = own.filter((row) => row.confirmed);
  const lapsed = confirmed
    .flatMap((row) => {
      const last = lastDayOf(register, row);
      return last !== undefined && compareDays(last, day) < 0 ? [{ row, last }] : [];
    })
    .sort((a, b) => compareDays(b.last, a.last))[0];
  if (lapsed) {
    const { last, row } = lapsed;
    return { code: 'MANDATE_LAPSED', mandateId: row.mandateId, lapsedOn: addDays(last, 1) };
  }
  const next = confirmed
    .filter(({ validFrom }) => compareDays(day, validFrom) < 0)
    .sort((a, b) => compareDays(a.validFrom, b.validFrom))[0];
  if (!next) return { code: 'MANDATE_NONE' };
  return { code: 'MANDATE_NOT_YET', mandateId: next.mandateId, startsOn: next.validFrom };
}

function evidenceOf({ register, position }: AskedRegister, row: RegisterRow): MandateRow {
  const delegating = rowOf(register, row.delegatingMandateId);
  const last = lastDayOf(register, row);
  return {
    mandateId: row.mandateId,
    position,
    partyId: register.partyId,
    kind: row.kind,
    signatory: row.signatory,
    ...(delegating ? { delegator: delegating.signatory } : {}),
    validFrom: row.validFrom,
    ...(last ? { validTo: last } : {}),
    paperSha256: row.paper.sha256,
  };
}

function officeFirst(a: RegisterRow, b: RegisterRow): number {
  return Number(a.kind === 'delegation') - Number(b.kind === 'delegation');
}
