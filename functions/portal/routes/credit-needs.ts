import { dayOf } from '../../../shared/domain/kernel/calendar-day.ts';
import { sumCentimes } from '../../../shared/domain/kernel/money.ts';
import { type CreditLine, lineOf } from '../../../shared/domain/ledger/credit-accounts.ts';
import { readTerms } from '../../../shared/use-cases/read-cases.ts';
import { creditOfOrder } from '../../../shared/use-cases/read-credits.ts';
import type { PortalDesk } from '../portal-desk.ts';
import type { QueuedTranche } from './tranches-reading.ts';

/** What orders of today would draw on one year and line, in centimes. */
export interface CreditNeed extends CreditLine {
  readonly count: number;
  readonly neededCentimes: number;
  readonly leftCentimes: number;
}

/** The need of approved tranches by line of their visa; empty where the programme does not control credit. */
export async function readCreditNeeds(
  desk: PortalDesk,
  approved: readonly QueuedTranche[],
): Promise<readonly CreditNeed[]> {
  const [terms, today] = [await readTerms(desk), dayOf(desk.clock.now())];
  const byLine = Map.groupBy(approved, ({ convention }) => lineOf(convention.visa?.budgetLine ?? ''));
  const needs = await Promise.all(
    [...byLine.values()].map(async (tranches): Promise<readonly CreditNeed[]> => {
      const [first] = tranches;
      const credit = first && (await creditOfOrder(desk, terms, first.convention, today));
      if (credit === undefined || credit === 'no-visa') return [];
      const neededCentimes = sumCentimes(tranches.map(({ tranche }) => tranche.amountCentimes));
      return [{ ...credit, count: tranches.length, neededCentimes }];
    }),
  );
  return needs.flat();
}
