import type { Act } from '../../domain/kernel/act.ts';
import type { Posting } from '../../domain/ledger/ledger.ts';
import type { Delivery } from '../../ports/deliveries.ts';
import type {
  Commit,
  OutboxReader,
  OutboxRow,
  RecordedRequest,
  StoredEvent,
  StreamState,
} from '../../ports/store.ts';
import { canonicalJson } from '../../wire/commit-chain.ts';
import type { Item, ItemKey } from './dynamo-table.ts';

const VERSION_DIGITS = 9;
const OUTBOX_ID = /^(.*)@(\d{1,9})\/(\w+)$/s;

export const ACCOUNTS = 'ACCOUNTS';

export const streamPartition = (stream: string) => `S#${stream}`;
export const stateKey = (stream: string): ItemKey => ({ p: streamPartition(stream), s: 'STATE' });
export const commitSort = (version: number) => `C#${padded(version)}`;
export const LAST_COMMIT_SORT = commitSort(10 ** VERSION_DIGITS - 1);
export const requestKey = (key: string): ItemKey => ({ p: `K#${key}`, s: 'K' });
export const accountKey = (account: string): ItemKey => ({ p: `A#${account}`, s: 'BALANCE' });
/** Apart from the accounts, which are listed by the same index. */
export const listingPartition = (partition: string) => `L#${partition}`;

/** The key of an outbox row by its id; undefined for a text that is no such id. */
export function outboxKey(id: string): ItemKey | undefined {
  const [, stream, version, reader] = OUTBOX_ID.exec(id) ?? [];
  if (stream === undefined) return undefined;
  return { p: streamPartition(stream), s: `O#${padded(Number(version))}#${reader}` };
}

export function readState(item: Item): StreamState {
  return {
    stream: streamOf(item),
    version: Number(item.version),
    shape: Number(item.shape),
    state: JSON.parse(String(item.body)),
    head: String(item.head),
  };
}

export function streamOf(item: Item): string {
  return String(item.p).slice(streamPartition('').length);
}

export function readRequest(item: Item): RecordedRequest {
  return { requestHash: String(item.requestHash), decision: JSON.parse(String(item.decision)) };
}

export function writeCommit(commit: Commit): Item & ItemKey {
  const { stream, version, events, act, programmeVersion, key, postings, previousHash, hash } = commit;
  return {
    p: streamPartition(stream),
    s: commitSort(version),
    version,
    events: canonicalJson(events),
    act: canonicalJson(act),
    programmeVersion,
    key,
    postings: canonicalJson(postings),
    previousHash,
    hash,
  };
}

export function readCommit(item: Item): Commit {
  return {
    stream: streamOf(item),
    version: Number(item.version),
    events: JSON.parse(String(item.events)) as readonly StoredEvent[],
    act: JSON.parse(String(item.act)) as Act,
    programmeVersion: Number(item.programmeVersion),
    key: String(item.key),
    postings: JSON.parse(String(item.postings)) as readonly Posting[],
    previousHash: String(item.previousHash),
    hash: String(item.hash),
  };
}

/** `id` and `reader` stand in the row in plain words: the readers of the table's stream are told apart by them. */
export function writeOutboxRow(row: OutboxRow & { readonly reader: OutboxReader }): Item {
  return { ...outboxKey(row.id), ...row, deliveries: canonicalJson(row.deliveries) };
}

export function readOutboxRow(item: Item): OutboxRow {
  return {
    id: String(item.id),
    stream: String(item.stream),
    deliveries: JSON.parse(String(item.deliveries)) as readonly Delivery[],
    committedAt: String(item.committedAt),
  };
}

function padded(version: number): string {
  return String(version).padStart(VERSION_DIGITS, '0');
}
