/** What every task of a workflow is handed: its name, the key of this visit, and the case. Ids only (256 KiB). */
export interface Task<Name extends string> {
  readonly task: Name;
  /** Execution, state, case and entered time: equal for every retry of one visit, different for the next visit. */
  readonly taskKey: string;
  readonly id: string;
}

/** A task of a Map iteration: one application of a selection or an expansion. */
export interface CaseTask<Name extends string> extends Task<Name> {
  readonly applicationId: string;
}

/** A task of a Map iteration: one piece of a long list. */
export interface PartTask<Name extends string> extends Task<Name> {
  readonly part: string;
}

/** A task that asks what the execution itself is there for: its name ends with the run. */
export interface RunTask<Name extends string> extends Task<Name> {
  readonly execution: string;
}

/** Where the case stands after the task, and how long a wait may last from here (seconds, at least 1). */
export interface CaseOutcome {
  readonly status: string;
  readonly waitSeconds: number;
}

/** The cases that a Map works through, in order. */
export interface CaseList {
  readonly applicationIds: readonly string[];
}

/** Kept as a person's task when a workflow can do no more. */
export interface HandToPerson extends Task<'hand-to-person'> {
  readonly execution: string;
  readonly fault: string;
  readonly cause: string;
}
