import fc from 'fast-check';
import type { BankEntry, BankStatement } from '../../shared/formats/iso20022/write-camt053.ts';
import {
  ASSOCIATION_RIB,
  aName,
  anAmount,
  aPaymentId,
  aRecentDay,
  aRib,
  OWN_RIB,
} from './a-payment-batch.ts';

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

/** Any statement that a bank can write; references may repeat, as they do in life. */
export const anyBankStatement: fc.Arbitrary<BankStatement> = fc.record({
  messageId: aPaymentId,
  statementId: aPaymentId,
  createdAt: fc.constant('2026-11-25T06:00:00.000Z'),
  account: fc.record({ rib: fc.constant(OWN_RIB), owner: aName }),
  openingCentimes: fc.integer({ min: -1e12, max: 1e12 }),
  entries: fc.array(
    fc
      .record(
        {
          reference: aPaymentId,
          bookedOn: aRecentDay,
          amountCentimes: anAmount,
          endToEndId: aPaymentId,
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
