import { performance } from 'node:perf_hooks';
import { createEngine } from '../../infra/local/engine/engine.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';

/* Opens a store whose executions wait for tokens, as a new process does, and tells what that took. */
const began = performance.now();
const database = openDatabase(process.argv[2] ?? ':memory:');
const engine = createEngine({
  database,
  clock: { nowMillis: () => Date.now() },
  functions: { ask: async () => null },
});
await engine.resume();
await engine.idle();
engine.nextDueAtMillis();
const millis = Math.round(performance.now() - began);
const megabytes = Math.round(process.memoryUsage().rss / 1_048_576);
const running = database.read((db) =>
  db.prepare("SELECT count(*) AS n FROM engine_execution WHERE status = 'RUNNING'").get(),
);
console.info(JSON.stringify({ millis, megabytes, running: running?.n }));
await engine.close();
await database.close();
