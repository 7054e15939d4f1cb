import { type DailyDesk, runDaily } from '../../shared/use-cases/run-daily.ts';

/** Once a day at 08:00: the seal over the log, and the digest to staff. Run twice for a day, it does nothing new. */
export function createHandler(desk: DailyDesk) {
  return () => runDaily(desk);
}
