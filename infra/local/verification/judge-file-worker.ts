import { parentPort, workerData } from 'node:worker_threads';
import { createPadesSignatures } from '../../../shared/adapters/pades/pades-signatures.ts';
import type { FileOrder } from './judge-file.ts';

const { pdf, recorded, roots } = workerData as FileOrder;
const signatures = createPadesSignatures();
parentPort?.postMessage(
  recorded
    ? await signatures.verifyRevisions(pdf, recorded, roots ?? [])
    : await signatures.verifyAlone(pdf, roots),
);
