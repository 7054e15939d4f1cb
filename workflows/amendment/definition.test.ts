import type { AmendmentStatus } from '../../shared/domain/amendment/state.ts';
import { describeRetries } from '../../test/builders/workflow-retries.ts';
import { describeSigning } from '../../test/builders/workflow-signing.ts';
import { describeStarts } from '../../test/builders/workflow-starts.ts';

const input = { amendmentId: 'CV-UPE-017-a1' };
const ROUND = 'signature-CV-UPE-017-a1-1';
const DAY = 86_400;
const open = { [ROUND]: 'open' };

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

describeStarts('amendment', input, restsAt, open);

describeSigning({
  ...{ name: 'amendment', input, subject: 'amendment-CV-UPE-017-a1', round: ROUND },
  tasks: { conclude: 'conclude-amendment', remind: 'remind-amendment', look: 'look-at-amendment' },
  closings: [
    ['refused', 'refused'],
    ['withdrawn', 'withdrawn'],
    ['complete', 'lapsed'],
  ],
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
