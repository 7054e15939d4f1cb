import { parentPort, workerData } from 'node:worker_threads';
import { attachedFile } from '../../../shared/adapters/pades/attached-file.ts';

const { pdf, name } = workerData as { readonly pdf: Uint8Array; readonly name: string };
parentPort?.postMessage((await attachedFile(pdf, name)) ?? null);
