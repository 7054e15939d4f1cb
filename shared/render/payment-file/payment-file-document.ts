import type { Bilingual } from '../../domain/kernel/act.ts';
import type { CalendarDay, Instant } from '../../domain/kernel/calendar-day.ts';
import type { BatchOrder } from '../../domain/payment-batch/state.ts';

/** What the accountant reads before paying: who receives what, on what ground, and the total. Money in centimes. */
export interface PaymentFileDocument {
  readonly batchId: string;
  readonly programme: Bilingual;
  readonly debtor: { readonly name: string; readonly rib: string };
  readonly executionOn: CalendarDay;
  readonly orders: readonly BatchOrder[];
  readonly preparedAt: Instant;
  readonly preparedBy: PaymentFilePerson;
  /** Absent until another person than the preparer releases the file. */
  readonly releasedBy?: PaymentFilePerson;
  /** SHA-256 of the bank's file that carries the same payments, lower-case hex; printed when it exists. */
  readonly bankFileSha256?: string;
  /** Marks every page EXEMPLE / نموذج. */
  readonly sample: boolean;
}

export interface PaymentFilePerson {
  readonly name: Bilingual;
  readonly title: Bilingual;
}
