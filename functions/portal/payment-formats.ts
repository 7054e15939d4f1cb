import { writePain001 } from '../../shared/formats/iso20022/write-pain001.ts';
import { writePaymentListCsv } from '../../shared/formats/payment-list-csv.ts';
import { type BatchContents, filedFrom } from '../../shared/use-cases/file-batch.ts';

/** The bank's file of a batch. Dated by its preparation, or its revision: the same one always gives the same bytes. */
export function bankFileOf({ batch, terms, transfers }: BatchContents): string {
  return writePain001({
    messageId: batch.batchId,
    createdAt: filedFrom(batch),
    debtor: terms.debtor,
    executionOn: batch.executionOn,
    orders: transfers,
  });
}

/** The accountant's table of a batch. */
export function tableOf({ orders }: BatchContents): string {
  return writePaymentListCsv(orders);
}
