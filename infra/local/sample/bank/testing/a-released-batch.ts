import type { PaymentBatchEvent } from '../../../../../shared/domain/payment-batch/events.ts';
import type { BatchOrder } from '../../../../../shared/domain/payment-batch/state.ts';
import { writePain001 } from '../../../../../shared/formats/iso20022/write-pain001.ts';
import { paymentBatches } from '../../../../../shared/use-cases/lifecycles.ts';
import { ASSOCIATION_RIB, anOrder, aPaymentBatch } from '../../../../../test/builders/a-payment-batch.ts';
import type { TestPortal } from '../../../../../test/builders/a-portal.ts';
import { given } from '../../../../../test/builders/given.ts';

const PREPARED_AT = '2026-05-29T09:00:00.000Z';
export const RELEASED_AT = '2026-05-29T14:00:00.000Z';

/** A payment file with its orders, as the programme filed it and, unless told otherwise, released it to the bank. */
export async function aReleasedBatch(
  portal: TestPortal,
  batchId: string,
  orderIds: readonly string[],
  last: 'filed' | 'released' = 'released',
): Promise<void> {
  const orders = orderIds.map((endToEndId) => anOrder({ endToEndId }));
  const xml = writePain001(
    aPaymentBatch({ messageId: batchId, createdAt: PREPARED_AT, executionOn: '2026-05-29', orders }),
  );
  const keep = async (name: string, content: string) => {
    const bytes = new TextEncoder().encode(content);
    const { key, sha256 } = await portal.desk.documents.put(
      `batches/${batchId}/${name}`,
      bytes,
      'text/plain',
    );
    return { key, sha256 };
  };
  const pain001 = await keep('pain.001.xml', xml);
  const files = { pain001, csv: await keep('payments.csv', 'csv'), pdf: await keep('payments.pdf', 'pdf') };
  const listed = orders.map(({ endToEndId: orderId, amountCentimes }): BatchOrder => {
    const beneficiary = { fr: 'Association Ajyal (exemple)', ar: 'جمعية أجيال (نموذج)' };
    const trancheId = orderId.slice(0, orderId.lastIndexOf('/'));
    const about = { conventionNumber: 'UPE-2026-017', index: 1, rib: ASSOCIATION_RIB, beneficiary };
    return { orderId, trancheId, amountCentimes, ...about };
  });
  const totalCentimes = listed.reduce((sum, { amountCentimes }) => sum + amountCentimes, 0);
  const prepared = { batchId, orders: listed, totalCentimes, executionOn: '2026-05-29' };
  const fileSha256 = pain001.sha256;
  const events: PaymentBatchEvent[] = [
    { type: 'BatchPrepared', at: PREPARED_AT, by: 'nadia', ...prepared },
    { type: 'BatchFilesAttached', at: PREPARED_AT, by: 'nadia', files },
  ];
  if (last === 'released') events.push({ type: 'BatchReleased', at: RELEASED_AT, by: 'mounir', fileSha256 });
  await given(portal, paymentBatches, batchId, events);
}
