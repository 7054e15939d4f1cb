import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BenchRow } from './documents.bench.ts';

interface Run {
  readonly count: number;
  readonly whole: boolean;
  readonly prepareSeconds: number;
  readonly fileSeconds: number;
  readonly releaseSeconds: number;
  readonly sendSeconds: number;
  readonly peakMegabytes: number;
}

const script = fileURLToPath(new URL('./batch-run.ts', import.meta.url));
/** Half a minute for the longest; others by `BATCH_BENCH=100,5000 npm run bench`. */
const COUNTS = (process.env.BATCH_BENCH ?? '1000,10000').split(',').map(Number);

/** One batch of tranches prepared, filed and released: per order it costs the same however many there are. */
export async function benchBatches(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  let before: number | undefined;
  for (const count of COUNTS) {
    const measured = await run(count);
    if (!measured.whole) throw new Error(`The batch of ${count} is not whole.`);
    const { fileSeconds, peakMegabytes, prepareSeconds, releaseSeconds, sendSeconds } = measured;
    const seconds = prepareSeconds + fileSeconds + releaseSeconds + sendSeconds;
    const perOrder = (seconds / count) * 1000;
    const parts = [prepareSeconds, fileSeconds, releaseSeconds, sendSeconds].map((each) => each.toFixed(1));
    const ratio =
      before === undefined ? '' : `, per order ${(perOrder / before).toFixed(2)} of the row above`;
    rows.push({
      name: `batch of ${count}, prepared to sent`,
      value: Math.round(count / seconds),
      unit: 'orders/s',
      beside: `${parts.join(' + ')} s (order, file, release, mark), ${perOrder.toFixed(2)} ms each${ratio}, peak ${peakMegabytes} MB`,
    });
    before = perOrder;
  }
  return rows;
}

/** In a process of its own, so that the memory of one batch is not that of another. */
async function run(count: number): Promise<Run> {
  const argv = ['--import', 'tsx', script, String(count)];
  const { stdout } = await promisify(execFile)(process.execPath, argv);
  return JSON.parse(stdout) as Run;
}
