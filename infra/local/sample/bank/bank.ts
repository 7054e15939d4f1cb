import { createHash } from 'node:crypto';
import { type CalendarDay, dayOf } from '../../../../shared/domain/kernel/calendar-day.ts';
import type { Refusal } from '../../../../shared/domain/kernel/decider.ts';
import { sumCentimes } from '../../../../shared/domain/kernel/money.ts';
import {
  type BankEntry,
  type BankStatement,
  writeCamt053,
} from '../../../../shared/formats/iso20022/write-camt053.ts';
import { type Answer, done, refused } from '../../../../shared/use-cases/answer.ts';
import type { Desk } from '../../../../shared/use-cases/desk.ts';
import { createInTray, type ReceivedOrder } from './received-orders.ts';

export const BANK_ANSWERS = ['confirm', 'return', 'silent'] as const;

/** What the bank does with an order: executes it, executes it and gets it back, or says nothing. */
export type BankAnswer = (typeof BANK_ANSWERS)[number];

export interface BankOrder extends ReceivedOrder {
  readonly answer?: BankAnswer;
  readonly answeredOn?: CalendarDay;
  /** The closed statements that tell of the order. */
  readonly statementIds: readonly string[];
}

/** A closed statement: the same bytes whenever it is asked for. */
export interface StatementFile {
  readonly statementId: string;
  readonly statement: BankStatement;
  readonly batchIds: readonly string[];
  readonly xml: string;
}

/** The sample's bank: an institution of its own, which knows of the programme only the files that were released. */
export interface SampleBank {
  /** Every order received, in order of arrival. */
  orders(): Promise<readonly BankOrder[]>;
  /**
   * Decides on an order; the same answer again changes nothing. An executed order may still come back. Refused:
   * `SAMPLE_ORDER_UNKNOWN`, `SAMPLE_ORDER_ANSWERED`.
   */
  answer(orderId: string, answer: BankAnswer): Promise<Answer<null>>;
  /**
   * Closes a statement over all movements that no earlier one tells of (of one batch, where one is named). With
   * nothing new it is the last one again, so that whoever asks twice gets the same; undefined before any.
   */
  statement(batchId?: string): Promise<StatementFile | undefined>;
  /** What `statement` would close now, changing nothing. */
  preview(batchId?: string): Promise<StatementFile | undefined>;
  /** The closed statements, oldest first. */
  statements(): Promise<readonly StatementFile[]>;
}

interface Movement {
  readonly entry: BankEntry;
  readonly batchId: string;
}

interface KeptAnswer {
  readonly answer: BankAnswer;
  readonly answeredOn: CalendarDay;
  readonly movements: readonly Movement[];
}

interface KeptStatement {
  readonly statement: BankStatement;
  readonly batchIds: readonly string[];
}

/** A statement as it would be closed now, or the last closed one when nothing is new. */
interface Draft {
  readonly file: StatementFile;
  readonly isNew: boolean;
}

interface BankRefusal extends Refusal {
  readonly code: 'SAMPLE_ORDER_UNKNOWN' | 'SAMPLE_ORDER_ANSWERED';
  readonly orderId: string;
}

type BankDesk = Pick<Desk, 'store' | 'documents' | 'records' | 'clock'>;

const ORDERS = 'sample-bank/orders/';
const STATEMENTS = 'sample-bank/statements/';
/** ISO 20022 external code: the account of the beneficiary is closed. */
const RETURN_REASON = 'AC04';
/** The account of the programme before the first statement: twenty million dirhams. */
const FIRST_BALANCE_CENTIMES = 2_000_000_000;

export function createSampleBank(desk: BankDesk): SampleBank {
  const received = createInTray(desk);
  const statements = async () =>
    (await desk.records.list<KeptStatement>(STATEMENTS)).map(({ value }) => fileOf(value));
  const draft = async (batchId?: string): Promise<Draft | undefined> => {
    const closed = await statements();
    const open = await openMovements(desk, closed, batchId);
    const { debtor } = (await received()).find((order) => order.batchId === open[0]?.batchId) ?? {};
    if (debtor) return { file: fileOf(compose(debtor, open, closed, desk.clock.now())), isNew: true };
    const file = closed.findLast(({ batchIds }) => batchId === undefined || batchIds.includes(batchId));
    return file && { file, isNew: false };
  };
  const close = async (batchId?: string): Promise<StatementFile | undefined> => {
    const drafted = await draft(batchId);
    if (!drafted?.isNew) return drafted?.file;
    const { statement, batchIds, statementId } = drafted.file;
    try {
      await desk.records.put(STATEMENTS + statementId, { statement, batchIds }, { ifRevision: 0 });
      return drafted.file;
    } catch (fault) {
      // Somebody closed one meanwhile: look again at what is left.
      if (fault instanceof Error && fault.name === 'RevisionConflict') return close(batchId);
      throw fault;
    }
  };
  return {
    statements,
    statement: close,
    preview: async (batchId) => (await draft(batchId))?.file,
    async orders() {
      const closed = await statements();
      const kept = await desk.records.list<KeptAnswer>(ORDERS);
      const answers = new Map(kept.map(({ key, value }) => [key, value]));
      return (await received()).map((order) =>
        withAnswer(order, answers.get(ORDERS + order.orderId), closed),
      );
    },
    answer: async (orderId, answer) => {
      const order = (await received()).find((one) => one.orderId === orderId);
      return order ? keepAnswer(desk, order, answer) : refuse('SAMPLE_ORDER_UNKNOWN', orderId);
    },
  };
}

async function keepAnswer(
  { records, clock }: Pick<BankDesk, 'records' | 'clock'>,
  order: ReceivedOrder,
  answer: BankAnswer,
): Promise<Answer<null>> {
  const { orderId } = order;
  const kept = await records.get<KeptAnswer>(ORDERS + orderId);
  if (kept?.value.answer === answer) return done(null);
  const answeredOn = dayOf(clock.now());
  const movements = movementsAfter(order, kept?.value, answer, answeredOn);
  if (!movements) return refuse('SAMPLE_ORDER_ANSWERED', orderId);
  const value: KeptAnswer = { answer, answeredOn, movements };
  await records.put(ORDERS + orderId, value, { ifRevision: kept?.revision ?? 0 });
  return done(null);
}

function refuse(code: BankRefusal['code'], orderId: string): Answer<null> {
  const refusal: BankRefusal = { code, orderId };
  return refused(refusal);
}

/** What moved and no closed statement tells of. */
async function openMovements(
  { records }: Pick<BankDesk, 'records'>,
  closed: readonly StatementFile[],
  batchId: string | undefined,
): Promise<readonly Movement[]> {
  const told = new Set(
    closed.flatMap(({ statement }) => statement.entries.map(({ reference }) => reference)),
  );
  const kept = await records.list<KeptAnswer>(ORDERS);
  return kept
    .flatMap(({ value }) => value.movements)
    .filter(({ entry }) => !told.has(entry.reference))
    .filter((movement) => batchId === undefined || movement.batchId === batchId);
}

/** The movements of an order after an answer; undefined when what already moved contradicts the answer. */
function movementsAfter(
  order: ReceivedOrder,
  kept: KeptAnswer | undefined,
  answer: BankAnswer,
  today: CalendarDay,
): readonly Movement[] | undefined {
  const movements = kept?.movements ?? [];
  if (answer === 'silent') return movements.length === 0 ? [] : undefined;
  if (kept?.answer === 'return') return undefined;
  const debit = movements[0] ?? movementOf(order, 'debit', today);
  return answer === 'confirm' ? [debit] : [debit, movementOf(order, 'credit', today)];
}

function movementOf(
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
function compose(
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

function fileOf({ statement, batchIds }: KeptStatement): StatementFile {
  return { statementId: statement.statementId, statement, batchIds, xml: writeCamt053(statement) };
}

function withAnswer(
  order: ReceivedOrder,
  kept: KeptAnswer | undefined,
  closed: readonly StatementFile[],
): BankOrder {
  const statementIds = closed
    .filter(({ statement }) => statement.entries.some(({ endToEndId }) => endToEndId === order.orderId))
    .map(({ statementId }) => statementId);
  if (!kept) return { ...order, statementIds };
  return { ...order, answer: kept.answer, answeredOn: kept.answeredOn, statementIds };
}
