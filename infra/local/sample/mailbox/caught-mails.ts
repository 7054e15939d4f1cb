import { DatabaseSync } from 'node:sqlite';
import { type CaughtMessages, catchMessages } from './caught-messages.ts';

/** A mail as the mailbox shows it in its list. */
export interface MailSummary {
  readonly id: number;
  readonly to: string;
  readonly toName: string;
  readonly subject: string;
  /** The mail's own date. */
  readonly at: string;
}

export interface CaughtMail extends MailSummary {
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
}

export interface MailQuery {
  /** The whole address, in any case. */
  readonly to?: string;
  readonly limit: number;
  /** How many of the newest to leave out. */
  readonly offset?: number;
}

/** The mails and short messages that were caught, in a small file of their own. */
export interface CaughtMails extends CaughtMessages {
  /** Resolves once the mail is on disk: what was accepted survives the end of the process and of the power. */
  keep(mail: Omit<CaughtMail, 'id'>): Promise<void>;
  /** Newest first. */
  list(query: MailQuery): readonly MailSummary[];
  get(id: number): CaughtMail | undefined;
  close(): void;
}

const SCHEMA = `CREATE TABLE IF NOT EXISTS mails (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id TEXT NOT NULL UNIQUE,
  arrival INTEGER NOT NULL UNIQUE,
  recipient TEXT NOT NULL COLLATE NOCASE,
  recipient_name TEXT NOT NULL,
  subject TEXT NOT NULL,
  at TEXT NOT NULL,
  text TEXT NOT NULL,
  html TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS mails_by_recipient ON mails (recipient, arrival);`;

/**
 * A mail that is delivered again takes the place of the first, under the same id and as the newest: its link was
 * minted later, and the earlier one died by that.
 */
const KEEP = `INSERT INTO mails (message_id, arrival, recipient, recipient_name, subject, at, text, html)
VALUES (?, (SELECT coalesce(max(arrival), 0) + 1 FROM mails), ?, ?, ?, ?, ?, ?)
ON CONFLICT (message_id) DO UPDATE SET arrival = excluded.arrival, recipient = excluded.recipient,
  recipient_name = excluded.recipient_name, subject = excluded.subject, at = excluded.at,
  text = excluded.text, html = excluded.html`;

const SUMMARY = 'id, recipient AS "to", recipient_name AS toName, subject, at';
const LIST = `SELECT ${SUMMARY} FROM mails WHERE ?1 IS NULL OR recipient = ?1
  ORDER BY arrival DESC LIMIT ?2 OFFSET ?3`;
const GET = `SELECT ${SUMMARY}, message_id AS messageId, text, html FROM mails WHERE id = ?`;

interface Waiting {
  readonly mail: Omit<CaughtMail, 'id'>;
  readonly kept: () => void;
  readonly lost: (fault: unknown) => void;
}

/** Opens (or makes) the file; mails that come in the same turn of the event loop share one commit. */
export function openCaughtMails(path: string): CaughtMails {
  const db = new DatabaseSync(path, { timeout: 2000 });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.exec(SCHEMA);
  const [insert, list, get] = [db.prepare(KEEP), db.prepare(LIST), db.prepare(GET)];
  let waiting: Waiting[] = [];

  function commit(): void {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      db.exec('BEGIN IMMEDIATE');
      for (const { mail } of batch) {
        const { messageId, to, toName, subject, at, text, html } = mail;
        insert.run(messageId, to, toName, subject, at, text, html);
      }
      db.exec('COMMIT');
    } catch (fault) {
      if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
      for (const { lost } of batch) lost(fault);
      return;
    }
    for (const { kept } of batch) kept();
  }

  return {
    ...catchMessages(db),
    keep: (mail) =>
      new Promise((kept, lost) => {
        if (waiting.length === 0) setImmediate(commit);
        waiting.push({ mail, kept, lost });
      }),
    list: ({ to, limit, offset = 0 }) => list.all(to ?? null, limit, offset) as unknown as MailSummary[],
    get: (id) => get.get(id) as CaughtMail | undefined,
    close() {
      // What came in this turn is still kept; what comes later is lost to its sender, who is told.
      commit();
      db.close();
    },
  };
}
