import type { Act } from '../kernel/act.ts';
import { compareDays, dayOf } from '../kernel/calendar-day.ts';
import type { MandateRow } from '../mandate/state.ts';

/** A row that does not hold on the day of the act gives nobody the right to it, whoever handed the row in. */
export function isOutOfTerm({ act, mandate }: { readonly act: Act; readonly mandate?: MandateRow }): boolean {
  if (!mandate) return false;
  const { validFrom, validTo } = mandate;
  const day = dayOf(act.at);
  return compareDays(day, validFrom) < 0 || (validTo !== undefined && compareDays(day, validTo) > 0);
}
