import { gateFacts, gateTable } from '../../../shared/domain/convention/gate.ts';
import type { ExistingConvention } from '../../../shared/domain/convention/state.ts';
import { sumCentimes } from '../../../shared/domain/kernel/money.ts';
import { approversFor } from '../../../shared/domain/programme/programme-queries.ts';
import type { GateFact } from '../../../shared/domain/programme/programme-terms.ts';
import type { Registered } from '../../../shared/domain/staff/state.ts';
import type { ExistingTranche, TrancheStatus } from '../../../shared/domain/tranche/state.ts';
import type { Commit } from '../../../shared/ports/store.ts';
import { listStaff } from '../../../shared/use-cases/change-staff.ts';
import { conventions, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { type NameOf, readNames } from './people-names.ts';

/** A tranche with its convention: what the queue shows of it. */
export interface QueuedTranche {
  readonly tranche: ExistingTranche;
  readonly convention: ExistingConvention;
  /** Different people who must approve this amount. */
  readonly approversNeeded: number;
}

/** A tranche with everything that a decision about it is based on. */
export interface TrancheView extends QueuedTranche {
  readonly gate: readonly { readonly fact: GateFact; readonly holds: boolean }[];
  readonly money: { readonly committed: number; readonly ordered: number; readonly paid: number };
  readonly staff: readonly Registered[];
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
}

/** Tranches at these statuses, the longest waiting first. A listing: it may lag, and every act is judged anew. */
export async function listTranches(
  desk: PortalDesk,
  statuses: readonly TrancheStatus[],
): Promise<readonly QueuedTranche[]> {
  const terms = await readTerms(desk);
  const lists = await Promise.all(statuses.map((status) => listCases(desk, tranches, `tranches/${status}`)));
  const found = lists.flat().filter((tranche) => tranche.status !== 'absent');
  const queued = await Promise.all(
    found.map(async (tranche) => {
      const convention = await readCase(desk, conventions, tranche.conventionId);
      const approversNeeded = approversFor(terms, tranche.amountCentimes);
      return convention.status === 'absent' ? undefined : { tranche, convention, approversNeeded };
    }),
  );
  return queued
    .filter((each) => each !== undefined)
    .sort((one, other) => (one.tranche.since < other.tranche.since ? -1 : 1));
}

/** One tranche with all that its page shows; undefined when there is none. */
export async function readTranche(desk: PortalDesk, trancheId: string): Promise<TrancheView | undefined> {
  const tranche = await readCase(desk, tranches, trancheId);
  if (tranche.status === 'absent') return undefined;
  const convention = await readCase(desk, conventions, tranche.conventionId);
  if (convention.status === 'absent') return undefined;
  const [listed, terms, staff, commits] = await Promise.all([
    listCases(desk, tranches, `tranches-of/${tranche.conventionId}`),
    readTerms(desk),
    listStaff(desk),
    desk.store.history(tranches.streamOf(trancheId)),
  ]);
  const all = listed.filter((each) => each.status !== 'absent');
  const previous = all.find(({ index }) => index === tranche.index - 1);
  const facts = gateFacts(convention, previous, tranche.status !== 'scheduled');
  return {
    tranche,
    convention,
    approversNeeded: approversFor(terms, tranche.amountCentimes),
    gate: gateTable(tranche.gate, facts),
    money: moneyOf(convention, all),
    staff,
    commits,
    nameOf: await readNames(desk, commits, convention),
  };
}

/** Where the convention's money stands, by where its tranches stand: the ledger is kept by envelope. */
function moneyOf(convention: ExistingConvention, all: readonly ExistingTranche[]): TrancheView['money'] {
  const at = (...statuses: readonly TrancheStatus[]) =>
    sumCentimes(all.filter(({ status }) => statuses.includes(status)).map((each) => each.amountCentimes));
  const committed = 'inForceOn' in convention ? convention.amountCentimes : 0;
  return { committed, ordered: at('ordered', 'sent', 'unknown'), paid: at('paid') };
}
