import type { Delivery } from '../../ports/deliveries.ts';
import {
  type AppendContext,
  type Commit,
  type OutboxReader,
  type OutboxRow,
  readerOf,
  type StreamAppend,
} from '../../ports/store.ts';
import { commitHash } from '../../wire/commit-chain.ts';

/**
 * The commit that an append adds to one stream, chained to the hash of the one before it. The postings rest in the
 * commit of the append's first stream.
 */
export function nextCommit(
  { stream, expectedVersion, events }: StreamAppend,
  { act, programmeVersion, key, postings: all }: AppendContext,
  previousHash: string,
  isFirst: boolean,
): Commit {
  const version = expectedVersion + 1;
  const postings = isFirst ? all : [];
  const facts = { stream, version, events, act, programmeVersion, key, postings, previousHash };
  return { ...facts, hash: commitHash(facts) };
}

/** One row for each reader that is owed something, named after the first stream's commit. */
export function nextOutboxRows(
  first: StreamAppend,
  outbox: readonly Delivery[],
  committedAt: string,
): readonly (OutboxRow & { readonly reader: OutboxReader })[] {
  const { stream } = first;
  return [...Map.groupBy(outbox, readerOf)].map(([reader, deliveries]) => {
    const id = `${stream}@${first.expectedVersion + 1}/${reader}`;
    return { id, reader, stream, deliveries, committedAt };
  });
}
