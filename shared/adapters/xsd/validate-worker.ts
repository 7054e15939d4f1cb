import { parentPort, workerData } from 'node:worker_threads';
import { type SchemaOrder, validateMessage } from './validate-message.ts';

parentPort?.postMessage(validateMessage(workerData as SchemaOrder));
