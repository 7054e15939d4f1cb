import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applySchema, checkSchema } from './schema.ts';

const FIRST = 'CREATE TABLE kept (text TEXT) STRICT';
const SECOND = "ALTER TABLE kept ADD COLUMN language TEXT NOT NULL DEFAULT 'ar'";

let db: DatabaseSync;
beforeEach(() => {
  db = new DatabaseSync(':memory:');
  applySchema(db, [FIRST]);
  db.exec("INSERT INTO kept VALUES ('before')");
});
afterEach(() => db.close());

const form = () => db.prepare('PRAGMA user_version').get()?.user_version;
const rows = () =>
  db
    .prepare('SELECT * FROM kept')
    .all()
    .map((row) => ({ ...row }));

describe('schema: migration at the start', () => {
  it('takes a file of an earlier release through the steps that it lacks, and no others', () => {
    applySchema(db, [FIRST, SECOND]);
    expect([form(), rows()]).toEqual([2, [{ text: 'before', language: 'ar' }]]);
    applySchema(db, [FIRST, SECOND]);
    expect(form()).toBe(2);
  });

  it('leaves the file as it was when a step fails', () => {
    expect(() => applySchema(db, [FIRST, SECOND, 'ALTER TABLE none ADD COLUMN a TEXT'])).toThrow(
      'no such table',
    );
    expect([form(), rows()]).toEqual([1, [{ text: 'before' }]]);
  });
});

describe('schema: reading without a migration', () => {
  it('is refused for a file of an older or a newer release, in words', () => {
    expect(() => checkSchema(db, [FIRST])).not.toThrow();
    expect(() => checkSchema(db, [FIRST, SECOND])).toThrow(
      /older Mithaq.*form 1.*reads 2.*start this one once/u,
    );
    expect(() => checkSchema(db, [])).toThrow(/newer Mithaq.*form 1.*reads 0/u);
  });
});
