import type { Act } from '../domain/kernel/act.ts';
import type { Refusal } from '../domain/kernel/decider.ts';
import type { StoredEvent } from '../ports/store.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { attentionIdOf } from './keep-attention.ts';
import {
  amendments,
  applications,
  attentions,
  ceremonies,
  conventions,
  expansions,
  reports,
  selections,
  tranches,
} from './lifecycles.ts';
import { readTerms } from './read-cases.ts';
import { type Lifecycle, type Transaction, transact } from './transact.ts';

/** Lower-case lifecycle, id, run: the name under which a workflow was started. */
const EXECUTION = /^(?<workflow>[a-z]+)-(?<id>.+)-r\d+$/u;

/**
 * Starts the workflow of a case anew, under its next run, once the one before gave up and was handed to a person. A
 * run that still goes on is not started twice: refused with `WORKFLOW_NOT_STOPPED`. What waited for a person is
 * settled in the same append.
 */
export async function restartWorkflow(
  desk: Desk,
  request: Request & { readonly execution: string },
): Promise<Answer<null>> {
  const { act, execution, key } = request;
  const { version } = await readTerms(desk);
  const about = { key, act, verb: 'restart-workflow', facts: execution, programmeVersion: version };
  return transact(desk, about, async (transaction) => {
    const attention = await transaction.load(
      attentions,
      attentionIdOf(desk, { kind: 'workflow', id: execution }),
    );
    if (attention.state().status !== 'open') return refused({ code: 'WORKFLOW_NOT_STOPPED' });
    const settled = attention.decide({ type: 'TryAgain', act });
    if (!settled.accepted) return refused(settled.refusal);
    return restart(transaction, act, EXECUTION.exec(execution)?.groups ?? {});
  });
}

async function restart(
  transaction: Transaction,
  act: Act,
  { workflow = '', id = '' }: { readonly workflow?: string; readonly id?: string },
): Promise<Answer<null>> {
  const command = { type: 'RestartWorkflow', act } as const;
  const run = { transaction, workflow, id, command };
  switch (workflow) {
    case 'application':
      return nextRun({ ...run, lifecycle: applications, input: 'applicationId' });
    case 'selection':
      return nextRun({ ...run, lifecycle: selections, input: 'selectionId' });
    case 'convention':
      return nextRun({ ...run, lifecycle: conventions, input: 'conventionId' });
    case 'amendment':
      return nextRun({ ...run, lifecycle: amendments, input: 'amendmentId' });
    case 'tranche':
      return nextRun({ ...run, lifecycle: tranches, input: 'trancheId' });
    case 'report':
      return nextRun({ ...run, lifecycle: reports, input: 'reportId' });
    case 'ceremony':
      return nextRun({ ...run, lifecycle: ceremonies, input: 'ceremonyId' });
    case 'expansion':
      return nextRun({ ...run, lifecycle: expansions, input: 'expansionId' });
    default:
      return refused({ code: 'WORKFLOW_SUBJECT_UNKNOWN' });
  }
}

interface Run<Command, State, Event extends StoredEvent, R extends Refusal> {
  readonly transaction: Transaction;
  readonly workflow: string;
  readonly id: string;
  readonly lifecycle: Lifecycle<Command, State, Event, R>;
  readonly command: Command;
  /** The name of the id in the workflow's input. */
  readonly input: string;
}

async function nextRun<Command, State, Event extends StoredEvent, R extends Refusal>({
  command,
  id,
  input,
  lifecycle,
  transaction,
  workflow,
}: Run<Command, State, Event, R>): Promise<Answer<null>> {
  const subject = await transaction.load(lifecycle, id);
  const decision = subject.decide(command);
  if (!decision.accepted) return refused(decision.refusal);
  const name = `${workflow}-${id}-r${runOf(subject.state())}`;
  transaction.deliver({ kind: 'start-workflow', workflow, name, input: { [input]: id } });
  return done(null);
}

function runOf(state: unknown): number {
  return typeof state === 'object' && state !== null && 'run' in state ? Number(state.run) : 1;
}
