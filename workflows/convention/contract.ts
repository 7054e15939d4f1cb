import type { Task } from '../task.ts';

/** Function `documents`. Typesets the convention and freezes its hash; answers `CaseOutcome`. */
export type AssembleConvention = Task<'assemble-convention'>;

/** Function `signature`. Where the signing stands; answers `CaseOutcome` with the seconds to the next reminder. */
export type LookAtSigning = Task<'look-at-signing'>;

/** Function `signature`. Draws the consequence of a signing that ended; answers `CaseOutcome`. */
export type ConcludeSigning = Task<'conclude-signing'>;

/** Function `signature`. Makes the signed file outlive its certificates, once; answers `CaseOutcome`. */
export type ArchiveDocument = Task<'archive-document'>;

/** Function `notifications`. Reminds those awaited, or lets the signing expire; answers `CaseOutcome`. */
export type RemindSignatories = Task<'remind-signatories'>;
