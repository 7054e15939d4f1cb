import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createFolderDocuments } from '../../shared/adapters/folder/folder-documents.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createFolderLock } from '../../shared/adapters/sqlite/folder-lock.ts';
import { createSqliteStore } from '../../shared/adapters/sqlite/sqlite-store.ts';
import { anAppendContext, aStreamAppend } from '../ports/suite-parts.ts';

/** Appends and puts until it is killed, and tells each acknowledgement in a line before it goes on. */
const [, , folder = '', writers = '1'] = process.argv;
createFolderLock(folder);
const database = openDatabase(join(folder, 'mithaq.sqlite'));
const store = createSqliteStore({ database, clock: { now: () => '2026-05-04T09:00:00.000Z' } });
const documents = createFolderDocuments(join(folder, 'documents'));
const postings = [{ from: 'appropriation/upe', to: 'paid', amountCentimes: 1 }];

async function writeOn(writer: number): Promise<never> {
  const stream = `lane/${writer}`;
  for (let version = (await store.read(stream))?.version ?? 0; ; version += 1) {
    const key = `${writer}-${version}`;
    await store.append(
      [aStreamAppend(stream, { expectedVersion: version })],
      anAppendContext(key, { postings }),
    );
    writeSync(1, `append ${key}\n`);
    if (version % 8 !== 0) continue;
    await documents.put(
      `lane-${writer}/rev-${version}.pdf`,
      Buffer.alloc(20_000, version),
      'application/pdf',
    );
    writeSync(1, `put lane-${writer}/rev-${version}.pdf\n`);
  }
}

await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => writeOn(writer)));
