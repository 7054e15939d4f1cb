import { mkdir, open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReturnedMails } from '../../ports/returned-mails.ts';
import { REPORT_BYTES_MAX, readDeliveryReport } from '../mime/delivery-report.ts';

const LISTED_MAX = 100;
/** A Maildir's mark of a mail that was seen; it goes with a place in `cur`. */
const SEEN = ':2,S';

/**
 * Reads a Maildir: a mail server writes to `new`, one file a mail, and gives it its name once it is whole. What was
 * dealt with moves to `cur`, what could not be read to `unread` beside it. A folder that is not there is an empty one.
 */
export function createMaildir(folder: string): ReturnedMails {
  const arrived = join(folder, 'new');
  const move = async (id: string, to: string, name: string): Promise<string> => {
    await mkdir(join(folder, to), { recursive: true });
    const path = join(folder, to, name);
    await rename(join(arrived, id), path);
    return path;
  };
  return {
    list: () => filesOf(arrived),
    read: async (id) => readDeliveryReport(await beginningOf(join(arrived, id), REPORT_BYTES_MAX + 1)),
    settle: async (id) => {
      await move(id, 'cur', id.includes(':2,') ? id : `${id}${SEEN}`);
    },
    setAside: (id) => move(id, 'unread', id),
  };
}

/** Names begin with the second of arrival: in their order the oldest comes first. */
async function filesOf(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    return names.sort().slice(0, LISTED_MAX);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** No more than so many bytes, however large the file is. */
async function beginningOf(path: string, bytesMax: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(bytesMax, (await file.stat()).size));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
