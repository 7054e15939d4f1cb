/** A keyed record outside the log: sessions, links, codes, wait tokens, rate counters. */
export interface KeptRecord<Value> {
  readonly key: string;
  readonly value: Value;
  /**
   * Rises by one at each put; conditions are stated against it. A record made anew after a deletion or expiry starts
   * above what the key has had, so that an old revision never fits a new record.
   */
  readonly revision: number;
  readonly expiresAt?: string;
}

export interface PutOptions {
  /** 0 = only when absent; a number = only when the kept revision is that one; absent = whatever is there. */
  readonly ifRevision?: number;
  /** After this instant the record reads as absent. */
  readonly expiresAt?: string;
}

/**
 * Keyed, conditional, expiring records; values are plain JSON. A failed condition of `put` throws an error named
 * `RevisionConflict`.
 */
export interface Records {
  get<Value>(key: string): Promise<KeptRecord<Value> | undefined>;
  put<Value>(key: string, value: Value, options?: PutOptions): Promise<KeptRecord<Value>>;
  /** Deletes; with `ifRevision` only that revision. Answers whether something was deleted. */
  delete(key: string, ifRevision?: number): Promise<boolean>;
  /** Records under a key prefix, by key. */
  list<Value>(prefix: string, limit?: number): Promise<readonly KeptRecord<Value>[]>;
  /**
   * Adds one to a counter that starts at 0; answers the new count. The first increment sets the lapse, later ones do
   * not move it, so that trying on does not prolong a window.
   */
  increment(key: string, expiresAt: string): Promise<number>;
}
