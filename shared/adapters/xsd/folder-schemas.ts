import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fault } from '../../ports/fault.ts';
import type { MessageSchemas } from '../../ports/message-schemas.ts';
import { runInWorker } from '../worker/run-in-worker.ts';
import type { SchemaAnswer, SchemaOrder } from './validate-message.ts';

const LIMITS = { timeMillisMax: 60_000, memoryMegabytesMax: 512 };

/** A kind of message, which is also the name of its schema's file: never a path. */
const KIND = /^[a-z]{4}\.\d{3}\.\d{3}\.\d{2}$/u;

/**
 * Schemas as files of a folder, `camt.053.001.08.xsd` and so on; each message is judged in a thread of its own. Without
 * the folder, or without the file in it, no message of that kind is judged.
 */
export function createFolderSchemas(folder: string, limits = LIMITS): MessageSchemas {
  const program = new URL('./validate-worker.ts', import.meta.url);
  return {
    async validate(message, kind) {
      const path = join(folder, `${kind}.xsd`);
      const schema = KIND.test(kind) ? await readIfThere(path) : undefined;
      if (!schema) return undefined;
      const order: SchemaOrder = { schema, message };
      const answer = await runInWorker<SchemaAnswer>(program, order, limits).catch((cause: unknown) => {
        throw fault('TransientFault', `The message ${kind} could not be held against its schema.`, { cause });
      });
      if ('findings' in answer) return answer.findings;
      throw fault('InputInvalid', `${path} is no XML schema: ${answer.schemaInvalid}`);
    },
  };
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
