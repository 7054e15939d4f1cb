import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createSqliteStore } from '../../shared/adapters/sqlite/sqlite-store.ts';
import type { Store } from '../../shared/ports/store.ts';
import { verifyChain } from '../../shared/wire/commit-chain.ts';
import { anAppendContext, aStreamAppend } from '../ports/suite-parts.ts';

const COMMITS = 40;
const FRAME_HEADER_BYTES = 24;
const AMOUNT = 100;
const clock = { now: () => '2026-05-04T09:00:00.000Z' };

let dir: string;
/** Size of the log after each acknowledged commit; index 0 is before the first. */
const sizes: number[] = [];

const file = (name: string) => join(dir, name);
const appendNumber = (store: Store, commit: number, lane: number) =>
  store.append(
    [
      aStreamAppend(`lane/${lane}`, {
        expectedVersion: commit - 1,
        state: { commit, pad: 'x'.repeat((commit * 97) % 900) },
      }),
    ],
    anAppendContext(`${lane}-${commit}`, {
      postings: [{ from: 'appropriation/upe', to: `lane/${lane}`, amountCentimes: AMOUNT }],
      outbox: [{ kind: 'settle-wait', subject: `lane/${lane}` }],
    }),
  );

/** One, two or three appends share a commit: of those, all or none may be there afterwards. */
const lanesOf = (commit: number) =>
  Array.from({ length: 3 }, (_, lane) => lane).filter((lane) => commit % (lane + 1) === 0 || lane === 0);

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'mithaq-cuts-'));
  const database = openDatabase(file('live.sqlite'));
  database.read((db) => db.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA wal_autocheckpoint = 0'));
  const store = createSqliteStore({ database, clock });
  sizes.push(statSync(file('live.sqlite-wal')).size);
  const versions = [0, 0, 0];
  for (let commit = 1; commit <= COMMITS; commit += 1) {
    const appends = lanesOf(commit).map((lane) => {
      versions[lane] = (versions[lane] ?? 0) + 1;
      return appendNumber(store, versions[lane], lane);
    });
    await Promise.all(appends);
    sizes.push(statSync(file('live.sqlite-wal')).size);
  }
  copyFileSync(file('live.sqlite'), file('base'));
  copyFileSync(file('live.sqlite-wal'), file('base-wal'));
  await database.close();
});
afterAll(() => rmSync(dir, { recursive: true }));

/** Opens a copy whose log was treated by `damage`, as after a power cut, and verifies it to be as after `commit`. */
async function expectStateAfter(commit: number, what: string, damage: (log: string) => Promise<void> | void) {
  const path = file('cut.sqlite');
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  copyFileSync(file('base'), path);
  copyFileSync(file('base-wal'), `${path}-wal`);
  await damage(`${path}-wal`);
  const database = openDatabase(path);
  const store = createSqliteStore({ database, clock });
  let rows = 0;
  for (let lane = 0; lane < 3; lane += 1) {
    const expected = Array.from({ length: commit }, (_, index) => index + 1).filter((n) =>
      lanesOf(n).includes(lane),
    ).length;
    const state = await store.read(`lane/${lane}`);
    expect(state?.version ?? 0, `${what}, lane ${lane}`).toBe(expected);
    if (state)
      expect(verifyChain(await store.history(`lane/${lane}`), state), what).toMatchObject({ whole: true });
    expect(await store.balance(`lane/${lane}`), what).toBe(expected * AMOUNT);
    expect((await store.recall(`${lane}-${expected}`)) !== undefined, what).toBe(expected > 0);
    expect(await store.recall(`${lane}-${expected + 1}`), what).toBeUndefined();
    rows += expected;
  }
  expect(await store.outbox('signals', 1000), what).toHaveLength(rows);
  const next = ((await store.read('lane/0'))?.version ?? 0) + 1;
  expect(await appendNumber(store, next, 0), what).toEqual({ outcome: 'appended' });
  await database.close();
}

describe('store: a log cut off', () => {
  it('holds every acknowledged append, whole, wherever the bytes after it end', async () => {
    let cuts = 0;
    for (let commit = 0; commit < COMMITS; commit += 1) {
      const [from, to] = [sizes[commit]!, sizes[commit + 1]!];
      const places = [from, from + 1, from + FRAME_HEADER_BYTES, Math.floor((from + to) / 2), to - 1];
      for (const cut of places) {
        await expectStateAfter(commit, `commit ${commit}, cut at ${cut}`, (log) => truncateSync(log, cut));
        cuts += 1;
      }
    }
    expect(cuts).toBe(COMMITS * 5);
  });

  it('takes nothing from a commit whose bytes did not all arrive', async () => {
    for (let commit = 0; commit < COMMITS; commit += 3) {
      const [from, to] = [sizes[commit]!, sizes[commit + 1]!];
      const hole = Math.floor((from + to) / 2);
      await expectStateAfter(commit, `commit ${commit}, hole at ${hole}`, async (log) => {
        const handle = await open(log, 'r+');
        await handle.write(Buffer.alloc(64, 0xa5), 0, 64, hole);
        await handle.close();
      });
    }
  });

  it('tells by these means when an acknowledged append is lost', async () => {
    const early = sizes[COMMITS - 2]!;
    const lost = expectStateAfter(COMMITS - 1, 'one commit too few', (log) => truncateSync(log, early));
    await expect(lost).rejects.toThrow('one commit too few');
  });
});
