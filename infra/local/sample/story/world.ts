import type { Desk } from '../../../../shared/use-cases/desk.ts';
import type { MovingClock } from '../../moving-clock.ts';
import type { Pump } from '../../pump.ts';
import type { Timekeeper } from '../../timekeeper.ts';
import type { SampleBank } from '../bank/bank.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';

/** What the story is lived in, wherever that runs: the portal with its real doors, the clock, the mailbox, the bank. */
export interface World {
  readonly app: { request(url: string, init?: RequestInit): Response | Promise<Response> };
  readonly runtime: {
    readonly desk: Desk;
    readonly pump: Pick<Pump, 'settle'>;
    readonly timekeeper: Pick<Timekeeper, 'advanceTo'>;
  };
  readonly clock: MovingClock;
  readonly mailbox: Pick<Mailbox, 'list' | 'get' | 'messages'>;
  readonly bank: SampleBank;
  readonly origin: string;
  /** The day on which the story ends, as milliseconds of its last moment. */
  readonly endMillis: number;
  /** The time on the machine's own clock, which the story catches up with at its end. */
  readonly realMillis: () => number;
  readonly tell: (line: string) => void;
}

const DAY_MILLIS = 86_400_000;

/** Moves time to a moment of the story, `daysAgo` days before its end; what is due on the way fires. */
export async function at(world: World, daysAgo: number, time: string): Promise<void> {
  const day = new Date(world.endMillis - daysAgo * DAY_MILLIS).toISOString().slice(0, 10);
  const millis = Date.parse(`${day}T${time}:00.000Z`);
  if (millis > world.clock.nowMillis()) await world.runtime.timekeeper.advanceTo(millis);
  await world.runtime.pump.settle();
}

/** A little time passes between two acts of a person. */
export function pause(world: World, seconds: number): void {
  world.clock.holdAt(world.clock.nowMillis() + seconds * 1000);
}
