import fc from 'fast-check';
import { addDays } from '../../domain/kernel/calendar-day.ts';
import type { BankEntry, BankStatement } from './write-camt053.ts';
import type { PaymentBatchFile } from './write-pain001.ts';

/** Invented accounts with right keys, of a bank code that no bank uses. */
export const OWN_RIB = withKey('9998100000000000000001');
export const ASSOCIATION_RIB = withKey('9997800000000000000002');

export function withKey(digits: string): string {
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

export function aBankStatement(changes: Partial<BankStatement> = {}): BankStatement {
  return {
    messageId: 'MSG-77',
    statementId: 'RELEVE-77',
    createdAt: '2026-11-25T06:00:00.000Z',
    account: { rib: OWN_RIB, owner: 'Ministère (exemple)' },
    openingCentimes: 1_050_000_000,
    entries: [anEntry()],
    ...changes,
  };
}

export function anEntry(changes: Partial<BankEntry> = {}): BankEntry {
  return {
    reference: 'B-0001',
    bookedOn: '2026-11-24',
    amountCentimes: 12_800_050,
    direction: 'debit',
    endToEndId: 'UPE-017/1/1',
    counterparty: { name: 'Association Ajyal Tazarine', rib: ASSOCIATION_RIB },
    ...changes,
  };
}

const paymentId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,34}$/u);
const aDay = fc.nat({ max: 5000 }).map((count) => addDays('2020-01-01', count));
const aRib = fc.stringMatching(/^\d{22}$/u).map(withKey);
const aName = fc.string({ unit: 'binary', maxLength: 120 }).map((text) => `A${text}`);
const anAmount = fc.integer({ min: 1, max: 1e12 });

/** Any batch that a bank can carry, with names of any characters behind a first Latin letter. */
export const anyPaymentBatch: fc.Arbitrary<PaymentBatchFile> = fc.record({
  messageId: paymentId,
  createdAt: fc.constant('2026-11-23T09:30:00.000Z'),
  debtor: fc.record({
    name: aName,
    rib: aRib,
    address: fc.record({ street: aName, town: aName, country: fc.constantFrom('MA', 'FR') }),
  }),
  executionOn: aDay,
  orders: fc.uniqueArray(
    fc.record({
      endToEndId: paymentId,
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

/** Any statement that a bank can write; references may repeat, as they do in life. */
export const anyBankStatement: fc.Arbitrary<BankStatement> = fc.record({
  messageId: paymentId,
  statementId: paymentId,
  createdAt: fc.constant('2026-11-25T06:00:00.000Z'),
  account: fc.record({ rib: fc.constant(OWN_RIB), owner: aName }),
  openingCentimes: fc.integer({ min: -1e12, max: 1e12 }),
  entries: fc.array(
    fc
      .record(
        {
          reference: paymentId,
          bookedOn: aDay,
          amountCentimes: anAmount,
          endToEndId: paymentId,
          counterparty: fc.record({ name: aName, rib: aRib }),
          outcome: fc.constantFrom('paid', 'received', 'returned'),
        },
        { requiredKeys: ['reference', 'bookedOn', 'amountCentimes', 'outcome'] },
      )
      .map(
        ({ outcome, ...facts }): BankEntry => ({
          ...facts,
          direction: outcome === 'paid' ? 'debit' : 'credit',
          ...(outcome === 'returned' ? { returnReason: 'AC04' } : {}),
        }),
      ),
    { minLength: 1, maxLength: 12 },
  ),
});
