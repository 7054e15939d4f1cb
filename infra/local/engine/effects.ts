import { answerOf, type Calling, callOf } from './calls.ts';
import type { Draft } from './draft.ts';
import { rowByReference } from './executions.ts';
import { type CallWait, type Frame, isCall } from './frame.ts';
import type { Live } from './live.ts';
import type { Runtime } from './runtime.ts';

export interface Effects {
  /** Does what a committed draft has made due. */
  perform(live: Live, draft: Draft): void;
  /** Does again for a frame what was being done when the process stopped. */
  resumeFrame(live: Live, frame: Frame): void;
}

/** The outside of the engine: handlers, child executions, the parent that awaits an end. */
export function createEffects(calling: Calling, runtime: () => Runtime): Effects {
  const { core } = calling;

  function abort(live: Live, frame: number): void {
    live.calls.get(frame)?.controller.abort();
    live.calls.delete(frame);
  }

  function callTask(live: Live, frame: Frame, wait: CallWait): void {
    const controller = new AbortController();
    live.calls.set(frame.id, { visit: wait.visit, controller });
    const call = callOf(live, frame, wait, controller.signal);
    void runtime().busy(async () => {
      core.onPoint('handler: before call');
      const message = await unlessAborted(controller.signal, answerOf(calling, call, live, frame, wait));
      if (!message) return;
      core.onPoint('handler: after answer');
      if (live.calls.get(frame.id)?.controller === controller) live.calls.delete(frame.id);
      runtime().tell(live.id, message);
      if (message.kind === 'childStarted') runtime().tell(live.id, { ...message, kind: 'childEnded' });
    });
  }

  /** An execution that does not end well stops those it awaits, as Step Functions does. */
  function stopChildren(live: Live): void {
    for (const { waitsFor } of live.frames.values()) {
      if (waitsFor.kind !== 'task' || waitsFor.child === undefined) continue;
      const { child } = waitsFor;
      const row = core.database.read((db) => rowByReference(db, child));
      if (row) runtime().tell(row.id, { kind: 'stop', error: undefined, cause: undefined });
    }
  }

  function close(live: Live, { closing }: Draft): void {
    for (const frame of [...live.calls.keys()]) abort(live, frame);
    if (closing) core.onEnd({ executionArn: live.arn, name: live.name, status: closing.status });
    if (closing?.status !== 'SUCCEEDED') stopChildren(live);
    const awaited = /^(\d+)\/(\d+)\/(.+)$/.exec(live.parent ?? '');
    if (!awaited) return;
    const [, execution, frame, visit = ''] = awaited;
    runtime().tell(Number(execution), { kind: 'childEnded', frame: Number(frame), visit, arn: live.arn });
  }

  return {
    perform(live, draft) {
      for (const effect of draft.effects) {
        const frame = live.frames.get(effect.frame);
        if (effect.kind === 'abort') abort(live, effect.frame);
        else if (!draft.closing && frame && isCall(frame.waitsFor) && frame.waitsFor.visit === effect.visit) {
          callTask(live, frame, frame.waitsFor);
        }
      }
      if (draft.closing) close(live, draft);
    },
    resumeFrame(live, frame) {
      if (frame.waitsFor.kind === 'entry') runtime().tell(live.id, { kind: 'continue' });
      if (!isCall(frame.waitsFor)) return;
      const { waitsFor } = frame;
      const { submitted, child, visit } = { submitted: false, child: undefined, ...waitsFor };
      if (!submitted) callTask(live, frame, waitsFor);
      else if (child !== undefined)
        runtime().tell(live.id, { kind: 'childEnded', frame: frame.id, visit, arn: child });
    },
  };
}

/** A given-up handler is not waited for: what it does later changes nothing. */
function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
    work.then(resolve, reject);
  });
}
