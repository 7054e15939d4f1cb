import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFolderLock } from '../../../shared/adapters/sqlite/folder-lock.ts';
import { restoreReleased } from '../../../test/released/open-folder.ts';
import { keepMode, readMode } from '../keep-mode.ts';
import { backUp } from './back-up.ts';
import { restore } from './restore.ts';

const folder = mkdtempSync(join(tmpdir(), 'mithaq-backup-'));
const released = fileURLToPath(new URL('../../../test/released/0.1.0.backup.br', import.meta.url));
const [data, backup] = [join(folder, 'data'), join(folder, 'backup')];
let [to, into] = ['', ''];
let tests = 0;

beforeAll(async () => {
  await restoreReleased(released, folder);
  await backUp({ dataFolder: data, to: backup });
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  tests += 1;
  [to, into] = [join(folder, `to-${tests}`), join(folder, `into-${tests}`)];
});

describe('backup', () => {
  it('has every file of the installation in its manifest, and nothing of the process', async () => {
    const { manifest } = await backUp({
      dataFolder: data,
      to,
      nowMillis: Date.parse('2026-12-01T02:00:00Z'),
    });
    expect(manifest).toMatchObject({ form: 1, mode: 'sample', madeAt: '2026-12-01T02:00:00.000Z' });
    const paths = manifest.files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['mithaq.sqlite', 'installation.json', 'clock.json']));
    expect(paths).toContain('keys/installation.key');
    expect(paths.filter((path) => path.startsWith('documents/'))).toHaveLength(14);
    expect(paths.filter((path) => /mithaq\.(lock|pid)|wal|shm|incoming/u.test(path))).toEqual([]);
    expect(JSON.parse(readFileSync(join(to, 'manifest.json'), 'utf8'))).toEqual(manifest);
  });

  it('can be read by its owner only', () => {
    if (process.platform === 'win32') return;
    for (const path of ['', 'keys', 'documents']) expect(statSync(join(backup, path)).mode & 0o077).toBe(0);
    for (const path of ['mithaq.sqlite', 'keys/installation.key', 'manifest.json'])
      expect(statSync(join(backup, path)).mode & 0o077).toBe(0);
  });

  it('is refused where a folder is already, where one was cut off, and in the data folder itself', async () => {
    mkdirSync(to);
    await expect(backUp({ dataFolder: data, to })).rejects.toThrow(`${to} exists already`);
    mkdirSync(`${into}.unfinished`);
    await expect(backUp({ dataFolder: data, to: into })).rejects.toThrow(
      /left of a backup that was cut off/u,
    );
    await expect(backUp({ dataFolder: data, to: join(data, 'backup') })).rejects.toThrow(
      /data folder itself/u,
    );
  });

  it('is refused where there is no installation, which makes none', async () => {
    await expect(backUp({ dataFolder: into, to })).rejects.toThrow(`There is no installation in ${into}`);
    expect([existsSync(into), existsSync(to)]).toEqual([false, false]);
  });

  it('is refused for data of another release, and leaves nothing behind', async () => {
    cpSync(data, into, { recursive: true });
    const db = new DatabaseSync(join(into, 'mithaq.sqlite'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    await expect(backUp({ dataFolder: into, to })).rejects.toMatchObject({ name: 'SchemaTooNew' });
    expect([existsSync(to), existsSync(`${to}.unfinished`)]).toEqual([false, false]);
  });

  it('of a damaged installation gets no name, and stays to be looked at', async () => {
    cpSync(data, into, { recursive: true });
    writeFileSync(join(into, 'documents/conventions/CV-UPE-091/revision-0.pdf'), 'forged');
    const refused = backUp({ dataFolder: into, to });
    await expect(refused).rejects.toMatchObject({ name: 'InstallationDamaged' });
    await expect(refused).rejects.toThrow(`${to}.unfinished is damaged`);
    expect([existsSync(to), existsSync(join(`${to}.unfinished`, 'mithaq.sqlite'))]).toEqual([false, true]);
  });
});

describe('restore', () => {
  it('puts back what was copied, its mode included, and takes a folder that only a disk has written to', async () => {
    mkdirSync(join(into, 'lost+found'), { recursive: true });
    const { verified } = await restore(backup, into);
    expect(verified).toMatchObject({ documents: 7, openExecutions: 2 });
    expect(readdirSync(into).filter((name) => !/mithaq\.(lock|pid)|lost/u.test(name))).toEqual([
      'clock.json',
      'documents',
      'installation.json',
      'keys',
      'mithaq.sqlite',
    ]);
    expect(() => keepMode(into, 'live')).toThrow('is a sample installation and stays one');
  });

  it('is refused into a folder that is not empty, or that another process holds', async () => {
    await expect(restore(backup, data)).rejects.toMatchObject({
      name: 'RestoreRefused',
      message: `${data} is not empty.`,
      remedy: expect.stringContaining('never over data'),
    });
    const lock = createFolderLock(into);
    await expect(restore(backup, into)).rejects.toMatchObject({ name: 'FolderInUse' });
    lock.release();
  });

  it('is refused from what is no backup, one that was cut off, or one of another form', async () => {
    await expect(restore(data, into)).rejects.toThrow(/is no backup: it has no manifest\.json/u);
    cpSync(backup, to, { recursive: true });
    rewrite(to, { form: 2 });
    await expect(restore(to, into)).rejects.toThrow(/damaged or of another release/u);
    expect(existsSync(into)).toBe(false);
  });

  it.each(['../elsewhere', '/etc/passwd', 'a//b', 'a\\..\\b', 'C:/a'])(
    'writes nothing outside its folder: %s',
    async (path) => {
      cpSync(backup, to, { recursive: true });
      rewrite(to, { files: [{ path, sizeBytes: 1, sha256: '0'.repeat(64) }] });
      await expect(restore(to, into)).rejects.toMatchObject({ name: 'BackupUnreadable' });
    },
  );

  it('finds a change that was made before the copy, which the manifest bears out', async () => {
    cpSync(backup, to, { recursive: true });
    const { files } = JSON.parse(readFileSync(join(to, 'manifest.json'), 'utf8')) as {
      files: { path: string }[];
    };
    rewrite(to, { files: files.filter(({ path }) => !path.endsWith('CV-UPE-091/revision-0.pdf')) });
    await expect(restore(to, into)).rejects.toThrow(/CV-UPE-091\/revision-0\.pdf/u);
    expect(readdirSync(into).filter((name) => !name.startsWith('mithaq.'))).toEqual([]);
  });

  it('that was cut off keeps a start from making a new installation there', () => {
    mkdirSync(join(into, '.restoring'), { recursive: true });
    const cutOff = `A restore into ${into} is under way, or was cut off.`;
    expect(() => keepMode(into, 'live')).toThrow(cutOff);
    expect(() => readMode(into)).toThrow(cutOff);
    expect(existsSync(join(into, 'installation.json'))).toBe(false);
  });
});

function rewrite(copy: string, change: object): void {
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...manifest, ...change }));
}
