import { createSteppedClock, type SteppedClock } from '../../infra/local/engine/advance.ts';
import { createEngine, type Engine, type Json } from '../../infra/local/engine/engine.ts';
import { defineWorkflows } from '../../infra/local/workflows.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';

export interface RunningEngine {
  readonly engine: Engine;
  readonly clock: SteppedClock;
  /** What `waits` was handed, in order. */
  readonly waits: readonly { readonly token: string }[];
}

/** The embedded engine with every lifecycle defined; each case stands at `submitted`, and its workflow waits there. */
export async function aRunningEngine(): Promise<RunningEngine> {
  const waits: { token: string }[] = [];
  const standing = { status: 'submitted', waitSeconds: 600 };
  const clock = createSteppedClock(Date.parse('2026-06-01T09:00:00Z'));
  const functions = {
    validation: async () => standing,
    documents: async () => standing,
    signature: async () => standing,
    payments: async () => standing,
    notifications: async () => ({}),
    waits: async ({ input }: { input: Json }) => {
      waits.push(input as { token: string });
      return {};
    },
  };
  const engine = createEngine({ database: openDatabase(':memory:'), clock, functions });
  await defineWorkflows(engine);
  return { engine, clock, waits };
}
