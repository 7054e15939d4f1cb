import { systemAct } from './acts.ts';
import { lookAtTranche } from './await-bank.ts';
import type { CaseOutcome } from './case-outcome.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { conventions, tranches } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { readCase } from './read-cases.ts';

/**
 * A month without a request for an open tranche: the association and its treasurer are written to again, unless the
 * convention is suspended, when nothing would come of it.
 */
export async function remindRequest(
  desk: Desk,
  task: { readonly taskKey: string; readonly id: string },
): Promise<CaseOutcome> {
  const state = await readCase(desk, tranches, task.id);
  if (state.status === 'requestable' && !(await isSuspended(desk, state.conventionId))) {
    const act = systemAct(desk.clock);
    await decideOne(
      desk,
      { key: task.taskKey, act },
      {
        verb: 'remind-request',
        lifecycle: tranches,
        id: task.id,
        command: { type: 'RemindRequest', act },
        consequences: () => ({
          deliveries: mail('tranche-requestable', `tranche-${task.id}`, ['contact', 'treasurer']),
        }),
      },
    );
  }
  return lookAtTranche(desk, task);
}

async function isSuspended(desk: Desk, conventionId: string): Promise<boolean> {
  return (await readCase(desk, conventions, conventionId)).status === 'suspended';
}
