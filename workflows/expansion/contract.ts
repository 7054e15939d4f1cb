import type { CaseTask, Task } from '../task.ts';

/** Function `validation`. Opens the launch; answers `CaseList`. */
export type BeginLaunch = Task<'begin-launch'>;

/** Function `validation`. Promotes one application from the reserve and drafts its convention. */
export type LaunchCase = CaseTask<'launch-case'>;

/** Function `validation`. Notes that every case is launched. */
export type CompleteLaunch = Task<'complete-launch'>;
