import { hasFloor, netPostings } from '../../ports/append-checks.ts';
import type { Delivery } from '../../ports/deliveries.ts';
import { fault } from '../../ports/fault.ts';
import { type AppendContext, type AppendResult, readerOf, type StreamAppend } from '../../ports/store.ts';
import { CHAIN_START, canonicalJson, commitHash } from '../../wire/commit-chain.ts';
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

/** One row for each reader that is owed something, named after the first stream's commit. */
function leaveInOutbox(
  sql: StoreStatements,
  first: StreamAppend | undefined,
  outbox: readonly Delivery[],
  committedAt: string,
): void {
  if (!first) return;
  for (const [reader, deliveries] of Map.groupBy(outbox, readerOf)) {
    const id = `${first.stream}@${first.expectedVersion + 1}/${reader}`;
    sql.addOutbox.run(id, reader, first.stream, canonicalJson(deliveries), committedAt);
  }
}

function isReplay(sql: StoreStatements, { key, requestHash }: AppendContext): boolean {
  const used = sql.key.get(key);
  if (!used) return false;
  if (used.request_hash === requestHash) return true;
  throw fault('KeyReused', `The key ${key} was used before, for another request.`, { key });
}

/** Answers the hash that the next commit of the stream continues. */
function checkVersion(sql: StoreStatements, { stream, expectedVersion }: StreamAppend): string {
  const current = sql.head.get(stream);
  const version = Number(current?.version ?? 0);
  if (version !== expectedVersion) {
    const message = `${stream} is at version ${version}, not at ${expectedVersion}: read it and decide again.`;
    throw fault('VersionConflict', message, { stream });
  }
  return current ? String(current.head) : CHAIN_START;
}

function post(sql: StoreStatements, context: AppendContext): void {
  for (const [account, amount] of netPostings(context.postings)) {
    const balance = Number(sql.post.get(account, amount)?.balance_centimes);
    if (amount < 0 && balance < 0 && hasFloor(account)) {
      const message = `${account} holds ${balance - amount} centimes, ${-amount} were to be taken.`;
      throw fault('InsufficientBalance', message, { account });
    }
  }
}

/** Writes commit and state; answers the commit's name. The postings rest in the commit of the first stream. */
function record(
  sql: StoreStatements,
  { part, head }: StreamHead,
  context: AppendContext,
  isFirst: boolean,
): string {
  const { stream, events, state, shape, listings } = part;
  const { act, programmeVersion, key } = context;
  const version = part.expectedVersion + 1;
  const postings = isFirst ? context.postings : [];
  const facts = { stream, version, events, act, programmeVersion, key, postings, previousHash: head };
  const hash = commitHash(facts);
  const texts = [events, act, postings].map(canonicalJson);
  const [eventsText = '', actText = '', postingsText = ''] = texts;
  sql.addCommit.run(stream, version, eventsText, actText, programmeVersion, key, postingsText, head, hash);
  const [g1, g2, g3] = listings;
  const listed = [g1, g2, g3].flatMap((listing) => listing ?? [null, null]);
  sql.saveStream.run(stream, version, shape, canonicalJson(state), hash, ...listed);
  return `${stream}@${version}`;
}
