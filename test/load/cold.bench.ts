import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { BANNER, carryTypst } from '../../infra/aws/bundles.ts';
import { BROWSER_ARGUMENTS, findChromium } from '../browser/chromium.ts';
import { aConventionDocument } from '../builders/a-convention-document.ts';
import { standingPage } from './chromium-peer.ts';
import type { BenchRow } from './documents.bench.ts';
import { filesIn, forgetFiles } from './page-cache.ts';

const WORKER = 'shared/adapters/typst/typst-worker.ts';
const root = fileURLToPath(new URL('../..', import.meta.url));
const ROUNDS = 5;
/** Of the files' bytes: what may still be held for a start to be called cold. */
const HELD_MAX = 0.02;
const WRITTEN = /bytes written/u;
const LIMIT_MILLIS = 60_000;

/** A program that makes one PDF, and all the files that it reads from the disk to do so. */
interface Way {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly files: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * From the start of a process to its first finished PDF, nothing of it in the page cache: the typesetter, Chromium
 * driven by a service, and Chromium alone with a page that was made before the clock starts. They take turns; the
 * medians are compared. Both programs are bundled alike; Node.js and Chromium are copies that nobody else holds. What the
 * whole machine shares (the C library, its fonts) stays in memory for all three.
 */
export async function benchCold(): Promise<readonly BenchRow[]> {
  const chromium = findChromium();
  if (chromium === undefined || process.platform !== 'linux') return [];
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-cold-'));
  try {
    const ways = await layOut(folder, chromium);
    const { millis, heldMost } = await takeTurns(ways);
    const [ours, driven, alone] = millis.map(median) as [number, number, number];
    const cold = heldMost !== undefined && heldMost <= HELD_MAX;
    const state = cold ? 'nothing in the page cache' : 'warm page cache: it cannot be emptied here';
    return [
      { name: 'process start to first PDF', value: Math.round(ours), unit: 'ms', beside: state },
      {
        name: 'Chromium driven from Node.js, likewise',
        value: Math.round(driven),
        unit: 'ms',
        beside: `${times(driven / ours)} ours; at least 5 is the aim`,
      },
      {
        name: 'Chromium alone, its page made beforehand',
        value: Math.round(alone),
        unit: 'ms',
        beside: `${times(alone / ours)} ours, which reads the data and fills the text as well`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function layOut(folder: string, chromium: string): Promise<readonly Way[]> {
  const node = join(folder, 'node');
  cpSync(process.execPath, node);
  const ours = bundle(join(folder, 'ours'), 'cold-ours', WORKER);
  carryTypst(dirname(ours));
  const peer = bundle(join(folder, 'peer'), 'cold-peer');
  const driver = join(root, 'node_modules', 'playwright-core');
  mkdirSync(join(folder, 'peer', 'node_modules'));
  symlinkSync(driver, join(folder, 'peer', 'node_modules', 'playwright-core'));
  // The peer's program reads the same fonts.
  carryTypst(dirname(peer));
  const page = join(folder, 'page.html');
  writeFileSync(page, await standingPage(aConventionDocument()));
  // A copy as well: what runs on this machine already keeps its own program in memory.
  const own = join(folder, 'chromium');
  const program = programOf(chromium);
  cpSync(dirname(program), own, { recursive: true });
  const executable = join(own, basename(program));
  const browser = filesIn(own);
  const alone = [
    ...BROWSER_ARGUMENTS,
    `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${join(folder, 'alone.pdf')}`,
    '--no-pdf-header-footer',
    `file://${page}`,
  ];
  const files = (name: string) => [node, ...filesIn(join(folder, name))];
  return [
    { command: node, arguments: [ours, join(folder, 'ours.pdf')], files: files('ours') },
    {
      command: node,
      arguments: [peer, join(folder, 'peer.pdf')],
      files: [...files('peer'), ...filesIn(realpathSync(driver)), ...browser],
      environment: { CHROMIUM: executable },
    },
    { command: executable, arguments: alone, files: [page, ...browser] },
  ];
}

/** Bundled as the functions of the cloud are; answers the program's file. */
function bundle(folder: string, name: string, ...more: readonly string[]): string {
  buildSync({
    absWorkingDir: root,
    entryPoints: [join('test', 'load', `${name}.ts`), ...more],
    outdir: folder,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    charset: 'utf8',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    alias: { qrcode: 'qrcode/lib/core/qrcode.js' },
    banner: { js: BANNER },
    external: ['@myriaddreamin/*', 'playwright-core'],
    logLevel: 'error',
  });
  return join(folder, `${name}.mjs`);
}

/** Debian's `/usr/bin/chromium` is a script that starts the program of the same name below `/usr/lib`. */
function programOf(chromium: string): string {
  const real = realpathSync(chromium);
  return real === '/usr/bin/chromium' ? '/usr/lib/chromium/chromium' : real;
}

async function takeTurns(ways: readonly Way[]) {
  const millis: number[][] = ways.map(() => []);
  let heldMost: number | undefined = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, way] of ways.entries()) {
      const held = forgetFiles(way.files);
      heldMost = held === undefined || heldMost === undefined ? undefined : Math.max(heldMost, held);
      millis[index]?.push(await untilWritten(way));
    }
  }
  return { millis, heldMost };
}

/** Milliseconds from the start of the process until it says that the file is written; waits for its end. */
function untilWritten({ command, arguments: given, environment }: Way): Promise<number> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    let millis: number | undefined;
    let said = '';
    const child = spawn(command, given, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MILLIS,
      env: { ...process.env, ...environment },
    });
    const hear = (bytes: Buffer) => {
      said += bytes.toString();
      if (WRITTEN.test(said)) millis ??= performance.now() - from;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', () => {
      if (millis === undefined) reject(new Error(`No PDF was written: ${said.slice(-500)}`));
      else resolve(millis);
    });
  });
}

function median(millis: readonly number[]): number {
  return [...millis].sort((a, b) => a - b)[Math.floor(millis.length / 2)] ?? 0;
}

function times(ratio: number): string {
  return `${Math.round(ratio * 10) / 10} times`;
}
