import type { DatabaseSync } from 'node:sqlite';
import type { EngineDatabase } from './database.ts';
import { type Draft, persist } from './draft.ts';

interface Waiting {
  draft: Draft;
  resolve: () => void;
  reject: (fault: unknown) => void;
}

/**
 * Commits drafts. Those of many executions that are ready at the same moment go into the store as one work; should
 * that fail, each is tried by itself, so that one bad draft spoils no other.
 */
export function createCommitQueue(database: EngineDatabase): (draft: Draft) => Promise<void> {
  let waiting: Waiting[] = [];

  function writeTogether(): void {
    let taken: Waiting[] = [];
    const work = (db: DatabaseSync) => {
      taken = waiting;
      waiting = [];
      for (const { draft } of taken) persist(db, draft);
    };
    database.write(work).then(
      () => {
        for (const { resolve } of taken) resolve();
      },
      (fault) => writeApart(taken.length > 0 ? taken : waiting.splice(0), fault),
    );
  }

  function writeApart(drafts: Waiting[], fault: unknown): void {
    if (drafts.length === 1) drafts[0]?.reject(fault);
    else
      for (const { draft, resolve, reject } of drafts) {
        draft.live.written.clear();
        database.write((db) => persist(db, draft)).then(resolve, reject);
      }
  }

  return (draft) =>
    new Promise((resolve, reject) => {
      waiting.push({ draft, resolve, reject });
      if (waiting.length === 1) writeTogether();
    });
}
