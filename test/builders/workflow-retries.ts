import { describe, expect, it } from 'vitest';
import { aWorkflow, type Stage, type TestWorkflow } from './a-workflow.ts';

/** A task of a workflow, and how a workflow comes to it. */
export interface TaskAt {
  readonly task: string;
  /** The name of the state. */
  readonly state: string;
  readonly stage: Stage;
  /** What happens before the task is entered; nothing when it comes with the start. */
  readonly reach?: (workflow: TestWorkflow) => Promise<void>;
  /** The task keeps a wait: it ends by a token or by time, so that its function's silence is no fault. */
  readonly waiting?: boolean;
}

/** Caps in seconds of the pauses before the eight retries of a passing fault, with full jitter. */
const PAUSES = [2, 4, 8, 16, 32, 64, 120, 120];
const TRIES = PAUSES.length + 1;

/** The promise of every task to its function: what is tried again, how often, and who is told in the end. */
export function describeRetries(
  name: string,
  input: Readonly<Record<string, string>>,
  tasks: readonly TaskAt[],
): void {
  describe.each(tasks)(`${name} workflow: $state`, ({ task, state, stage, reach, waiting = false }) => {
    const failing = async (fault: string, times: number): Promise<TestWorkflow> => {
      const trouble = { task, name: fault, times };
      const workflow = await aWorkflow(name, input, reach ? stage : { ...stage, failing: trouble });
      if (reach) workflow.fail(trouble);
      await reach?.(workflow);
      // Shorter than every wait of a test, longer than all the pauses together.
      await workflow.advance('3600 seconds');
      return workflow;
    };
    const triesOf = (workflow: TestWorkflow) =>
      workflow
        .callsOf(task)
        .filter(({ payload }) => waitsIn(payload, state) || String(payload.taskKey).includes(`/${state}/`));

    it('tries eight times more while the fault passes, under one key, and goes on', async () => {
      const workflow = await failing('TransientFault', TRIES - 1);
      const tries = triesOf(workflow);
      expect(tries.length).toBeGreaterThanOrEqual(TRIES);
      const visit = tries.slice(0, TRIES);
      expect(new Set(visit.map(({ taskKey }) => taskKey)).size).toBe(1);
      const pauses = visit.slice(1).map(({ atMillis }, index) => atMillis - (visit[index]?.atMillis ?? 0));
      for (const [index, pause] of pauses.entries()) expect(pause).toBeLessThanOrEqual(PAUSES[index]! * 1000);
      if (waiting)
        expect(visit.map(({ payload }) => payload.retryCount)).toEqual(visit.map((_, index) => index));
      expect(workflow.callsOf('hand-to-person')).toEqual([]);
    });

    it.each([
      ['TransientFault', TRIES],
      // The names under which Step Functions tells of a function that ran out of time: the old one and the new.
      ['Lambda.Unknown', TRIES],
      ['Sandbox.Timedout', TRIES],
      ['VersionConflict', 4],
      ['InputInvalid', 1],
      ['PermanentFault', 1],
    ])('hands %s to a person after %i tries and fails with it', async (fault, count) => {
      const workflow = await failing(fault, count);
      expect(triesOf(workflow)).toHaveLength(count);
      expectHandedOver(workflow, fault, `${fault} was told to happen`);
    });

    it('waits one, two and four seconds for another version', async () => {
      const [first, ...again] = triesOf(await failing('VersionConflict', 3));
      const pauses = again.slice(0, 3).map(({ atMillis }) => (atMillis - (first?.atMillis ?? 0)) / 1000);
      expect(pauses).toEqual([1, 3, 7]);
    });

    if (!waiting)
      it('tries eight times more when the function never answers, and then hands it over', async () => {
        const workflow = await aWorkflow(name, input, reach ? stage : { ...stage, silent: task });
        workflow.silence(task);
        await reach?.(workflow);
        await workflow.advance('4 hours');
        expect(triesOf(workflow)).toHaveLength(TRIES);
        expectHandedOver(workflow, 'States.Timeout');
      });
  });
}

function waitsIn(payload: Readonly<Record<string, unknown>>, state: string): boolean {
  return payload.task === 'keep-wait' && payload.state === state;
}

function expectHandedOver(workflow: TestWorkflow, fault: string, cause?: string): void {
  expect(workflow.path().slice(-2)).toEqual(['Hand to a person', 'Needs a person']);
  const [told, ...more] = workflow.callsOf('hand-to-person');
  expect(more).toEqual([]);
  expect(told?.payload).toMatchObject({ fault, ...(cause === undefined ? {} : { cause }) });
  expect(workflow.end()).toMatchObject({ status: 'FAILED', error: fault });
}
