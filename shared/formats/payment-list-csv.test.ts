import { describe, expect, it } from 'vitest';
import { ASSOCIATION_RIB } from '../../test/builders/a-payment-batch.ts';
import type { BatchOrder } from '../domain/payment-batch/state.ts';
import { writePaymentListCsv } from './payment-list-csv.ts';

describe('payment list: CSV for the accountant', () => {
  it('has a row per order and the total at the end', () => {
    const lines = writePaymentListCsv([anOrder('UPE-017/1/1', 12_800_050), anOrder('UPE-018/1/1', 7)]).split(
      '\r\n',
    );
    expect(lines[0]).toMatch(/^\uFEFFN° \/ رقم;Ordre .*;Montant \(DH\) \/ المبلغ \(درهم\)$/u);
    expect(lines.slice(1)).toEqual([
      `1;UPE-017/1/1;UPE-017;1;"'=Ajyal; Tazarine";جمعية أجيال;${grouped()};128000,50`,
      `2;UPE-018/1/1;UPE-017;1;"'=Ajyal; Tazarine";جمعية أجيال;${grouped()};0,07`,
      ';Total / المجموع;;;;;;128000,57',
      '',
    ]);
  });

  it('has as many cells in every row', () => {
    const rows = writePaymentListCsv([{ ...anOrder('A', 1), beneficiary: { fr: 'A', ar: 'ا' } }])
      .trim()
      .split('\r\n');
    expect(rows.map((row) => row.split(';').length)).toEqual([8, 8, 8]);
  });
});

function anOrder(orderId: string, amountCentimes: number): BatchOrder {
  return {
    orderId,
    trancheId: 'UPE-017-1',
    conventionNumber: 'UPE-017',
    index: 1,
    amountCentimes,
    rib: ASSOCIATION_RIB,
    beneficiary: { fr: '=Ajyal; Tazarine', ar: 'جمعية أجيال' },
  };
}

function grouped(): string {
  return ASSOCIATION_RIB.replace(/^(\d{3})(\d{3})(\d{16})(\d{2})$/u, '$1 $2 $3 $4');
}
