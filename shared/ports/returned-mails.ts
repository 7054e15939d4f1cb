import type { ReturnedMail } from './mailer.ts';

/** Mails to the address for what comes back, as the mail server put them down: anybody's, not only servers'. */
export interface ReturnedMails {
  /** Ids of those that were not dealt with yet, the oldest first; a bounded number at once. */
  list(): Promise<readonly string[]>;
  /** What one says; undefined when it reports no trouble. Throws `InputInvalid` when it cannot be read. */
  read(id: string): Promise<ReturnedMail | undefined>;
  /** Keeps one as dealt with. */
  settle(id: string): Promise<void>;
  /** Keeps one for the operator to look at; answers where. */
  setAside(id: string): Promise<string>;
}
