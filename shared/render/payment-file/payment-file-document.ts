import type { Bilingual } from '../../domain/kernel/act.ts';
import type { CalendarDay, Instant } from '../../domain/kernel/calendar-day.ts';
import type { BatchOrder } from '../../domain/payment-batch/state.ts';

/** What the accountant reads before paying: who receives what, on what ground, and the total. Money in centimes. */
export interface PaymentFileDocument {
  readonly batchId: string;
  /** From 1; a later one replaces the file that lines were given back from. */
  readonly revision: number;
  readonly programme: Bilingual;
  readonly debtor: { readonly name: string; readonly rib: string };
  readonly executionOn: CalendarDay;
  /** The lines of this volume: one document of a long batch would take more memory than a machine has to give. */
  readonly orders: readonly BatchOrder[];
  readonly volume: PaymentFileVolume;
  /** Where the supporting documents are read: the portal's address without a slash at its end. */
  readonly portal: string;
  readonly preparedAt: Instant;
  readonly preparedBy: PaymentFilePerson;
  /** Absent until another person than the preparer releases the file. */
  readonly releasedBy?: PaymentFilePerson;
  /** SHA-256 of the bank's file that carries the same payments, lower-case hex; printed when it exists. */
  readonly bankFileSha256?: string;
  /** Marks every page EXEMPLE / نموذج. */
  readonly sample: boolean;
}

/** Which part of the list this is, and what the whole list comes to. Numbers count from 1. */
export interface PaymentFileVolume {
  readonly number: number;
  readonly of: number;
  /** Number of its first line in the whole list. */
  readonly firstLine: number;
  readonly orderCount: number;
  readonly totalCentimes: number;
}

export interface PaymentFilePerson {
  readonly name: Bilingual;
  readonly title: Bilingual;
}
