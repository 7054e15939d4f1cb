import { parentPort, workerData } from 'node:worker_threads';
import { readBankFile } from '../../../functions/portal/routes/statements-reading.ts';
import type { ReadOrder } from './read-apart.ts';

const { bytes, csv } = workerData as ReadOrder;
parentPort?.postMessage(await readBankFile(bytes, csv));
