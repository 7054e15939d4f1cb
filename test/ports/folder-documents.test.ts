import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderDocuments } from '../../shared/adapters/folder/folder-documents.ts';
import { documentsSuite } from './documents-suite.ts';

documentsSuite('Folder', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'mithaq-documents-'));
  return {
    documents: createFolderDocuments(dir),
    tamper: (key, bytes) => writeFile(join(dir, key), bytes),
    close: () => rm(dir, { recursive: true }),
  };
});
