import type { CalendarDay } from '../../domain/kernel/calendar-day.ts';
import {
  readingOf,
  type StatementFault,
  type StatementLine,
  type StatementReading,
  statementFault,
} from '../statement/statement.ts';
import { nodeAt, readAccount, readAmount, readDay, readEndToEndId, readReason } from './read-fields.ts';
import { nodesAt, openMessage, textAt, type XmlNode } from './read-message.ts';

/** What every line of one report shares. */
interface Report {
  readonly messageId: string;
  readonly reportedOn: CalendarDay;
  readonly batchMessageId: string;
}

/** Final answers only: settled or credited, and rejected. Accepted and pending orders are on their way. */
const FINAL: Readonly<Record<string, StatementLine['kind']>> = {
  ACSC: 'executed',
  ACCC: 'executed',
  RJCT: 'rejected',
};

/**
 * Reads a bank's payment status report, ISO 20022 pain.002.001.11: one line per order with a final status; one line
 * with `batchMessageId` when the bank answers for a whole batch without naming orders. Orders without a final status
 * are counted in `pendingCount`. A fault anywhere refuses the whole file.
 */
export function readPain002(bytes: Uint8Array): StatementReading {
  const opened = openMessage(bytes, 'pain.002.001.11');
  if (!opened.ok) return { ok: false, faults: [opened.fault] };
  const root = nodeAt(opened.document, 'CstmrPmtStsRpt') ?? {};
  const messageId = textAt(root, 'GrpHdr', 'MsgId');
  const reportedOn = readDay(textAt(root, 'GrpHdr', 'CreDtTm'));
  const group = nodeAt(root, 'OrgnlGrpInfAndSts') ?? {};
  const batchMessageId = textAt(group, 'OrgnlMsgId');
  const faults: StatementFault[] = [];
  if (messageId === undefined) faults.push(statementFault('STATEMENT_FIELD_MISSING', { at: 'GrpHdr/MsgId' }));
  if (reportedOn === undefined)
    faults.push(statementFault('STATEMENT_DAY_UNREADABLE', { at: 'GrpHdr/CreDtTm' }));
  if (batchMessageId === undefined)
    faults.push(statementFault('STATEMENT_FIELD_MISSING', { at: 'OrgnlMsgId' }));
  if (messageId === undefined || reportedOn === undefined || batchMessageId === undefined)
    return { ok: false, faults };
  const { lines, pendingCount } = answersOf(root, group, { messageId, reportedOn, batchMessageId }, faults);
  return readingOf(messageId, lines, pendingCount, faults);
}

function answersOf(
  root: XmlNode,
  group: XmlNode,
  report: Report,
  faults: StatementFault[],
): { lines: StatementLine[]; pendingCount: number } {
  const blocks = nodesAt(root, 'OrgnlPmtInfAndSts');
  const groupStatus = textAt(group, 'GrpSts');
  const answers = blocks.flatMap((block, blockIndex) => {
    const blockStatus = textAt(block, 'PmtInfSts') ?? groupStatus;
    const orders = nodesAt(block, 'TxInfAndSts');
    if (orders.length === 0) return [batchAnswer(block, blockStatus, report)];
    return orders.map((order, index) => {
      const at = `OrgnlPmtInfAndSts[${blockIndex + 1}]/TxInfAndSts[${index + 1}]`;
      return orderAnswer(order, textAt(order, 'TxSts') ?? blockStatus, report, at, faults);
    });
  });
  if (blocks.length === 0) answers.push(batchAnswer(group, groupStatus, report));
  const lines = answers.filter((answer) => answer !== undefined);
  return { lines, pendingCount: answers.length - lines.length };
}

function batchAnswer(node: XmlNode, status: string | undefined, report: Report): StatementLine | undefined {
  const kind = FINAL[status ?? ''];
  if (kind === undefined) return undefined;
  const returnReason = readReason(nodeAt(node, 'StsRsnInf'));
  return {
    lineId: `${report.messageId}/${report.batchMessageId}`,
    bookedOn: report.reportedOn,
    direction: 'debit',
    kind,
    batchMessageId: report.batchMessageId,
    ...(returnReason === undefined ? {} : { returnReason }),
  };
}

function orderAnswer(
  order: XmlNode,
  status: string | undefined,
  report: Report,
  at: string,
  faults: StatementFault[],
): StatementLine | undefined {
  const kind = FINAL[status ?? ''];
  if (kind === undefined) return undefined;
  const endToEndId = readEndToEndId(order, 'OrgnlEndToEndId');
  if (endToEndId === undefined) {
    faults.push(statementFault('STATEMENT_FIELD_MISSING', { at: `${at}/OrgnlEndToEndId` }));
    return undefined;
  }
  const amount = nodeAt(order, 'OrgnlTxRef', 'Amt', 'InstdAmt');
  const amountCentimes =
    amount === undefined ? undefined : readAmount(amount, `${at}/OrgnlTxRef/Amt`, faults);
  const account = readAccount(nodeAt(order, 'OrgnlTxRef', 'CdtrAcct'));
  const returnReason = readReason(nodeAt(order, 'StsRsnInf'));
  return {
    lineId: `${report.messageId}/${endToEndId}`,
    bookedOn: report.reportedOn,
    direction: 'debit',
    kind,
    endToEndId,
    ...(amountCentimes === undefined ? {} : { amountCentimes }),
    ...(account === undefined ? {} : { account }),
    ...(returnReason === undefined ? {} : { returnReason }),
  };
}
