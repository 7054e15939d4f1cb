import type { ExistingConvention } from '../domain/convention/state.ts';
import type { Refusal } from '../domain/kernel/decider.ts';
import { type ConventionMoney, conventionMoney } from '../domain/recovery/balance.ts';
import type { ExistingReport } from '../domain/report/state.ts';
import type { ExistingTranche } from '../domain/tranche/state.ts';
import type { StoredEvent } from '../ports/store.ts';
import type { Desk } from './desk.ts';
import { deepChecks, reports, tranches } from './lifecycles.ts';
import { trancheIdFor } from './open-gates.ts';
import { readCase } from './read-cases.ts';
import { reportIdFor } from './read-reports.ts';
import type { Lifecycle, Transaction } from './transact.ts';

/** The state of a case: read for a page, or loaded within an append. */
type ReadState = <Command, State, Event extends StoredEvent, R extends Refusal>(
  lifecycle: Lifecycle<Command, State, Event, R>,
  id: string,
) => Promise<State>;

type Contracted = Pick<ExistingConvention, 'conventionId' | 'status' | 'trancheAmountsCentimes'>;

/** The money of a convention, and the reports that it is told by. */
export interface AccountedConvention {
  readonly money: ConventionMoney;
  readonly reports: readonly ExistingReport[];
}

export function inTransaction(transaction: Transaction): ReadState {
  return async (lifecycle, id) => (await transaction.load(lifecycle, id)).state();
}

export function onDesk(desk: Pick<Desk, 'store'>): ReadState {
  return (lifecycle, id) => readCase(desk, lifecycle, id);
}

/** The tranches of a convention that have begun, in their order; by their ids, each consistent. */
export async function readSchedule(
  read: ReadState,
  { conventionId, trancheAmountsCentimes }: Omit<Contracted, 'status'>,
): Promise<readonly ExistingTranche[]> {
  const states = await Promise.all(
    trancheAmountsCentimes.map((_, position) => read(tranches, trancheIdFor(conventionId, position + 1))),
  );
  return states.filter((tranche) => tranche.status !== 'absent');
}

/** Gathered by the ids of its tranches, each consistent: no listing that may lag says what somebody owes. */
export async function accountConvention(
  read: ReadState,
  convention: Contracted,
): Promise<AccountedConvention> {
  const { conventionId, status, trancheAmountsCentimes } = convention;
  const indexes = trancheAmountsCentimes.map((_, position) => position + 1);
  const schedule = await readSchedule(read, convention);
  const told = await Promise.all(indexes.map((index) => read(reports, reportIdFor(conventionId, index))));
  const existing = told.filter((report) => report.status !== 'absent');
  const refused = await Promise.all(
    existing.map(async ({ reportId }): Promise<[string, number]> => {
      const check = await read(deepChecks, reportId);
      return [reportId, check.status === 'concluded' ? check.disallowedCentimes : 0];
    }),
  );
  return { money: conventionMoney(status, schedule, existing, new Map(refused)), reports: existing };
}
