import { parentPort, workerData } from 'node:worker_threads';
import type { TypesetSource } from '../../ports/typesetter.ts';
import { type EngineKind, loadEngine } from './load-engine.ts';
import { setDocument } from './set-document.ts';

/** Sets documents one after the other, away from the event loop that serves people. */
const port = parentPort;
if (port === null) throw new Error('The typesetting worker runs in a worker thread only');

const { engine: kind } = workerData as { engine?: EngineKind };
const engine = await loadEngine(kind);

port.on('message', (source: TypesetSource) => {
  try {
    const document = setDocument(engine, source);
    port.postMessage({ value: document }, [document.pdf.buffer as ArrayBuffer]);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    port.postMessage({ error: { name, message } });
  }
});
