import { type CalendarDay, dayOf } from '../../../../shared/domain/kernel/calendar-day.ts';
import type { Refusal } from '../../../../shared/domain/kernel/decider.ts';
import { type Answer, done, refused } from '../../../../shared/use-cases/answer.ts';
import type { Desk } from '../../../../shared/use-cases/desk.ts';
import { createInTray, type ReceivedOrder } from './received-orders.ts';
import {
  composeStatement,
  fileOf,
  type KeptStatement,
  type Movement,
  movementOf,
  type StatementFile,
} from './statement-file.ts';

export const BANK_ANSWERS = ['confirm', 'return', 'silent'] as const;

/** What the bank does with an order: executes it, executes it and gets it back, or says nothing. */
export type BankAnswer = (typeof BANK_ANSWERS)[number];

export interface BankOrder extends ReceivedOrder {
  readonly answer?: BankAnswer;
  readonly answeredOn?: CalendarDay;
  /** The closed statements that tell of the order. */
  readonly statementIds: readonly string[];
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

interface KeptAnswer {
  readonly answer: BankAnswer;
  readonly answeredOn: CalendarDay;
  readonly movements: readonly Movement[];
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

export function createSampleBank(desk: BankDesk): SampleBank {
  const received = createInTray(desk);
  const statements = async () =>
    (await desk.records.list<KeptStatement>(STATEMENTS)).map(({ value }) => fileOf(value));
  const draft = async (batchId?: string): Promise<Draft | undefined> => {
    const closed = await statements();
    const open = await openMovements(desk, closed, batchId);
    const { debtor } = (await received()).find((order) => order.batchId === open[0]?.batchId) ?? {};
    if (debtor)
      return { file: fileOf(composeStatement(debtor, open, closed, desk.clock.now())), isNew: true };
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
