import type { Core } from './core.ts';
import { deliver } from './deliver.ts';
import { close, createDraft, type Draft, hasChanges, record } from './draft.ts';
import { runtimeError } from './faults.ts';
import type { Live, PendingMessage } from './live.ts';
import { process } from './process.ts';

/** Does what a committed draft has made due. */
export type Perform = (live: Live, draft: Draft) => void;

/**
 * Applies messages to an execution, in order, in one commit where they fit; then does what follows from them, then
 * answers. Throws where the commit failed: nothing of the batch has happened.
 */
export async function applyBatch(
  core: Core,
  live: Live,
  batch: readonly PendingMessage[],
  perform: Perform,
): Promise<void> {
  const replies: (() => void)[] = [];
  let draft = createDraft(live, core.nowMillis());
  for (const pending of batch) replies.push(await apply(core, draft, pending));
  while (!(await process(core, draft))) {
    const rest = draft.work;
    await commit(core, draft, perform);
    draft = createDraft(live, core.nowMillis());
    draft.work.push(...rest);
  }
  await commit(core, draft, perform);
  for (const reply of replies) reply();
}

/** Lets one message take its full effect before the next one is looked at. */
async function apply(
  core: Core,
  draft: Draft,
  { message, resolve, reject }: PendingMessage,
): Promise<() => void> {
  try {
    const answer = await deliver(core, draft, message);
    if (draft.work.length > 0) await process(core, draft);
    return () => resolve(answer);
  } catch (thrown) {
    const fault = thrown as Error;
    if (fault.name === 'TaskTimedOut' || fault.name === 'ExecutionNotRedrivable') return () => reject(fault);
    core.onDefect(fault);
    closeDefective(draft, fault);
    return () => resolve(null);
  }
}

/** A defect of the engine ends the execution it befell, in words, instead of leaving it open for ever. */
function closeDefective(draft: Draft, fault: Error): void {
  draft.work.length = 0;
  record(draft, undefined, 'ExecutionFailed', { error: runtimeError, cause: fault.message });
  close(draft, { status: 'FAILED', output: undefined, error: runtimeError, cause: fault.message });
}

async function commit(core: Core, draft: Draft, perform: Perform): Promise<void> {
  if (!hasChanges(draft)) return;
  const point = draft.closing ? 'close' : draft.created ? 'start' : 'transition';
  core.onPoint(`${point}: before commit`);
  await core.commit(draft);
  core.onPoint(`${point}: after commit`);
  try {
    perform(draft.live, draft);
  } catch (fault) {
    // What is stored is stored: a defect here must not make it look undone.
    core.onDefect(fault as Error);
  }
}
