import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileBatch } from '../../shared/use-cases/file-batch.ts';
import { paymentBatches, tranches } from '../../shared/use-cases/lifecycles.ts';
import { prepareBatch } from '../../shared/use-cases/prepare-batch.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { registerProgramme } from '../../shared/use-cases/register-programme.ts';
import { releaseBatch } from '../../shared/use-cases/release-batch.ts';
import { accepted } from '../builders/a-desk.ts';
import { anAct } from '../builders/an-act.ts';
import { givePayable } from '../builders/payable-tranches.ts';
import { openLifecycle } from '../journeys/whole-lifecycle.ts';

/*
 * One batch of so many tranches, prepared, filed and released by the whole product on one machine, in a process of its
 * own so that its memory is its own: `batch-run.ts COUNT` prints one line of JSON.
 */
const count = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'mithaq-batch-'));
const lifecycle = await openLifecycle(folder, '2026-10-20T09:00:00Z');
const { desk, pump } = lifecycle.runtime;
const { terms } = lifecycle;
accepted(await registerProgramme(desk, { ...lifecycle.request('bench', 'administrator', 'command'), terms }));
const trancheIds = await givePayable(desk, count, 'with-credit');
const at = desk.clock.now();
const request = (key: string, personId: string, role: 'finance-officer' | 'accountant') => ({
  key,
  act: anAct({ personId, role, at }),
});

const begun = performance.now();
const asked = { ...request('bench/prepare', 'bench-officer', 'finance-officer'), trancheIds };
const batchId = accepted(await prepareBatch(desk, asked));
await pump.settle();
const prepared = performance.now();
const peakPrepared = peakMegabytes();
const files = { ...request('bench/files', 'bench-officer', 'finance-officer'), batchId };
const filed = accepted(await fileBatch(desk, files));
const made = performance.now();
const peakFiled = peakMegabytes();
if (filed.status !== 'filed') throw new Error(`The batch is ${filed.status}.`);
const fileSha256 = filed.files.pain001.sha256;
accepted(
  await releaseBatch(desk, { ...request('bench/release', 'bench-payer', 'accountant'), batchId, fileSha256 }),
);
const released = performance.now();
await pump.settle();
const sent = performance.now();
const batch = await readCase(desk, paymentBatches, batchId);
const last = await readCase(desk, tranches, trancheIds.at(-1) ?? '');
console.info(
  JSON.stringify({
    count,
    whole: batch.status === 'released' && batch.sentCount === count && last.status === 'sent',
    prepareSeconds: (prepared - begun) / 1000,
    fileSeconds: (made - prepared) / 1000,
    releaseSeconds: (released - made) / 1000,
    sendSeconds: (sent - released) / 1000,
    peakMegabytes: peakMegabytes(),
    peakPrepared,
    peakFiled,
    faults: lifecycle.faults.length,
  }),
);
await lifecycle.runtime.close();
rmSync(folder, { recursive: true });

function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
