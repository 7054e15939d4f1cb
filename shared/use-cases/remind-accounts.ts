import { reminderRound } from '../domain/court-account/court-account.ts';
import { dayOf } from '../domain/kernel/calendar-day.ts';
import { systemAct } from './acts.ts';
import { listStatements } from './annual-statements.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { conventions, courtAccounts } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { readCase } from './read-cases.ts';

/**
 * From 1 February and again from 1 March: whoever received money in the year before is reminded, president and
 * treasurer, that its account is due by 15 March. Each round once, whatever day the first round of the period falls on.
 */
export async function remindAccounts(desk: Desk): Promise<void> {
  const due = reminderRound(dayOf(desk.clock.now()));
  if (!due) return;
  const done = `court-accounts/${due.year}/${due.round}`;
  if (await desk.records.get(done)) return;
  for (const { conventionId, receivedCentimes } of await listStatements(desk, due.year))
    if (receivedCentimes > 0) await remindOne(desk, conventionId, due);
  await desk.records.put(done, { at: desk.clock.now() });
}

async function remindOne(
  desk: Desk,
  conventionId: string,
  due: { readonly year: number; readonly round: number },
): Promise<void> {
  const id = `${conventionId}-${due.year}`;
  const before = await readCase(desk, courtAccounts, id);
  if (before.status === 'reminded' && before.round >= due.round) return;
  const act = systemAct(desk.clock);
  const facts = { year: due.year, dueOn: `${due.year + 1}-03-15` };
  await decideOne(
    desk,
    { key: `court-account/${id}/${due.round}`, act },
    {
      verb: 'remind-account',
      lifecycle: courtAccounts,
      id,
      command: { type: 'RemindAccount', act, conventionId, ...due },
      consequences: () => ({
        deliveries: mail(
          'account-due',
          conventions.streamOf(conventionId),
          ['president', 'treasurer'],
          facts,
        ),
      }),
    },
  );
}
