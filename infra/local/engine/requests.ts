import type { Core } from './core.ts';
import { type ExecutionView, knownRow, viewOf } from './executions.ts';
import { requestFault } from './faults.ts';
import { isOversize, type Json, toJson } from './json.ts';
import { payloadBytesMax } from './leave.ts';
import type { Message } from './messages.ts';
import type { Runtime } from './runtime.ts';
import { readToken } from './token-text.ts';

export interface Requests {
  /** Throws InvalidToken, TaskDoesNotExist, InvalidOutput, or TaskTimedOut where the token is no longer awaited. */
  sendTaskSuccess(token: string, output: Json): Promise<void>;
  sendTaskFailure(token: string, failure: { error?: string; cause?: string }): Promise<void>;
  sendTaskHeartbeat(token: string): Promise<void>;
  stop(request: { execution: string; error?: string; cause?: string }): Promise<{ stopDate: string }>;
  /** Goes on from where it failed. Throws ExecutionNotRedrivable. */
  redrive(request: { execution: string }): Promise<{ redriveDate: string }>;
}

/** What can be done to an execution from outside; each answer comes after the commit. */
export function createRequests(core: Core, runtime: Runtime): Requests {
  async function useToken(token: string, make: (frame: number) => Message): Promise<void> {
    const place = readToken(token);
    if (!place) throw requestFault('InvalidToken', `Invalid Token: '${token}'`);
    const live = runtime.live(place.execution);
    if (!live) throw requestFault('TaskDoesNotExist', 'Task does not exist');
    await runtime.post(live, make(place.frame));
  }

  async function toExecution(reference: string, message: Message): Promise<ExecutionView> {
    const { id } = core.database.read((db) => knownRow(db, reference));
    const live = runtime.live(id);
    if (live) await runtime.post(live, message);
    return core.database.read((db) => viewOf(core, knownRow(db, reference)));
  }

  return {
    async sendTaskSuccess(token, given) {
      const output = toJson(given);
      if (isOversize(output, payloadBytesMax))
        throw requestFault('InvalidOutput', `The output is longer than ${payloadBytesMax} bytes.`);
      await useToken(token, (frame) => ({ kind: 'tokenSuccess', frame, token, output }));
    },
    sendTaskFailure(token, { error, cause }) {
      return useToken(token, (frame) => ({ kind: 'tokenFailure', frame, token, error: error ?? '', cause }));
    },
    sendTaskHeartbeat(token) {
      return useToken(token, (frame) => ({ kind: 'tokenHeartbeat', frame, token }));
    },
    async stop({ execution, error, cause }) {
      const view = await toExecution(execution, { kind: 'stop', error, cause });
      return { stopDate: view.stopDate ?? view.startDate };
    },
    async redrive({ execution }) {
      const view = await toExecution(execution, { kind: 'redrive' });
      return { redriveDate: view.redriveDate ?? view.startDate };
    },
  };
}
