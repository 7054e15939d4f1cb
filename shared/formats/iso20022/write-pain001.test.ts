import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ASSOCIATION_RIB,
  anOrder,
  anyPaymentBatch,
  aPaymentBatch,
  OWN_RIB,
} from '../../../test/builders/a-payment-batch.ts';
import { sumCentimes } from '../../domain/kernel/money.ts';
import { writePain001 } from './write-pain001.ts';

describe('pain.001: a batch', () => {
  it('names the account, the day, every order and the sums', () => {
    const second = anOrder({ endToEndId: 'UPE-018/1/1', amountCentimes: 7, remittance: 'Tranche 1 & prime' });
    const xml = writePain001(aPaymentBatch({ orders: [anOrder(), second] }));
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<Document xmlns="urn:iso:[\w:]+pain\.001\.001\.09">/u,
    );
    expect(valuesOf(xml, 'NbOfTxs')).toEqual(['2', '2']);
    expect(valuesOf(xml, 'CtrlSum')).toEqual(['128000.57', '128000.57']);
    expect(valuesOf(xml, 'Dt')).toEqual(['2026-11-24']);
    expect(valuesOf(xml, 'MsgId')).toEqual(['LOT-2026-001']);
    expect(valuesOf(xml, 'EndToEndId')).toEqual(['UPE-017/1/1', 'UPE-018/1/1']);
    expect(valuesOf(xml, 'InstdAmt')).toEqual(['128000.50', '0.07']);
    expect(valuesOf(xml, 'Id').filter((id) => id.length > 0)).toEqual([
      OWN_RIB,
      'NOTPROVIDED',
      ASSOCIATION_RIB,
      ASSOCIATION_RIB,
    ]);
    expect(valuesOf(xml, 'Cd')).toEqual(['BBAN', 'BBAN', 'BBAN']);
    expect(valuesOf(xml, 'Ustrd')).toEqual(['Convention UPE-017, tranche 1', 'Tranche 1 et prime']);
    expect(valuesOf(xml, 'StrtNm')[1]).toBe("Rue de l'Ecole no 5");
  });

  it('names the bank by its BIC when there is one', () => {
    const { debtor } = aPaymentBatch();
    const xml = writePain001(aPaymentBatch({ debtor: { ...debtor, bankBic: 'AAAAMAMC' } }));
    expect(valuesOf(xml, 'BICFI')).toEqual(['AAAAMAMC']);
    expect(xml).not.toContain('NOTPROVIDED');
  });

  it('always gives the same bytes', () => {
    expect(writePain001(aPaymentBatch())).toBe(writePain001(structuredClone(aPaymentBatch())));
  });

  it('has a control sum that is the sum of its amounts, to the centime', () => {
    fc.assert(
      fc.property(anyPaymentBatch, (batch) => {
        const xml = writePain001(batch);
        const written = valuesOf(xml, 'InstdAmt').map((amount) => Number(amount.replace('.', '')));
        expect(written).toEqual(batch.orders.map((order) => order.amountCentimes));
        const sums = valuesOf(xml, 'CtrlSum').map((sum) => Number(sum.replace('.', '')));
        expect(sums).toEqual([sumCentimes(written), sumCentimes(written)]);
      }),
    );
  });
});

describe('pain.001: what no bank can carry', () => {
  const party = aPaymentBatch().debtor;
  it.each([
    ['no order', aPaymentBatch({ orders: [] })],
    ['an order twice', aPaymentBatch({ orders: [anOrder(), anOrder()] })],
    ['a long message id', aPaymentBatch({ messageId: 'x'.repeat(36) })],
    ['a long order id', aPaymentBatch({ orders: [anOrder({ endToEndId: 'x'.repeat(36) })] })],
    ['an amount of zero', aPaymentBatch({ orders: [anOrder({ amountCentimes: 0 })] })],
    ['half a centime', aPaymentBatch({ orders: [anOrder({ amountCentimes: 0.5 })] })],
    ['a day that does not exist', aPaymentBatch({ executionOn: '2026-02-30' })],
    ['a wrong RIB', aPaymentBatch({ debtor: { ...party, rib: `${OWN_RIB.slice(0, 22)}00` } })],
    [
      'a RIB with spaces',
      aPaymentBatch({ orders: [anOrder({ creditor: { ...party, rib: `${OWN_RIB} ` } })] }),
    ],
    ['an Arabic name only', aPaymentBatch({ orders: [anOrder({ creditor: { ...party, name: 'جمعية' } })] })],
    ['a BIC of seven letters', aPaymentBatch({ debtor: { ...party, bankBic: 'AAAAMAM' } })],
    [
      'a country in words',
      aPaymentBatch({ debtor: { ...party, address: { ...party.address, country: 'Maroc' } } }),
    ],
  ])('is refused: %s', (_, batch) => {
    expect(() => writePain001(batch)).toThrow(RangeError);
  });
});

function valuesOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<\n]*)</${name}>`, 'gu'))].map(
    (match) => match[1] ?? '',
  );
}
