import { describe, expect, it } from 'vitest';
import type { Engine } from './engine/engine.ts';
import { createPump } from './pump.ts';

type Reader = () => Promise<number>;

const nothing: Reader = async () => 0;
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A reader that delivers what is owed, one act at a time, and writes down what it did. */
function owing(count: number, log: string[] = [], name = 'read') {
  let owed = count;
  const reader: Reader & { owe(more: number): void } = Object.assign(
    async () => {
      await turn();
      if (owed === 0) return 0;
      owed -= 1;
      log.push(name);
      return 1;
    },
    {
      owe(more: number) {
        owed += more;
      },
    },
  );
  return reader;
}

const engine = (idle: () => Promise<void> = async () => undefined) => ({ idle }) as Engine;
const unheard = (fault: unknown) => {
  throw fault;
};

describe('pump: settle', () => {
  it('delivers until nothing is owed, by both readers', async () => {
    const log: string[] = [];
    const pump = createPump(
      { signals: owing(3, log, 'signal'), mails: owing(2, log, 'mail') },
      engine(),
      unheard,
    );
    await pump.settle();
    expect(log).toEqual(['signal', 'signal', 'signal', 'mail', 'mail']);
  });

  it('waits for the engine, and delivers what the engine caused', async () => {
    const log: string[] = [];
    const signals = owing(1, log, 'signal');
    const mails = owing(0, log, 'mail');
    let rounds = 0;
    const idle = async () => {
      await turn();
      rounds += 1;
      log.push('idle');
      if (rounds <= 2) signals.owe(1);
      if (rounds === 2) mails.owe(1);
    };
    await createPump({ signals, mails }, engine(idle), unheard).settle();
    expect(log).toEqual(['signal', 'idle', 'signal', 'idle', 'mail', 'signal', 'idle', 'idle']);
  });

  it('ends when what is left cannot be delivered', async () => {
    const pump = createPump({ signals: nothing, mails: nothing }, engine(), unheard);
    await pump.settle();
  });
});

describe('pump: nudge', () => {
  it('delivers without being waited for', async () => {
    const log: string[] = [];
    const pump = createPump(
      { signals: owing(1, log, 'signal'), mails: owing(1, log, 'mail') },
      engine(),
      unheard,
    );
    pump.nudge();
    expect(log).toEqual([]);
    await pump.settle();
    expect([...log].sort()).toEqual(['mail', 'signal']);
  });

  it('delivers the mail that the engine causes, without a second nudge', async () => {
    const log: string[] = [];
    const mails = owing(0, log, 'mail');
    let rounds = 0;
    const idle = async () => {
      for (let turns = 0; turns < 3; turns += 1) await turn();
      rounds += 1;
      if (rounds === 1) mails.owe(1);
    };
    const pump = createPump({ signals: owing(1, log, 'signal'), mails }, engine(idle), unheard);
    pump.nudge();
    for (let turns = 0; turns < 20; turns += 1) await turn();
    expect(log).toEqual(['signal', 'mail']);
  });

  it('lets a mail server that hangs block no signal', async () => {
    const log: string[] = [];
    const signals = owing(1, log, 'signal');
    const hung: Reader = () => new Promise(() => undefined);
    const pump = createPump({ signals, mails: hung }, engine(), unheard);
    for (const _ of [1, 2, 3]) {
      pump.nudge();
      for (let turns = 0; turns < 6; turns += 1) await turn();
      signals.owe(1);
    }
    expect(log).toEqual(['signal', 'signal', 'signal']);
  });

  it('runs each reader once at a time, however often it is called', async () => {
    let running = 0;
    let most = 0;
    const signals: Reader = async () => {
      running += 1;
      most = Math.max(most, running);
      await turn();
      running -= 1;
      return 0;
    };
    const pump = createPump({ signals, mails: nothing }, engine(), unheard);
    for (let times = 0; times < 20; times += 1) pump.nudge();
    await pump.settle();
    expect(most).toBe(1);
  });

  it('reads again for what was committed while it read', async () => {
    let reads = 0;
    let release: (() => void) | undefined;
    const signals: Reader = () =>
      new Promise((resolve) => {
        reads += 1;
        release = () => resolve(0);
      });
    const pump = createPump({ signals, mails: nothing }, engine(), unheard);
    pump.nudge();
    await turn();
    pump.nudge();
    pump.nudge();
    await turn();
    expect(reads).toBe(1);
    release?.();
    await turn();
    expect(reads).toBe(2);
  });
});

describe('pump: fault', () => {
  it('is told, and the next nudge reads again', async () => {
    const faults: unknown[] = [];
    let away = true;
    const log: string[] = [];
    const rest = owing(1, log, 'signal');
    const signals: Reader = () => (away ? Promise.reject(new Error('disk')) : rest());
    const pump = createPump({ signals, mails: nothing }, engine(), (fault) => faults.push(fault));
    await pump.settle();
    expect(faults).toMatchObject([{ message: 'disk' }]);
    away = false;
    await pump.settle();
    expect(log).toEqual(['signal']);
  });
});
