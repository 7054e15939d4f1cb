import type { Core } from './core.ts';
import { deliver } from './deliver.ts';
import { createDraft, type Draft, hasChanges, persist, record } from './draft.ts';
import { runtimeError } from './faults.ts';
import type { Json } from './json.ts';
import type { Live, PendingMessage } from './live.ts';
import type { Message } from './messages.ts';
import { process } from './process.ts';

/** Keeps running executions in memory and makes each message durable before its effects are seen. */
export interface Runtime {
  /** Gives a message to an execution; resolves after the commit that holds what it caused. */
  post(live: Live, message: Message): Promise<Json>;
  /** As `post`, for messages from inside: a failure goes to `onDefect` and the message is kept for `retryStalled`. */
  tell(executionId: number, message: Message): void;
  /** The execution in memory, loaded where needed. */
  live(id: number): Live | undefined;
  adopt(live: Live): void;
  /** Counts work that `idle` waits for. */
  busy<T>(work: () => Promise<T>): Promise<T>;
  idle(): Promise<void>;
  /** Delivers again what could not be committed. */
  retryStalled(): void;
  stalledCount(): number;
  close(): void;
}

interface Needs {
  core: Core;
  load: (id: number) => Live | undefined;
  perform: (live: Live, draft: Draft) => void;
}

export function createRuntime({ core, load, perform }: Needs): Runtime {
  const lives = new Map<number, Live>();
  let stalled: { id: number; message: Message }[] = [];
  let running = 0;
  let closed = false;
  let waiting: (() => void)[] = [];

  function finished(): void {
    running -= 1;
    if (running > 0) return;
    const resolvers = waiting;
    waiting = [];
    for (const resolve of resolvers) resolve();
  }

  async function busy<T>(work: () => Promise<T>): Promise<T> {
    running += 1;
    try {
      return await work();
    } finally {
      finished();
    }
  }

  function post(live: Live, message: Message): Promise<Json> {
    return new Promise((resolve, reject) => {
      live.mailbox.push({ message, resolve, reject });
      if (live.draining) return;
      live.draining = true;
      void busy(() => drain(live));
    });
  }

  function tell(id: number, message: Message): void {
    if (closed) return;
    let live: Live | undefined;
    try {
      live = find(id);
    } catch (fault) {
      core.onDefect(fault as Error);
    }
    if (!live) return;
    post(live, message).catch((fault: Error) => {
      if (!closed) stalled.push({ id, message });
      core.onDefect(fault);
    });
  }

  function find(id: number): Live | undefined {
    const known = lives.get(id);
    if (known) return known;
    const live = load(id);
    if (live) lives.set(id, live);
    return live;
  }

  async function drain(live: Live): Promise<void> {
    try {
      while (live.mailbox.length > 0) await drainOnce(live, live.mailbox.splice(0));
    } finally {
      live.draining = false;
      if (live.calls.size === 0 && lives.get(live.id) === live) lives.delete(live.id);
    }
  }

  async function drainOnce(live: Live, batch: PendingMessage[]): Promise<void> {
    const replies: (() => void)[] = [];
    try {
      let draft = createDraft(live, core.nowMillis());
      for (const pending of batch) replies.push(await apply(draft, pending));
      while (!(await process(core, draft))) {
        const rest = draft.work;
        await commit(draft);
        draft = createDraft(live, core.nowMillis());
        draft.work.push(...rest);
      }
      await commit(draft);
    } catch (fault) {
      lose(live, batch, fault);
      return;
    }
    for (const reply of replies) reply();
  }

  async function apply(draft: Draft, { message, resolve, reject }: PendingMessage): Promise<() => void> {
    try {
      const answer = await deliver(core, draft, message);
      if (!draft.closing) await processNow(draft);
      return () => resolve(answer);
    } catch (fault) {
      if (isRequestFault(fault)) return () => reject(fault);
      core.onDefect(fault as Error);
      closeDefective(draft, fault as Error);
      return () => resolve(null);
    }
  }

  /** Lets one message take its full effect before the next one is looked at. */
  async function processNow(draft: Draft): Promise<void> {
    if (draft.work.length > 0) await process(core, draft);
  }

  async function commit(draft: Draft): Promise<void> {
    if (!hasChanges(draft)) return;
    const point = draft.closing ? 'close' : draft.created ? 'start' : 'transition';
    core.onPoint(`${point}: before commit`);
    await core.database.write((db) => persist(db, draft));
    core.onPoint(`${point}: after commit`);
    if (draft.closing) draft.live.status = draft.closing.status;
    if (!closed) perform(draft.live, draft);
  }

  /** What was not committed did not happen: the memory is thrown away and the store is read again when needed. */
  function lose(live: Live, batch: PendingMessage[], fault: unknown): void {
    lives.delete(live.id);
    for (const { reject } of [...batch, ...live.mailbox.splice(0)]) reject(fault);
  }

  return {
    post,
    tell,
    live: find,
    adopt: (live) => void lives.set(live.id, live),
    busy,
    idle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    retryStalled() {
      const again = stalled;
      stalled = [];
      for (const { id, message } of again) tell(id, message);
    },
    stalledCount: () => stalled.length,
    close() {
      closed = true;
      for (const live of lives.values()) for (const call of live.calls.values()) call.controller.abort();
      lives.clear();
    },
  };
}

/** A defect of the engine ends the execution it befell, in words, instead of leaving it open for ever. */
function closeDefective(draft: Draft, fault: Error): void {
  draft.work.length = 0;
  record(draft, undefined, 'ExecutionFailed', { error: runtimeError, cause: fault.message });
  draft.closing = { status: 'FAILED', output: undefined, error: runtimeError, cause: fault.message };
}

function isRequestFault(fault: unknown): boolean {
  return fault instanceof Error && ['TaskTimedOut', 'ExecutionNotRedrivable'].includes(fault.name);
}
