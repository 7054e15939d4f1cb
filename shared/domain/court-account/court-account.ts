import type { CalendarDay } from '../kernel/calendar-day.ts';
import { accept, type Decider, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { CourtAccountCommand } from './commands.ts';
import type { CourtAccountEvent } from './events.ts';
import type { CourtAccountRefusal } from './refusals.ts';
import type { CourtAccountState } from './state.ts';

/**
 * An association that received public money accounts for it to the Cour des comptes by 15 March of the next year
 * (circular 13/2022): it is reminded twice, and of each round once.
 */
export const courtAccount: Decider<
  CourtAccountCommand,
  CourtAccountState,
  CourtAccountEvent,
  CourtAccountRefusal
> = {
  lifecycle: 'court-account',
  shape: 1,
  initial: { status: 'absent' },
  decide({ act, type: _, ...facts }, state) {
    if (state.status === 'reminded' && state.round >= facts.round)
      return refuse({ code: 'ACCOUNT_REMINDED_ALREADY' });
    return accept({ type: 'AccountReminded', ...stamp(act), ...facts });
  },
  evolve(_, { conventionId, year, round }) {
    return { status: 'reminded', conventionId, year, round };
  },
};

/** The round of reminders that a day lies in, and the year that it is about; none after 15 March. */
export function reminderRound(
  day: CalendarDay,
): { readonly year: number; readonly round: number } | undefined {
  const year = Number(day.slice(0, 4)) - 1;
  const inYear = day.slice(5);
  if (inYear < '02-01' || inYear > '03-15') return undefined;
  return { year, round: inYear < '03-01' ? 1 : 2 };
}
