import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBoard } from '../../shared/use-cases/ceremony-board.ts';
import { ceremonies, signatures } from '../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { CEREMONY_ID } from '../journeys/a-ceremony.ts';
import { openLifecycle } from '../journeys/whole-lifecycle.ts';

const CONVENTIONS = 12;
const script = fileURLToPath(new URL('./ceremony-worker.ts', import.meta.url));

/** Runs the session until so many are signed, then kills the process; answers how many it had told. */
async function runUntil(folder: string, signed: number, again: boolean): Promise<number> {
  const argv = ['--import', 'tsx', script, folder, String(CONVENTIONS), ...(again ? ['again'] : [])];
  const worker: ChildProcess = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(worker, 'close');
  let told = 0;
  if (worker.stdout)
    for await (const line of createInterface({ input: worker.stdout })) {
      if (line.startsWith('faults')) throw new Error(line);
      told = Number(/^signed (\d+)/u.exec(line)?.[1] ?? told);
      if (told >= signed) worker.kill('SIGKILL');
    }
  await closed;
  return told;
}

describe('ceremony: a process killed while an authority signs the list', () => {
  it('has signed each convention once when it is done, with one revision each', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ceremony-killed-'));
    try {
      const first = await runUntil(folder, 3, false);
      const second = await runUntil(folder, 8, true);
      expect([first < CONVENTIONS, second < CONVENTIONS]).toEqual([true, true]);
      expect(await runUntil(folder, Number.POSITIVE_INFINITY, true)).toBe(CONVENTIONS);
      const { runtime } = await openLifecycle(folder, '2026-09-01T09:00:00Z');
      const state = await readCase(runtime.desk, ceremonies, CEREMONY_ID);
      if (state.status !== 'open') throw new Error(state.status);
      expect(state.authorisations).toMatchObject([{ partyId: 'ministry', appliedAt: expect.any(String) }]);
      const roots = await runtime.desk.rootCertificates();
      for (const { round } of (await readBoard(runtime.desk, state)).rows) {
        if (!round) throw new Error('no round');
        const commits = await runtime.desk.store.history(signatures.streamOf(round.signatureId));
        const types = commits.flatMap(({ events }) => events.map(({ type }) => type));
        expect(types).toEqual(['SignatureOpened', 'DocumentSigned']);
        const { bytes } = await runtime.desk.documents.get(round.revision.key);
        const found = await runtime.desk.pdfSignatures.inspectSignatures(bytes, roots);
        expect(found.map(({ partyId, signatureValid }) => [partyId, signatureValid])).toEqual([
          ['ministry', true],
        ]);
      }
      await runtime.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
