import { addDays, dayOf } from '../domain/kernel/calendar-day.ts';
import { systemAct } from './acts.ts';
import { type CaseOutcome, caseOutcome } from './case-outcome.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { tranches } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { readCase, readTerms } from './read-cases.ts';

interface TrancheTask {
  readonly taskKey: string;
  readonly id: string;
}

/** Where the tranche stands for its workflow; a sent one waits as long as the programme gives the bank. */
export async function lookAtTranche(desk: Desk, task: Pick<TrancheTask, 'id'>): Promise<CaseOutcome> {
  const state = await readCase(desk, tranches, task.id);
  if (state.status !== 'sent') return caseOutcome(state.status);
  const { payments } = await readTerms(desk);
  const answerBy = addDays(dayOf(state.order.sentAt), payments.bankAnswerDays + 1);
  return caseOutcome(state.status, desk.clock.now(), answerBy);
}

/** The bank kept silent: the order is unknown. It is never sent again; only evidence leads out of here. */
export async function markUnknown(desk: Desk, task: TrancheTask): Promise<CaseOutcome> {
  const state = await readCase(desk, tranches, task.id);
  if (state.status === 'sent') {
    const act = systemAct(desk.clock);
    const { orderId } = state.order;
    await decideOne(
      desk,
      { key: task.taskKey, act },
      {
        verb: 'mark-unknown',
        lifecycle: tranches,
        id: task.id,
        command: { type: 'MarkUnknown', act, orderId },
        consequences: () => ({
          deliveries: mail(
            'transfer-unknown',
            `tranche-${task.id}`,
            ['role:finance-officer', 'role:administrator'],
            {
              orderId,
            },
          ),
        }),
      },
    );
  }
  return lookAtTranche(desk, task);
}
