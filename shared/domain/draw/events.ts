import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { DrawSeal, DrawTerms, FinalsRule, FrozenList, PickedReport } from './state.ts';

interface Recorded {
  readonly at: Instant;
  readonly by: string;
}

export interface DrawOpened extends Recorded, FrozenList {
  readonly type: 'DrawOpened';
  readonly drawId: string;
  readonly fromOn: CalendarDay;
  readonly toOn: CalendarDay;
  readonly terms: DrawTerms;
  readonly finals?: FinalsRule;
}

export interface DrawMade extends Recorded, DrawSeal {
  readonly type: 'DrawMade';
  readonly seed: string;
  readonly picks: readonly PickedReport[];
}

export type DrawEvent = DrawOpened | DrawMade;
