import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeptClock, createMovingClock } from './moving-clock.ts';

const DAY = 86_400_000;
const start = Date.parse('2026-11-23T09:00:00.000Z');
let real: number;
const realMillis = () => real;

beforeEach(() => {
  real = start;
});

describe('moving clock: running', () => {
  it('is the real one until it is moved', () => {
    const clock = createMovingClock(realMillis);
    real += 5000;
    expect([clock.nowMillis(), clock.now()]).toEqual([start + 5000, '2026-11-23T09:00:05.000Z']);
  });

  it('goes on from where it was held, as fast as the real one', () => {
    const clock = createMovingClock(realMillis);
    clock.holdAt(start - 180 * DAY);
    real += 60_000;
    clock.run();
    expect(clock.nowMillis()).toBe(start - 180 * DAY);
    real += 5000;
    expect(clock.nowMillis()).toBe(start - 180 * DAY + 5000);
  });

  it('runs on when it is told to run twice', () => {
    const clock = createMovingClock(realMillis);
    clock.holdAt(start);
    clock.run();
    real += 5000;
    clock.run();
    expect(clock.nowMillis()).toBe(start + 5000);
  });
});

describe('moving clock: held', () => {
  it('stands still', () => {
    const clock = createMovingClock(realMillis);
    clock.holdAt(start + DAY);
    real += 5000;
    expect(clock.nowMillis()).toBe(start + DAY);
  });

  it('begins where it is first put, also in the past', () => {
    const clock = createMovingClock(realMillis);
    clock.holdAt(start - 180 * DAY);
    expect(clock.nowMillis()).toBe(start - 180 * DAY);
  });

  it('never goes back from there, held or running', () => {
    const clock = createMovingClock(realMillis);
    clock.holdAt(start - 100 * DAY);
    clock.holdAt(start - 101 * DAY);
    expect(clock.nowMillis()).toBe(start - 100 * DAY);
    clock.run();
    real += 5000;
    clock.holdAt(start - 100 * DAY);
    expect(clock.nowMillis()).toBe(start - 100 * DAY + 5000);
    clock.holdAt(start - 99 * DAY);
    expect(clock.nowMillis()).toBe(start - 99 * DAY);
  });
});

describe('kept clock', () => {
  let folder: string;
  const path = () => join(folder, 'data', 'clock.json');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mithaq-clock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is held where it was held, after the process was killed', () => {
    createKeptClock(path(), realMillis).holdAt(start - 30 * DAY);
    real += DAY;
    expect(createKeptClock(path(), realMillis).nowMillis()).toBe(start - 30 * DAY);
  });

  it('has gone on meanwhile when it was running', () => {
    const clock = createKeptClock(path(), realMillis);
    clock.holdAt(start - 30 * DAY);
    clock.run();
    real += DAY;
    expect(createKeptClock(path(), realMillis).nowMillis()).toBe(start - 29 * DAY);
  });

  it('never goes back over a restart either', () => {
    createKeptClock(path(), realMillis).holdAt(start - 30 * DAY);
    const again = createKeptClock(path(), realMillis);
    again.holdAt(start - 180 * DAY);
    expect(again.nowMillis()).toBe(start - 30 * DAY);
  });

  it('is the real one in a new folder', () => {
    expect(createKeptClock(path(), realMillis).nowMillis()).toBe(start);
  });

  it('does not guess when its file cannot be read', () => {
    createKeptClock(path(), realMillis);
    writeFileSync(path(), '{"offsetMil');
    expect(() => createKeptClock(path(), realMillis)).toThrow();
  });
});
