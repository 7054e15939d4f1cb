import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderDocuments } from '../../shared/adapters/folder/folder-documents.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createFolderLock } from '../../shared/adapters/sqlite/folder-lock.ts';
import { createSqliteStore } from '../../shared/adapters/sqlite/sqlite-store.ts';
import { verifyChain } from '../../shared/wire/commit-chain.ts';

const WRITERS = 8;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-killed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Lets a process append and put as fast as it can, kills it, and answers what it had acknowledged by then. */
async function writeUntilKilled(afterMillis: number): Promise<readonly string[]> {
  const script = fileURLToPath(new URL('./store-writer.ts', import.meta.url));
  const args = ['--import', 'tsx', script, folder, String(WRITERS)];
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  await once(writer.stdout, 'data');
  await pause(afterMillis);
  writer.kill('SIGKILL');
  await once(writer, 'close');
  return told.split('\n').slice(0, -1);
}

async function expectAllKept(acknowledged: readonly string[]): Promise<void> {
  const lock = createFolderLock(folder);
  const database = openDatabase(join(folder, 'mithaq.sqlite'));
  const store = createSqliteStore({ database, clock: { now: () => '2026-05-04T09:00:00.000Z' } });
  const documents = createFolderDocuments(join(folder, 'documents'));
  for (const line of acknowledged) {
    const [kind, name = ''] = line.split(' ');
    if (kind === 'append') expect(await store.recall(name), line).toBeDefined();
    else expect((await documents.get(name)).document.key).toBe(name);
  }
  let commits = 0;
  for await (const { stream, version, head } of store.heads()) {
    expect(verifyChain(await store.history(stream), { version, head })).toMatchObject({ whole: true });
    commits += version;
  }
  expect(commits).toBeGreaterThanOrEqual(acknowledged.filter((line) => line.startsWith('append')).length);
  expect(await store.balance('paid')).toBe(commits);
  await database.close();
  lock.release();
}

describe('store: a killed process', () => {
  it.each([15, 70, 220])(
    'has kept all it acknowledged in the %i ms before, three times over',
    async (afterMillis) => {
      const acknowledged: string[] = [];
      for (let round = 1; round <= 3; round += 1) {
        acknowledged.push(...(await writeUntilKilled(afterMillis)));
        await expectAllKept(acknowledged);
      }
      expect(acknowledged.length).toBeGreaterThan(3);
    },
  );
});
