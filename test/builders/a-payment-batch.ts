import fc from 'fast-check';
import { addDays } from '../../shared/domain/kernel/calendar-day.ts';
import type { PaymentBatchFile } from '../../shared/formats/iso20022/write-pain001.ts';

/** Invented accounts with right keys, of a bank code that no bank uses. */
export const OWN_RIB = withKey('9998100000000000000001');
export const ASSOCIATION_RIB = withKey('9997800000000000000002');

function withKey(digits: string): string {
  return `${digits}${String(97n - (BigInt(`${digits}00`) % 97n)).padStart(2, '0')}`;
}

export function aPaymentBatch(changes: Partial<PaymentBatchFile> = {}): PaymentBatchFile {
  return {
    messageId: 'LOT-2026-001',
    createdAt: '2026-11-23T09:30:00.000Z',
    debtor: {
      name: 'Ministère (exemple)',
      rib: OWN_RIB,
      address: { street: '47 avenue Ibn Sina', town: 'Rabat', country: 'MA' },
    },
    executionOn: '2026-11-24',
    orders: [anOrder()],
    ...changes,
  };
}

export function anOrder(
  changes: Partial<PaymentBatchFile['orders'][number]> = {},
): PaymentBatchFile['orders'][number] {
  return {
    endToEndId: 'UPE-017/1/1',
    amountCentimes: 12_800_050,
    creditor: {
      name: 'Association Ajyal Tazarine (exemple)',
      rib: ASSOCIATION_RIB,
      address: { street: 'Rue de l’École n° 5', town: 'Tazarine', country: 'MA' },
    },
    remittance: 'Convention UPE-017, tranche 1',
    ...changes,
  };
}

export const aPaymentId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,34}$/u);
export const aRecentDay = fc.nat({ max: 5000 }).map((count) => addDays('2020-01-01', count));
export const aRib = fc.stringMatching(/^\d{22}$/u).map(withKey);
export const aName = fc.string({ unit: 'binary', maxLength: 120 }).map((text) => `A${text}`);
export const anAmount = fc.integer({ min: 1, max: 1e12 });

/** Any batch that a bank can carry, with names of any characters behind a first Latin letter. */
export const anyPaymentBatch: fc.Arbitrary<PaymentBatchFile> = fc.record({
  messageId: aPaymentId,
  createdAt: fc.constant('2026-11-23T09:30:00.000Z'),
  debtor: fc.record({
    name: aName,
    rib: aRib,
    address: fc.record({ street: aName, town: aName, country: fc.constantFrom('MA', 'FR') }),
  }),
  executionOn: aRecentDay,
  orders: fc.uniqueArray(
    fc.record({
      endToEndId: aPaymentId,
      amountCentimes: anAmount,
      creditor: fc.record({
        name: aName,
        rib: aRib,
        address: fc.record({ street: aName, town: aName, country: fc.constant('MA') }),
      }),
      remittance: aName,
    }),
    { minLength: 1, maxLength: 8, selector: (order) => order.endToEndId },
  ),
});
