import type { Desk } from '../../shared/use-cases/desk.ts';
import type { PackDesk } from '../../shared/use-cases/make-pack.ts';
import { type DailyDesk, runDaily } from '../../shared/use-cases/run-daily.ts';
import { takeStock } from '../../shared/use-cases/take-stock.ts';

/**
 * Once a day at 08:00: the seal over the log, the digest to staff, and after the end of a month its reconciliation. Run
 * twice for a day, it does nothing new.
 */
export function createHandler(desk: Omit<DailyDesk, 'makePack'> & Omit<PackDesk, 'writePackTable'>) {
  return () => runDaily({ ...desk, makePack: () => makePackLate(desk) });
}

/** Texts, formats and layouts are loaded once there is a pack to make: no other call waits for them. */
async function makePackLate(desk: Omit<PackDesk, 'writePackTable'>): Promise<void> {
  const [{ makeDuePack }, { writePackCsv }, { inBothLanguages }] = await Promise.all([
    import('../../shared/use-cases/make-pack.ts'),
    import('../../shared/formats/pack-csv.ts'),
    import('../../shared/i18n/text.ts'),
  ]);
  await makeDuePack({ ...desk, writePackTable: (pack) => writePackCsv(pack, inBothLanguages) });
}

/** Counts what stands still; changes nothing. */
export function createStockTaker(desk: Desk) {
  return () => takeStock(desk);
}
