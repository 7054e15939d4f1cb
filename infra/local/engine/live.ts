import type { Frame, OnResume } from './frame.ts';
import type { Json } from './json.ts';
import type { Machine } from './machine.ts';
import type { Message } from './messages.ts';
import type { ExecutionStatus } from './tables.ts';

/** How far a Parallel or Map is; computed from its children when an execution is loaded. */
export interface Progress {
  started: number;
  active: number;
  ended: number;
  failed: number;
}

export interface PendingMessage {
  message: Message;
  resolve: (value: Json) => void;
  reject: (fault: unknown) => void;
}

/**
 * An execution in memory. It is there while something of it is running; one that only waits rests in the store.
 * Its memory runs ahead of the store while a draft is being made, and is thrown away when that draft cannot be committed.
 */
export interface Live {
  readonly id: number;
  readonly arn: string;
  readonly name: string;
  readonly machine: Machine;
  readonly input: Json;
  readonly startedAtMillis: number;
  readonly startTime: string;
  /** What started it: a task of another execution, as `<execution>/<frame>/<visit>`. */
  readonly parent: string | undefined;
  status: ExecutionStatus;
  redriveCount: number;
  redrivenAtMillis: number | undefined;
  readonly frames: Map<number, Frame>;
  readonly items: Map<number, Json[]>;
  readonly progress: Map<number, Progress>;
  /** The columns of each frame's row beside its body, as they were last written. */
  readonly written: Map<number, { dueAtMillis: number | undefined; onResume: OnResume }>;
  nextFrame: number;
  nextEvent: number;
  lastAtMillis: number;
  /** Handlers called and not yet answered, by frame. */
  readonly calls: Map<number, { visit: string; controller: AbortController }>;
  mailbox: PendingMessage[];
  draining: boolean;
}

export function childrenOf(live: Live, frameId: number): Frame[] {
  const children: Frame[] = [];
  for (const frame of live.frames.values()) if (frame.parent === frameId) children.push(frame);
  return children.sort((a, b) => a.slot - b.slot);
}

/** Counts from the children how far a Parallel or Map is; for an execution that was just loaded or redriven. */
export function countChildren(live: Live, frameId: number): void {
  const progress: Progress = { started: 0, active: 0, ended: 0, failed: 0 };
  for (const child of childrenOf(live, frameId)) {
    progress.started = Math.max(progress.started, child.slot + 1);
    if (child.waitsFor.kind === 'ended') progress.ended += 1;
    else if (child.waitsFor.kind === 'failed') progress.failed += 1;
    else progress.active += 1;
  }
  live.progress.set(frameId, progress);
}

export function progressOf(live: Live, frameId: number): Progress {
  const progress = live.progress.get(frameId);
  if (!progress) throw new Error(`Frame ${frameId} of ${live.arn} has no children.`);
  return progress;
}
