import type { Paper } from '../../../shared/domain/application/application-file.ts';
import type { MoneyRule } from '../../../shared/domain/convention/account-standing.ts';
import type { ExistingConvention } from '../../../shared/domain/convention/state.ts';
import { sumCentimes } from '../../../shared/domain/kernel/money.ts';
import { approversFor } from '../../../shared/domain/programme/programme-queries.ts';
import type { PaperKind, ProgrammeTerms } from '../../../shared/domain/programme/programme-terms.ts';
import type { ExistingReport } from '../../../shared/domain/report/state.ts';
import type { Registered } from '../../../shared/domain/staff/state.ts';
import type { DrawnCredit } from '../../../shared/domain/tranche/commands.ts';
import type { ExistingTranche, TrancheStatus } from '../../../shared/domain/tranche/state.ts';
import type { Commit } from '../../../shared/ports/store.ts';
import { markOf } from '../../../shared/use-cases/approve-many.ts';
import { listStaff } from '../../../shared/use-cases/change-staff.ts';
import { applications, conventions, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { moneyRule } from '../../../shared/use-cases/open-gates.ts';
import { listCases, readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { creditOfOrder } from '../../../shared/use-cases/read-credits.ts';
import { type GateReading, readGates } from '../../../shared/use-cases/read-gate.ts';
import { readReports } from '../../../shared/use-cases/read-reports.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { type NameOf, readNames } from './people-names.ts';

/** A tranche with its convention: what the queue shows of it. */
export interface QueuedTranche {
  readonly tranche: ExistingTranche;
  readonly convention: ExistingConvention;
  /** Different people who must approve this amount. */
  readonly approversNeeded: number;
  /** How the account is judged today. */
  readonly rule: MoneyRule;
  /** As it stands today, whether or not it was opened. */
  readonly gate: GateReading;
  /** Of everything that a decision is based on: it changes when any of it does. */
  readonly mark: string;
}

/** A tranche with everything that a decision about it is based on. */
export interface TrancheView extends QueuedTranche {
  /** What the association filed that bears on the money. */
  readonly papers: readonly Paper[];
  readonly money: { readonly committed: number; readonly ordered: number; readonly paid: number };
  /** All tranches of the convention, this one too. */
  readonly schedule: readonly ExistingTranche[];
  /** Of the convention, those on the tranches that were paid. */
  readonly reports: readonly ExistingReport[];
  /** What an order of today would draw on; absent where the programme does not control credit. */
  readonly credit?: DrawnCredit;
  readonly staff: readonly Registered[];
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
}

/** Tranches at these statuses, the longest waiting first. A listing: it may lag, and every act is judged anew. */
export function listTranches(
  desk: PortalDesk,
  statuses: readonly TrancheStatus[],
): Promise<readonly QueuedTranche[]> {
  return queuedFrom(
    desk,
    statuses.map((status) => `tranches/${status}`),
  );
}

async function queuedFrom(
  desk: PortalDesk,
  partitions: readonly string[],
): Promise<readonly QueuedTranche[]> {
  const terms = await readTerms(desk);
  const lists = await Promise.all(partitions.map((partition) => listCases(desk, tranches, partition)));
  const found = lists.flat().filter((tranche) => tranche.status !== 'absent');
  const queued = await Promise.all(found.map((tranche) => withConvention(desk, terms, tranche)));
  return byAge(queued.filter((each) => each !== undefined));
}

function byAge(queued: readonly QueuedTranche[]): readonly QueuedTranche[] {
  return queued.toSorted((one, other) => (one.tranche.since < other.tranche.since ? -1 : 1));
}

/** What waits for somebody of the staff; also a tranche that waits for nobody but whose withdrawal is proposed. */
export async function listWaiting(
  desk: PortalDesk,
  statuses: readonly TrancheStatus[],
): Promise<readonly QueuedTranche[]> {
  const [waiting, proposed] = await Promise.all([
    listTranches(desk, statuses),
    queuedFrom(desk, ['withdrawals/proposed']),
  ]);
  return byAge([...waiting, ...proposed.filter(({ tranche }) => !statuses.includes(tranche.status))]);
}

/** One tranche as the queue has it, read now; undefined when there is none. */
export async function readQueued(desk: PortalDesk, trancheId: string): Promise<QueuedTranche | undefined> {
  const tranche = await readCase(desk, tranches, trancheId);
  return tranche.status === 'absent' ? undefined : withConvention(desk, await readTerms(desk), tranche);
}

async function withConvention(
  desk: PortalDesk,
  terms: ProgrammeTerms,
  tranche: ExistingTranche,
): Promise<QueuedTranche | undefined> {
  const convention = await readCase(desk, conventions, tranche.conventionId);
  if (convention.status === 'absent') return undefined;
  const at = desk.clock.now();
  const [gate] = await readGates(desk, [tranche], convention, { at, terms });
  if (!gate) return undefined;
  return {
    tranche,
    convention,
    approversNeeded: approversFor(terms, tranche.amountCentimes),
    rule: moneyRule(terms, at),
    gate,
    mark: markOf(desk, tranche, convention),
  };
}

/** One tranche with all that its page shows; undefined when there is none. */
export async function readTranche(desk: PortalDesk, trancheId: string): Promise<TrancheView | undefined> {
  const queued = await readQueued(desk, trancheId);
  if (!queued) return undefined;
  const { convention, tranche } = queued;
  const [listed, staff, commits, application, reports] = await Promise.all([
    listCases(desk, tranches, `tranches-of/${tranche.conventionId}`),
    listStaff(desk),
    desk.store.history(tranches.streamOf(trancheId)),
    readCase(desk, applications, tranche.applicationId),
    readReports(desk, tranche.conventionId),
  ]);
  const all = listed.filter((each) => each.status !== 'absent');
  const credit = await creditOfOrder(desk, await readTerms(desk), convention, queued.rule.today);
  const filed = application.status === 'absent' ? [] : (application.file.papers ?? []);
  return {
    ...queued,
    papers: filed.filter(isMoneyPaper),
    money: moneyOf(convention, all),
    schedule: all,
    reports,
    ...(credit === undefined ? {} : { credit }),
    staff,
    commits,
    nameOf: await readNames(desk, commits, convention),
  };
}

/** The papers that who decides on the money may open: the account's attestation, and who may act for the association. */
export const MONEY_PAPERS: readonly PaperKind[] = ['bank-attestation', 'minutes', 'board-list'];

function isMoneyPaper(paper: Partial<Paper>): paper is Paper {
  return paper.kind !== undefined && MONEY_PAPERS.includes(paper.kind);
}

/** Where the convention's money stands, by where its tranches stand: the ledger is kept by envelope. */
function moneyOf(convention: ExistingConvention, all: readonly ExistingTranche[]): TrancheView['money'] {
  const at = (...statuses: readonly TrancheStatus[]) =>
    sumCentimes(all.filter(({ status }) => statuses.includes(status)).map((each) => each.amountCentimes));
  // What was withdrawn is the envelope's again; the end of a convention leaves it what was paid.
  const committed = 'inForceOn' in convention ? convention.amountCentimes - at('withdrawn') : 0;
  return { committed, ordered: at('ordered', 'sent', 'unknown'), paid: at('paid') };
}
