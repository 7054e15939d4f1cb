import type { Task } from '../task.ts';

/** Function `documents`. Typesets the amendment and freezes its hash; answers `CaseOutcome`. */
export type AssembleAmendment = Task<'assemble-amendment'>;

/** Function `signature`. Where the amendment stands; answers `CaseOutcome` with the seconds to the next reminder. */
export type LookAtAmendment = Task<'look-at-amendment'>;

/** Function `signature`. Changes the convention when all have signed, or ends without effect; answers `CaseOutcome`. */
export type ConcludeAmendment = Task<'conclude-amendment'>;

/** Function `signature`. Makes the signed file outlive its certificates, once; answers `CaseOutcome`. */
export type ArchiveAmendment = Task<'archive-amendment'>;

/** Function `notifications`. Reminds those awaited, or lets the signing expire; answers `CaseOutcome`. */
export type RemindAmendment = Task<'remind-amendment'>;
