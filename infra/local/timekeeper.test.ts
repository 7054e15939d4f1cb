import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import { createMovingClock, type MovingClock } from './moving-clock.ts';
import type { Pump } from './pump.ts';
import { createTimekeeper, type Timekeeper } from './timekeeper.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 08:00 in Morocco in summer time is 07:00 UTC; this is half an hour before it. */
const start = Date.parse('2026-06-01T06:30:00.000Z');

interface Machine {
  readonly clock: MovingClock;
  readonly engine: Engine;
  readonly timekeeper: Timekeeper;
  /** What happened, with its instant. */
  readonly log: string[];
  readonly faults: unknown[];
  /** Starts a workflow that says its name after so many seconds, again and again. */
  every(name: string, seconds: number): Promise<void>;
  settle: () => Promise<void>;
  daily: () => Promise<unknown>;
  round: () => Promise<unknown>;
}

async function aMachine(realMillis: () => number = () => start, hold = true): Promise<Machine> {
  const clock = createMovingClock(realMillis);
  if (hold) clock.holdAt(start);
  const log: string[] = [];
  const say = (what: string) => log.push(`${clock.now().slice(0, 19)} ${what}`);
  const functions = {
    say: async ({ input }: { input: unknown }) => {
      say(String(input));
      return null;
    },
  };
  const engine = createEngine({ database: openDatabase(':memory:'), clock, functions });
  await engine.define({ name: 'repeated', definition: repeated });
  const faults: unknown[] = [];
  const machine: Machine = {
    clock,
    engine,
    log,
    faults,
    every: async (name, seconds) => {
      await engine.start({ stateMachine: 'repeated', name, input: { name, seconds } });
      await engine.idle();
    },
    settle: () => engine.idle(),
    daily: async () => say('daily'),
    round: async () => undefined,
    timekeeper: createTimekeeper({
      clock,
      engine,
      pump: { nudge: () => log.push('nudge'), settle: () => machine.settle() } satisfies Pump,
      daily: () => machine.daily(),
      round: () => machine.round(),
      onFault: (fault) => faults.push(fault),
    }),
  };
  return machine;
}

const repeated = {
  QueryLanguage: 'JSONata',
  StartAt: 'Read',
  States: {
    Read: {
      Type: 'Pass',
      Assign: { name: '{% $states.input.name %}', seconds: '{% $states.input.seconds %}' },
      Next: 'Wait',
    },
    Wait: { Type: 'Wait', Seconds: '{% $seconds %}', Next: 'Say' },
    Say: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'say', Payload: '{% $name %}' },
      TimeoutSeconds: 60,
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Stopped' }],
      Next: 'Wait',
    },
    Stopped: { Type: 'Succeed' },
  },
};

describe('timekeeper: advance', () => {
  it('fires timers and the daily round each at its own moment, in due order', async () => {
    const { every, log, timekeeper, clock } = await aMachine();
    await every('a', 7200);
    await every('b', 1200);
    await timekeeper.advanceTo(start + 2 * HOUR);
    expect(log).toEqual([
      '2026-06-01T06:50:00 b',
      '2026-06-01T07:00:00 daily',
      '2026-06-01T07:10:00 b',
      '2026-06-01T07:30:00 b',
      '2026-06-01T07:50:00 b',
      '2026-06-01T08:10:00 b',
      expect.stringMatching(/^2026-06-01T08:30:00 [ab]$/u),
      expect.stringMatching(/^2026-06-01T08:30:00 [ab]$/u),
    ]);
    expect(clock.nowMillis()).toBe(start + 2 * HOUR);
  });

  it('over 180 days brings every timer and every day, and nothing twice', async () => {
    const { every, log, timekeeper } = await aMachine();
    await every('week', 7 * 86_400);
    await timekeeper.advanceTo(start + 180 * DAY);
    const dailies = log.filter((line) => line.endsWith(' daily'));
    expect(dailies).toHaveLength(180);
    expect(new Set(dailies.map((line) => line.slice(0, 10))).size).toBe(180);
    expect(log.filter((line) => line.endsWith(' week'))).toHaveLength(25);
    expect([...log].sort()).toEqual(log);
  });

  it('delivers what was committed before it moves the clock', async () => {
    const machine = await aMachine();
    const settled: string[] = [];
    machine.settle = async () => {
      settled.push(machine.clock.now());
      await machine.engine.idle();
    };
    await machine.timekeeper.advanceTo(start + 10 * DAY);
    expect(settled[0]).toBe('2026-06-01T06:30:00.000Z');
  });

  it('lets what was due settle before the clock goes on', async () => {
    const machine = await aMachine();
    await machine.every('a', 600);
    machine.settle = async () => {
      await machine.engine.idle();
      machine.log.push(`${machine.clock.now().slice(0, 19)} settled`);
    };
    await machine.timekeeper.advanceTo(start + 1200 * 1000);
    expect(machine.log.slice(-4)).toEqual([
      '2026-06-01T06:40:00 a',
      '2026-06-01T06:40:00 settled',
      '2026-06-01T06:50:00 a',
      '2026-06-01T06:50:00 settled',
    ]);
  });

  it('to an instant that is past moves nothing', async () => {
    const { clock, log, timekeeper } = await aMachine();
    await timekeeper.advanceTo(start - DAY);
    expect([clock.nowMillis(), log]).toEqual([start, []]);
  });

  it('brings the timers also when the daily round fails, and tells of it', async () => {
    const machine = await aMachine();
    await machine.every('a', 1800);
    machine.daily = () => Promise.reject(new Error('no mail server'));
    await machine.timekeeper.advanceTo(start + HOUR);
    expect(machine.log).toEqual(['2026-06-01T07:00:00 a', '2026-06-01T07:30:00 a']);
    expect(machine.faults).toMatchObject([{ message: 'no mail server' }]);
  });
});

describe('timekeeper: follow', () => {
  const until = async (ready: () => boolean) => {
    for (let tries = 0; tries < 100 && !ready(); tries += 1) await new Promise((go) => setTimeout(go, 20));
    expect(ready()).toBe(true);
  };

  it('fires what has become due and nudges the pump, until it is stopped', async () => {
    let real = start;
    const { every, log, timekeeper, engine } = await aMachine(() => real, false);
    await every('a', 600);
    const following = timekeeper.follow();
    real = start + 601_000;
    await until(() => log.includes('nudge'));
    await engine.idle();
    expect(log).toContain('2026-06-01T06:40:01 a');
    real = start + HOUR;
    await until(() => log.some((line) => line.endsWith('daily')));
    await until(() => log.filter((line) => line === 'nudge').length === 2);
    await engine.idle();
    following.stop();
    const before = log.length;
    real = start + 30 * DAY;
    await new Promise((go) => setTimeout(go, 600));
    expect(log).toHaveLength(before);
  });

  it('nudges every minute also when nothing is due', async () => {
    let real = start;
    const { log, timekeeper } = await aMachine(() => real, false);
    const following = timekeeper.follow();
    real = start + 60_000;
    await until(() => log.includes('nudge'));
    following.stop();
    expect(log.filter((line) => line === 'nudge')).toHaveLength(1);
  });

  it('looks for what nobody tells of once a minute, also after a round that failed, and tells of that', async () => {
    let real = start;
    const machine = await aMachine(() => real, false);
    let rounds = 0;
    machine.round = async () => {
      rounds += 1;
      if (rounds === 1) throw new Error('no folder');
    };
    const following = machine.timekeeper.follow();
    for (const minute of [1, 2]) {
      real = start + minute * 60_000;
      await until(() => rounds === minute);
    }
    following.stop();
    expect(machine.faults).toMatchObject([{ message: 'no folder' }]);
  });
});
