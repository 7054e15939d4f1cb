import { describe, expect, it } from 'vitest';
import type { AmendmentStatus } from '../../shared/domain/amendment/state.ts';
import { aWorkflow, LOOK_AGAIN_SECONDS, type Stage } from '../../test/builders/a-workflow.ts';
import { describeRetries } from '../../test/builders/workflow-retries.ts';

const input = { amendmentId: 'CV-UPE-017-a1' };
const ROUND = 'signature-CV-UPE-017-a1-1';
const DAY = 86_400;
const open = { [ROUND]: 'open' };

const start = (stage: Stage) => aWorkflow('amendment', input, stage);

/** Where a workflow that starts now comes to rest: a new status does not compile until the Choice knows it. */
const restsAt = {
  absent: 'Needs a person',
  drafted: 'Needs a person',
  assembled: 'Await opening',
  signing: 'Await signatures',
  'in-force': 'In force',
  refused: 'Closed',
  expired: 'Closed',
  lapsed: 'Closed',
  withdrawn: 'Closed',
} satisfies Record<AmendmentStatus, string>;

describe('amendment workflow: start', () => {
  it.each(Object.entries(restsAt))('from %s comes to rest at %s', async (status, state) => {
    const workflow = await start({ status, others: open });
    expect(workflow.path().at(-1)).toBe(state);
    const ended = state.startsWith('Await') ? 'RUNNING' : state === 'Needs a person' ? 'FAILED' : 'SUCCEEDED';
    expect(workflow.end().status).toBe(ended);
  });

  it('tells a person of a status that it does not know', async () => {
    const workflow = await start({ status: 'somewhere-else' });
    expect(workflow.callsOf('hand-to-person')[0]?.payload).toMatchObject({
      fault: 'Defect',
      id: 'CV-UPE-017-a1',
    });
    expect(workflow.end()).toMatchObject({ status: 'FAILED', error: 'Defect' });
  });
});

describe('amendment workflow: signing', () => {
  it('leads from the draft over the opening to the coming into force', async () => {
    const workflow = await start({ status: 'assembled', others: open });
    expect(workflow.wait()).toMatchObject({ subject: 'amendment-CV-UPE-017-a1', while: ['assembled'] });
    await workflow.stand('signing');
    expect(workflow.wait()).toMatchObject({ subject: ROUND, while: ['open'], state: 'Await signatures' });
    workflow.script('conclude-amendment', () => ({ status: 'in-force', waitSeconds: LOOK_AGAIN_SECONDS }));
    await workflow.standOther(ROUND, 'complete');
    expect(workflow.path()).toEqual([
      'Begin',
      'Assemble',
      'Route by status',
      'Await opening',
      'Look at signing',
      'Route by status',
      'Await signatures',
      'Conclude signing',
      'Route by status',
      'Archive document',
      'In force',
    ]);
    expect(workflow.end().status).toBe('SUCCEEDED');
  });

  it('waits on while the round is open, whatever signature comes', async () => {
    const workflow = await start({ status: 'signing', others: open });
    await workflow.standOther(ROUND, 'open');
    expect(workflow.path().at(-1)).toBe('Await signatures');
  });

  it.each([
    ['refused', 'refused'],
    ['withdrawn', 'withdrawn'],
    ['complete', 'lapsed'],
  ])('closes when the round is %s and the amendment %s', async (round, status) => {
    const workflow = await start({ status: 'signing', others: open });
    workflow.script('conclude-amendment', () => ({ status, waitSeconds: LOOK_AGAIN_SECONDS }));
    await workflow.standOther(ROUND, round);
    expect(workflow.path().slice(-3)).toEqual(['Conclude signing', 'Route by status', 'Closed']);
  });

  it('reminds when the wait runs out, waits again, and ends at the expiry', async () => {
    const workflow = await start({ status: 'signing', waitSeconds: 7 * DAY, others: open });
    await workflow.advance('7 days');
    expect(workflow.callsOf('remind-amendment')).toHaveLength(1);
    expect(workflow.path().at(-1)).toBe('Await signatures');
    await workflow.advance('7 days');
    workflow.answer('expired');
    await workflow.advance('7 days');
    expect(workflow.callsOf('remind-amendment')).toHaveLength(3);
    expect(workflow.path().slice(-3)).toEqual(['Remind or expire', 'Route by status', 'Closed']);
    expect(workflow.end().status).toBe('SUCCEEDED');
  });

  it('waits for the opening as long as it takes, looking again every 90 days', async () => {
    const workflow = await start({ status: 'assembled' });
    await workflow.advance('200 days');
    expect(workflow.callsOf('look-at-amendment')).toHaveLength(2);
    expect(workflow.path().at(-1)).toBe('Await opening');
    await workflow.stand('withdrawn');
    expect(workflow.path().at(-1)).toBe('Closed');
  });
});

describeRetries('amendment', input, [
  { task: 'assemble-amendment', state: 'Assemble', stage: { status: 'assembled' } },
  { task: 'keep-wait', state: 'Await opening', stage: { status: 'assembled' }, waiting: true },
  { task: 'keep-wait', state: 'Await signatures', stage: { status: 'signing', others: open }, waiting: true },
  {
    task: 'look-at-amendment',
    state: 'Look at signing',
    stage: { status: 'assembled', others: open },
    reach: (workflow) => workflow.stand('signing'),
  },
  {
    task: 'conclude-amendment',
    state: 'Conclude signing',
    stage: { status: 'signing', others: open },
    reach: async (workflow) => {
      workflow.answer('in-force');
      await workflow.standOther(ROUND, 'complete');
    },
  },
  { task: 'archive-amendment', state: 'Archive document', stage: { status: 'in-force' } },
  {
    task: 'remind-amendment',
    state: 'Remind or expire',
    stage: { status: 'signing', waitSeconds: DAY, others: open },
    reach: async (workflow) => {
      workflow.answer('signing');
      await workflow.advance('1 days');
    },
  },
]);
