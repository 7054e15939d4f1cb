import type { Act } from '../kernel/act.ts';
import type { Instant } from '../kernel/calendar-day.ts';

/** When and by whom, as every event keeps it. */
export function recorded(act: Act): { readonly at: Instant; readonly by: string } {
  return { at: act.at, by: act.actor.personId };
}
