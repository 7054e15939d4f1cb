import { sumCentimes } from '../domain/kernel/money.ts';
import { groupRib } from '../domain/kernel/rib.ts';
import type { BatchOrder } from '../domain/payment-batch/state.ts';
import { writeCsv } from './csv/write-csv.ts';

const HEADER = [
  'N° / رقم',
  'Ordre / الأمر',
  'Convention / الاتفاقية',
  'Tranche / الشطر',
  'Bénéficiaire',
  'المستفيد',
  'RIB / الحساب البنكي',
  'Montant (DH) / المبلغ (درهم)',
];

/**
 * The list of a batch for the accountant's spreadsheet: one row per order in the batch's order, headers in French and
 * Arabic, the total in the last row. RIBs are grouped, so that no spreadsheet rounds them. Same orders, same text.
 */
export function writePaymentListCsv(orders: readonly BatchOrder[]): string {
  const rows = orders.map((order, index) => [
    index + 1,
    order.orderId,
    order.conventionNumber,
    order.index,
    order.beneficiary.fr,
    order.beneficiary.ar,
    groupRib(order.rib),
    { amountCentimes: order.amountCentimes },
  ]);
  const totalCentimes = sumCentimes(orders.map((order) => order.amountCentimes));
  const total = ['', 'Total / المجموع', '', '', '', '', '', { amountCentimes: totalCentimes }];
  return writeCsv(HEADER, [...rows, total]);
}
