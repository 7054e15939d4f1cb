import { type CalendarDay, dayOf } from '../kernel/calendar-day.ts';
import { isCreditAccount } from '../ledger/credit-accounts.ts';
import { firstBreach } from '../ledger/invariants.ts';
import { type Balances, foldBalances, type Posting } from '../ledger/ledger.ts';
import { accountsByConvention, CONVENTION_STATIONS } from './convention-balance.ts';
import { balancesOn, endOf, type LedgerLog } from './ledger-log.ts';
import type { AccountRow, Against, Difference, OrderRow } from './pack.ts';

interface Figures {
  readonly lastOn: CalendarDay;
  readonly accounts: readonly AccountRow[];
  readonly orders: readonly OrderRow[];
}

/** Everything that two accounts of the same money do not agree on; an empty list is the reconciliation. */
export function differencesOf(log: LedgerLog, figures: Figures, against: Against): readonly Difference[] {
  const { accounts, lastOn } = figures;
  const breach = firstBreach(dayByDay(log, lastOn));
  return [
    ...(breach ? [{ rule: breach.rule, subject: breach.subject }] : []),
    ...compared('cases', caseBalances(log, lastOn), balancesOn(log.entries, lastOn)),
    ...batchDifferences(log, figures),
    ...(against.openings
      ? compared('opening', new Map(Object.entries(against.openings)), openingsOf(accounts))
      : []),
    ...(against.kept
      ? compared('kept', foldBalances(log.entries.flatMap(({ postings }) => postings)), against.kept)
      : []),
  ];
}

/** Judged at the end of each day: clocks of two machines may tell two appends of one second in the wrong order. */
function dayByDay({ entries }: LedgerLog, lastOn: CalendarDay): readonly (readonly Posting[])[] {
  const end = endOf(lastOn);
  const days = Map.groupBy(
    entries.filter(({ at }) => at < end),
    ({ at }) => dayOf(at),
  );
  return [...days.values()].map((day) => day.flatMap(({ postings }) => postings));
}

/** The closing balances of a pack by account, for the opening of the next. */
export function closingsOf(accounts: readonly AccountRow[]): Readonly<Record<string, number>> {
  return Object.fromEntries(accounts.map((row) => [row.account, row.closingCentimes]));
}

function openingsOf(accounts: readonly AccountRow[]): Balances {
  return new Map(accounts.map((row) => [row.account, row.openingCentimes]));
}

/** What the conventions say of their accounts; a station that no convention fills has nothing in it. */
function caseBalances(log: LedgerLog, lastOn: CalendarDay): Balances {
  const said = new Map(accountsByConvention(log.conventions, lastOn));
  for (const account of balancesOn(log.entries, lastOn).keys())
    if (isFilledByConventions(account)) said.set(account, said.get(account) ?? 0);
  return said;
}

function isFilledByConventions(account: string): boolean {
  return !isCreditAccount(account) && CONVENTION_STATIONS.some((station) => account.endsWith(`/${station}`));
}

/** The orders of a batch are those that its tranches know, to the centime. */
function batchDifferences({ batches }: LedgerLog, { lastOn, orders }: Figures): readonly Difference[] {
  const end = endOf(lastOn);
  const made = batches.filter(({ at }) => at < end);
  const known = new Map<string, number>();
  for (const { batchId, amountCentimes } of orders)
    known.set(batchId, (known.get(batchId) ?? 0) + amountCentimes);
  const said = new Map(
    made.map(({ batchId, changes, totalCentimes }) => {
      const until = changes.filter(({ at }) => at < end);
      return [batchId, until.reduce((sum, { amountCentimes }) => sum + amountCentimes, totalCentimes)];
    }),
  );
  for (const batchId of known.keys()) said.set(batchId, said.get(batchId) ?? 0);
  return compared('batch', said, known);
}

function compared(rule: Difference['rule'], expected: Balances, found: Balances): readonly Difference[] {
  return [...expected].flatMap(([subject, expectedCentimes]) => {
    const foundCentimes = found.get(subject) ?? 0;
    return foundCentimes === expectedCentimes ? [] : [{ rule, subject, expectedCentimes, foundCentimes }];
  });
}
