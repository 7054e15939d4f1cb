import { createSecrets } from '../../shared/adapters/secrets/node-secrets.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createSqliteRecords } from '../../shared/adapters/sqlite/sqlite-records.ts';
import { createSqliteStore } from '../../shared/adapters/sqlite/sqlite-store.ts';
import type { Act, Door, Role } from '../../shared/domain/kernel/act.ts';
import { fold, type Refusal } from '../../shared/domain/kernel/decider.ts';
import type { Posting } from '../../shared/domain/ledger/ledger.ts';
import type { ProgrammeTerms } from '../../shared/domain/programme/programme-terms.ts';
import type { Delivery } from '../../shared/ports/deliveries.ts';
import type { Mail } from '../../shared/ports/mailer.ts';
import type { OutboxReader, StoredEvent, StreamAppend } from '../../shared/ports/store.ts';
import type { Answer } from '../../shared/use-cases/answer.ts';
import type { MailDesk } from '../../shared/use-cases/deliver-mail.ts';
import { registerProgramme } from '../../shared/use-cases/register-programme.ts';
import type { Lifecycle } from '../../shared/use-cases/transact.ts';
import { aProgramme } from './a-programme.ts';
import { createMemoryDocuments } from './memory-documents.ts';

export interface TestDesk {
  readonly desk: MailDesk;
  readonly mails: Mail[];
  /** The clock is held; this moves it. */
  setNow(at: string): void;
  /** An act and a request key of their own. */
  request(personId: string, role: Role, door?: Door): { readonly key: string; readonly act: Act };
  /** What happened to a case before the test begins. */
  given<C, S, E extends StoredEvent, R extends Refusal>(
    lifecycle: Lifecycle<C, S, E, R>,
    id: string,
    events: readonly E[],
  ): Promise<S>;
  /** Money that was posted before the test begins. */
  fund(account: string, amountCentimes: number): Promise<void>;
  /** What a reader of the outbox still owes. */
  owed(reader: OutboxReader): Promise<Delivery[]>;
}

export interface DeskOptions {
  readonly now?: string;
  readonly terms?: ProgrammeTerms;
  readonly desk?: Partial<MailDesk>;
}

/** What use cases work with: SQLite in memory, a held clock, mails collected, a registered programme. */
export async function aDesk(options: DeskOptions = {}): Promise<TestDesk> {
  const { terms = aProgramme() } = options;
  let now = options.now ?? '2026-06-01T09:00:00.000Z';
  let requests = 0;
  const clock = { now: () => now };
  const database = openDatabase(':memory:');
  const mails: Mail[] = [];
  const desk: MailDesk = {
    store: createSqliteStore({ database, clock }),
    records: createSqliteRecords({ database, clock }),
    documents: createMemoryDocuments(),
    secrets: createSecrets(new Uint8Array(32).fill(7)),
    clock,
    programmeId: terms.programmeId,
    publicUrl: 'http://127.0.0.1:8080',
    sample: false,
    mailer: {
      send: async (mail) => {
        mails.push(mail);
      },
    },
    ...options.desk,
  };
  const request: TestDesk['request'] = (personId, role, door = 'page') => {
    requests += 1;
    return { key: `test/${requests}`, act: { actor: { personId, name: personId, role }, door, at: now } };
  };
  const record = (happened: Omit<StreamAppend, 'expectedVersion'>, postings: readonly Posting[] = []) =>
    desk.store.append([{ ...happened, expectedVersion: 0 }], {
      key: `given/${happened.stream}`,
      requestHash: desk.secrets.digest(happened.stream),
      decision: null,
      act: request('staff-admin', 'administrator').act,
      programmeVersion: 1,
      postings,
      outbox: [],
    });
  await registerProgramme(desk, { ...request('machine', 'administrator', 'command'), terms });
  for (const row of await desk.store.outbox('signals', 10)) await desk.store.settleOutbox(row, []);
  return {
    desk,
    mails,
    request,
    setNow(at) {
      now = at;
    },
    async given(lifecycle, id, events) {
      const state = fold(lifecycle.decider, events);
      const { shape } = lifecycle.decider;
      const listings = lifecycle.listings(state);
      await record({ stream: lifecycle.streamOf(id), events, state, shape, listings });
      return state;
    },
    async fund(account, amountCentimes) {
      const posting = { from: 'appropriation/test', to: account, amountCentimes };
      const stream = `funds-${account.replaceAll('/', '-')}`;
      await record({ stream, events: [{ type: 'Funded' }], state: {}, shape: 1, listings: [] }, [posting]);
    },
    owed: async (reader) => (await desk.store.outbox(reader, 100)).flatMap(({ deliveries }) => deliveries),
  };
}

/** The value of an answer that a test takes for granted. */
export function accepted<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}
