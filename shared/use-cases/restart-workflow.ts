import type { Act } from '../domain/kernel/act.ts';
import type { Refusal } from '../domain/kernel/decider.ts';
import type { StoredEvent } from '../ports/store.ts';
import type { Request } from './acts.ts';
import { type Answer, refused } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import type { Attention } from './keep-attention.ts';
import { applications, conventions, expansions, selections, tranches } from './lifecycles.ts';
import type { Lifecycle } from './transact.ts';

/** Lower-case lifecycle, id, run: the name under which a workflow was started. */
const EXECUTION = /^(?<workflow>[a-z]+)-(?<id>.+)-r\d+$/u;

/**
 * Starts the workflow of a case anew, under its next run, once the one before gave up and was handed to a person. A
 * run that still goes on is not started twice: refused with `WORKFLOW_NOT_STOPPED`. The entry that waited for a
 * person is taken away with it.
 */
export async function restartWorkflow(
  desk: Desk,
  request: Request & { readonly execution: string },
): Promise<Answer<unknown>> {
  const { execution, key } = request;
  const entry = `attention/workflow/${execution}`;
  const stopped = (await desk.store.recall(key)) ?? (await desk.records.get<Attention>(entry));
  if (!stopped) return refused({ code: 'WORKFLOW_NOT_STOPPED' });
  const answer = await restart(desk, request, EXECUTION.exec(execution)?.groups ?? {});
  if (answer.ok) await desk.records.delete(entry);
  return answer;
}

async function restart(
  desk: Desk,
  request: Request,
  { workflow = '', id = '' }: { readonly workflow?: string; readonly id?: string },
): Promise<Answer<unknown>> {
  const command = { type: 'RestartWorkflow', act: request.act } as const;
  switch (workflow) {
    case 'application':
      return nextRun(desk, request, {
        workflow,
        id,
        lifecycle: applications,
        command,
        input: 'applicationId',
      });
    case 'selection':
      return nextRun(desk, request, { workflow, id, lifecycle: selections, command, input: 'selectionId' });
    case 'convention':
      return nextRun(desk, request, { workflow, id, lifecycle: conventions, command, input: 'conventionId' });
    case 'tranche':
      return nextRun(desk, request, { workflow, id, lifecycle: tranches, command, input: 'trancheId' });
    case 'expansion':
      return nextRun(desk, request, { workflow, id, lifecycle: expansions, command, input: 'expansionId' });
    default:
      return refused({ code: 'WORKFLOW_SUBJECT_UNKNOWN' });
  }
}

interface Run<Command, State, Event extends StoredEvent, R extends Refusal> {
  readonly workflow: string;
  readonly id: string;
  readonly lifecycle: Lifecycle<Command, State, Event, R>;
  readonly command: Command & { readonly act: Act };
  /** The name of the id in the workflow's input. */
  readonly input: string;
}

function nextRun<Command, State, Event extends StoredEvent, R extends Refusal>(
  desk: Desk,
  request: Request,
  { command, id, input, lifecycle, workflow }: Run<Command, State, Event, R>,
): Promise<Answer<State>> {
  return decideOne(desk, request, {
    verb: 'restart-workflow',
    lifecycle,
    id,
    command,
    consequences: ({ after }) => ({
      deliveries: [
        {
          kind: 'start-workflow',
          workflow,
          name: `${workflow}-${id}-r${runOf(after)}`,
          input: { [input]: id },
        },
      ],
    }),
  });
}

function runOf(state: unknown): number {
  return typeof state === 'object' && state !== null && 'run' in state ? Number(state.run) : 1;
}
