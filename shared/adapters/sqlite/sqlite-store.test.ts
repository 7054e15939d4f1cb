import { describe, expect, it } from 'vitest';
import { anAppendContext, aStreamAppend } from '../../../test/ports/suite-parts.ts';
import { verifyChain } from '../../wire/commit-chain.ts';
import { openDatabase } from './database.ts';
import { createSqliteStore } from './sqlite-store.ts';
import { listing } from './store-statements.ts';

function aStore() {
  const database = openDatabase(':memory:');
  return {
    database,
    store: createSqliteStore({ database, clock: { now: () => '2026-05-04T09:00:00.000Z' } }),
  };
}

describe('sqlite store', () => {
  it('shows a change made in the file behind its back', async () => {
    const { database, store } = aStore();
    for (let version = 0; version < 3; version += 1) {
      await store.append([aStreamAppend('a', { expectedVersion: version })], anAppendContext(`k${version}`));
    }
    const newest = await store.read('a');
    expect(verifyChain(await store.history('a'), newest)).toMatchObject({ whole: true });
    const forge = `UPDATE store_commits SET act = replace(act, 'staff-07', 'staff-08') WHERE version = 2`;
    await database.write((db) => db.exec(forge));
    expect(verifyChain(await store.history('a'), newest)).toEqual({
      whole: false,
      version: 2,
      fault: 'content',
    });
  });

  it('notices commits taken off the end of a stream', async () => {
    const { database, store } = aStore();
    await store.append([aStreamAppend('a')], anAppendContext('k1'));
    await store.append([aStreamAppend('a', { expectedVersion: 1 })], anAppendContext('k2'));
    await database.write((db) => db.exec('DELETE FROM store_commits WHERE version = 2'));
    expect(verifyChain(await store.history('a'), await store.read('a'))).toMatchObject({
      whole: false,
      fault: 'end',
    });
  });

  it('tells the heads of more streams than one page holds', async () => {
    const { store } = aStore();
    const names = Array.from({ length: 1000 }, (_, index) => `s${String(index).padStart(4, '0')}`);
    await Promise.all(names.map((name) => store.append([aStreamAppend(name)], anAppendContext(name))));
    const heads = [];
    for await (const head of store.heads()) heads.push(head.stream);
    expect(heads).toEqual(names);
  });

  it('records nothing that JSON cannot hold', async () => {
    const { store } = aStore();
    for (const state of [new Map(), new Date(0), { count: 1n }]) {
      const append = store.append([aStreamAppend('a', { state })], anAppendContext('k'));
      await expect(append).rejects.toThrow(TypeError);
    }
    expect(await store.read('a')).toBeUndefined();
    expect(await store.recall('k')).toBeUndefined();
  });

  it('reads a listing along its indexes, not through the whole table', () => {
    const { database } = aStore();
    const plan = database.read((db) =>
      db
        .prepare(`EXPLAIN QUERY PLAN ${listing('ASC')}`)
        .all({ partition: 'a', low: '', high: 'z', after: '', limit: 1 }),
    );
    const details = plan.map((row) => String(row.detail)).join('\n');
    for (const group of [1, 2, 3]) expect(details).toContain(`USING INDEX store_streams_g${group}`);
    expect(details).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
