import { createHash } from 'node:crypto';
import type { Act } from '../domain/kernel/act.ts';
import type { Posting } from '../domain/ledger/ledger.ts';

/** What the hash of a commit stands for: every fact of the commit and the hash of the one before it. */
export interface CommitFacts {
  readonly stream: string;
  readonly version: number;
  readonly events: readonly unknown[];
  readonly act: Act;
  readonly programmeVersion: number;
  readonly key: string;
  readonly postings: readonly Posting[];
  readonly previousHash: string;
}

export interface ChainedCommit extends CommitFacts {
  readonly hash: string;
}

/** The `previousHash` of a stream's first commit. */
export const CHAIN_START = '0'.repeat(64);

/** SHA-256, lower-case hex, over the canonical JSON of the commit's facts; the facts must be plain JSON. */
export function commitHash(facts: CommitFacts): string {
  const { stream, version, events, act, programmeVersion, key, postings, previousHash } = facts;
  const hashed = { stream, version, events, act, programmeVersion, key, postings, previousHash };
  return createHash('sha256').update(canonicalJson(hashed)).digest('hex');
}

export type ChainFinding =
  | { readonly whole: true; readonly version: number; readonly head: string }
  /** `version` is the first commit that does not fit; the remainder is not judged. */
  | { readonly whole: false; readonly version: number; readonly fault: ChainFault };

/** `content`: a fact differs from what was hashed; `link`: it does not continue the one before; `order`: a commit is missing, repeated or of another stream; `end`: the newest commits are missing. */
export type ChainFault = 'content' | 'link' | 'order' | 'end';

/**
 * Verifies all the commits of one stream, from the first on. With the newest version and head as the stream's state
 * (or a seal) holds them, commits cut off at the end are found as well.
 */
export function verifyChain(
  commits: readonly ChainedCommit[],
  newest?: { readonly version: number; readonly head: string },
): ChainFinding {
  let version = 0;
  let head = CHAIN_START;
  for (const commit of commits) {
    if (commit.version !== version + 1 || commit.stream !== commits[0]?.stream) {
      return { whole: false, version: version + 1, fault: 'order' };
    }
    version = commit.version;
    if (commit.previousHash !== head) return { whole: false, version, fault: 'link' };
    if (commit.hash !== commitHash(commit)) return { whole: false, version, fault: 'content' };
    head = commit.hash;
  }
  if (newest && (newest.version !== version || newest.head !== head)) {
    return { whole: false, version: version + 1, fault: 'end' };
  }
  return { whole: true, version, head };
}

/**
 * JSON with the members of every object in the order of their names and without white space, as RFC 8785 has it, so
 * that the hash does not hang on the order in which a store gives members back. Members that are `undefined` are
 * left out, as JSON does; what JSON cannot hold is a `TypeError`.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isPlainObject(value)) {
    const members = Object.keys(value)
      .filter((name) => value[name] !== undefined)
      .sort()
      .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(
    `Not plain JSON: ${typeof value === 'object' ? 'an object of a class' : String(value)}`,
  );
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
