import type {
  BatchFile,
  BatchOrder,
  PaymentBatchState,
  PreparedBatch,
} from '../domain/payment-batch/state.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import { bilingual } from '../i18n/text.ts';
import type { Typesetter } from '../ports/typesetter.ts';
import type { PaymentFileDocument } from '../render/payment-file/payment-file-document.ts';
import { renderPaymentFile } from '../render/payment-file/render-payment-file.ts';
import type { Request } from './acts.ts';
import { type Answer, refused } from './answer.ts';
import { readOrders } from './batch-orders.ts';
import { readPerson } from './change-staff.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { conventions, paymentBatches } from './lifecycles.ts';
import { conventionIdOfTranche } from './open-gates.ts';
import { readCase, readTerms } from './read-cases.ts';

/** One transfer with what the bank's file asks for besides the order. */
export interface BatchTransfer {
  readonly endToEndId: string;
  readonly amountCentimes: number;
  readonly creditor: {
    readonly name: string;
    readonly rib: string;
    readonly address: { readonly street: string; readonly town: string; readonly country: string };
  };
  readonly remittance: string;
}

export interface BatchContents {
  readonly batch: PreparedBatch;
  readonly orders: readonly BatchOrder[];
  readonly terms: ProgrammeTerms;
  readonly transfers: readonly BatchTransfer[];
}

export interface BatchFileDesk extends Desk {
  readonly typesetter: Typesetter;
  readonly sample: boolean;
  readonly publicUrl: string;
  /** The formats, handed in by the door: the bank's file and the accountant's table. */
  readonly writeBankFile: (contents: BatchContents) => string;
  readonly writeTable: (contents: BatchContents) => string;
}

/** Lines of one document of the list: set in type in about two seconds and 400 MB, however long the batch is. */
const LINES_PER_VOLUME = 1000;

/**
 * Makes the files of a prepared batch, the same bytes of a revision at every try, and attaches their hashes. The message
 * id is that of the batch at every revision: a bank that was given two of them by mistake takes one. A long list is set
 * in volumes; those that an interrupted try has made are not set again.
 */
export async function fileBatch(
  desk: BatchFileDesk,
  request: Request & { readonly batchId: string },
): Promise<Answer<PaymentBatchState>> {
  const { act, batchId } = request;
  const batch = await readCase(desk, paymentBatches, batchId);
  if (batch.status !== 'prepared') return refused({ code: 'BATCH_NOT_PREPARED' });
  const orders = await readOrders(desk, batch);
  const transfers: BatchTransfer[] = [];
  for (const order of orders) transfers.push(await transfer(desk, order));
  const contents: BatchContents = { batch, orders, terms: await readTerms(desk), transfers };
  const { revision } = batch;
  const folder = revision === 1 ? `batches/${batchId}` : `batches/${batchId}/r${revision}`;
  const keep = async (name: string, bytes: Uint8Array, mediaType: string) => {
    const { key, sha256 } = await desk.documents.put(`${folder}/${name}`, bytes, mediaType);
    return { key, sha256 };
  };
  const bankFile = new TextEncoder().encode(desk.writeBankFile(contents));
  const pain001 = await keep('pain.001.xml', bankFile, 'application/xml');
  const table = new TextEncoder().encode(desk.writeTable(contents));
  const csv = await keep('payments.csv', table, 'text/csv');
  const [pdf, ...volumes] = await setList(desk, contents, folder, pain001.sha256);
  if (!pdf) return refused({ code: 'BATCH_EMPTY' });
  const files = { pain001, csv, pdf, ...(volumes.length > 0 ? { volumes } : {}) };
  return decideOne(desk, request, {
    verb: 'file-batch',
    lifecycle: paymentBatches,
    id: batchId,
    facts: files,
    command: { type: 'AttachFiles', act, revision, ...files },
  });
}

/** The list in as many volumes as it takes, one after the other, so that memory does not grow with the batch. */
async function setList(
  desk: BatchFileDesk,
  contents: BatchContents,
  folder: string,
  bankFileSha256: string,
): Promise<readonly BatchFile[]> {
  const { batch, orders } = contents;
  const list = await paymentFileDocument(desk, contents, bankFileSha256);
  const of = Math.ceil(orders.length / LINES_PER_VOLUME);
  const made: BatchFile[] = [];
  for (let number = 1; number <= of; number += 1) {
    const name = `${folder}/${number === 1 ? 'payments' : `payments-${number}`}.pdf`;
    const first = (number - 1) * LINES_PER_VOLUME;
    const part = orders.slice(first, first + LINES_PER_VOLUME);
    const about = { number, of, firstLine: first + 1, orderCount: batch.count };
    const volume = { ...about, totalCentimes: batch.totalCentimes };
    const { key, sha256 } =
      (await desk.documents.describe(name)) ??
      (await desk.documents.put(
        name,
        (
          await desk.typesetter.typeset(renderPaymentFile({ ...list, orders: part, volume }))
        ).pdf,
        'application/pdf',
      ));
    made.push({ key, sha256 });
  }
  return made;
}

async function paymentFileDocument(
  desk: BatchFileDesk,
  { batch, terms }: BatchContents,
  bankFileSha256: string,
): Promise<Omit<PaymentFileDocument, 'orders' | 'volume'>> {
  const { batchId, executionOn, preparedBy, revision } = batch;
  const preparer = await readPerson(desk, preparedBy);
  const { name, rib } = terms.debtor;
  return {
    batchId,
    revision,
    programme: terms.name,
    debtor: { name, rib },
    executionOn,
    portal: desk.publicUrl,
    preparedAt: filedFrom(batch),
    preparedBy: {
      name: preparer?.name ?? { fr: preparedBy, ar: preparedBy },
      title: bilingual('role.finance-officer'),
    },
    bankFileSha256,
    sample: desk.sample,
  };
}

/** The moment that the files of a revision are dated by. */
export function filedFrom({ preparedAt, revisedAt, revision }: PreparedBatch): string {
  return revision === 1 ? preparedAt : revisedAt;
}

async function transfer(desk: Desk, order: BatchOrder): Promise<BatchTransfer> {
  const address = order.address ?? (await addressOf(desk, order));
  return {
    endToEndId: order.orderId,
    amountCentimes: order.amountCentimes,
    creditor: {
      name: order.beneficiary.fr,
      rib: order.rib,
      address: { street: address?.street ?? '', town: address?.town ?? '', country: 'MA' },
    },
    remittance: `Convention ${order.conventionNumber} tranche ${order.index}`,
  };
}

/** Batches of before the address was kept with the order. */
async function addressOf(desk: Desk, { trancheId }: BatchOrder) {
  const convention = await readCase(desk, conventions, conventionIdOfTranche(trancheId));
  return convention.status === 'absent' ? undefined : convention.contents.association.address;
}
