import type { Act } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { DrawSeal, DrawTerms, FrozenList, PickedReport } from './state.ts';

/** An administrator freezes the list of a period. */
export interface OpenDraw {
  readonly type: 'OpenDraw';
  readonly act: Act;
  readonly drawId: string;
  readonly fromOn: CalendarDay;
  readonly toOn: CalendarDay;
  readonly list: FrozenList;
  readonly terms: DrawTerms;
}

/** The daily round's hand: the log was sealed after the list was frozen. */
export interface MakeDraw {
  readonly type: 'MakeDraw';
  readonly act: Act;
  readonly seal: DrawSeal;
  /** Whether the sealed heads hold the draw's own stream, and so its list. */
  readonly covers: boolean;
  readonly seed: string;
  readonly picks: readonly PickedReport[];
}

export type DrawCommand = OpenDraw | MakeDraw;
