import { runInWorker } from '../../../shared/adapters/worker/run-in-worker.ts';
import { fault } from '../../../shared/ports/fault.ts';

const TIME_MILLIS_MAX = 30_000;
const MEMORY_MEGABYTES_MAX = 512;
const NAME = 'evidence.json';

/**
 * The evidence in what somebody was given: itself, or an evidence certificate that carries it. A PDF is opened in a
 * thread with an end to its time and memory. Throws `InputInvalid` for a PDF without evidence.
 */
export async function evidenceWithin(given: Uint8Array): Promise<Uint8Array> {
  if (new TextDecoder('latin1').decode(given.subarray(0, 5)) !== '%PDF-') return given;
  const program = new URL('./evidence-within-worker.ts', import.meta.url);
  const limits = { timeMillisMax: TIME_MILLIS_MAX, memoryMegabytesMax: MEMORY_MEGABYTES_MAX };
  const found = await runInWorker<Uint8Array | null>(program, { pdf: given, name: NAME }, limits).catch(
    (cause: Error) => {
      throw fault('InputInvalid', `The evidence certificate cannot be read: ${cause.message}`, { cause });
    },
  );
  if (found === null) throw fault('InputInvalid', `No ${NAME} is attached to this PDF.`);
  return found;
}
