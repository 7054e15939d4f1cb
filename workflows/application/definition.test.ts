import { describe, expect, it } from 'vitest';
import type { ApplicationStatus } from '../../shared/domain/application/state.ts';
import { aWorkflow, LOOK_AGAIN_SECONDS, type Stage } from '../../test/builders/a-workflow.ts';
import { describeRetries } from '../../test/builders/workflow-retries.ts';
import { describeStarts } from '../../test/builders/workflow-starts.ts';

const input = { applicationId: 'UPE-017' };
const DAY = 86_400;

const start = (stage: Stage) => aWorkflow('application', input, stage);

/** Where a workflow that starts now comes to rest: a new status does not compile until the Choice knows it. */
const restsAt = {
  absent: 'Needs a person',
  draft: 'Needs a person',
  submitted: 'Await eligibility',
  returned: 'Await completion',
  resubmitted: 'Await eligibility',
  ineligible: 'Result known',
  eligible: 'Await scores',
  scored: 'Await result',
  selected: 'Result known',
  reserve: 'Result known',
  rejected: 'Result known',
  withdrawn: 'Result known',
} satisfies Record<ApplicationStatus, string>;

describeStarts('application', input, restsAt);

describe('application workflow: start', () => {
  it('names the application by its id alone', async () => {
    const workflow = await start({ status: 'submitted' });
    expect(workflow.callsOf('check-application')[0]?.payload).toEqual({
      task: 'check-application',
      id: 'UPE-017',
      taskKey: expect.stringMatching(/^application-r1\/Check application\/UPE-017\/2026-06-01T09:00:00/u),
    });
  });
});

describe('application workflow: way to the result', () => {
  it('checks anew at every step of the application and ends with its result', async () => {
    const workflow = await start({ status: 'submitted' });
    for (const status of ['eligible', 'scored', 'selected']) await workflow.stand(status);
    const round = ['Check application', 'Route by status'];
    expect(workflow.path()).toEqual([
      'Begin',
      ...round,
      'Await eligibility',
      ...round,
      'Await scores',
      ...round,
      'Await result',
      ...round,
      'Result known',
    ]);
    expect(new Set(workflow.callsOf('check-application').map(({ taskKey }) => taskKey)).size).toBe(4);
  });

  it.each(['submitted', 'returned', 'eligible', 'scored'])('ends when %s is withdrawn', async (status) => {
    const workflow = await start({ status });
    await workflow.stand('withdrawn');
    expect(workflow.end().status).toBe('SUCCEEDED');
  });

  it('goes on when the application had moved before its token was kept', async () => {
    const seen = ['submitted', 'eligible'];
    const workflow = await start({
      status: 'eligible',
      scripts: {
        'check-application': () => ({ status: seen.shift() ?? 'lost', waitSeconds: LOOK_AGAIN_SECONDS }),
      },
    });
    expect(workflow.path().slice(-4)).toEqual([
      'Await eligibility',
      'Check application',
      'Route by status',
      'Await scores',
    ]);
  });

  it.each(['submitted', 'eligible', 'scored'])(
    'looks again at %s after 90 days, and waits on',
    async (status) => {
      const workflow = await start({ status });
      const before = workflow.path().at(-1);
      await workflow.advance('89 days');
      expect(workflow.callsOf('check-application')).toHaveLength(1);
      await workflow.advance('2 days');
      expect(workflow.callsOf('check-application')).toHaveLength(2);
      expect(workflow.path().at(-1)).toBe(before);
    },
  );
});

describe('application workflow: completion', () => {
  it('is reminded of when the wait runs out, waits again, and lapses at its end', async () => {
    const workflow = await start({ status: 'returned', waitSeconds: 7 * DAY });
    workflow.answer('returned', 5 * DAY);
    await workflow.advance('7 days');
    expect(workflow.callsOf('remind-completion')).toHaveLength(1);
    expect(workflow.path().slice(-3)).toEqual([
      'Remind of completion',
      'Route by status',
      'Await completion',
    ]);
    workflow.answer('returned', 3 * DAY);
    await workflow.advance('5 days');
    expect(workflow.callsOf('remind-completion')).toHaveLength(2);
    workflow.answer('ineligible');
    await workflow.advance('3 days');
    expect(workflow.end().status).toBe('SUCCEEDED');
    const [first, second, last] = workflow.callsOf('remind-completion');
    expect([first, second, last].map((call) => (call!.atMillis - first!.atMillis) / 86_400_000)).toEqual([
      0, 5, 8,
    ]);
  });

  it('is checked as soon as the file comes back, and no reminder follows', async () => {
    const workflow = await start({ status: 'returned', waitSeconds: 7 * DAY });
    await workflow.advance('3 days');
    await workflow.stand('resubmitted');
    expect(workflow.path().at(-1)).toBe('Await eligibility');
    await workflow.advance('30 days');
    expect(workflow.callsOf('remind-completion')).toEqual([]);
  });

  it('keeps its token for the application, while it is returned', async () => {
    const workflow = await start({ status: 'returned', waitSeconds: LOOK_AGAIN_SECONDS });
    expect(workflow.wait()).toMatchObject({
      subject: 'application-UPE-017',
      while: ['returned'],
      state: 'Await completion',
      retryCount: 0,
    });
  });
});

describeRetries('application', input, [
  { task: 'check-application', state: 'Check application', stage: { status: 'submitted' } },
  { task: 'keep-wait', state: 'Await eligibility', stage: { status: 'submitted' }, waiting: true },
  { task: 'keep-wait', state: 'Await completion', stage: { status: 'returned' }, waiting: true },
  { task: 'keep-wait', state: 'Await scores', stage: { status: 'eligible' }, waiting: true },
  { task: 'keep-wait', state: 'Await result', stage: { status: 'scored' }, waiting: true },
  {
    task: 'remind-completion',
    state: 'Remind of completion',
    stage: { status: 'returned', waitSeconds: DAY },
    reach: async (workflow) => {
      workflow.answer('returned');
      await workflow.advance('1 days');
    },
  },
]);
