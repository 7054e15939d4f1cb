import { addDays, dayOf, instantAt } from '../../shared/domain/kernel/calendar-day.ts';
import type { Engine } from './engine/engine.ts';
import type { MovingClock } from './moving-clock.ts';
import type { Pump } from './pump.ts';

/** Fires what is due: the engine's timers and the daily round, in due order, whoever moves the clock. */
export interface Timekeeper {
  /** Moves a held clock to an instant; everything due on the way fires at its own moment. */
  advanceTo(millis: number): Promise<void>;
  /** Follows the real clock until stopped. */
  follow(): { stop(): void };
}

const DAILY_AT = '08:00';
/** Also when nothing is due: what a delivery owes is tried again. */
const ROUND_MILLIS = 60_000;
const LOOK_AGAIN_MILLIS = 250;

export function createTimekeeper(parts: {
  readonly clock: MovingClock;
  readonly engine: Engine;
  readonly pump: Pump;
  readonly daily: () => Promise<unknown>;
  /** What nobody tells this process of and has to be looked for. */
  readonly round: () => Promise<unknown>;
  readonly onFault: (fault: unknown) => void;
}): Timekeeper {
  const { clock, engine, pump, daily, round, onFault } = parts;
  let nextDaily = nextDailyAfter(clock.nowMillis() - 1);

  const fire = async (): Promise<void> => {
    if (nextDaily <= clock.nowMillis()) {
      nextDaily = nextDailyAfter(clock.nowMillis());
      // A round that fails is told of, and keeps no timer from firing.
      await daily().catch(onFault);
    }
    await engine.fireDue();
  };

  return {
    async advanceTo(millis) {
      // What was committed before belongs to the time before.
      await pump.settle();
      for (;;) {
        const due = Math.min(engine.nextDueAtMillis() ?? Number.POSITIVE_INFINITY, nextDaily);
        if (due > millis) break;
        clock.holdAt(Math.max(due, clock.nowMillis()));
        await fire();
        await pump.settle();
      }
      clock.holdAt(Math.max(millis, clock.nowMillis()));
    },
    follow() {
      let stopped = false;
      let lastRound = clock.nowMillis();
      const look = async (): Promise<void> => {
        const now = clock.nowMillis();
        const due = Math.min(engine.nextDueAtMillis() ?? Number.POSITIVE_INFINITY, nextDaily);
        if (due <= now) await fire();
        if (due <= now || now - lastRound >= ROUND_MILLIS) {
          lastRound = now;
          pump.nudge();
          await round().catch(onFault);
        }
      };
      const loop = (): void => {
        if (stopped) return;
        look()
          .catch(onFault)
          .finally(() => setTimeout(loop, LOOK_AGAIN_MILLIS).unref());
      };
      loop();
      return { stop: () => (stopped = true) };
    },
  };
}

function nextDailyAfter(millis: number): number {
  const today = dayOf(new Date(millis).toISOString());
  const at = Date.parse(instantAt(today, DAILY_AT));
  return at > millis ? at : Date.parse(instantAt(addDays(today, 1), DAILY_AT));
}
