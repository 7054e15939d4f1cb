import type { Clock } from '../../shared/ports/clock.ts';

/** The installation's one clock: the real one plus an offset, or held still while time is being moved. */
export interface MovingClock extends Clock {
  nowMillis(): number;
  /** Holds the clock at an instant; it never goes back. */
  holdAt(millis: number): void;
  /** Lets it run again from where it is held. */
  run(): void;
  offsetMillis(): number;
}

export function createMovingClock(realMillis: () => number, startOffsetMillis = 0): MovingClock {
  let offset = startOffsetMillis;
  let held: number | undefined;
  const nowMillis = () => held ?? realMillis() + offset;
  return {
    nowMillis,
    now: () => new Date(nowMillis()).toISOString(),
    holdAt(millis) {
      held = held === undefined ? millis : Math.max(held, millis);
    },
    run() {
      if (held === undefined) return;
      offset = held - realMillis();
      held = undefined;
    },
    offsetMillis: () => (held === undefined ? offset : held - realMillis()),
  };
}
