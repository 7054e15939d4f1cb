import { createServer } from 'node:net';
import { serve as serveNode } from '@hono/node-server';
import type { Hono } from 'hono';
import type { PortalEnv } from '../../functions/portal/visitor.ts';
import { tell } from './cli/speak.ts';
import type { Runtime } from './open-runtime.ts';

const NEXT_PORTS = 20;
const LOOPBACK = '127.0.0.1';

/** Serves the portal on loopback and follows the clock, until Ctrl-C or SIGTERM. */
export async function serve(parts: {
  readonly app: Hono<PortalEnv>;
  readonly port: number;
  readonly runtime: Runtime;
  readonly close: () => Promise<void>;
  readonly lines: readonly string[];
}): Promise<void> {
  const { app, port, runtime, lines, close } = parts;
  const server = serveNode({ fetch: app.fetch, port, hostname: LOOPBACK });
  const following = runtime.timekeeper.follow();
  runtime.pump.nudge();
  for (const line of lines) tell(line);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  tell('Stopping.');
  following.stop();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
  await close();
}

/** The port asked for, or the next free one when the user left it open. Throws with a remedy when none is free. */
export async function findPort(wanted: number, fixed: boolean, option = '--port'): Promise<number> {
  for (let port = wanted; port < wanted + (fixed ? 1 : NEXT_PORTS); port += 1)
    if (await isFree(port)) return port;
  throw Object.assign(new Error(`Port ${wanted} is in use.`), { remedy: `Choose another with ${option} N.` });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, LOOPBACK, () => probe.close(() => resolve(true)));
  });
}
