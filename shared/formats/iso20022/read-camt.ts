import {
  readingOf,
  type StatementFault,
  type StatementLine,
  type StatementReading,
  statementFault,
} from '../statement/statement.ts';
import { nodeAt, readAccount, readAmount, readDay, readEndToEndId, readReason } from './read-fields.ts';
import { nodesAt, openMessage, textAt, type XmlNode } from './read-message.ts';

interface MessageKind {
  readonly kind: string;
  readonly root: string;
  readonly report: string;
}

/** A statement or notification within the message: its id, the account it is about, where it stands. */
interface Report {
  readonly reportId: string;
  readonly ownAccount: string | undefined;
  readonly at: string;
}

type Direction = StatementLine['direction'];

const STATEMENT: MessageKind = { kind: 'camt.053.001.08', root: 'BkToCstmrStmt', report: 'Stmt' };
const NOTIFICATION: MessageKind = {
  kind: 'camt.054.001.08',
  root: 'BkToCstmrDbtCdtNtfctn',
  report: 'Ntfctn',
};

/**
 * Reads a bank's statement, ISO 20022 camt.053.001.08: every booked movement in MAD, one line per transaction. What the
 * file holds never throws; a fault anywhere refuses the whole file.
 */
export function readCamt053(bytes: Uint8Array): StatementReading {
  return readMovements(bytes, STATEMENT);
}

/** Reads a bank's debit and credit notification, camt.054.001.08, as {@link readCamt053} reads a statement. */
export function readCamt054(bytes: Uint8Array): StatementReading {
  return readMovements(bytes, NOTIFICATION);
}

function readMovements(bytes: Uint8Array, { kind, root, report }: MessageKind): StatementReading {
  const opened = openMessage(bytes, kind);
  if (!opened.ok) return { ok: false, faults: [opened.fault] };
  const reports = nodesAt(opened.document, root, report);
  const faults: StatementFault[] = [];
  if (reports.length === 0) faults.push(statementFault('STATEMENT_FIELD_MISSING', { at: report }));
  const ids: string[] = [];
  const lines: StatementLine[] = [];
  let pendingCount = 0;
  for (const [index, node] of reports.entries()) {
    const at = `${report}[${index + 1}]`;
    const reportId = textAt(node, 'Id');
    if (reportId === undefined) faults.push(statementFault('STATEMENT_FIELD_MISSING', { at: `${at}/Id` }));
    const about: Report = { reportId: reportId ?? '', ownAccount: readAccount(nodeAt(node, 'Acct')), at };
    ids.push(about.reportId);
    for (const [entryIndex, entry] of nodesAt(node, 'Ntry').entries()) {
      if (!isBooked(entry)) pendingCount += 1;
      // Pushed one by one: an entry may hold more transactions than a call takes arguments.
      else for (const line of linesOfEntry(entry, entryIndex + 1, about, faults)) lines.push(line);
    }
  }
  return readingOf(ids.join('+'), lines, pendingCount, faults);
}

/** An entry that is only expected or informative moves no money; it comes again when it is booked. */
function isBooked(entry: XmlNode): boolean {
  return textAt(entry, 'Sts', 'Cd') === 'BOOK';
}

function linesOfEntry(
  entry: XmlNode,
  position: number,
  report: Report,
  faults: StatementFault[],
): StatementLine[] {
  const at = `${report.at}/Ntry[${position}]`;
  const bookedOn = readDay(
    textAt(entry, 'BookgDt', 'Dt') ?? textAt(entry, 'BookgDt', 'DtTm') ?? textAt(entry, 'ValDt', 'Dt'),
  );
  if (bookedOn === undefined)
    faults.push(statementFault('STATEMENT_DAY_UNREADABLE', { at: `${at}/BookgDt` }));
  const details = nodesAt(entry, 'NtryDtls', 'TxDtls');
  const transactions = details.length === 0 ? [{}] : details;
  const reference =
    textAt(entry, 'AcctSvcrRef') ?? `${report.reportId}/${textAt(entry, 'NtryRef') ?? position}`;
  return transactions.flatMap((transaction, index) => {
    const where = details.length > 1 ? `${at}/TxDtls[${index + 1}]` : at;
    const amount = amountOf(transaction) ?? (transactions.length === 1 ? nodeAt(entry, 'Amt') : undefined);
    const amountCentimes = readAmount(amount, `${where}/Amt`, faults);
    const direction = readDirection(textAt(transaction, 'CdtDbtInd') ?? textAt(entry, 'CdtDbtInd'));
    if (direction === undefined) {
      faults.push(statementFault('STATEMENT_DIRECTION_UNREADABLE', { at: `${where}/CdtDbtInd` }));
    }
    if (bookedOn === undefined || amountCentimes === undefined || direction === undefined) return [];
    const ownReference = transactions.length === 1 ? undefined : referenceOf(transaction, index + 1);
    // A return may quote the reference of the transfer that it returns: day and side tell the two apart.
    const lineId = [bookedOn, direction, reference, ownReference]
      .filter((part) => part !== undefined)
      .join('/');
    const facts = { lineId, bookedOn, amountCentimes, direction };
    return [{ ...facts, ...whatHappened(entry, transaction, direction, report.ownAccount) }];
  });
}

function amountOf(transaction: XmlNode): XmlNode | undefined {
  return nodeAt(transaction, 'Amt') ?? nodeAt(transaction, 'AmtDtls', 'TxAmt', 'Amt');
}

function referenceOf(transaction: XmlNode, position: number): string {
  const refs = nodeAt(transaction, 'Refs') ?? {};
  return textAt(refs, 'AcctSvcrRef') ?? readEndToEndId(refs, 'EndToEndId') ?? String(position);
}

function readDirection(indicator: string | undefined): Direction | undefined {
  if (indicator === 'DBIT') return 'debit';
  return indicator === 'CRDT' ? 'credit' : undefined;
}

function whatHappened(
  entry: XmlNode,
  transaction: XmlNode,
  direction: Direction,
  ownAccount: string | undefined,
): Pick<StatementLine, 'kind' | 'endToEndId' | 'account' | 'returnReason'> {
  const information = nodeAt(transaction, 'RtrInf');
  const isReturn = direction === 'credit' && (information !== undefined || isReversal(entry, transaction));
  const endToEndId = readEndToEndId(transaction, 'Refs', 'EndToEndId');
  const account = otherAccount(transaction, direction, ownAccount);
  const returnReason = isReturn ? readReason(information) : undefined;
  return {
    kind: isReturn ? 'returned' : direction === 'credit' ? 'received' : 'executed',
    ...(endToEndId === undefined ? {} : { endToEndId }),
    ...(account === undefined ? {} : { account }),
    ...(returnReason === undefined ? {} : { returnReason }),
  };
}

/** Banks mark a return by the reversal indicator or by the code RRTN where they give no return information. */
function isReversal(entry: XmlNode, transaction: XmlNode): boolean {
  const codes = [entry, transaction].map((node) => textAt(node, 'BkTxCd', 'Domn', 'Fmly', 'SubFmlyCd'));
  return ['true', '1'].includes(textAt(entry, 'RvslInd') ?? '') || codes.includes('RRTN');
}

/** In a return some banks keep the parties of the first transfer and some swap them: the other side is not ours. */
function otherAccount(transaction: XmlNode, direction: Direction, ownAccount?: string): string | undefined {
  const names = direction === 'debit' ? ['CdtrAcct', 'DbtrAcct'] : ['DbtrAcct', 'CdtrAcct'];
  return names
    .map((name) => readAccount(nodeAt(transaction, 'RltdPties', name)))
    .find((account) => account !== undefined && account !== ownAccount);
}
