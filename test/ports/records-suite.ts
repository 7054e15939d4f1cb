import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Records } from '../../shared/ports/records.ts';
import { createMovableClock, type MovableClock, outcomeName } from './suite-parts.ts';

export interface MadeRecords {
  readonly records: Records;
  close(): Promise<void>;
}

/** What every store of records promises: run it on each adapter. */
export function recordsSuite(name: string, makeRecords: (clock: Clock) => Promise<MadeRecords>): void {
  describe(`${name} records`, () => {
    let clock: MovableClock;
    let made: MadeRecords;
    let records: Records;
    const inSeconds = (seconds: number) => new Date(Date.parse(clock.now()) + seconds * 1000).toISOString();

    beforeEach(async () => {
      clock = createMovableClock();
      made = await makeRecords(clock);
      records = made.records;
    });
    afterEach(() => made.close());

    describe('put and get', () => putSuite(() => records));
    describe('expiry', () =>
      expirySuite(
        () => records,
        () => clock,
        inSeconds,
      ));
    describe('counters', () =>
      counterSuite(
        () => records,
        () => clock,
        inSeconds,
      ));
  });
}

function putSuite(records: () => Records): void {
  it('keeps a value and raises its revision by one at each put', async () => {
    const value = { personId: 'p', roles: ['auditor'], name: 'ن' };
    const first = await records().put('session/1', value);
    expect(first.value).toEqual(value);
    const second = await records().put('session/1', { personId: 'q' });
    expect(second.revision).toBe(first.revision + 1);
    expect(await records().get('session/1')).toEqual(second);
    expect(await records().get('session/2')).toBeUndefined();
  });

  it('puts under a condition only what fits it', async () => {
    const { revision } = await records().put('wait/1', 'token-1', { ifRevision: 0 });
    for (const ifRevision of [0, revision - 1, revision + 1]) {
      expect(await outcomeName(records().put('wait/1', 'wrong', { ifRevision }))).toBe('RevisionConflict');
    }
    expect(await outcomeName(records().put('wait/2', 'wrong', { ifRevision: revision }))).toBe(
      'RevisionConflict',
    );
    expect((await records().put('wait/1', 'token-2', { ifRevision: revision })).value).toBe('token-2');
  });

  it('lets one of fifty claim an absent key', async () => {
    const claims = Array.from({ length: 50 }, (_, claim) =>
      records().put('link/1', claim, { ifRevision: 0 }),
    );
    const outcomes = await Promise.all(claims.map(outcomeName));
    expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'RevisionConflict')).toHaveLength(49);
  });

  it('deletes under a condition, and says whether it did', async () => {
    const { revision } = await records().put('wait/1', 'token');
    expect(await records().delete('wait/1', revision + 1)).toBe(false);
    expect(await records().delete('wait/1', revision)).toBe(true);
    expect(await records().delete('wait/1')).toBe(false);
    expect(await records().get('wait/1')).toBeUndefined();
  });

  it('never fits an old revision to a record made anew', async () => {
    const old = await records().put('wait/1', 'token-1');
    await records().put('other', 1);
    await records().delete('wait/1');
    await records().put('wait/1', 'token-2', { ifRevision: 0 });
    expect(await records().delete('wait/1', old.revision)).toBe(false);
    const overwritten = records().put('wait/1', 'late', { ifRevision: old.revision });
    expect(await outcomeName(overwritten)).toBe('RevisionConflict');
    expect((await records().get('wait/1'))?.value).toBe('token-2');
  });

  it.each(['', 'a'.repeat(1025)])('puts nothing under a key of no or of too many bytes', async (key) => {
    expect(await outcomeName(records().put(key, 1))).toBe('InputInvalid');
    expect(await records().get(key)).toBeUndefined();
    expect(await records().delete(key)).toBe(false);
  });

  it('lists what stands under a prefix by key', async () => {
    for (const key of ['link/b', 'code/a', 'link/a', 'links']) await records().put(key, key);
    expect((await records().list('link/')).map((record) => record.key)).toEqual(['link/a', 'link/b']);
    expect((await records().list('link', 2)).map((record) => record.value)).toEqual(['link/a', 'link/b']);
    expect(await records().list('none')).toEqual([]);
  });
}

function expirySuite(
  records: () => Records,
  clock: () => MovableClock,
  inSeconds: (s: number) => string,
): void {
  it('reads as absent from the instant of its expiry', async () => {
    const kept = await records().put('code/1', 'digest', { expiresAt: inSeconds(600) });
    clock().advance(599);
    expect(await records().get('code/1')).toEqual(kept);
    clock().advance(1);
    expect(await records().get('code/1')).toBeUndefined();
    expect(await records().list('code/')).toEqual([]);
    expect(await records().delete('code/1')).toBe(false);
  });

  it('is absent for a condition, and made anew above its old revision', async () => {
    for (let other = 0; other < 20; other += 1)
      await records().put(`a/${other}`, 0, { expiresAt: inSeconds(1) });
    await records().put('code/1', 'older', { expiresAt: inSeconds(600) });
    const old = await records().put('code/1', 'old', { expiresAt: inSeconds(600) });
    clock().advance(600);
    const refused = records().put('code/1', 'new', { ifRevision: old.revision });
    expect(await outcomeName(refused)).toBe('RevisionConflict');
    const fresh = await records().put('code/1', 'new', { ifRevision: 0 });
    expect(fresh.revision).toBeGreaterThan(old.revision);
    expect(await records().get('code/1')).toEqual(fresh);
  });

  it('holds the expiry of the last put, and none when that had none', async () => {
    await records().put('session/1', 1, { expiresAt: inSeconds(60) });
    await records().put('session/1', 2);
    clock().advance(61);
    expect((await records().get('session/1'))?.value).toBe(2);
  });

  it('keeps what has not expired while others lapse in numbers', async () => {
    for (let index = 0; index < 40; index += 1) {
      await records().put(`code/${index}`, index, { expiresAt: inSeconds(index < 20 ? 10 : 1000) });
    }
    clock().advance(10);
    for (let index = 0; index < 5; index += 1) await records().put(`session/${index}`, index);
    expect(await records().list('code/')).toHaveLength(20);
  });

  it('refuses an expiry that is no instant', async () => {
    expect(await outcomeName(records().put('code/1', 1, { expiresAt: 'tomorrow' }))).toBe('InputInvalid');
  });
}

function counterSuite(
  records: () => Records,
  clock: () => MovableClock,
  inSeconds: (s: number) => string,
): void {
  it('counts every one of fifty at the same time', async () => {
    const lapse = inSeconds(60);
    const counts = await Promise.all(Array.from({ length: 50 }, () => records().increment('rate/ip', lapse)));
    expect(counts.sort((one, other) => one - other)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
  });

  it('begins again when the window of the first count is over, however often it was tried', async () => {
    expect(await records().increment('rate/ip', inSeconds(60))).toBe(1);
    clock().advance(59);
    expect(await records().increment('rate/ip', inSeconds(60))).toBe(2);
    clock().advance(1);
    expect(await records().increment('rate/ip', inSeconds(60))).toBe(1);
  });

  it('does not count on a record that is no counter', async () => {
    await records().put('session/1', { personId: 'p' });
    expect(await outcomeName(records().increment('session/1', inSeconds(60)))).toBe('InputInvalid');
    expect((await records().get('session/1'))?.value).toEqual({ personId: 'p' });
  });
}
