import type { Bilingual } from '../kernel/act.ts';
import { type CalendarDay, dayOf } from '../kernel/calendar-day.ts';
import { sumCentimes } from '../kernel/money.ts';
import { amountOf, conventionBalanceOn } from './convention-balance.ts';
import type { LoggedConvention, LoggedRecovery, LoggedTranche } from './ledger-log.ts';

/** One movement on the account of the association: a transfer that arrived, or one that went back (negative). */
export interface ReceiptRow {
  readonly trancheIndex: number;
  readonly orderId: string;
  readonly on: CalendarDay;
  readonly amountCentimes: number;
  /** The bank's line; absent where two officers answer for the transfer. */
  readonly line?: { readonly statementId: string; readonly lineId: string };
}

/**
 * What an association received under one convention in a year, for its account to the Cour des comptes, due by 15 March
 * of the next year (circular 13/2022). Of what was spent the ledger knows nothing.
 */
export interface AnnualStatement {
  readonly year: number;
  readonly conventionId: string;
  readonly number: string;
  readonly applicationId: string;
  readonly regionCode: string;
  readonly association: Bilingual;
  readonly agreedCentimes: number;
  /** Received in the years before, in centimes. */
  readonly earlierCentimes: number;
  readonly receipts: readonly ReceiptRow[];
  readonly receivedCentimes: number;
  /** Agreed and not given back to the envelope, less all that was received until the end of the year. */
  readonly toComeCentimes: number;
  /** What the association paid back in the year against orders of revenue. */
  readonly recoveries: readonly LoggedRecovery[];
  readonly recoveredCentimes: number;
  /** All that was received and not paid back, until the end of the year. */
  readonly keptCentimes: number;
}

/** The statement of a convention and year; a year that runs is told until now. */
export function annualStatement(convention: LoggedConvention, year: number): AnnualStatement {
  const { amountCentimes, association, conventionId, number, applicationId, regionCode, tranches } =
    convention;
  const lastOn = `${year}-12-31`;
  const all = tranches
    .flatMap(movementsOf)
    .filter(({ on }) => on <= lastOn)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const receipts = all.filter(({ on }) => on.startsWith(`${year}-`));
  const total = (rows: readonly { readonly amountCentimes: number }[]) =>
    sumCentimes(rows.map((row) => row.amountCentimes));
  const receivedCentimes = total(receipts);
  const earlierCentimes = total(all) - receivedCentimes;
  const { released } = conventionBalanceOn(convention, lastOn);
  const back = (convention.recoveries ?? []).filter(({ recoveredOn }) => recoveredOn <= lastOn);
  const recoveries = back.filter(({ recoveredOn }) => recoveredOn.startsWith(`${year}-`));
  return {
    ...{ year, conventionId, number, applicationId, regionCode, association, receipts },
    agreedCentimes: amountCentimes,
    earlierCentimes,
    receivedCentimes,
    toComeCentimes: amountCentimes - released - earlierCentimes - receivedCentimes,
    recoveries,
    recoveredCentimes: total(recoveries),
    keptCentimes: total(all) - total(back),
  };
}

/** Transfers by the day on which the bank booked them; one that went back without having arrived moved nothing. */
function movementsOf(tranche: LoggedTranche): readonly ReceiptRow[] {
  const rows: ReceiptRow[] = [];
  const amountCentimes = amountOf(tranche);
  let trancheIndex = 0;
  const arrived = new Set<string>();
  for (const event of tranche.events) {
    if (event.type === 'TrancheScheduled') trancheIndex = event.index;
    if (event.type === 'PaymentConfirmed') {
      const { orderId, evidence } = event;
      arrived.add(orderId);
      rows.push({ trancheIndex, orderId, on: evidence.bookedOn, amountCentimes, line: lineOf(evidence) });
    }
    if (event.type === 'PaymentSettled' && event.outcome === 'executed') {
      arrived.add(event.orderId);
      rows.push({ trancheIndex, orderId: event.orderId, on: dayOf(event.at), amountCentimes });
    }
    if (event.type === 'PaymentReturned' && arrived.delete(event.orderId)) {
      const { orderId, evidence } = event;
      const back = { amountCentimes: -amountCentimes, line: lineOf(evidence) };
      rows.push({ trancheIndex, orderId, on: evidence.bookedOn, ...back });
    }
  }
  return rows;
}

function lineOf({ lineId, statementId }: { readonly lineId: string; readonly statementId: string }) {
  return { statementId, lineId };
}
