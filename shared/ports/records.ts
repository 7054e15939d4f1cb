/** A keyed record outside the log: sessions, links, codes, wait tokens, rate counters. */
export interface KeptRecord<Value> {
  readonly key: string;
  readonly value: Value;
  /** Rises by one at each put; conditions are stated against it. */
  readonly revision: number;
  readonly expiresAt?: string;
}

export interface PutOptions {
  /** 0 = only when absent; a number = only when the kept revision is that one; absent = whatever is there. */
  readonly ifRevision?: number;
  /** After this instant the record reads as absent. */
  readonly expiresAt?: string;
}

/** Keyed, conditional, expiring records. A failed condition throws an error named `RevisionConflict`. */
export interface Records {
  get<Value>(key: string): Promise<KeptRecord<Value> | undefined>;
  put<Value>(key: string, value: Value, options?: PutOptions): Promise<KeptRecord<Value>>;
  /** Deletes; with `ifRevision` only that revision. Answers whether something was deleted. */
  delete(key: string, ifRevision?: number): Promise<boolean>;
  /** Records under a key prefix, by key. */
  list<Value>(prefix: string, limit?: number): Promise<readonly KeptRecord<Value>[]>;
  /** Adds to a counter that starts at 0 and lapses at `expiresAt`; answers the new count. */
  increment(key: string, expiresAt: string): Promise<number>;
}
