import type { AttentionEvent } from '../domain/attention/events.ts';
import type { ConventionDrafted, ConventionEvent } from '../domain/convention/events.ts';
import { dayOf } from '../domain/kernel/calendar-day.ts';
import type { PaymentBatchEvent } from '../domain/payment-batch/events.ts';
import type {
  LedgerLog,
  LoggedBatch,
  LoggedConvention,
  LoggedPostings,
  LoggedRecovery,
  LoggedTranche,
  LoggedUnmatched,
} from '../domain/reconciliation/ledger-log.ts';
import type { RecoveryEvent } from '../domain/recovery/events.ts';
import type { StatementLineEvent } from '../domain/statement-line/events.ts';
import type { TrancheEvent } from '../domain/tranche/events.ts';
import type { Commit, Store, StoredEvent } from '../ports/store.ts';
import {
  attentions,
  conventions,
  paymentBatches,
  recoveries,
  statementLines,
  tranches,
} from './lifecycles.ts';

type Reader = Pick<Store, 'heads' | 'history'>;

/**
 * The whole ledger from the log alone: the postings of every append, and what happened to conventions, tranches,
 * batches and unmatched lines. No state, no listing and no kept balance is asked. Reads every stream once.
 */
export async function readLedger(store: Reader): Promise<LedgerLog> {
  const entries: LoggedPostings[] = [];
  const cases = { conventions: [] as Commit[][], tranches: [] as LoggedTranche[] };
  const recovered = new Map<string, readonly LoggedRecovery[]>();
  const batches: LoggedBatch[] = [];
  const unmatched: LoggedUnmatched[] = [];
  for await (const { stream } of store.heads()) {
    const commits = await store.history(stream);
    for (const { act, postings } of commits) if (postings.length > 0) entries.push({ at: act.at, postings });
    if (isOf(conventions, stream)) cases.conventions.push([...commits]);
    if (isOf(tranches, stream)) cases.tranches.push(loggedTranche(stream, commits));
    if (isOf(recoveries, stream)) recovered.set(idIn(recoveries, stream), loggedRecoveries(commits));
    if (isOf(paymentBatches, stream)) batches.push(...loggedBatch(eventsOf<PaymentBatchEvent>(commits)));
    if (isOf(attentions, stream)) unmatched.push(...unmatchedOf(eventsOf<AttentionEvent>(commits)));
    if (isOf(statementLines, stream)) unmatched.push(...unmatchedLine(eventsOf<StatementLineEvent>(commits)));
  }
  const byConvention = Map.groupBy(cases.tranches, conventionOf);
  return {
    entries: entries.sort(byTime(({ at }) => at)),
    conventions: cases.conventions.flatMap((commits) => loggedConvention(commits, byConvention, recovered)),
    batches: batches.sort(byTime(({ at }) => at)),
    unmatched: unmatched.sort(byTime(({ raisedAt }) => raisedAt)),
  };
}

/** One convention and its tranches from their own streams; undefined when it was never drafted. */
export async function readLoggedConvention(
  store: Pick<Store, 'history'>,
  conventionId: string,
  trancheIds: readonly string[],
): Promise<LoggedConvention | undefined> {
  const commits = await store.history(conventions.streamOf(conventionId));
  const logged = await Promise.all(
    trancheIds.map(async (id) => {
      const stream = tranches.streamOf(id);
      return loggedTranche(stream, await store.history(stream));
    }),
  );
  const recovered = loggedRecoveries(await store.history(recoveries.streamOf(conventionId)));
  return loggedConvention(
    commits,
    new Map([[conventionId, logged]]),
    new Map([[conventionId, recovered]]),
  )[0];
}

function loggedConvention(
  commits: readonly Commit[],
  byConvention: ReadonlyMap<string | undefined, readonly LoggedTranche[]>,
  recovered: ReadonlyMap<string, readonly LoggedRecovery[]>,
): readonly LoggedConvention[] {
  const events = eventsOf<ConventionEvent>(commits);
  const drafted = events.find((event): event is ConventionDrafted => event.type === 'ConventionDrafted');
  if (!drafted) return [];
  const { amountCentimes, applicationId, callId, contents, conventionId, number, regionCode } = drafted;
  const own = [...(byConvention.get(conventionId) ?? [])];
  const back = recovered.get(conventionId) ?? [];
  return [
    {
      ...{ amountCentimes, applicationId, callId, conventionId, number, regionCode, events },
      association: contents.association.name,
      tranches: own.sort((one, other) => (one.trancheId < other.trancheId ? -1 : 1)),
      ...(back.length > 0 ? { recoveries: back } : {}),
    },
  ];
}

function loggedBatch(events: readonly PaymentBatchEvent[]): readonly LoggedBatch[] {
  const [first] = events;
  if (first?.type !== 'BatchPrepared' && first?.type !== 'BatchOpened') return [];
  const { at, batchId, by } = first;
  const changes = events.flatMap((event) => {
    if (event.type === 'BatchOrdersAdded')
      return event.orders.map(({ amountCentimes }) => ({ at: event.at, amountCentimes }));
    if (event.type === 'BatchLinesTaken')
      return event.lines.map(({ amountCentimes }) => ({ at: event.at, amountCentimes: -amountCentimes }));
    return [];
  });
  const totalCentimes = first.type === 'BatchPrepared' ? first.totalCentimes : 0;
  return [{ batchId, at, by, totalCentimes, changes }];
}

function loggedTranche(stream: string, commits: readonly Commit[]): LoggedTranche {
  return { trancheId: idIn(tranches, stream), events: eventsOf<TrancheEvent>(commits) };
}

/** What came in of the orders of revenue of a convention, each under the number of its order. */
function loggedRecoveries(commits: readonly Commit[]): readonly LoggedRecovery[] {
  const numbers = new Map<number, string>();
  return eventsOf<RecoveryEvent>(commits).flatMap((event) => {
    if (event.type === 'RecoveryProposed') numbers.set(event.order, event.number);
    const reference = 'order' in event ? (numbers.get(event.order) ?? '') : '';
    if (event.type === 'RecoveryReceived')
      return [
        { at: event.at, recoveredOn: event.receivedOn, reference, amountCentimes: event.amountCentimes },
      ];
    // What was recorded by mistake goes back on the day on which that was seen.
    if (event.type === 'RecoveryTakenBack')
      return [
        { at: event.at, recoveredOn: dayOf(event.at), reference, amountCentimes: -event.amountCentimes },
      ];
    return [];
  });
}

function conventionOf({ events }: LoggedTranche): string | undefined {
  const [first] = events;
  return first?.type === 'TrancheScheduled' ? first.conventionId : undefined;
}

function unmatchedLine(events: readonly StatementLineEvent[]): readonly LoggedUnmatched[] {
  const raised = events.find((event) => event.type === 'LineRaised');
  if (raised?.type !== 'LineRaised') return [];
  const { amountCentimes, bookedOn, endToEndId, lineId } = raised.line;
  const settled = events.find(({ type }) => SETTLING.includes(type));
  return [
    {
      statementId: raised.statementId,
      lineId,
      raisedAt: raised.at,
      ...(settled ? { closedAt: settled.at } : {}),
      code: raised.code,
      bookedOn,
      ...(amountCentimes === undefined ? {} : { amountCentimes }),
      subject: endToEndId ?? `statement-${raised.statementId}`,
    },
  ];
}

const SETTLING: readonly StatementLineEvent['type'][] = ['LineMatched', 'LineClosed', 'LinePassed'];

/** As lines were kept before they had a lifecycle of their own. */
function unmatchedOf(events: readonly AttentionEvent[]): readonly LoggedUnmatched[] {
  const raised = events.find((event) => event.type === 'AttentionRaised');
  if (raised?.type !== 'AttentionRaised' || raised.kind !== 'statement-line') return [];
  const { at: raisedAt, facts, id, subject } = raised;
  const closed = events.findLast(({ type }) => CLOSING.includes(type));
  const statementId = facts.statementId ?? '';
  return [
    {
      statementId,
      lineId: id.startsWith(`${statementId}/`) ? id.slice(statementId.length + 1) : id,
      raisedAt,
      ...(closed ? { closedAt: closed.at } : {}),
      code: facts.code ?? '',
      ...(facts.bookedOn === undefined ? {} : { bookedOn: facts.bookedOn }),
      ...(facts.amountCentimes === undefined ? {} : { amountCentimes: Number(facts.amountCentimes) }),
      subject,
    },
  ];
}

const CLOSING: readonly AttentionEvent['type'][] = [
  'AttentionClosed',
  'AttentionPassed',
  'AttentionTriedAgain',
];

function idIn(lifecycle: { readonly streamOf: (id: string) => string }, stream: string): string {
  return stream.slice(lifecycle.streamOf('').length);
}

function isOf(lifecycle: { readonly streamOf: (id: string) => string }, stream: string): boolean {
  return stream.startsWith(lifecycle.streamOf(''));
}

/** The name of a stream begins with its lifecycle, so what is kept under it has this lifecycle's types. */
function eventsOf<Event extends StoredEvent>(commits: readonly Commit[]): readonly Event[] {
  return commits.flatMap(({ events }) => events as readonly Event[]);
}

function byTime<Row>(at: (row: Row) => string) {
  return (one: Row, other: Row): number => (at(one) < at(other) ? -1 : at(one) > at(other) ? 1 : 0);
}
