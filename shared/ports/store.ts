import type { Act } from '../domain/kernel/act.ts';
import type { Posting } from '../domain/ledger/ledger.ts';
import type { Delivery } from './deliveries.ts';

/** An event as it rests in the log: a `type` and JSON fields. Its schema is kept, and upcast, in `shared/wire`. */
export interface StoredEvent {
  readonly type: string;
}

/**
 * A stream has up to three listing keys, each in another partition: a partition and a sort text, as in
 * `['applications/submitted', '2026-05-01#UPE-017']`. Each text has at most 1024 bytes and is not empty.
 */
export type ListingKey = readonly [partition: string, sort: string];

export interface StreamAppend {
  readonly stream: string;
  /** 0 = the stream must not exist yet. */
  readonly expectedVersion: number;
  readonly events: readonly StoredEvent[];
  /** The state after the events, with the number of its form. */
  readonly state: unknown;
  readonly shape: number;
  readonly listings: readonly ListingKey[];
}

export interface AppendContext {
  /** The key of the request: the same key with the same request is answered from the record, nothing is repeated. */
  readonly key: string;
  /** SHA-256 of the request behind the key; the same key with another request is a defect. */
  readonly requestHash: string;
  /** What the request was answered; kept with the key, given again by `recall`. JSON. */
  readonly decision: unknown;
  readonly act: Act;
  readonly programmeVersion: number;
  readonly postings: readonly Posting[];
  readonly outbox: readonly Delivery[];
}

export type AppendResult =
  | { readonly outcome: 'appended' }
  /** The key was used before with the same request: nothing was written, `recall` has the first answer. */
  | { readonly outcome: 'replayed' };

export interface RecordedRequest {
  readonly requestHash: string;
  readonly decision: unknown;
}

export interface StreamState {
  readonly stream: string;
  readonly version: number;
  readonly shape: number;
  readonly state: unknown;
  /** Hash of the newest commit of the stream. */
  readonly head: string;
}

export interface Commit {
  readonly stream: string;
  readonly version: number;
  readonly events: readonly StoredEvent[];
  readonly act: Act;
  readonly programmeVersion: number;
  readonly key: string;
  readonly postings: readonly Posting[];
  readonly previousHash: string;
  readonly hash: string;
}

/** The two readers of the outbox, apart so that a dead mail server blocks no signal. */
export type OutboxReader = 'signals' | 'mails';

/** Which reader a delivery belongs to. */
export function readerOf(delivery: Delivery): OutboxReader {
  return delivery.kind === 'mail' ? 'mails' : 'signals';
}

export interface OutboxRow {
  /** `<stream>@<version>/<reader>` */
  readonly id: string;
  readonly stream: string;
  readonly deliveries: readonly Delivery[];
  readonly committedAt: string;
}

/**
 * The record of the programme. `append` commits every part of it or throws and nothing happened.
 * Errors by name: `VersionConflict` (read and decide again), `InsufficientBalance` (with `account`, becomes a
 * refusal), `KeyReused` (a defect), `ActIncomplete` and `InputInvalid` (defects of the caller), `AppendTooLarge`,
 * `TransientFault`. The key is judged before the versions. States, events and decisions are plain JSON.
 */
export interface Store {
  append(streams: readonly StreamAppend[], context: AppendContext): Promise<AppendResult>;
  /** What was recorded under a key: asked before deciding, so that a repeated request gets its first answer. */
  recall(key: string): Promise<RecordedRequest | undefined>;
  /** Consistent read of one stream; undefined when nothing was ever appended to it. */
  read(stream: string): Promise<StreamState | undefined>;
  /** The commits of a stream in order, from the version given (1 = the first). */
  history(stream: string, fromVersion?: number): Promise<readonly Commit[]>;
  /** States under a listing partition by sort text; a listing may lag and no rule reads it. */
  list(partition: string, options?: ListOptions): Promise<readonly StreamState[]>;
  /** Balance in centimes, 0 for an account that was never posted to. */
  balance(account: string): Promise<number>;
  /** Balances in centimes of the accounts whose names begin so, by name; may lag as a listing does. */
  balances(prefix: string): Promise<ReadonlyMap<string, number>>;
  /** Rows that a reader still owes, oldest first. Signals and mails rest in rows of their own. */
  outbox(reader: OutboxReader, limit: number): Promise<readonly OutboxRow[]>;
  /** Consistent read of one row; undefined once it was delivered. */
  outboxRow(id: string): Promise<OutboxRow | undefined>;
  /** Takes the delivered row away, or leaves it with those deliveries that are still owed. */
  settleOutbox(row: OutboxRow, remaining: readonly Delivery[]): Promise<void>;
  /** The heads of all streams, in stream order, for the daily seal. */
  heads(): AsyncIterable<{ readonly stream: string; readonly version: number; readonly head: string }>;
}

export interface ListOptions {
  /** Only sort texts that begin so. */
  readonly prefix?: string;
  readonly limit?: number;
  /** Only what comes after this sort text in the order asked for; sort texts end with an id so that none is skipped. */
  readonly after?: string;
  readonly descending?: boolean;
}

/** What one append needs of the store; DynamoDB takes 100 in one transaction. */
export function countItems(streams: readonly StreamAppend[], context: AppendContext): number {
  const accounts = new Set(context.postings.flatMap((posting) => [posting.from, posting.to]));
  return streams.length * 2 + 1 + new Set(context.outbox.map(readerOf)).size + accounts.size;
}

export const ITEMS_PER_APPEND_MAX = 100;
