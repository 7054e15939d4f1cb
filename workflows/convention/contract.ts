import type { Task } from '../task.ts';

/** Function `documents`. Typesets the convention and freezes its hash; answers `CaseOutcome`. */
export type AssembleConvention = Task<'assemble-convention'>;

/** Function `signature`. Opens the signing plan; answers `CaseOutcome` with the seconds to the next reminder. */
export type OpenSigning = Task<'open-signing'>;

/** Function `signature`. Draws the consequence of a signing that ended; answers `CaseOutcome`. */
export type ConcludeSigning = Task<'conclude-signing'>;

/** Function `notifications`. Reminds those awaited, or lets the signing expire; answers `CaseOutcome`. */
export type RemindSignatories = Task<'remind-signatories'>;
