import type { CalendarDay, Instant } from '../../../../shared/domain/kernel/calendar-day.ts';
import type { PaymentBatchState } from '../../../../shared/domain/payment-batch/state.ts';
import { nodeAt, readAccount, readAmount, readDay } from '../../../../shared/formats/iso20022/read-fields.ts';
import {
  nodesAt,
  openMessage,
  textAt,
  type XmlNode,
} from '../../../../shared/formats/iso20022/read-message.ts';
import type { Desk } from '../../../../shared/use-cases/desk.ts';
import { paymentBatches } from '../../../../shared/use-cases/lifecycles.ts';
import { listCases } from '../../../../shared/use-cases/read-cases.ts';

/** An account and who holds it, as a payment file names them: in Latin letters. */
export interface AccountHolder {
  readonly name: string;
  readonly rib: string;
}

/** One transfer that the bank was asked for, as its file says it. */
export interface ReceivedOrder {
  /** The end-to-end id of the file. */
  readonly orderId: string;
  /** The message id of the file that brought it. */
  readonly batchId: string;
  readonly debtor: AccountHolder;
  readonly beneficiary: AccountHolder;
  readonly amountCentimes: number;
  readonly remittance: string;
  readonly executionOn: CalendarDay;
  readonly receivedAt: Instant;
}

type ReleasedBatch = Extract<PaymentBatchState, { readonly status: 'released' }>;

const PAYMENT_FILE = 'pain.001.001.09';

/**
 * The bank's in-tray: the orders of every payment file that was released, in order of release, read from the files
 * themselves and from nothing else, as a bank receives them. A file is read once; its bytes never change.
 */
export function createInTray(
  desk: Pick<Desk, 'store' | 'documents'>,
): () => Promise<readonly ReceivedOrder[]> {
  const read = new Map<string, readonly ReceivedOrder[]>();
  return async () => {
    const batches = await listCases(desk, paymentBatches, 'payment-batches');
    const released = batches.filter((batch) => batch.status === 'released');
    for (const batch of released) {
      if (read.has(batch.batchId)) continue;
      const { bytes } = await desk.documents.get(batch.files.pain001.key);
      read.set(batch.batchId, readPaymentFile(bytes, batch));
    }
    return released
      .toSorted((one, other) => (one.releasedAt < other.releasedAt ? -1 : 1))
      .flatMap(({ batchId }) => read.get(batchId) ?? []);
  };
}

/** Throws for a file that is no payment file: this bank serves one customer, whose files are its own. */
function readPaymentFile(
  bytes: Uint8Array,
  { batchId, releasedAt }: ReleasedBatch,
): readonly ReceivedOrder[] {
  const opened = openMessage(bytes, PAYMENT_FILE);
  if (!opened.ok)
    throw new Error(`The file of batch ${batchId} is no ${PAYMENT_FILE}: ${opened.fault.code}.`);
  return nodesAt(opened.document, 'CstmrCdtTrfInitn', 'PmtInf').flatMap((payment) => {
    const debtor = holderOf(payment, 'Dbtr');
    const executionOn = readDay(textAt(payment, 'ReqdExctnDt', 'Dt')) ?? releasedAt.slice(0, 10);
    return nodesAt(payment, 'CdtTrfTxInf').map((transfer) => ({
      orderId: textAt(transfer, 'PmtId', 'EndToEndId') ?? '',
      batchId,
      debtor,
      beneficiary: holderOf(transfer, 'Cdtr'),
      amountCentimes: readAmount(nodeAt(transfer, 'Amt', 'InstdAmt'), 'InstdAmt', []) ?? 0,
      remittance: textAt(transfer, 'RmtInf', 'Ustrd') ?? '',
      executionOn,
      receivedAt: releasedAt,
    }));
  });
}

function holderOf(node: XmlNode, side: 'Dbtr' | 'Cdtr'): AccountHolder {
  return { name: textAt(node, side, 'Nm') ?? '', rib: readAccount(nodeAt(node, `${side}Acct`)) ?? '' };
}
