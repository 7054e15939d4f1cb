import { type CalendarDay, type Instant, isCalendarDay } from '../../domain/kernel/calendar-day.ts';
import { assertCentimes, sumCentimes } from '../../domain/kernel/money.ts';
import { checkRib } from '../../domain/kernel/rib.ts';
import { writeDecimal } from '../decimal-amount.ts';
import { assertPaymentId, toLatinText } from './latin-text.ts';
import { bbanElement, madElement, nameElement } from './payment-elements.ts';
import { element, optionalElement, writeXml, type XmlElement } from './xml-writer.ts';

/** A batch of transfers from one account on one day, as the bank's file names it. Pure JSON. */
export interface PaymentBatchFile {
  /** At most 35 characters; the bank's answers quote it. */
  readonly messageId: string;
  readonly createdAt: Instant;
  readonly debtor: PaymentParty & {
    /** BIC of the bank that keeps the account, when the programme gives one. */
    readonly bankBic?: string;
  };
  readonly executionOn: CalendarDay;
  readonly orders: readonly PaymentFileOrder[];
}

export interface PaymentFileOrder {
  /** The order's id, at most 35 characters; statements quote it. */
  readonly endToEndId: string;
  readonly amountCentimes: number;
  readonly creditor: PaymentParty;
  /** What the beneficiary reads on the statement. */
  readonly remittance: string;
}

export interface PaymentParty {
  /** The French name: Arabic letters cannot travel. */
  readonly name: string;
  /** 24 digits. */
  readonly rib: string;
  readonly address: PaymentAddress;
}

export interface PaymentAddress {
  readonly street: string;
  readonly town: string;
  /** ISO 3166 code of two letters. */
  readonly country: string;
}

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
const BIC = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/u;

/**
 * Writes the batch as an ISO 20022 customer credit transfer initiation, pain.001.001.09: MAD, RIB as a BBAN, structured
 * addresses, count and control sum at both levels, one payment block because debtor account and day are one, each
 * transfer booked by itself. The same batch always gives the same text. Throws RangeError for a batch that no bank could
 * carry: none or repeated ids, ids over 35 characters, wrong RIB, amount not above zero, names without Latin letters.
 */
export function writePain001(batch: PaymentBatchFile): string {
  assertWritable(batch);
  const count = String(batch.orders.length);
  const total = writeDecimal(sumCentimes(batch.orders.map((order) => order.amountCentimes)));
  const header = element('GrpHdr', [
    element('MsgId', batch.messageId),
    element('CreDtTm', batch.createdAt),
    element('NbOfTxs', count),
    element('CtrlSum', total),
    element('InitgPty', [nameElement(batch.debtor.name)]),
  ]);
  const payment = element('PmtInf', [
    element('PmtInfId', batch.messageId),
    element('PmtMtd', 'TRF'),
    element('BtchBookg', 'false'),
    element('NbOfTxs', count),
    element('CtrlSum', total),
    element('ReqdExctnDt', [element('Dt', batch.executionOn)]),
    element('Dbtr', [nameElement(batch.debtor.name), address(batch.debtor.address)]),
    element('DbtrAcct', [bbanElement(batch.debtor.rib), element('Ccy', 'MAD')]),
    element('DbtrAgt', [element('FinInstnId', [bank(batch.debtor.bankBic)])]),
    ...batch.orders.map(transfer),
  ]);
  return writeXml(
    element('Document', [element('CstmrCdtTrfInitn', [header, payment])], { xmlns: NAMESPACE }),
  );
}

function transfer(order: PaymentFileOrder): XmlElement {
  return element('CdtTrfTxInf', [
    element('PmtId', [element('EndToEndId', order.endToEndId)]),
    element('Amt', [madElement('InstdAmt', order.amountCentimes)]),
    element('Cdtr', [nameElement(order.creditor.name), address(order.creditor.address)]),
    element('CdtrAcct', [bbanElement(order.creditor.rib)]),
    element('RmtInf', [element('Ustrd', toLatinText(order.remittance, 140))]),
  ]);
}

function address({ street, town, country }: PaymentAddress): XmlElement {
  return element('PstlAdr', [
    element('StrtNm', toLatinText(street, 70)),
    element('TwnNm', toLatinText(town, 35)),
    element('Ctry', country),
  ]);
}

/** The schema wants a bank; without a BIC the account's own bank code says which, and the convention is this word. */
function bank(bic: string | undefined): XmlElement | undefined {
  return optionalElement('BICFI', bic) ?? element('Othr', [element('Id', 'NOTPROVIDED')]);
}

function assertWritable(batch: PaymentBatchFile): void {
  const { messageId, debtor, executionOn, orders } = batch;
  assertPaymentId(messageId);
  if (!isCalendarDay(executionOn)) throw new RangeError(`Not a day of execution: ${executionOn}`);
  if (debtor.bankBic !== undefined && !BIC.test(debtor.bankBic))
    throw new RangeError(`Not a BIC: ${debtor.bankBic}`);
  if (orders.length === 0) throw new RangeError(`Batch ${messageId} has no order`);
  assertParty(debtor);
  const ids = new Set<string>();
  for (const { endToEndId, amountCentimes, creditor } of orders) {
    assertPaymentId(endToEndId);
    if (ids.has(endToEndId)) throw new RangeError(`Order ${endToEndId} stands twice in batch ${messageId}`);
    ids.add(endToEndId);
    assertCentimes(amountCentimes);
    if (amountCentimes <= 0) throw new RangeError(`Order ${endToEndId} is not above zero: ${amountCentimes}`);
    assertParty(creditor);
  }
}

function assertParty({ rib, address: { country } }: PaymentParty): void {
  const checked = checkRib(rib);
  if (!checked.ok || checked.rib !== rib) throw new RangeError(`Not the 24 digits of a RIB: ${rib}`);
  if (!/^[A-Z]{2}$/u.test(country)) throw new RangeError(`Not a country code: ${country}`);
}
