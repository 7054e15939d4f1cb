import type { Engine } from './engine.ts';

/** A clock that stands still until it is moved. */
export interface SteppedClock {
  nowMillis(): number;
  moveTo(millis: number): void;
}

export function createSteppedClock(startAtMillis: number): SteppedClock {
  let now = startAtMillis;
  return {
    nowMillis: () => now,
    moveTo(millis) {
      now = Math.max(now, millis);
    },
  };
}

/**
 * Lets a duration pass: the clock stops at every due moment on the way, what is due is fired, and what follows from it
 * comes to rest before the clock goes on.
 */
export async function advance(engine: Engine, clock: SteppedClock, durationMillis: number): Promise<void> {
  const until = clock.nowMillis() + durationMillis;
  await engine.idle();
  for (
    let due = engine.nextDueAtMillis();
    due !== undefined && due <= until;
    due = engine.nextDueAtMillis()
  ) {
    clock.moveTo(due);
    await engine.fireDue();
    await engine.idle();
  }
  clock.moveTo(until);
}
