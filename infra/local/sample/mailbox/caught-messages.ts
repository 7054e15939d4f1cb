import type { DatabaseSync } from 'node:sqlite';
import type { ShortMessage } from '../../../../shared/ports/short-messages.ts';

/** A short message as the sample shows it, with the number that it went to. */
export type CaughtMessage = Pick<ShortMessage, 'to' | 'text' | 'at'>;

export interface CaughtMessages {
  /** Resolves once the message is on disk; sent twice under one id it is shown once. */
  keepMessage(message: ShortMessage): Promise<void>;
  /** Newest first; of one number (E.164) when it is given. */
  messages(query: {
    readonly to?: string;
    readonly limit: number;
    readonly offset?: number;
  }): readonly CaughtMessage[];
}

const SCHEMA = `CREATE TABLE IF NOT EXISTS short_messages (
  arrival INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id TEXT NOT NULL UNIQUE,
  recipient TEXT NOT NULL,
  at TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS short_messages_by_recipient ON short_messages (recipient, arrival);`;

const KEEP = `INSERT INTO short_messages (message_id, recipient, at, text) VALUES (?, ?, ?, ?)
  ON CONFLICT (message_id) DO NOTHING`;
const LIST = `SELECT recipient AS "to", text, at FROM short_messages WHERE ?1 IS NULL OR recipient = ?1
  ORDER BY arrival DESC LIMIT ?2 OFFSET ?3`;

/** The telephones of the sample, beside its mails in the same file. */
export function catchMessages(db: DatabaseSync): CaughtMessages {
  db.exec(SCHEMA);
  const [keep, list] = [db.prepare(KEEP), db.prepare(LIST)];
  return {
    keepMessage: async ({ messageId, to, at, text }) => {
      keep.run(messageId, to, at, text);
    },
    messages: ({ to, limit, offset = 0 }) =>
      list.all(to ?? null, limit, offset) as unknown as readonly CaughtMessage[],
  };
}
