import type { EngineDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import type { Expressions } from './expressions.ts';
import type { ExecutionStatus } from './tables.ts';
import type { TaskHandler } from './task-call.ts';

/** What every part of the engine works with. */
export interface Core {
  readonly database: EngineDatabase;
  /** Makes a draft durable; rejects where it could not, and then nothing of it is stored. */
  readonly commit: (draft: Draft) => Promise<void>;
  readonly nowMillis: () => number;
  readonly expressions: Expressions;
  readonly functions: Readonly<Record<string, TaskHandler>>;
  readonly integrations: Readonly<Record<string, TaskHandler>>;
  readonly randomUuid: () => string;
  /** Whether definitions are also checked for what Step Functions lets pass. */
  readonly strict: boolean;
  readonly roleArn: string;
  readonly region: string;
  readonly onDefect: (fault: Error) => void;
  readonly onEnd: (end: { executionArn: string; name: string; status: ExecutionStatus }) => void;
  readonly onPoint: (point: CommitPoint) => void;
  machineArn(name: string): string;
  executionArn(machine: string, name: string): string;
}

/** The named moments around a commit; a crash test stops the process at each of them. */
export type CommitPoint =
  | 'start: before commit'
  | 'start: after commit'
  | 'transition: before commit'
  | 'transition: after commit'
  | 'close: before commit'
  | 'close: after commit'
  | 'handler: before call'
  | 'handler: after answer';
