import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFolderDocuments } from '../../../shared/adapters/folder/folder-documents.ts';
import { restoreReleased } from '../../../test/released/open-folder.ts';
import { verifyInstallation } from './verify-installation.ts';

const folder = mkdtempSync(join(tmpdir(), 'mithaq-verify-'));
const released = fileURLToPath(new URL('../../../test/released/0.1.0.backup.br', import.meta.url));
const REVISION = 'conventions/CV-UPE-091/revision-0.pdf';
let data: string;
let copies = 0;

beforeAll(() => restoreReleased(released, folder));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  copies += 1;
  data = join(folder, `copy-${copies}`);
  cpSync(join(folder, 'data'), data, { recursive: true });
});

function change(sql: string, ...values: readonly string[]): void {
  const db = new DatabaseSync(join(data, 'mithaq.sqlite'));
  expect(db.prepare(sql).run(...values).changes).toBeGreaterThan(0);
  db.close();
}

function pragma(sql: string): void {
  const db = new DatabaseSync(join(data, 'mithaq.sqlite'));
  db.exec(sql);
  db.close();
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('verification of a data folder: what is whole', () => {
  it('is counted, and nothing is changed by looking', async () => {
    const before = hashOf(join(data, 'mithaq.sqlite'));
    expect(await verifyInstallation(data)).toMatchObject({
      documents: 7,
      namedDocuments: 7,
      openExecutions: 2,
    });
    expect(hashOf(join(data, 'mithaq.sqlite'))).toBe(before);
  });

  it('counts documents that no event names, and finds them damaged', async () => {
    const documents = createFolderDocuments(join(data, 'documents'));
    await documents.put('statements/1.xml', Buffer.from('<a/>'), 'application/xml');
    expect(await verifyInstallation(data)).toMatchObject({ documents: 8, namedDocuments: 7 });
    writeFileSync(join(data, 'documents/statements/1.xml'), '<b/>');
    await expect(verifyInstallation(data)).rejects.toThrow(/statements\/1\.xml is damaged/u);
  });
});

describe('verification of a data folder: the log', () => {
  it('names the commit whose facts were changed', async () => {
    const where = "stream = 'tranche-CV-UPE-091-1' AND version = 1";
    change(`UPDATE store_commits SET act = replace(act, '"system"', '"auditor"') WHERE ${where}`);
    await expect(verifyInstallation(data)).rejects.toMatchObject({
      name: 'InstallationDamaged',
      message: expect.stringContaining('hash chain of tranche-CV-UPE-091-1 is broken at commit 1 (content)'),
    });
  });

  it('finds the newest commit cut off', async () => {
    change("DELETE FROM store_commits WHERE stream = 'convention-CV-UPE-091' AND version = 2");
    await expect(verifyInstallation(data)).rejects.toThrow(/convention-CV-UPE-091 is broken at commit 2/u);
  });

  it('finds what cannot be read at all', async () => {
    change("UPDATE store_commits SET events = '[' WHERE stream = 'programme-upe' AND version = 1");
    await expect(verifyInstallation(data)).rejects.toThrow('the log of programme-upe cannot be read');
  });

  it('finds commits whose stream was taken away', async () => {
    change("DELETE FROM store_streams WHERE stream = 'staff-salma-tahiri'");
    await expect(verifyInstallation(data)).rejects.toThrow(/commits belong to no stream/u);
  });

  it('finds a balance that the log does not bear out, with both amounts', async () => {
    change(
      "UPDATE store_accounts SET balance_centimes = balance_centimes + 100 WHERE account LIKE '%/MA-08/committed'",
    );
    await expect(verifyInstallation(data)).rejects.toThrow(
      /MA-08\/committed holds \d+ centimes, the log says \d+/u,
    );
  });
});

describe('verification of a data folder: documents and keys', () => {
  it('names a document that is gone, and one whose bytes have changed', async () => {
    rmSync(join(data, 'documents', REVISION));
    await expect(verifyInstallation(data)).rejects.toThrow(`${REVISION} is damaged: the file itself is gone`);
    writeFileSync(join(data, 'documents', REVISION), 'forged');
    await expect(verifyInstallation(data)).rejects.toThrow(/bytes no longer match/u);
  });

  it('is not deceived by a document that was forged together with the hash beside it', async () => {
    for (const ending of ['', '.meta.json']) rmSync(join(data, 'documents', `${REVISION}${ending}`));
    const documents = createFolderDocuments(join(data, 'documents'));
    await documents.put(REVISION, Buffer.from('forged'), 'application/pdf');
    await expect(verifyInstallation(data)).rejects.toThrow(`${REVISION} is not the one that the log names`);
  });

  it('names a key that is missing', async () => {
    rmSync(join(data, 'keys/installation.key'));
    await expect(verifyInstallation(data)).rejects.toThrow('keys/installation.key is missing');
  });

  it('tells of twenty findings and counts the others', async () => {
    change("UPDATE store_commits SET key = key || 'x'");
    await expect(verifyInstallation(data)).rejects.toThrow(/and \d+ more/u);
  });
});

describe('verification of a data folder: the file itself', () => {
  it('says that it is no database', async () => {
    writeFileSync(join(data, 'mithaq.sqlite'), 'not a database '.repeat(500));
    await expect(verifyInstallation(data)).rejects.toThrow(/damaged or is not a database/u);
  });

  it('is left to the release that wrote it, when that was another one', async () => {
    pragma('PRAGMA user_version = 99');
    await expect(verifyInstallation(data)).rejects.toMatchObject({ name: 'SchemaTooNew' });
    pragma('PRAGMA user_version = 0');
    await expect(verifyInstallation(data)).rejects.toMatchObject({ name: 'SchemaTooOld' });
  });
});
