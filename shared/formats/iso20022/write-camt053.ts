import { type CalendarDay, compareDays, type Instant } from '../../domain/kernel/calendar-day.ts';
import { assertCentimes, sumCentimes } from '../../domain/kernel/money.ts';
import { assertPaymentId } from './latin-text.ts';
import { bbanElement, madElement, nameElement } from './payment-elements.ts';
import { element, writeXml, type XmlElement } from './xml-writer.ts';

/** A statement as the bank that keeps the account writes it. Pure JSON. */
export interface BankStatement {
  readonly messageId: string;
  readonly statementId: string;
  readonly createdAt: Instant;
  readonly account: { readonly rib: string; readonly owner: string };
  readonly openingCentimes: number;
  /** At least one, in order of booking. */
  readonly entries: readonly BankEntry[];
}

export interface BankEntry {
  /** The bank's own reference, at most 35 characters. */
  readonly reference: string;
  readonly bookedOn: CalendarDay;
  readonly amountCentimes: number;
  readonly direction: 'debit' | 'credit';
  readonly endToEndId?: string;
  readonly counterparty?: { readonly name: string; readonly rib: string };
  /** Set on the credit that brings a transfer back: a code of ISO 20022's external list, `AC04`. */
  readonly returnReason?: string;
}

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08';

/**
 * Writes a bank's statement, ISO 20022 camt.053.001.08, with opening and closing booked balance. The same statement
 * always gives the same text. Throws RangeError for ids that banks do not carry, amounts not above zero and an empty
 * statement.
 */
export function writeCamt053(statement: BankStatement): string {
  const { entries, openingCentimes } = statement;
  assertWritable(statement);
  const days = entries.map((entry) => entry.bookedOn).sort(compareDays);
  const moved = entries.map((entry) =>
    entry.direction === 'debit' ? -entry.amountCentimes : entry.amountCentimes,
  );
  const account = element('Acct', [
    bbanElement(statement.account.rib),
    element('Ccy', 'MAD'),
    element('Ownr', [nameElement(statement.account.owner)]),
  ]);
  const report = element('Stmt', [
    element('Id', statement.statementId),
    element('CreDtTm', statement.createdAt),
    account,
    balance('OPBD', openingCentimes, days[0] ?? ''),
    balance('CLBD', sumCentimes([openingCentimes, ...moved]), days.at(-1) ?? ''),
    ...entries.map(entryElement),
  ]);
  const header = element('GrpHdr', [
    element('MsgId', statement.messageId),
    element('CreDtTm', statement.createdAt),
  ]);
  return writeXml(element('Document', [element('BkToCstmrStmt', [header, report])], { xmlns: NAMESPACE }));
}

function entryElement(entry: BankEntry): XmlElement {
  const { endToEndId, counterparty, returnReason } = entry;
  const indicator = element('CdtDbtInd', entry.direction === 'debit' ? 'DBIT' : 'CRDT');
  const otherSide = entry.direction === 'debit' || returnReason !== undefined ? 'Cdtr' : 'Dbtr';
  const details = element('TxDtls', [
    element('Refs', [element('EndToEndId', endToEndId ?? 'NOTPROVIDED')]),
    madElement('Amt', entry.amountCentimes),
    indicator,
    counterparty && party(otherSide, counterparty),
    returnReason === undefined
      ? undefined
      : element('RtrInf', [element('Rsn', [element('Cd', returnReason)])]),
  ]);
  return element('Ntry', [
    madElement('Amt', entry.amountCentimes),
    indicator,
    returnReason === undefined ? undefined : element('RvslInd', 'true'),
    element('Sts', [element('Cd', 'BOOK')]),
    element('BookgDt', [element('Dt', entry.bookedOn)]),
    element('ValDt', [element('Dt', entry.bookedOn)]),
    element('AcctSvcrRef', entry.reference),
    transactionCode(entry),
    element('NtryDtls', [details]),
  ]);
}

/** Payments: credit transfers issued or received, domestic, or the return of one. */
function transactionCode({ direction, returnReason }: BankEntry): XmlElement {
  const family = direction === 'debit' || returnReason !== undefined ? 'ICDT' : 'RCDT';
  const subFamily = returnReason === undefined ? 'DMCT' : 'RRTN';
  const codes = element('Fmly', [element('Cd', family), element('SubFmlyCd', subFamily)]);
  return element('BkTxCd', [element('Domn', [element('Cd', 'PMNT'), codes])]);
}

function party(side: 'Cdtr' | 'Dbtr', { name, rib }: { name: string; rib: string }): XmlElement {
  const named = element(side, [element('Pty', [nameElement(name)])]);
  return element('RltdPties', [named, element(`${side}Acct`, [bbanElement(rib)])]);
}

function balance(code: 'OPBD' | 'CLBD', balanceCentimes: number, day: CalendarDay): XmlElement {
  return element('Bal', [
    element('Tp', [element('CdOrPrtry', [element('Cd', code)])]),
    madElement('Amt', Math.abs(balanceCentimes)),
    element('CdtDbtInd', balanceCentimes < 0 ? 'DBIT' : 'CRDT'),
    element('Dt', [element('Dt', day)]),
  ]);
}

function assertWritable({ messageId, statementId, entries }: BankStatement): void {
  if (entries.length === 0) throw new RangeError(`Statement ${statementId} has no entry`);
  assertPaymentId(messageId);
  assertPaymentId(statementId);
  for (const { reference, endToEndId, amountCentimes } of entries) {
    assertPaymentId(reference);
    if (endToEndId !== undefined) assertPaymentId(endToEndId);
    assertCentimes(amountCentimes);
    if (amountCentimes <= 0) throw new RangeError(`Entry ${reference} is not above zero: ${amountCentimes}`);
  }
}
