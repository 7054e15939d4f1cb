import { createHash } from 'node:crypto';
import type { CalendarDay } from '../../../../shared/domain/kernel/calendar-day.ts';
import { sumCentimes } from '../../../../shared/domain/kernel/money.ts';
import {
  type BankEntry,
  type BankStatement,
  writeCamt053,
} from '../../../../shared/formats/iso20022/write-camt053.ts';
import type { ReceivedOrder } from './received-orders.ts';

/** A closed statement: the same bytes whenever it is asked for. */
export interface StatementFile {
  readonly statementId: string;
  readonly statement: BankStatement;
  readonly batchIds: readonly string[];
  readonly xml: string;
}

/** Money that left for an order, or came back. */
export interface Movement {
  readonly entry: BankEntry;
  readonly batchId: string;
}

/** What is kept of a closed statement; its file is written from it. */
export interface KeptStatement {
  readonly statement: BankStatement;
  readonly batchIds: readonly string[];
}

/** ISO 20022 external code: the account of the beneficiary is closed. */
const RETURN_REASON = 'AC04';
/** The account of the programme before the first statement: twenty million dirhams. */
const FIRST_BALANCE_CENTIMES = 2_000_000_000;

/** What an order moves: a debit on the day of execution, a credit with its reason on the day of return. */
export function movementOf(
  order: ReceivedOrder,
  direction: BankEntry['direction'],
  bookedOn: CalendarDay,
): Movement {
  const { orderId, amountCentimes, batchId, beneficiary } = order;
  // The bank's own reference: of 35 characters at most, however long the order's id is.
  const number = createHash('sha256').update(orderId).digest('hex').slice(0, 16).toUpperCase();
  const about = { bookedOn, amountCentimes, direction, endToEndId: orderId, counterparty: beneficiary };
  const entry: BankEntry =
    direction === 'debit'
      ? { reference: `VIR-${number}`, ...about }
      : { reference: `RET-${number}`, ...about, returnReason: RETURN_REASON };
  return { entry, batchId };
}

/** The next statement, over the movements that are open; it opens with what the one before closed with. */
export function composeStatement(
  debtor: ReceivedOrder['debtor'],
  open: readonly Movement[],
  closed: readonly StatementFile[],
  createdAt: string,
): KeptStatement {
  const statementId = `RELEVE-${String(closed.length + 1).padStart(5, '0')}`;
  const entries = open.map(({ entry }) => entry).toSorted(inOrderOfBooking);
  const before = closed.at(-1)?.statement;
  const statement: BankStatement = {
    messageId: statementId,
    statementId,
    createdAt,
    account: { rib: debtor.rib, owner: debtor.name },
    openingCentimes: before ? closingOf(before) : FIRST_BALANCE_CENTIMES,
    entries,
  };
  return { statement, batchIds: [...new Set(open.map(({ batchId }) => batchId))] };
}

/** By day, and on one day what left before what came back. */
function inOrderOfBooking(one: BankEntry, other: BankEntry): number {
  const rank = ({ bookedOn, direction, reference }: BankEntry) =>
    `${bookedOn}/${direction === 'debit' ? 0 : 1}/${reference}`;
  return rank(one) < rank(other) ? -1 : 1;
}

function closingOf({ openingCentimes, entries }: BankStatement): number {
  const moved = entries.map(({ direction, amountCentimes }) =>
    direction === 'debit' ? -amountCentimes : amountCentimes,
  );
  return sumCentimes([openingCentimes, ...moved]);
}

/** The statement with the bank's file of it. */
export function fileOf({ statement, batchIds }: KeptStatement): StatementFile {
  return { statementId: statement.statementId, statement, batchIds, xml: writeCamt053(statement) };
}
