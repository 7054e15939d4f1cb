import type { PartTask, RunTask } from '../task.ts';

/** Function `signature`. What this run has to do; answers `CeremonyParts`. */
export type ListCeremonyParts = RunTask<'list-ceremony-parts'>;

/** Function `signature`. Opens the signing of the conventions of one page. */
export type OpenCeremonyRounds = PartTask<'open-ceremony-rounds'>;

/** Function `signature`. Signs the conventions of one page for a party that has authorised the list. */
export type SignForManifest = PartTask<'sign-for-manifest'>;

/** Function `signature`. Notes that the run has done its work. */
export type CompleteCeremonyParts = RunTask<'complete-ceremony-parts'>;

/** Pieces of the list by number, and by party and number; empty when there is nothing to do. */
export interface CeremonyParts {
  readonly roundParts: readonly string[];
  readonly signParts: readonly string[];
}
