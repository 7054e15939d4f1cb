import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY = /Portal\s+(http:\/\/127\.0\.0\.1:\d+)/u;
const STOP_MILLIS = 15_000;

/** A sample that is served by a process of its own, as `npm start` does it. */
export interface RunningSample {
  readonly origin: string;
  /** From the start of the process to its addresses: the story is in it. */
  readonly millis: number;
  /** Everything that it has said. */
  said(): string;
  stop(): Promise<void>;
}

/**
 * Starts the sample, in a temporary folder and on a free port unless others are given, and waits for its addresses.
 * Throws with what it said when it ends before.
 */
export async function startSample(
  given: { readonly dataFolder?: string; readonly port?: number } = {},
): Promise<RunningSample> {
  const begun = performance.now();
  const folder = given.dataFolder ?? mkdtempSync(join(tmpdir(), 'mithaq-browser-'));
  const port = String(given.port ?? (await freePort()));
  const main = join(ROOT, 'infra/local/cli/main.ts');
  const args = ['--import', 'tsx', main, 'start', '--data', folder, '--port', port];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const hear = (then: () => void) => (chunk: unknown) => {
    said += String(chunk);
    then();
  };
  const origin = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = READY.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear(look));
    child.stderr.on('data', hear(look));
    child.on('exit', (code) => reject(new Error(`The sample ended with ${code} before it served:\n${said}`)));
  });
  return {
    origin,
    millis: performance.now() - begun,
    said: () => said,
    async stop() {
      await end(child);
      if (given.dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MILLIS);
    child.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** A port of this machine that nobody listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
