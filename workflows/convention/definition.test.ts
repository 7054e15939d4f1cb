import { describe, expect, it } from 'vitest';
import type { ConventionStatus } from '../../shared/domain/convention/state.ts';
import { aWorkflow, type Stage } from '../../test/builders/a-workflow.ts';
import { describeRetries } from '../../test/builders/workflow-retries.ts';
import { describeSigning } from '../../test/builders/workflow-signing.ts';
import { describeStarts } from '../../test/builders/workflow-starts.ts';

const input = { conventionId: 'CV-UPE-017' };
const ROUND = 'signature-CV-UPE-017-1';
const DAY = 86_400;
const open = { [ROUND]: 'open' };

const start = (stage: Stage) => aWorkflow('convention', input, stage);

/** Where a workflow that starts now comes to rest: a new status does not compile until the Choice knows it. */
const restsAt = {
  absent: 'Needs a person',
  drafted: 'Needs a person',
  assembled: 'Await opening',
  signing: 'Await signatures',
  'in-force': 'In force',
  refused: 'Closed',
  expired: 'Closed',
  suspended: 'In force',
  completed: 'In force',
  terminated: 'Closed',
  withdrawn: 'Closed',
} satisfies Record<ConventionStatus, string>;

describeStarts('convention', input, restsAt, open);

describeSigning({
  ...{ name: 'convention', input, subject: 'convention-CV-UPE-017', round: ROUND },
  tasks: { conclude: 'conclude-signing', remind: 'remind-signatories', look: 'look-at-signing' },
  closings: [
    ['refused', 'refused'],
    ['withdrawn', 'withdrawn'],
  ],
});

describe('convention workflow: archiving', () => {
  it('is done by whoever starts from the top, once more or not', async () => {
    for (const status of ['in-force', 'suspended', 'completed']) {
      const workflow = await start({ status });
      expect(workflow.callsOf('archive-document')).toHaveLength(1);
      expect(workflow.path().slice(-2)).toEqual(['Archive document', 'In force']);
    }
  });

  it.each(['SignerRevoked', 'RevocationUnknown'])('is handed to a person at once at %s', async (name) => {
    const workflow = await start({
      status: 'in-force',
      failing: { task: 'archive-document', name, times: 1 },
    });
    await workflow.advance('1 days');
    expect(workflow.callsOf('archive-document')).toHaveLength(1);
    expect(workflow.callsOf('hand-to-person')[0]?.payload).toMatchObject({ fault: name });
  });
});

describeRetries('convention', input, [
  { task: 'assemble-convention', state: 'Assemble', stage: { status: 'assembled' } },
  { task: 'keep-wait', state: 'Await opening', stage: { status: 'assembled' }, waiting: true },
  { task: 'keep-wait', state: 'Await signatures', stage: { status: 'signing', others: open }, waiting: true },
  {
    task: 'look-at-signing',
    state: 'Look at signing',
    stage: { status: 'assembled', others: open },
    reach: (workflow) => workflow.stand('signing'),
  },
  {
    task: 'conclude-signing',
    state: 'Conclude signing',
    stage: { status: 'signing', others: open },
    reach: async (workflow) => {
      workflow.answer('in-force');
      await workflow.standOther(ROUND, 'complete');
    },
  },
  {
    task: 'archive-document',
    state: 'Archive document',
    stage: { status: 'in-force' },
  },
  {
    task: 'remind-signatories',
    state: 'Remind or expire',
    stage: { status: 'signing', waitSeconds: DAY, others: open },
    reach: async (workflow) => {
      workflow.answer('signing');
      await workflow.advance('1 days');
    },
  },
]);
