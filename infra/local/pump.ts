import type { Engine } from './engine/engine.ts';

interface Outbox {
  signals(): Promise<number>;
  mails(): Promise<number>;
}

/** Keeps what was committed moving: signals to the engine, mails to the mail server. */
export interface Pump {
  /** Something was committed: deliver soon, and what it causes, without waiting for it. */
  nudge(): void;
  /** Delivers until nothing more can be delivered and the engine only waits for timers and tokens. */
  settle(): Promise<void>;
}

/** The two readers run apart, so that a mail server that hangs blocks no signal. Each runs once at a time. */
export function createPump(outbox: Outbox, engine: Engine, onFault: (fault: unknown) => void): Pump {
  const signals = createReader(outbox.signals, onFault);
  const mails = createReader(outbox.mails, onFault);
  const settle = async (): Promise<void> => {
    for (;;) {
      const delivered = await signals();
      await engine.idle();
      const sent = await mails();
      if (delivered + sent === 0) return;
    }
  };
  let following = false;
  let again = false;
  /** What the engine commits when it is signalled is owed too, and nobody else would say so. */
  const follow = async (): Promise<void> => {
    following = true;
    while (again) {
      again = false;
      await settle();
    }
    following = false;
  };
  return {
    settle,
    nudge() {
      void signals();
      void mails();
      again = true;
      if (!following) void follow();
    },
  };
}

/** Reads until nothing is delivered any more. A call while it runs waits for that run and one more. */
function createReader(read: () => Promise<number>, onFault: (fault: unknown) => void): () => Promise<number> {
  let running: Promise<number> = Promise.resolve(0);
  let queued: Promise<number> | undefined;
  const drain = async (): Promise<number> => {
    let total = 0;
    try {
      for (let count = await read(); count > 0; count = await read()) total += count;
    } catch (fault) {
      onFault(fault);
    }
    return total;
  };
  return () => {
    if (!queued) {
      queued = running.then(() => {
        queued = undefined;
        running = drain();
        return running;
      });
    }
    return queued;
  };
}
