import type { Task } from '../task.ts';

/** Function `validation`. Judges the file as it stands; answers `CaseOutcome`. */
export type CheckApplication = Task<'check-application'>;

/** Function `notifications`. Reminds, or lets the time for completion lapse; answers `CaseOutcome`. */
export type RemindCompletion = Task<'remind-completion'>;
