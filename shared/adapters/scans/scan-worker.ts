import { parentPort, workerData } from 'node:worker_threads';
import { boundMemory } from './bound-memory.ts';
import { collectPages } from './collect-pages.ts';
import { readPages } from './read-pages.ts';
import type { ScanOrder } from './scan-reader.ts';

const order = workerData as ScanOrder;
boundMemory(order.wasmMegabytesMax);
parentPort?.postMessage(
  order.task === 'read' ? await readPages(order.file) : await collectPages(order.files, order.picks),
);
