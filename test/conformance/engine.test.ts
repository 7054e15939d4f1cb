import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const beside = resolve(root, '../shared/asl-conformance');
const present = existsSync(join(beside, 'compare.mjs'));
// The comparison runs only as the main module, which Node.js knows by its real path.
const corpus = present ? realpathSync(beside) : beside;
if (!present)
  console.info(
    'engine: the recorded executions are not in ../shared/asl-conformance; their comparison is skipped',
  );

/** Cases that no adapter function can decide: they need a deleted activity, or somebody who stops the execution. */
const undecidable = 2;

interface Report {
  totals: { n: number; pass: number; nofn: number };
  results: Record<string, { v: string; why?: string }>;
}

describe.skipIf(!present)('engine: the executions recorded from Step Functions', () => {
  it('ends every one of them as Step Functions did', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'engine-conformance-'));
    try {
      const report = join(folder, 'report.json');
      const adapter = fileURLToPath(new URL('./adapter.mjs', import.meta.url));
      const argv = [join(corpus, 'compare.mjs'), adapter, join(corpus, 'cases.json'), '--json', report];
      await promisify(execFile)(process.execPath, argv, { cwd: root });
      const { totals, results } = JSON.parse(readFileSync(report, 'utf8')) as Report;
      const others = Object.entries(results).filter(([, { v }]) => !['pass', 'nofn'].includes(v));
      expect(others).toEqual([]);
      expect(totals).toMatchObject({ n: 87, pass: 87 - undecidable, nofn: undecidable });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
