import { parentPort } from 'node:worker_threads';
import { createPadesSignatures } from '../../../shared/adapters/pades/pades-signatures.ts';
import type { PdfOrder } from './pdf-seat.ts';

/** Takes PDFs apart one after the other, away from the event loop that serves people. */
const port = parentPort;
if (port === null) throw new Error('The PDF worker runs in a worker thread only');

const signatures = createPadesSignatures();

port.on('message', ({ given, name }: PdfOrder) => {
  const work: (...given: never[]) => Promise<unknown> = signatures[name];
  work(...(given as never[])).then(
    (value) => port.postMessage({ value }),
    (error: unknown) => {
      const { message, name: kind } = error instanceof Error ? error : new Error(String(error));
      port.postMessage({ error: { name: kind, message } });
    },
  );
});
