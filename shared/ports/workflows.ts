/** The engine that drives the lifecycles: Step Functions, or the embedded one. */
export interface Workflows {
  /** Starting a name that was used is success: the workflow has been started. */
  start(request: {
    readonly workflow: string;
    readonly name: string;
    readonly input: Readonly<Record<string, string | number>>;
  }): Promise<void>;
  /**
   * Answers a waiting task. Errors by name: `TaskTimedOut`, `TaskDoesNotExist`, `InvalidToken` — all three mean
   * that nobody waits on that token any more.
   */
  succeed(token: string, output: Readonly<Record<string, unknown>>): Promise<void>;
}
