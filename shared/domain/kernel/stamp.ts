import type { Act } from './act.ts';
import type { Instant } from './calendar-day.ts';

/** When and by whom: what every event takes from the act. The act itself rests in full beside the events. */
export function stamp(act: Act): { readonly at: Instant; readonly by: string } {
  return { at: act.at, by: act.actor.personId };
}
