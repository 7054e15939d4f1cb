import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderLock } from './folder-lock.ts';

let folder: string;
let holder: ChildProcess | undefined;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'mithaq-lock-')), 'data');
});
afterEach(() => {
  holder?.kill('SIGKILL');
  rmSync(join(folder, '..'), { recursive: true });
});

const lockModule = pathToFileURL(join(import.meta.dirname, 'folder-lock.ts')).href;

async function holdElsewhere() {
  const source = `import { createFolderLock } from ${JSON.stringify(lockModule)};
    createFolderLock(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000);`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', source];
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  holder = started;
  await once(started.stdout, 'data');
  return started;
}

describe('folder lock', () => {
  it('makes the folder, and admits the next one after its release', () => {
    createFolderLock(folder).release();
    const lock = createFolderLock(folder);
    lock.release();
    lock.release();
    createFolderLock(folder).release();
  });

  it('refuses a second hold in the same process', () => {
    const lock = createFolderLock(folder);
    expect(() => createFolderLock(folder)).toThrow(expect.objectContaining({ name: 'FolderInUse' }));
    lock.release();
  });

  it('refuses another process, says which, and is free when that one is killed', async () => {
    const other = await holdElsewhere();
    const remedy = new RegExp(`process ${other.pid}.*stop it.*--data DIR`);
    expect(() => createFolderLock(folder)).toThrow(remedy);
    other.kill('SIGKILL');
    await once(other, 'exit');
    createFolderLock(folder).release();
  });
});
