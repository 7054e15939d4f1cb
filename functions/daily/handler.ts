import type { Desk } from '../../shared/use-cases/desk.ts';
import { type DailyDesk, runDaily } from '../../shared/use-cases/run-daily.ts';
import { takeStock } from '../../shared/use-cases/take-stock.ts';

/** Once a day at 08:00: the seal over the log, and the digest to staff. Run twice for a day, it does nothing new. */
export function createHandler(desk: DailyDesk) {
  return () => runDaily(desk);
}

/** Counts what stands still; changes nothing. */
export function createStockTaker(desk: Desk) {
  return () => takeStock(desk);
}
