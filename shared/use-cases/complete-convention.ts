import type { Act } from '../domain/kernel/act.ts';
import { owedCentimes } from '../domain/recovery/recovery.ts';
import { accountConvention, inTransaction } from './convention-money.ts';
import { conventions, recoveries } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { trancheStandings } from './tranche-standings.ts';
import type { Transaction } from './transact.ts';

/**
 * Within an append that may have settled the last thing that a convention waited for (a report accepted, a tranche
 * withdrawn, money paid back, an amendment ended, a suspension lifted): completes it where its rules agree, by the hand
 * whose act made it so. Where something is still open nothing happens, and the act stands as it is.
 */
export async function completeWhenDone(
  transaction: Transaction,
  act: Act,
  conventionId: string,
): Promise<void> {
  const convention = await transaction.load(conventions, conventionId);
  const state = convention.state();
  if (state.status !== 'in-force') return;
  const tranches = await trancheStandings(transaction, state);
  const { money } = await accountConvention(inTransaction(transaction), state);
  const recovery = (await transaction.load(recoveries, conventionId)).state();
  const accepted = money.reports.filter(({ standing }) => standing === 'accepted');
  const decision = convention.decide({
    ...{ type: 'CompleteConvention', act, tranches },
    acceptedReports: accepted.map(({ index }) => index),
    owedCentimes: owedCentimes(recovery, money),
  });
  if (!decision.accepted) return;
  const told = ['contact', 'treasurer', 'role:finance-officer', 'role:programme-officer'] as const;
  transaction.deliver(...mail('convention-completed', convention.stream, told));
}

/**
 * Within the append that takes a payment back. A completed convention comes into force again for it, so that the tranche
 * is paid anew, to another account where need be; it is completed again by the same rules. Any other stays as it is.
 */
export async function reopenCompleted(
  transaction: Transaction,
  act: Act,
  { conventionId, index }: { readonly conventionId: string; readonly index: number },
): Promise<void> {
  const convention = await transaction.load(conventions, conventionId);
  if (convention.state().status === 'completed') convention.decide({ type: 'ReopenConvention', act, index });
}
