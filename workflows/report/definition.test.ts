import { describe, expect, it } from 'vitest';
import type { ReportStatus } from '../../shared/domain/report/state.ts';
import { aWorkflow, type Stage } from '../../test/builders/a-workflow.ts';
import { describeRetries } from '../../test/builders/workflow-retries.ts';
import { describeMoves, describeStarts, waitsOf } from '../../test/builders/workflow-starts.ts';

const input = { reportId: 'CV-UPE-017-R1' };
const DAY = 86_400;

const start = (stage: Stage) => aWorkflow('report', input, stage);

/** Where a workflow that starts now comes to rest: a new status does not compile until the Choice knows it. */
const restsAt = {
  absent: 'Needs a person',
  awaited: 'Await filing',
  filed: 'Await content check',
  'content-accepted': 'Await finance check',
  remarked: 'Await answer',
  accepted: 'Accepted',
  cancelled: 'Cancelled',
} satisfies Record<ReportStatus, string>;

const waits = waitsOf(restsAt);

describeStarts('report', input, restsAt);

describeMoves('report', input, restsAt);

describe('report workflow: way to the acceptance', () => {
  it('follows the report through both checks and the answers to remarks', async () => {
    const workflow = await start({ status: 'awaited' });
    const visited = [workflow.path().at(-1)];
    for (const status of ['filed', 'remarked', 'filed', 'content-accepted', 'accepted']) {
      await workflow.stand(status);
      visited.push(workflow.path().at(-1));
    }
    expect(visited).toEqual([
      'Await filing',
      'Await content check',
      'Await answer',
      'Await content check',
      'Await finance check',
      'Accepted',
    ]);
    expect(workflow.end().status).toBe('SUCCEEDED');
  });

  it('does at each day of the calendar what that day asks for, and waits on for as long as it is told', async () => {
    const workflow = await start({ status: 'awaited', waitSeconds: 150 * DAY });
    await workflow.advance('149 days');
    expect(workflow.callsOf('remind-report')).toEqual([]);
    workflow.answer('awaited', 7 * DAY);
    await workflow.advance('23 days');
    expect(workflow.callsOf('remind-report')).toHaveLength(4);
    expect(workflow.path().at(-1)).toBe('Await filing');
    await workflow.stand('filed');
    await workflow.advance('80 days');
    expect(workflow.callsOf('remind-report')).toHaveLength(4);
  });

  it('lets the association win over the timer when it came first', async () => {
    const workflow = await start({ status: 'awaited', waitSeconds: DAY });
    workflow.answer('filed');
    await workflow.advance('1 days');
    expect(workflow.path().slice(-3)).toEqual(['Remind of report', 'Route by status', 'Await content check']);
  });

  it.each(waits.filter(([status]) => status !== 'awaited'))(
    'looks again at %s after 90 days, and waits on',
    async (status, state) => {
      const workflow = await start({ status });
      await workflow.advance('89 days');
      expect(workflow.callsOf('look-at-report')).toHaveLength(1);
      await workflow.advance('2 days');
      expect(workflow.callsOf('look-at-report')).toHaveLength(2);
      expect(workflow.path().at(-1)).toBe(state);
    },
  );
});

describeRetries('report', input, [
  { task: 'look-at-report', state: 'Look at report', stage: { status: 'awaited' } },
  ...waits.map(([status, state]) => ({ task: 'keep-wait', state, stage: { status }, waiting: true })),
  {
    task: 'remind-report',
    state: 'Remind of report',
    stage: { status: 'awaited', waitSeconds: 30 * DAY },
    reach: (workflow) => workflow.advance('30 days'),
  },
]);
