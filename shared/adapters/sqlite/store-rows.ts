import type { SQLOutputValue } from 'node:sqlite';
import type { Act } from '../../domain/kernel/act.ts';
import type { Posting } from '../../domain/ledger/ledger.ts';
import type { Delivery } from '../../ports/deliveries.ts';
import type { Commit, OutboxRow, StoredEvent, StreamState } from '../../ports/store.ts';

type Row = Readonly<Record<string, SQLOutputValue>>;

export function readState(row: Row): StreamState {
  return {
    stream: String(row.stream),
    version: Number(row.version),
    shape: Number(row.shape),
    state: JSON.parse(String(row.state)),
    head: String(row.head),
  };
}

export function readCommit(row: Row): Commit {
  return {
    stream: String(row.stream),
    version: Number(row.version),
    events: JSON.parse(String(row.events)) as readonly StoredEvent[],
    act: JSON.parse(String(row.act)) as Act,
    programmeVersion: Number(row.programme_version),
    key: String(row.key),
    postings: JSON.parse(String(row.postings)) as readonly Posting[],
    previousHash: String(row.previous_hash),
    hash: String(row.hash),
  };
}

export function readOutboxRow(row: Row): OutboxRow {
  return {
    id: String(row.id),
    stream: String(row.stream),
    deliveries: JSON.parse(String(row.deliveries)) as readonly Delivery[],
    committedAt: String(row.committed_at),
  };
}
