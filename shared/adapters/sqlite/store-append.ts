import { hasFloor, netPostings } from '../../ports/append-checks.ts';
import { insufficientBalance, keyReused, versionConflict } from '../../ports/append-faults.ts';
import type { Delivery } from '../../ports/deliveries.ts';
import type { AppendContext, AppendResult, StreamAppend } from '../../ports/store.ts';
import { CHAIN_START, canonicalJson } from '../../wire/commit-chain.ts';
import { nextCommit, nextOutboxRows } from '../store/next-commit.ts';
import type { StoreStatements } from './store-statements.ts';

interface StreamHead {
  readonly part: StreamAppend;
  readonly head: string;
}

/**
 * Appends within a transaction that the caller holds: whatever is thrown here rolls all of it back. The key is judged
 * before the versions, so that a request repeated after others have moved on is still answered from the record.
 */
export function appendTo(
  sql: StoreStatements,
  streams: readonly StreamAppend[],
  context: AppendContext,
  committedAt: string,
): AppendResult {
  if (isReplay(sql, context)) return { outcome: 'replayed' };
  const heads = streams.map((part): StreamHead => ({ part, head: checkVersion(sql, part) }));
  post(sql, context);
  const commits = heads.map((stream, index) => record(sql, stream, context, index === 0));
  const decision = canonicalJson(context.decision ?? null);
  sql.addKey.run(context.key, context.requestHash, decision, JSON.stringify(commits), committedAt);
  leaveInOutbox(sql, streams[0], context.outbox, committedAt);
  return { outcome: 'appended' };
}

function leaveInOutbox(
  sql: StoreStatements,
  first: StreamAppend | undefined,
  outbox: readonly Delivery[],
  committedAt: string,
): void {
  if (!first) return;
  for (const { id, reader, stream, deliveries } of nextOutboxRows(first, outbox, committedAt)) {
    sql.addOutbox.run(id, reader, stream, canonicalJson(deliveries), committedAt);
  }
}

function isReplay(sql: StoreStatements, { key, requestHash }: AppendContext): boolean {
  const used = sql.key.get(key);
  if (!used) return false;
  if (used.request_hash === requestHash) return true;
  throw keyReused(key);
}

/** Answers the hash that the next commit of the stream continues. */
function checkVersion(sql: StoreStatements, { stream, expectedVersion }: StreamAppend): string {
  const current = sql.head.get(stream);
  const version = Number(current?.version ?? 0);
  if (version !== expectedVersion) throw versionConflict(stream, version, expectedVersion);
  return current ? String(current.head) : CHAIN_START;
}

function post(sql: StoreStatements, context: AppendContext): void {
  for (const [account, amount] of netPostings(context.postings)) {
    const balance = Number(sql.post.get(account, amount)?.balance_centimes);
    if (amount < 0 && balance < 0 && hasFloor(account)) {
      throw insufficientBalance(account, balance - amount, -amount);
    }
  }
}

/** Writes commit and state; answers the commit's name. */
function record(
  sql: StoreStatements,
  { part, head }: StreamHead,
  context: AppendContext,
  isFirst: boolean,
): string {
  const { stream, version, events, act, programmeVersion, key, postings, previousHash, hash } = nextCommit(
    part,
    context,
    head,
    isFirst,
  );
  const texts = [events, act, postings].map(canonicalJson);
  const [eventsText = '', actText = '', postingsText = ''] = texts;
  sql.addCommit.run(
    stream,
    version,
    eventsText,
    actText,
    programmeVersion,
    key,
    postingsText,
    previousHash,
    hash,
  );
  const [g1, g2, g3] = part.listings;
  const listed = [g1, g2, g3].flatMap((listing) => listing ?? [null, null]);
  sql.saveStream.run(stream, version, part.shape, canonicalJson(part.state), hash, ...listed);
  return `${stream}@${version}`;
}
