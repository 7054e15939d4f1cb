import { earlierPart } from '../../../../shared/domain/tranche/four-eyes.ts';
import { trancheIdOf } from '../../../../shared/domain/tranche/order-id.ts';
import type { TrancheState } from '../../../../shared/domain/tranche/state.ts';
import { conventions, paymentBatches, tranches } from '../../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase } from '../../../../shared/use-cases/read-cases.ts';
import type { BankOrder } from '../bank/bank.ts';
import { type LiveTask, OPEN_BANK, personTask, type TaskId, type TaskStage, whoMay } from './task.ts';

/** The next pair of eyes on a tranche: a further approval, the first, or the certification before. */
export async function approveTask(stage: TaskStage): Promise<LiveTask> {
  const [certified, requested] = [
    (await listed(stage, 'certified')).toSorted((one, other) => levels(other) - levels(one))[0],
    (await listed(stage, 'requested'))[0],
  ];
  const tranche = certified ?? requested;
  if (!tranche) {
    const officer = whoMay(stage, 'finance-officer');
    return personTask({ id: 'approve', words: 'sample.task.approve.none' }, officer, '/tranches');
  }
  const role = certified ? 'finance-officer' : 'certifier';
  const person = whoMay(stage, role, (personId) => earlierPart(tranche, personId) === undefined);
  const step = certified ? (levels(certified) > 0 ? 'second' : 'first') : 'certify';
  const { trancheId, conventionId, index, amountCentimes } = tranche;
  const convention = await readCase(stage.desk, conventions, conventionId);
  const number = convention.status === 'absent' ? conventionId : convention.number;
  return personTask(
    { id: 'approve', words: `sample.task.approve.${step}`, facts: { number, index, amountCentimes } },
    person,
    `/tranches/${trancheId}`,
  );
}

/** The furthest step of any payment under way: statement, bank, release, file. */
export async function payTask(stage: TaskStage): Promise<LiveTask> {
  const sent = new Set((await listed(stage, 'sent')).map(({ trancheId }) => trancheId));
  const awaited = (await stage.bank.orders()).filter(({ orderId }) => sent.has(trancheIdOf(orderId) ?? ''));
  const answered = awaited.find(moved);
  if (answered) return answeredTask('pay', stage, answered);
  const open = awaited.find(({ answer }) => answer === undefined);
  if (open) {
    const { orderId: order, amountCentimes } = open;
    return {
      id: 'pay',
      words: 'sample.task.pay.bank',
      facts: { order, amountCentimes },
      actions: [OPEN_BANK],
    };
  }
  const batches = await listCases(stage.desk, paymentBatches, 'payment-batches');
  const filed = batches.find((batch) => batch.status === 'filed');
  if (filed) {
    const { batchId: batch, totalCentimes: amountCentimes, preparedBy } = filed;
    const accountant = whoMay(stage, 'accountant', (personId) => personId !== preparedBy);
    const task = { id: 'pay', words: 'sample.task.pay.release', facts: { batch, amountCentimes } } as const;
    return personTask(task, accountant, `/payments/batches/${batch}`);
  }
  const count = (await listed(stage, 'approved')).length;
  if (count === 0) {
    const accountant = whoMay(stage, 'accountant');
    return personTask({ id: 'pay', words: 'sample.task.pay.none' }, accountant, '/payments');
  }
  const task = { id: 'pay', words: 'sample.task.pay.prepare', facts: { count } } as const;
  return personTask(task, whoMay(stage, 'finance-officer'), '/payments');
}

/** The order that the bank kept silent about: try to send it again, then let the bank speak. */
export async function unknownTask(stage: TaskStage): Promise<LiveTask> {
  const [tranche] = await listed(stage, 'unknown');
  if (!tranche) return { id: 'unknown', words: 'sample.task.unknown.none', facts: {}, actions: [OPEN_BANK] };
  const { order, trancheId, amountCentimes } = tranche;
  const atBank = (await stage.bank.orders()).find(({ orderId }) => orderId === order.orderId);
  if (atBank && moved(atBank)) return answeredTask('unknown', stage, atBank);
  const facts = { order: order.orderId, amountCentimes };
  return personTask(
    { id: 'unknown', words: 'sample.task.unknown.try', facts },
    whoMay(stage, 'finance-officer'),
    `/tranches/${trancheId}`,
    OPEN_BANK,
  );
}

/** The bank has decided: its statement is to be made, or to be handed in. */
function answeredTask(id: TaskId, stage: TaskStage, order: BankOrder): LiveTask {
  const statement = order.statementIds.at(-1);
  if (statement === undefined)
    return { id, words: 'sample.task.pay.statement', facts: {}, actions: [OPEN_BANK] };
  const task = { id, words: 'sample.task.pay.upload', facts: { statement } } as const;
  return personTask(task, whoMay(stage, 'accountant'), '/payments', OPEN_BANK);
}

function moved({ answer }: BankOrder): boolean {
  return answer === 'confirm' || answer === 'return';
}

function levels(tranche: Extract<TrancheState, { readonly status: 'certified' }>): number {
  return tranche.approvals.length;
}

/** The tranches at a status, longest waiting first; one that moved on since it was listed is left out. */
async function listed<Status extends TrancheState['status']>(
  { desk }: TaskStage,
  status: Status,
): Promise<readonly Extract<TrancheState, { readonly status: Status }>[]> {
  const states = await listCases(desk, tranches, `tranches/${status}`);
  return states.filter(
    (state): state is Extract<TrancheState, { readonly status: Status }> => state.status === status,
  );
}
