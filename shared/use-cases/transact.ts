import type { Act } from '../domain/kernel/act.ts';
import { type Decider, type Decision, fold, type Refusal } from '../domain/kernel/decider.ts';
import type { Posting } from '../domain/ledger/ledger.ts';
import type { AdvanceBatch, Delivery, SendMail, SettleWait, StartWorkflow } from '../ports/deliveries.ts';
import type { ListingKey, StoredEvent, StreamAppend } from '../ports/store.ts';
import { type Answer, done, type LedgerRefusal, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { answerIn, type Foldable, nameOf } from './recorded-answer.ts';

/** How a lifecycle rests in the store: its rules, the name of its streams, and where its state is listed. */
export interface Lifecycle<Command, State, Event extends StoredEvent, R extends Refusal> {
  readonly decider: Decider<Command, State, Event, R>;
  readonly streamOf: (id: string) => string;
  readonly listings: (state: State) => readonly ListingKey[];
}

/** One stream under change within a transaction. */
export interface Subject<Command, State, Event extends StoredEvent, R extends Refusal> {
  readonly id: string;
  readonly stream: string;
  readonly state: () => State;
  /** Decides and, when accepted, evolves the state; the events are recorded when the transaction ends well. */
  readonly decide: (command: Command) => Decision<Event, R>;
}

/** Everything that one request changes: gathered while it decides, recorded in one append. */
export interface Transaction {
  load<Command, State, Event extends StoredEvent, R extends Refusal>(
    lifecycle: Lifecycle<Command, State, Event, R>,
    id: string,
  ): Promise<Subject<Command, State, Event, R>>;
  post(postings: readonly Posting[]): void;
  deliver(...intents: readonly Intent[]): void;
}

/** A delivery as a use case words it; a mail gets its stable id when the transaction is recorded. */
export type Intent = StartWorkflow | SettleWait | AdvanceBatch | Omit<SendMail, 'mailId'>;

export interface TransactionRequest<Value = unknown> {
  /** Same key and same request: the first answer again. A page sends the key of its form, a workflow its task key. */
  readonly key: string;
  readonly verb: string;
  /** The request itself, without the time: what must be equal when the key is. */
  readonly facts: unknown;
  readonly act: Act;
  readonly programmeVersion: number;
  /**
   * The lifecycle of the case whose state after the change is the answer: the record then names that state, which the
   * events give again, and holds no second copy of what it says of people.
   */
  readonly answers?: Foldable<Value>;
}

const DECIDE_AGAIN_MAX = 3;

/**
 * Gather, decide, record: runs `work`, then records all that it decided in one atomic append. When another request
 * was faster (`VersionConflict`) everything is read and decided again, up to three times. A refusal records nothing.
 */
export async function transact<Value>(
  desk: Desk,
  request: TransactionRequest<Value>,
  work: (transaction: Transaction) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  const requestHash = desk.secrets.digest(
    JSON.stringify([request.verb, request.act.actor.personId, request.facts]),
  );
  for (let attempt = 0; ; attempt += 1) {
    const recorded = await recallSame(desk, request, requestHash);
    if (recorded) return recorded;
    try {
      return await decideAndAppend(desk, request, requestHash, work);
    } catch (fault) {
      const insufficient = insufficientAccount(fault);
      if (insufficient !== undefined)
        return refused({ code: 'LEDGER_INSUFFICIENT', account: insufficient } as LedgerRefusal);
      if (!(fault instanceof Error && fault.name === 'VersionConflict') || attempt >= DECIDE_AGAIN_MAX)
        throw fault;
    }
  }
}

async function decideAndAppend<Value>(
  desk: Desk,
  request: TransactionRequest<Value>,
  requestHash: string,
  work: (transaction: Transaction) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  const gathering = createGathering(desk);
  const answer = await work(gathering.transaction);
  if (!answer.ok) return answer;
  const appends = gathering.appends();
  if (appends.length === 0) return answer;
  const result = await desk.store.append(appends, {
    key: request.key,
    requestHash,
    decision: (request.answers && nameOf(answer.value, appends)) ?? answer.value ?? null,
    act: request.act,
    programmeVersion: request.programmeVersion,
    postings: gathering.postings,
    outbox: [
      ...appends.map((append) => ({ kind: 'settle-wait', subject: append.stream }) as const),
      ...gathering.intents.map((intent, index) => identified(desk, request.key, intent, index)),
    ],
  });
  if (result.outcome === 'appended') return answer;
  return (await recallSame(desk, request, requestHash)) ?? answer;
}

async function recallSame<Value>(
  desk: Desk,
  { answers, key }: TransactionRequest<Value>,
  requestHash: string,
): Promise<Answer<Value> | undefined> {
  const recorded = await desk.store.recall(key);
  if (!recorded) return undefined;
  if (recorded.requestHash !== requestHash) {
    const defect = new Error(`The request key ${key} was used before for another request.`);
    defect.name = 'KeyReused';
    throw defect;
  }
  return done(await answerIn(desk, recorded.decision, answers));
}

function identified(desk: Desk, key: string, intent: Intent, index: number): Delivery {
  if (intent.kind !== 'mail') return intent;
  return { ...intent, mailId: desk.secrets.digest(`${key}/${index}`).slice(0, 32) };
}

interface Change {
  readonly stream: string;
  readonly version: number;
  readonly shape: number;
  readonly events: StoredEvent[];
  readonly state: () => unknown;
  readonly listings: () => readonly ListingKey[];
}

function createGathering(desk: Desk) {
  const changes = new Map<string, Change>();
  const subjects = new Map<string, unknown>();
  const postings: Posting[] = [];
  const intents: Intent[] = [];

  const transaction: Transaction = {
    async load(lifecycle, id) {
      const stream = lifecycle.streamOf(id);
      // The name of a stream begins with its lifecycle, so what is kept under it has this lifecycle's types.
      const known = subjects.get(stream);
      if (known) return known as never;
      const { subject, change } = openSubject(lifecycle, id, await loadState(desk, lifecycle, id));
      subjects.set(stream, subject);
      changes.set(stream, change);
      return subject;
    },
    post: (moves) => {
      postings.push(...moves);
    },
    deliver: (...more) => {
      intents.push(...more);
    },
  };

  const appends = (): StreamAppend[] =>
    [...changes.values()]
      .filter((change) => change.events.length > 0)
      .map((change) => ({
        stream: change.stream,
        expectedVersion: change.version,
        events: change.events,
        state: change.state(),
        shape: change.shape,
        listings: change.listings(),
      }));

  return { transaction, postings, intents, appends };
}

function openSubject<Command, State, Event extends StoredEvent, R extends Refusal>(
  lifecycle: Lifecycle<Command, State, Event, R>,
  id: string,
  loaded: { readonly state: State; readonly version: number },
): { readonly subject: Subject<Command, State, Event, R>; readonly change: Change } {
  const { decider, streamOf, listings } = lifecycle;
  const stream = streamOf(id);
  const events: Event[] = [];
  let state = loaded.state;
  const subject: Subject<Command, State, Event, R> = {
    id,
    stream,
    state: () => state,
    decide(command) {
      const decision = decider.decide(command, state);
      if (decision.accepted) {
        events.push(...decision.events);
        state = fold(decider, decision.events, state);
      }
      return decision;
    },
  };
  const { version } = loaded;
  const { shape } = decider;
  return {
    subject,
    change: { stream, version, shape, events, state: () => state, listings: () => listings(state) },
  };
}

/** The state of a stream as the rules know it now; folded anew from the events when it was stored in another form. */
export async function loadState<Command, State, Event extends StoredEvent, R extends Refusal>(
  desk: Pick<Desk, 'store'>,
  lifecycle: Lifecycle<Command, State, Event, R>,
  id: string,
): Promise<{ readonly state: State; readonly version: number }> {
  const stream = lifecycle.streamOf(id);
  const kept = await desk.store.read(stream);
  if (!kept) return { state: lifecycle.decider.initial, version: 0 };
  if (kept.shape === lifecycle.decider.shape) return { state: kept.state as State, version: kept.version };
  const commits = await desk.store.history(stream);
  const events = commits.flatMap((commit) => commit.events as readonly Event[]);
  return { state: fold(lifecycle.decider, events), version: commits.length };
}

function insufficientAccount(fault: unknown): string | undefined {
  if (!(fault instanceof Error && fault.name === 'InsufficientBalance')) return undefined;
  return 'account' in fault && typeof fault.account === 'string' ? fault.account : '';
}
