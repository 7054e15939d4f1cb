import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../../shared/ports/clock.ts';

/** The installation's one clock: the real one plus an offset, or held still while time is being moved. */
export interface MovingClock extends Clock {
  nowMillis(): number;
  /** Holds the clock at an instant: the first time anywhere, from then on it never goes back. */
  holdAt(millis: number): void;
  /** Lets it run again from where it is held. */
  run(): void;
}

export interface ClockPosition {
  /** Added to the real time while the clock runs. */
  readonly offsetMillis: number;
  /** Where it is held, when it is. */
  readonly heldMillis?: number;
}

export function createMovingClock(
  realMillis: () => number,
  start: ClockPosition = { offsetMillis: 0 },
  onMove: (position: ClockPosition) => void = () => undefined,
): MovingClock {
  let position = start;
  const move = (next: ClockPosition) => {
    position = next;
    onMove(next);
  };
  const nowMillis = () => position.heldMillis ?? realMillis() + position.offsetMillis;
  return {
    nowMillis,
    now: () => new Date(nowMillis()).toISOString(),
    holdAt(millis) {
      const wasPut = position.heldMillis !== undefined || position.offsetMillis !== 0;
      move({ ...position, heldMillis: wasPut ? Math.max(nowMillis(), millis) : millis });
    },
    run() {
      if (position.heldMillis !== undefined) move({ offsetMillis: position.heldMillis - realMillis() });
    },
  };
}

/** A clock whose position outlives the process: after a kill, time goes on from where it stood, never from before. */
export function createKeptClock(path: string, realMillis: () => number): MovingClock {
  mkdirSync(dirname(path), { recursive: true });
  return createMovingClock(realMillis, readPosition(path), (position) => {
    writeFileSync(`${path}.new`, JSON.stringify(position));
    renameSync(`${path}.new`, path);
  });
}

function readPosition(path: string): ClockPosition {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ClockPosition;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return { offsetMillis: 0 };
    throw fault;
  }
}
