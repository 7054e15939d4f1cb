import type { PaymentBatchState, PreparedBatch } from '../domain/payment-batch/state.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import { bilingual } from '../i18n/text.ts';
import type { MessageSchemas } from '../ports/message-schemas.ts';
import type { Typesetter } from '../ports/typesetter.ts';
import type { PaymentFileDocument } from '../render/payment-file/payment-file-document.ts';
import { renderPaymentFile } from '../render/payment-file/render-payment-file.ts';
import type { Request } from './acts.ts';
import { type Answer, refused } from './answer.ts';
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
  readonly terms: ProgrammeTerms;
  readonly transfers: readonly BatchTransfer[];
}

export interface BatchFileDesk extends Desk {
  readonly typesetter: Typesetter;
  readonly sample: boolean;
  /** The formats, handed in by the door: the bank's file and the accountant's table. */
  readonly writeBankFile: (contents: BatchContents) => string;
  readonly writeTable: (contents: BatchContents) => string;
  /** Where the operator has placed schemas: the bank's file is held against its own before anything is kept of it. */
  readonly schemas?: MessageSchemas;
}

const BANK_FILE_KIND = 'pain.001.001.09';

/** Makes the three files of a prepared batch, the same bytes at every try, and attaches their hashes. */
export async function fileBatch(
  desk: BatchFileDesk,
  request: Request & { readonly batchId: string },
): Promise<Answer<PaymentBatchState>> {
  const { act, batchId } = request;
  const batch = await readCase(desk, paymentBatches, batchId);
  if (batch.status !== 'prepared') return refused({ code: 'BATCH_NOT_PREPARED' });
  const contents: BatchContents = {
    batch,
    terms: await readTerms(desk),
    transfers: await Promise.all(batch.orders.map((order) => transfer(desk, order))),
  };
  const bankFile = new TextEncoder().encode(desk.writeBankFile(contents));
  const [finding] = (await desk.schemas?.validate(bankFile, BANK_FILE_KIND)) ?? [];
  if (finding) return refused({ code: 'BATCH_FILE_INVALID', ...finding });
  const table = new TextEncoder().encode(desk.writeTable(contents));
  const keep = async (name: string, bytes: Uint8Array, mediaType: string) => {
    const { key, sha256 } = await desk.documents.put(`batches/${batchId}/${name}`, bytes, mediaType);
    return { key, sha256 };
  };
  const pain001 = await keep('pain.001.xml', bankFile, 'application/xml');
  const list = await paymentFileDocument(desk, contents, pain001.sha256);
  const { pdf } = await desk.typesetter.typeset(renderPaymentFile(list));
  const files = {
    pain001,
    csv: await keep('payments.csv', table, 'text/csv'),
    pdf: await keep('payments.pdf', pdf, 'application/pdf'),
  };
  return decideOne(desk, request, {
    verb: 'file-batch',
    lifecycle: paymentBatches,
    id: batchId,
    facts: files,
    command: { type: 'AttachFiles', act, ...files },
  });
}

async function paymentFileDocument(
  desk: BatchFileDesk,
  { batch, terms }: BatchContents,
  bankFileSha256: string,
): Promise<PaymentFileDocument> {
  const { batchId, executionOn, orders, preparedAt, preparedBy } = batch;
  const preparer = await readPerson(desk, preparedBy);
  const { name, rib } = terms.debtor;
  return {
    batchId,
    programme: terms.name,
    debtor: { name, rib },
    executionOn,
    orders,
    preparedAt,
    preparedBy: {
      name: preparer?.name ?? { fr: preparedBy, ar: preparedBy },
      title: bilingual('role.finance-officer'),
    },
    bankFileSha256,
    sample: desk.sample,
  };
}

async function transfer(desk: Desk, order: PreparedBatch['orders'][number]): Promise<BatchTransfer> {
  const convention = await readCase(desk, conventions, conventionIdOfTranche(order.trancheId));
  const address = convention.status === 'absent' ? undefined : convention.contents.association.address;
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
