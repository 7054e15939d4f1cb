/**
 * The one table as both adapters and whoever makes it see it: every attribute named here is a string, but for `ttl`,
 * which is a number of epoch seconds. A stream's state and an account's balance are found again through the listing
 * indexes with all of their attributes; of an outbox row the index holds the keys alone, the row itself is then read
 * consistently. The rows by their keys:
 *
 * | p | s | |
 * |---|---|---|
 * | `S#<stream>` | `STATE` | version, shape, head, body, listing keys |
 * | `S#<stream>` | `C#<version>` | one commit |
 * | `S#<first stream>` | `O#<version>#<reader>` | what the commit owes to one reader of the outbox |
 * | `K#<key>` | `K` | request hash and decision |
 * | `A#<account>` | `BALANCE` | balance in centimes, listed under `ACCOUNTS` |
 * | `R#<first segment>` | `<key>` | one record |
 */
export const tableLayout = {
  partitionKey: 'p',
  sortKey: 's',
  listingIndexes: [
    { name: 'listing-1', partitionKey: 'g1p', sortKey: 'g1s', projection: 'ALL' },
    { name: 'listing-2', partitionKey: 'g2p', sortKey: 'g2s', projection: 'ALL' },
    { name: 'listing-3', partitionKey: 'g3p', sortKey: 'g3s', projection: 'ALL' },
  ],
  outboxIndex: { name: 'outbox', partitionKey: 'reader', sortKey: 'committedAt', projection: 'KEYS_ONLY' },
  ttlAttribute: 'ttl',
} as const;
