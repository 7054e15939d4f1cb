import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BenchRow } from './documents.bench.ts';

interface Run {
  readonly count: number;
  readonly openSeconds: number;
  readonly signSeconds: number;
  readonly peakMegabytes: number;
}

const script = fileURLToPath(new URL('./ceremony-run.ts', import.meta.url));
/** Longer lists take minutes: `CEREMONY_BENCH=1000,4000,10000 npm run bench`. */
const COUNTS = (process.env.CEREMONY_BENCH ?? '41,200,400').split(',').map(Number);

/** One authority signs whole lists of real PDFs by one decision: how long it takes, and the most memory it needs. */
export async function benchCeremony(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const count of COUNTS) {
    const { openSeconds, peakMegabytes, signSeconds } = await run(count);
    rows.push({
      name: `ceremony, ${count} signed by one decision`,
      value: Math.round(signSeconds * 10) / 10,
      unit: 's',
      beside: `${(count / signSeconds).toFixed(1)}/s, opened in ${openSeconds.toFixed(1)} s, peak ${peakMegabytes} MB`,
    });
  }
  return rows;
}

/** In a process of its own, so that the memory of one list is not that of another. */
async function run(count: number): Promise<Run> {
  const argv = ['--import', 'tsx', script, String(count)];
  const { stdout } = await promisify(execFile)(process.execPath, argv);
  return JSON.parse(stdout) as Run;
}
