import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUNDLES, type BundleName, buildBundle, codeBytes } from '../../infra/aws/bundles.ts';

interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly beside?: string;
}

const TRIES = 5;
const KIB = 1024;

/** What a cold start of each Lambda reads, and how long a fresh process takes to load it: the median of five. */
export async function benchBundles(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-bundles-'));
  try {
    return BUNDLES.flatMap((name) => measure(name, join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(name: BundleName, folder: string): BenchRow[] {
  const { start, late } = codeBytes(buildBundle(name, folder));
  const millis = Array.from({ length: TRIES }, () => importMillis(join(folder, 'index.mjs'))).sort(
    (a, b) => a - b,
  );
  const beside = `${Math.round(late / KIB)} KiB more when needed`;
  return [
    { name: `bundle ${name}, read at the start`, value: Math.round(start / KIB), unit: 'KiB', beside },
    { name: `bundle ${name}, import`, value: Math.round(millis[TRIES >> 1] ?? 0), unit: 'ms' },
  ];
}

function importMillis(file: string): number {
  const program = `const t = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(performance.now() - t); process.exit(0);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));
}
