import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLifecycle } from '../journeys/whole-lifecycle.ts';
import type { BenchRow } from './documents.bench.ts';

/** Conventions taken from the application to the paid first tranche, one after the other, by use cases and workflows. */
export async function benchLifecycle(conventions = 20): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-bench-'));
  const lifecycle = await openLifecycle(folder);
  try {
    const begun = performance.now();
    const ids = await lifecycle.award(conventions);
    const awarded = performance.now();
    for (const id of ids) await lifecycle.sign(id);
    const signed = performance.now();
    await lifecycle.pay(ids);
    const paid = performance.now();
    const row = (name: string, millis: number): BenchRow => ({
      name,
      value: Math.round((ids.length / millis) * 10_000) / 10,
      unit: 'conventions/s',
    });
    return [
      row('conventions, application to paid tranche', paid - begun),
      row('  of it, application to typeset convention', awarded - begun),
      row('  of it, three signatures to in force', signed - awarded),
      row('  of it, request to paid', paid - signed),
    ];
  } finally {
    await lifecycle.runtime.close();
    rmSync(folder, { recursive: true });
  }
}
