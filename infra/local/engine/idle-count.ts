/** Counts what is being worked on, so that a host can wait until nothing is. */
export interface IdleCount {
  busy<T>(work: () => Promise<T>): Promise<T>;
  idle(): Promise<void>;
}

export function createIdleCount(): IdleCount {
  let running = 0;
  let waiting: (() => void)[] = [];

  function finished(): void {
    running -= 1;
    if (running > 0) return;
    const resolvers = waiting;
    waiting = [];
    for (const resolve of resolvers) resolve();
  }

  return {
    async busy(work) {
      running += 1;
      try {
        return await work();
      } finally {
        finished();
      }
    },
    idle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
