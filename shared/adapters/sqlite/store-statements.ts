import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Every sentence that the store says to SQLite, prepared once. */
export interface StoreStatements {
  readonly stream: StatementSync;
  readonly head: StatementSync;
  readonly saveStream: StatementSync;
  readonly commits: StatementSync;
  readonly addCommit: StatementSync;
  readonly key: StatementSync;
  readonly addKey: StatementSync;
  readonly balance: StatementSync;
  readonly balances: StatementSync;
  readonly post: StatementSync;
  readonly outbox: StatementSync;
  readonly outboxRow: StatementSync;
  readonly addOutbox: StatementSync;
  readonly changeOutbox: StatementSync;
  readonly deleteOutbox: StatementSync;
  readonly heads: StatementSync;
  readonly listAscending: StatementSync;
  readonly listDescending: StatementSync;
}

export function prepareStatements(db: DatabaseSync): StoreStatements {
  return {
    stream: db.prepare('SELECT stream, version, shape, state, head FROM store_streams WHERE stream = ?'),
    head: db.prepare('SELECT version, head FROM store_streams WHERE stream = ?'),
    saveStream: db.prepare(`INSERT OR REPLACE INTO store_streams VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    commits: db.prepare('SELECT * FROM store_commits WHERE stream = ? AND version >= ? ORDER BY version'),
    addCommit: db.prepare('INSERT INTO store_commits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    key: db.prepare('SELECT request_hash, decision FROM store_keys WHERE key = ?'),
    addKey: db.prepare('INSERT INTO store_keys VALUES (?, ?, ?, ?, ?)'),
    balance: db.prepare('SELECT balance_centimes FROM store_accounts WHERE account = ?'),
    balances: db.prepare(
      'SELECT account, balance_centimes FROM store_accounts WHERE account >= ? AND account < ? ORDER BY account',
    ),
    post: db.prepare(`INSERT INTO store_accounts VALUES (?, ?)
      ON CONFLICT DO UPDATE SET balance_centimes = balance_centimes + excluded.balance_centimes
      RETURNING balance_centimes`),
    outbox: db.prepare('SELECT * FROM store_outbox WHERE reader = ? ORDER BY position LIMIT ?'),
    outboxRow: db.prepare('SELECT * FROM store_outbox WHERE id = ?'),
    addOutbox: db.prepare(
      'INSERT INTO store_outbox (id, reader, stream, deliveries, committed_at) VALUES (?, ?, ?, ?, ?)',
    ),
    changeOutbox: db.prepare('UPDATE store_outbox SET deliveries = ? WHERE id = ?'),
    deleteOutbox: db.prepare('DELETE FROM store_outbox WHERE id = ?'),
    heads: db.prepare(
      'SELECT stream, version, head FROM store_streams WHERE stream > ? ORDER BY stream LIMIT ?',
    ),
    listAscending: db.prepare(listing('ASC')),
    listDescending: db.prepare(listing('DESC')),
  };
}

/** The three indexes are read in sort order side by side and merged, so that a short page costs a short read. */
export function listing(direction: 'ASC' | 'DESC'): string {
  const arms = [1, 2, 3].map(
    (group) => `SELECT stream, version, shape, state, head, g${group}_sort AS sort FROM store_streams
      WHERE g${group}_partition = :partition AND g${group}_sort >= :low AND g${group}_sort < :high
        AND g${group}_sort <> :after`,
  );
  return `${arms.join(' UNION ALL ')} ORDER BY sort ${direction}, stream ${direction} LIMIT :limit`;
}
