import type { Task } from '../task.ts';

/** Function `payments`. Where the tranche stands; answers `CaseOutcome`. */
export type LookAtTranche = Task<'look-at-tranche'>;

/** Function `payments`. The bank has not answered in time: the order is unknown, never sent again. */
export type MarkUnknown = Task<'mark-unknown'>;

/** Function `notifications`. Tells the association that the tranche still waits for its request. */
export type RemindRequest = Task<'remind-request'>;
