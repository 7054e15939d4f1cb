import { dayOf, daysBetween } from '../domain/kernel/calendar-day.ts';
import type { RecoveryCommand } from '../domain/recovery/commands.ts';
import type { OrderedRecovery } from '../domain/recovery/state.ts';
import { systemAct } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { keepAttention } from './keep-attention.ts';
import { recoveries } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { listCases, readTerms } from './read-cases.ts';
import { orderFacts, recoveryTrouble } from './recovery-mails.ts';

/** Days before the due day on which the association is reminded; a round that was missed is made up for once. */
const REMINDER_DAYS = [1, 7] as const;

/**
 * Once a day: who owes money is reminded a week and a day before it is due; from the day after, the order is late, the
 * association is told once more and a person has to look at it. The record says what was done, so a second round the
 * same day does nothing.
 */
export async function watchRecoveries(desk: Desk): Promise<void> {
  const today = dayOf(desk.clock.now());
  const { payments } = await readTerms(desk);
  for (const state of await listCases(desk, recoveries, 'recoveries/ordered')) {
    if (state.status !== 'ordered') continue;
    const { dueOn, lateAt, reminded } = state.order;
    const left = daysBetween(today, dueOn);
    const told = orderFacts(state.order, payments.recoveryAccount);
    if (left < 0) {
      if (lateAt !== undefined) continue;
      // The entry first: told again after an interruption between both, it stays one entry.
      await keepAttention(desk, recoveryTrouble(state));
      await note(desk, state, { type: 'MarkRecoveryLate' }, told);
      continue;
    }
    const daysBefore = REMINDER_DAYS.find((days) => left <= days);
    if (daysBefore === undefined || reminded.includes(daysBefore)) continue;
    await note(desk, state, { type: 'RemindRecovery', daysBefore }, told);
  }
}

type Noted =
  | { readonly type: 'MarkRecoveryLate' }
  | { readonly type: 'RemindRecovery'; readonly daysBefore: number };

async function note(
  desk: Desk,
  { conventionId, order }: OrderedRecovery,
  noted: Noted,
  told: ReturnType<typeof orderFacts>,
): Promise<void> {
  const act = systemAct(desk.clock);
  const command: RecoveryCommand = { ...noted, act };
  const step = noted.type === 'RemindRecovery' ? String(noted.daysBefore) : 'late';
  await decideOne(
    desk,
    { key: `recovery/${order.number}/${step}`, act },
    {
      verb: noted.type,
      lifecycle: recoveries,
      id: conventionId,
      command,
      consequences: () => ({
        deliveries: mail(
          'recovery-reminder',
          recoveries.streamOf(conventionId),
          ['contact', 'treasurer'],
          told,
        ),
      }),
    },
  );
}
