import type { Bilingual } from '../../domain/kernel/act.ts';
import type { CalendarDay, Instant } from '../../domain/kernel/calendar-day.ts';
import type { Pack } from '../../domain/reconciliation/pack.ts';
import type { AnnualStatement } from '../../domain/reconciliation/statement.ts';

export interface PackDocument {
  readonly pack: Pack;
  readonly programme: Bilingual;
  /** Marks every page EXEMPLE / نموذج. */
  readonly sample: boolean;
}

export interface StatementDocument {
  readonly statement: AnnualStatement;
  readonly programme: Bilingual;
  /** The last day that the figures know of. */
  readonly toldOn: CalendarDay;
  readonly createdAt: Instant;
  readonly sample: boolean;
}
