import type { PaymentFileDocument } from '../../shared/render/payment-file/payment-file-document.ts';
import { ASSOCIATION_RIB, OWN_RIB } from './a-payment-batch.ts';

/** A payment file for tests: two first tranches, prepared and not yet released. */
export function aPaymentFileDocument(changes: Partial<PaymentFileDocument> = {}): PaymentFileDocument {
  return {
    batchId: 'LOT-2026-001',
    revision: 1,
    programme: { fr: 'Unités de protection de l’enfance (exemple)', ar: 'وحدات حماية الطفولة (نموذج)' },
    debtor: { name: 'Entraide nationale (exemple)', rib: OWN_RIB },
    executionOn: '2026-11-24',
    orders: [
      {
        orderId: 'UPE-017-1-1',
        trancheId: 'UPE-017-1',
        conventionNumber: 'UPE-2026-017',
        index: 1,
        amountCentimes: 12_800_050,
        rib: ASSOCIATION_RIB,
        beneficiary: {
          fr: 'Association Ajyal Tazarine pour l’enfance (exemple)',
          ar: 'جمعية أجيال تزارين للطفولة (نموذج)',
        },
      },
      {
        orderId: 'UPE-023-1-1',
        trancheId: 'UPE-023-1',
        conventionNumber: 'UPE-2026-023',
        index: 1,
        amountCentimes: 9_000_000,
        rib: ASSOCIATION_RIB,
        beneficiary: { fr: 'Association Amal Figuig (exemple)', ar: 'جمعية أمل فجيج (نموذج)' },
        grounds: {
          conventionId: 'CV-UPE-023',
          conventionSha256: 'ab'.repeat(32),
          visa: { number: '2214', reference: 'CED/2214/26', visaOn: '2026-09-28' },
          certified: { by: 'staff-certifier', at: '2026-11-20T10:00:00.000Z', sha256: 'cd'.repeat(32) },
        },
      },
    ],
    volume: { number: 1, of: 1, firstLine: 1, orderCount: 2, totalCentimes: 21_800_050 },
    portal: 'https://programme.example',
    preparedAt: '2026-11-23T09:30:00.000Z',
    preparedBy: {
      name: { fr: 'Nadia Ouali (exemple)', ar: 'نادية والي (نموذج)' },
      title: { fr: 'chargée des finances', ar: 'مسؤولة مالية' },
    },
    sample: true,
    ...changes,
  };
}
