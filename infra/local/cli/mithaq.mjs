#!/usr/bin/env node
/** The `mithaq` command: hands its arguments to main.ts, run by the pinned Node.js with types stripped by tsx. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pinnedNode, prepare } from './prepare.mjs';

prepare();

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const loader = import.meta.resolve('tsx');
const child = spawn(pinnedNode() ?? process.execPath, ['--import', loader, main, ...process.argv.slice(2)], {
  stdio: 'inherit',
  // tsx looks for tsconfig.json in the working directory, and the command may be called from any.
  env: {
    ...process.env,
    TSX_TSCONFIG_PATH: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)),
  },
});

// Ctrl-C reaches the child by the terminal; a signal sent to this process alone is passed on.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
