import type { Refusal } from '../domain/kernel/decider.ts';
import type { Posting } from '../domain/ledger/ledger.ts';
import type { StoredEvent } from '../ports/store.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { readTerms } from './read-cases.ts';
import { type Intent, type Lifecycle, type Transaction, transact } from './transact.ts';

export interface Consequences {
  readonly postings?: readonly Posting[];
  readonly deliveries?: readonly Intent[];
}

interface OneCommand<Command, State, Event extends StoredEvent, R extends Refusal> {
  readonly verb: string;
  readonly lifecycle: Lifecycle<Command, State, Event, R>;
  readonly id: string;
  /** What must be the same when the key is the same. */
  readonly facts?: unknown;
  readonly command: Command;
  /** What follows from the change, recorded in the same append. */
  readonly consequences?: (change: Changed<State>) => Consequences;
  /** What it decides on other cases, in the same append; told after the consequences. */
  readonly further?: (transaction: Transaction, change: Changed<State>) => Promise<void>;
}

export interface Changed<State> {
  readonly before: State;
  readonly after: State;
}

/** The common case: one command on one case, with what follows from it. Answers the state after. */
export async function decideOne<Command, State, Event extends StoredEvent, R extends Refusal>(
  desk: Desk,
  request: Request,
  one: OneCommand<Command, State, Event, R>,
): Promise<Answer<State>> {
  const { version } = await readTerms(desk);
  const about = { key: request.key, act: request.act, verb: one.verb, programmeVersion: version };
  const facts = [one.id, one.facts ?? null];
  return transact(desk, { ...about, facts, answers: one.lifecycle }, async (transaction) => {
    const subject = await transaction.load(one.lifecycle, one.id);
    const before = subject.state();
    const decision = subject.decide(one.command);
    if (!decision.accepted) return refused(decision.refusal);
    const { postings = [], deliveries = [] } = one.consequences?.({ before, after: subject.state() }) ?? {};
    transaction.post(postings);
    transaction.deliver(...deliveries);
    await one.further?.(transaction, { before, after: subject.state() });
    return done(subject.state());
  });
}
