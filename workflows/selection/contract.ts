import type { CaseTask, Task } from '../task.ts';

/** Function `validation`. The published ranking; answers `CaseList`. */
export type ListRanking = Task<'list-ranking'>;

/** Function `validation`. Applies the published result to one application; a selected one gets its convention. */
export type ApplyResult = CaseTask<'apply-result'>;

/** Function `validation`. Notes that every result is applied. */
export type CloseSelection = Task<'close-selection'>;
