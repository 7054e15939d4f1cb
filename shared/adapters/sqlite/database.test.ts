import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type SqliteDatabase } from './database.ts';

let dir: string;
let path: string;
let database: SqliteDatabase;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mithaq-database-'));
  path = join(dir, 'mithaq.sqlite');
  database = openDatabase(path);
  database.read((db) => db.exec('CREATE TABLE notes (text TEXT)'));
});
afterEach(async () => {
  await database.close();
  rmSync(dir, { recursive: true });
});

const note = (text: string) => (db: DatabaseSync) => db.prepare('INSERT INTO notes VALUES (?)').run(text);
const notes = (from = database) =>
  from.read((db) => db.prepare('SELECT text FROM notes ORDER BY rowid').all()).map((row) => row.text);
const pragma = (text: string) => database.read((db) => db.prepare(`PRAGMA ${text}`).get());

describe('database: settings', () => {
  it('keeps a write-ahead log and waits for the disk at every commit', () => {
    expect(pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(pragma('synchronous')).toEqual({ synchronous: 2 });
    expect(pragma('foreign_keys')).toEqual({ foreign_keys: 1 });
  });
});

describe('database: shared commits', () => {
  it('runs what one turn queues in order and in one commit', async () => {
    const other = openDatabase(path);
    const seenFromOutside: unknown[] = [];
    const works = ['a', 'b', 'c'].map((text) =>
      database.write((db) => {
        note(text)(db);
        seenFromOutside.push(...notes(other));
        return notes().length;
      }),
    );
    expect(await Promise.all(works)).toEqual([1, 2, 3]);
    expect(seenFromOutside).toEqual([]);
    expect(notes(other)).toEqual(['a', 'b', 'c']);
    await other.close();
  });

  it('rolls back a work that throws, and that alone', async () => {
    const fault = new Error('no');
    const works = [
      database.write(note('before')),
      database.write((db) => {
        note('lost')(db);
        throw fault;
      }),
      database.write(note('after')),
    ];
    const [before, lost, after] = await Promise.allSettled(works);
    expect([before?.status, after?.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(lost).toEqual({ status: 'rejected', reason: fault });
    expect(notes()).toEqual(['before', 'after']);
  });

  it('refuses a work that goes on after its transaction', async () => {
    const late = database.write(async (db) => note('late')(db));
    await expect(late).rejects.toThrow('must not return a promise');
    expect(notes()).toEqual([]);
  });

  it('commits more works than one commit takes', async () => {
    await Promise.all(Array.from({ length: 700 }, (_, index) => database.write(note(String(index)))));
    expect(notes()).toEqual(Array.from({ length: 700 }, (_, index) => String(index)));
  });

  it('commits what is queued before it closes, and takes nothing afterwards', async () => {
    const works = Array.from({ length: 300 }, (_, index) => database.write(note(String(index))));
    await database.close();
    await Promise.all(works);
    await expect(database.write(note('late'))).rejects.toThrow('closed');
    database = openDatabase(path);
    expect(notes()).toHaveLength(300);
  });
});

describe('database: a disk that refuses', () => {
  const fill = (db: DatabaseSync) => note('x'.repeat(200_000))(db);

  it('acknowledges nothing on a full disk, and goes on when there is room', async () => {
    await database.write(note('kept'));
    pragma('max_page_count = 40');
    const outcomes = await Promise.allSettled([database.write(fill), database.write(note('small'))]);
    expect(outcomes[0]).toMatchObject({ status: 'rejected', reason: { name: 'TransientFault' } });
    expect(outcomes[0]).toMatchObject({ reason: { message: expect.stringContaining('disk is full') } });
    expect(notes()).toEqual(outcomes[1]?.status === 'fulfilled' ? ['kept', 'small'] : ['kept']);
    pragma('max_page_count = 1000000');
    await database.write(fill);
    expect(notes().at(-1)).toHaveLength(200_000);
  });

  it('says that the disk is read-only', async () => {
    await database.write(note('kept'));
    database.read((db) => db.exec('PRAGMA query_only = 1'));
    const refused = database.write(note('lost'));
    await expect(refused).rejects.toMatchObject({
      name: 'TransientFault',
      message: expect.stringContaining('read-only'),
    });
    expect(notes()).toEqual(['kept']);
  });

  it('loses the whole commit when the transaction breaks under it', async () => {
    const works = [
      database.write(note('before')),
      database.write((db) => {
        db.exec('ROLLBACK');
        throw new Error('broken');
      }),
      database.write(note('after')),
    ];
    const outcomes = await Promise.allSettled(works);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(notes()).toEqual([]);
    await database.write(note('next'));
    expect(notes()).toEqual(['next']);
  });

  it('loses the whole commit when the commit itself fails, and goes on with the next', async () => {
    database.read((db) =>
      db.exec(`CREATE TABLE parents (id INTEGER PRIMARY KEY);
        CREATE TABLE children (id INTEGER REFERENCES parents DEFERRABLE INITIALLY DEFERRED)`),
    );
    const orphan = database.write((db) => db.exec('INSERT INTO children VALUES (7)'));
    const outcomes = await Promise.allSettled([database.write(note('lost')), orphan]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
    expect(notes()).toEqual([]);
    await database.write(note('next'));
    expect(notes()).toEqual(['next']);
  });

  it('says that another program is writing', async () => {
    const other = openDatabase(path);
    other.read((db) => db.exec('BEGIN IMMEDIATE'));
    database.read((db) => db.exec('PRAGMA busy_timeout = 10'));
    await expect(database.write(note('lost'))).rejects.toMatchObject({
      name: 'TransientFault',
      message: expect.stringContaining('another program'),
    });
    other.read((db) => db.exec('ROLLBACK'));
    await other.close();
    await database.write(note('kept'));
    expect(notes()).toEqual(['kept']);
  });
});

describe('database: opening', () => {
  it('refuses data that a newer release has written, in words', async () => {
    pragma('user_version = 1000');
    await database.close();
    expect(() => openDatabase(path)).toThrow(/newer Mithaq.*form 1000/);
    database = openDatabase(':memory:');
  });

  it('refuses a file that is no database, and a folder that is not there', () => {
    const text = join(dir, 'text.sqlite');
    writeFileSync(text, 'This is not a database, it is a sentence that goes on for a while.'.repeat(100));
    expect(() => openDatabase(text)).toThrow(expect.objectContaining({ name: 'PermanentFault' }));
    expect(() => openDatabase(join(dir, 'none', 'a.sqlite'))).toThrow(/could not be opened/);
  });

  it('finds its tables and data again', async () => {
    await database.write(note('kept'));
    await database.close();
    database = openDatabase(path);
    expect(notes()).toEqual(['kept']);
  });
});
