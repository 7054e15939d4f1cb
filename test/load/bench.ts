import { cpus } from 'node:os';
import { benchBatches } from './batches.bench.ts';
import { benchBundles } from './bundles.bench.ts';
import { benchCeremony } from './ceremony.bench.ts';
import { benchDocuments } from './documents.bench.ts';
import { benchEngine } from './engine.bench.ts';
import { benchLifecycle } from './lifecycle.bench.ts';
import { benchStore } from './store.bench.ts';

/** Prints what this machine does, each figure with its floor of the same run where it has one. */
console.log(`${cpus().length} cores, ${cpus()[0]?.model}, Node.js ${process.version}, ${process.platform}\n`);
for (const measure of [
  benchStore,
  benchEngine,
  benchDocuments,
  benchBundles,
  benchLifecycle,
  benchCeremony,
  benchBatches,
]) {
  for (const { name, value, unit, beside } of await measure())
    console.log(`${name.padEnd(52)}${String(value).padStart(9)} ${unit}${beside ? `   (${beside})` : ''}`);
}
process.exit(0);
