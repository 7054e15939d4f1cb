import type { Task } from '../task.ts';

/** Function `payments`. Where the report stands, and until when an awaited one waits; answers `CaseOutcome`. */
export type LookAtReport = Task<'look-at-report'>;

/** Function `notifications`. What the report's calendar asks for today: reminder, notice that it is late, a person. */
export type RemindReport = Task<'remind-report'>;
