import { addDays, type CalendarDay, dayOf } from '../kernel/calendar-day.ts';
import type { AccountBlock, AccountStanding } from './state.ts';

/** The day that an account is judged on, and how long a changed one rests before money follows it. */
export interface MoneyRule {
  readonly today: CalendarDay;
  readonly coolingDays: number;
}

/** The first day on which money may follow a changed account; undefined for the account of the application file. */
export function moneyFollowsFrom(
  { changedAt }: AccountStanding,
  coolingDays: number,
): CalendarDay | undefined {
  return changedAt === undefined ? undefined : addDays(dayOf(changedAt), coolingDays);
}

/**
 * Why money may not go to the account today; undefined when it may. An account is verified by another person than the
 * one who changed it, and a changed one rests, so that whoever did not ask for the change has time to say so.
 */
export function accountBlock(account: AccountStanding, rule: MoneyRule): AccountBlock | undefined {
  if (account.contestedAt !== undefined) return { why: 'contested' };
  if (account.verifiedBy === undefined) return { why: 'unverified' };
  const fromOn = moneyFollowsFrom(account, rule.coolingDays);
  return fromOn !== undefined && rule.today < fromOn ? { why: 'cooling', fromOn } : undefined;
}
