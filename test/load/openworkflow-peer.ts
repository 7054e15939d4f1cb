import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const release = 'openworkflow@0.10.1';

interface Step {
  run<T>(options: { name: string }, work: () => Promise<T>): Promise<T>;
}

interface OpenWorkflow {
  defineWorkflow(
    spec: { name: string },
    work: (call: { input: unknown; step: Step }) => Promise<unknown>,
  ): { run(input: unknown): Promise<unknown> };
  newWorker(options: { concurrency: number }): { start(): Promise<void>; stop(): Promise<void> };
}

interface Peer {
  OpenWorkflow: new (options: { backend: Backend }) => OpenWorkflow;
  BackendSqlite: { connect(path: string): Backend };
}

interface Backend {
  stop(): Promise<void>;
}

interface Load {
  steps: number;
  clients: number;
  executions: number;
}

/** Installs the peer into the folder, outside the product's lock file. */
async function install(folder: string): Promise<Peer> {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const { npm_execpath: npmFile } = process.env;
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', release];
  const [command, args] =
    npmFile && /npm-cli\.[cm]?js$/.test(npmFile) ? [process.execPath, [npmFile, ...words]] : ['npm', words];
  await promisify(execFile)(command, args, { cwd: folder, timeout: 60_000 });
  const load = (file: string) =>
    import(pathToFileURL(join(folder, 'node_modules/openworkflow/dist', file)).href);
  return { ...(await load('index.js')), ...(await load('sqlite.js')) } as Peer;
}

/**
 * Executions per second of OpenWorkflow on SQLite (WAL, synchronous=FULL): as many no-op steps, as many at once. All
 * are queued before its worker starts; for the next ones the worker looks at its own pace. An execution counts when
 * its last step has returned. Undefined, and told, where the package cannot be installed.
 */
export async function measureOpenWorkflow(folder: string, given: Load): Promise<number | undefined> {
  let peer: Peer;
  try {
    peer = await install(folder);
  } catch (thrown) {
    const reason = (thrown as Error).message.split('\n')[0];
    console.log(`${release} could not be installed, so there is no peer beside the engine: ${reason}`);
    return undefined;
  }
  const backend = peer.BackendSqlite.connect(join(folder, 'openworkflow.sqlite'));
  try {
    return await measure(new peer.OpenWorkflow({ backend }), given);
  } finally {
    await backend.stop();
  }
}

async function measure(openWorkflow: OpenWorkflow, { steps, clients, executions }: Load): Promise<number> {
  let ended = 0;
  const end = Promise.withResolvers<void>();
  const workflow = openWorkflow.defineWorkflow({ name: 'no-op-steps' }, async ({ input, step }) => {
    for (let n = 1; n <= steps; n += 1) await step.run({ name: `step-${n}` }, async () => null);
    ended += 1;
    if (ended === executions) end.resolve();
    return input;
  });
  const began = performance.now();
  for (let n = 0; n < executions; n += 1) await workflow.run({ caseId: `c-${n}`, filling: 'x'.repeat(200) });
  const worker = openWorkflow.newWorker({ concurrency: clients });
  await worker.start();
  await end.promise;
  const seconds = (performance.now() - began) / 1000;
  await worker.stop();
  return executions / seconds;
}
