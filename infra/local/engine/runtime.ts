import { applyBatch, type Perform } from './batch.ts';
import type { Core } from './core.ts';
import { createIdleCount, type IdleCount } from './idle-count.ts';
import type { Json } from './json.ts';
import type { Live } from './live.ts';
import type { Message } from './messages.ts';

/** Keeps running executions in memory and makes each message durable before its effects are seen. */
export interface Runtime extends IdleCount {
  /** Gives a message to an execution; resolves after the commit that holds what it caused. */
  post(live: Live, message: Message): Promise<Json>;
  /** As `post`, from inside: what cannot be committed is told to `onDefect` and kept for `retryStalled`. */
  tell(executionId: number, message: Message): void;
  /** The execution in memory, loaded where needed. */
  live(id: number): Live | undefined;
  adopt(live: Live): void;
  /** Delivers again what could not be committed. */
  retryStalled(): void;
  stalledCount(): number;
  close(): void;
}

interface Needs {
  core: Core;
  load: (id: number) => Live | undefined;
  perform: Perform;
}

export function createRuntime({ core, load, perform }: Needs): Runtime {
  const lives = new Map<number, Live>();
  const count = createIdleCount();
  let stalled: { id: number; message: Message }[] = [];
  let closed = false;

  function find(id: number): Live | undefined {
    const known = lives.get(id);
    if (known) return known;
    const live = load(id);
    if (live) lives.set(id, live);
    return live;
  }

  function post(live: Live, message: Message): Promise<Json> {
    return new Promise((resolve, reject) => {
      live.mailbox.push({ message, resolve, reject });
      if (live.draining) return;
      live.draining = true;
      void count.busy(() => drain(live));
    });
  }

  /** An execution for which nothing is running any more rests in the store. */
  async function drain(live: Live): Promise<void> {
    while (live.mailbox.length > 0) await drainOnce(live);
    live.draining = false;
    if (live.calls.size === 0 && lives.get(live.id) === live) lives.delete(live.id);
  }

  /** What was not committed did not happen: the memory is thrown away and the store is read again when needed. */
  async function drainOnce(live: Live): Promise<void> {
    const batch = live.mailbox.splice(0);
    try {
      await applyBatch(core, live, batch, (...args) => (closed ? undefined : perform(...args)));
    } catch (fault) {
      lives.delete(live.id);
      for (const { reject } of [...batch, ...live.mailbox.splice(0)]) reject(fault);
    }
  }

  function tell(id: number, message: Message): void {
    if (closed) return;
    const stall = (fault: Error) => {
      if (!closed) stalled.push({ id, message });
      core.onDefect(fault);
    };
    try {
      const live = find(id);
      if (live) post(live, message).catch(stall);
    } catch (fault) {
      stall(fault as Error);
    }
  }

  return {
    ...count,
    post,
    tell,
    live: find,
    adopt: (live) => void lives.set(live.id, live),
    retryStalled() {
      for (const { id, message } of stalled.splice(0)) tell(id, message);
    },
    stalledCount: () => stalled.length,
    close() {
      closed = true;
      stalled = [];
      for (const live of lives.values()) for (const call of live.calls.values()) call.controller.abort();
      lives.clear();
    },
  };
}
