import { describe, expect, it } from 'vitest';
import type { TrancheStatus } from '../../shared/domain/tranche/state.ts';
import { aWorkflow, LOOK_AGAIN_SECONDS, type Stage } from '../../test/builders/a-workflow.ts';
import { describeRetries } from '../../test/builders/workflow-retries.ts';
import { describeMoves, describeStarts, waitsOf } from '../../test/builders/workflow-starts.ts';

const input = { trancheId: 'CV-UPE-017-1' };
const DAY = 86_400;

const start = (stage: Stage) => aWorkflow('tranche', input, stage);

/** Where a workflow that starts now comes to rest: a new status does not compile until the Choice knows it. */
const restsAt = {
  absent: 'Needs a person',
  scheduled: 'Needs a person',
  requestable: 'Await request',
  requested: 'Await certification',
  certified: 'Await approvals',
  approved: 'Await sending',
  ordered: 'Await sending',
  observed: 'Await answer to observation',
  sent: 'Await bank answer',
  unknown: 'Await settlement',
  paid: 'Paid',
  rejected: 'Await correction',
  returned: 'Await correction',
  'on-hold': 'Await release',
  withdrawn: 'Withdrawn',
} satisfies Record<TrancheStatus, string>;

const waits = waitsOf(restsAt);

describeStarts('tranche', input, restsAt);

describeMoves('tranche', input, restsAt);

describe('tranche workflow: way to the payment', () => {
  it('follows the tranche from its open gate to the confirmed transfer', async () => {
    const workflow = await start({ status: 'requestable' });
    const visited = [workflow.path().at(-1)];
    for (const status of ['requested', 'certified', 'approved', 'ordered', 'sent', 'paid']) {
      await workflow.stand(status);
      visited.push(workflow.path().at(-1));
    }
    expect(visited).toEqual([
      'Await request',
      'Await certification',
      'Await approvals',
      'Await sending',
      'Await sending',
      'Await bank answer',
      'Paid',
    ]);
    expect(workflow.end().status).toBe('SUCCEEDED');
  });

  it.each(waits.filter(([, state]) => state !== 'Await bank answer'))(
    'gives the bank its own time also when %s was left in haste',
    async (status) => {
      const workflow = await start({ status });
      workflow.answer('sent', 6 * DAY);
      await workflow.nudge();
      expect(workflow.path().at(-1)).toBe('Await bank answer');
      workflow.script('mark-unknown', () => {
        workflow.answer('unknown');
        return { status: 'unknown', waitSeconds: LOOK_AGAIN_SECONDS };
      });
      await workflow.advance('6 days');
      expect(workflow.path().slice(-3)).toEqual(['Mark unknown', 'Route by status', 'Await settlement']);
    },
  );

  it('reminds of the request every 30 days, and waits on', async () => {
    const workflow = await start({ status: 'requestable' });
    await workflow.advance('95 days');
    expect(workflow.callsOf('remind-request')).toHaveLength(3);
    expect(workflow.path().at(-1)).toBe('Await request');
    await workflow.stand('requested');
    await workflow.advance('80 days');
    expect(workflow.callsOf('remind-request')).toHaveLength(3);
  });

  it.each(waits.filter(([, state]) => !['Await request', 'Await bank answer'].includes(state)))(
    'looks again at %s after 90 days, and waits on',
    async (status, state) => {
      const workflow = await start({ status });
      await workflow.advance('89 days');
      expect(workflow.callsOf('look-at-tranche')).toHaveLength(1);
      await workflow.advance('2 days');
      expect(workflow.callsOf('look-at-tranche')).toHaveLength(2);
      expect(workflow.path().at(-1)).toBe(state);
    },
  );
});

describe('tranche workflow: observation of the accountant', () => {
  it('is awaited an answer to, and leads back to the next file', async () => {
    const workflow = await start({ status: 'ordered' });
    await workflow.stand('observed');
    expect(workflow.path().at(-1)).toBe('Await answer to observation');
    await workflow.stand('approved');
    expect(workflow.path().at(-1)).toBe('Await sending');
  });

  it('is none of the bank: no time runs out, and a return leads to a new request', async () => {
    const workflow = await start({ status: 'observed' });
    await workflow.advance('30 days');
    expect(workflow.callsOf('mark-unknown')).toEqual([]);
    await workflow.stand('requestable');
    expect(workflow.path().at(-1)).toBe('Await request');
  });
});

describe('tranche workflow: answer of the bank', () => {
  it('is awaited until its day, and then the order is unknown', async () => {
    const workflow = await start({ status: 'sent', waitSeconds: 6 * DAY });
    await workflow.advance('5 days');
    expect(workflow.callsOf('mark-unknown')).toEqual([]);
    workflow.answer('unknown');
    await workflow.advance('1 days');
    expect(workflow.path().slice(-3)).toEqual(['Mark unknown', 'Route by status', 'Await settlement']);
    await workflow.stand('paid');
    expect(workflow.end().status).toBe('SUCCEEDED');
  });

  it('wins over the timer when it came first', async () => {
    const workflow = await start({ status: 'sent', waitSeconds: 6 * DAY });
    workflow.answer('paid');
    await workflow.advance('6 days');
    expect(workflow.path().slice(-3)).toEqual(['Mark unknown', 'Route by status', 'Paid']);
  });

  it.each(['rejected', 'returned'])('that is %s leads to a correction and a new request', async (status) => {
    const workflow = await start({ status: 'sent', waitSeconds: 6 * DAY });
    await workflow.stand(status);
    expect(workflow.path().at(-1)).toBe('Await correction');
    await workflow.stand('requestable');
    expect(workflow.path().at(-1)).toBe('Await request');
  });
});

describeRetries('tranche', input, [
  { task: 'look-at-tranche', state: 'Look at tranche', stage: { status: 'requestable' } },
  ...waits
    .filter(([status]) => !['ordered', 'returned'].includes(status))
    .map(([status, state]) => ({ task: 'keep-wait', state, stage: { status }, waiting: true })),
  {
    task: 'mark-unknown',
    state: 'Mark unknown',
    stage: { status: 'sent', waitSeconds: DAY },
    reach: async (workflow) => {
      workflow.answer('unknown');
      await workflow.advance('1 days');
    },
  },
  {
    task: 'remind-request',
    state: 'Remind of request',
    stage: { status: 'requestable' },
    reach: (workflow) => workflow.advance('30 days'),
  },
]);
