import { describe, expect, it } from 'vitest';
import { aWorkflow, type Script, type Stage } from '../../test/builders/a-workflow.ts';
import { describeRetries } from '../../test/builders/workflow-retries.ts';

const input = { expansionId: 'EX-2026-2' };
const applicationIds = Array.from({ length: 9 }, (_, index) => `UPE-00${index + 1}`);
const listed: Script = () => ({ applicationIds });
const nothing: Script = () => ({ applicationIds: [] });

const start = (stage: Partial<Stage> = {}) =>
  aWorkflow('expansion', input, { status: '', scripts: { 'begin-launch': listed }, ...stage });

describe('expansion workflow: start', () => {
  it('works through every case, then closes', async () => {
    const workflow = await start();
    const cases = workflow.callsOf('launch-case');
    expect(cases.map(({ payload }) => payload.applicationId).sort()).toEqual(applicationIds);
    expect(new Set(cases.map(({ taskKey }) => taskKey)).size).toBe(9);
    expect(new Set(cases.map(({ id }) => id))).toEqual(new Set(['EX-2026-2']));
    expect(workflow.calls.at(-1)).toMatchObject({ task: 'complete-launch', id: 'EX-2026-2' });
    expect(workflow.path().filter((state) => state !== 'Launch case')).toEqual([
      'Begin',
      'Begin launch',
      'Launch cases',
      'Complete launch',
      'Launched',
    ]);
    expect(workflow.end().status).toBe('SUCCEEDED');
  });

  it('closes at once where no case is listed: before its time, or when all is done', async () => {
    const workflow = await start({ scripts: { 'begin-launch': nothing } });
    expect(workflow.callsOf('launch-case')).toEqual([]);
    expect(workflow.path().slice(-2)).toEqual(['Complete launch', 'Launched']);
  });

  it('is not closed when one case cannot be worked through', async () => {
    const workflow = await start({ failing: { task: 'launch-case', name: 'PermanentFault', times: 1 } });
    expect(workflow.callsOf('complete-launch')).toEqual([]);
    expect(workflow.callsOf('hand-to-person')[0]?.payload).toMatchObject({
      id: 'EX-2026-2',
      execution: 'expansion-r1',
      fault: 'PermanentFault',
    });
  });

  it('has at most 1 case under way', async () => {
    const workflow = await start({ silent: 'launch-case' });
    expect(workflow.callsOf('launch-case')).toHaveLength(1);
  });
});

describeRetries('expansion', input, [
  { task: 'begin-launch', state: 'Begin launch', stage: { status: '', scripts: { 'begin-launch': listed } } },
  {
    task: 'launch-case',
    state: 'Launch case',
    stage: { status: '', scripts: { 'begin-launch': () => ({ applicationIds: ['UPE-001'] }) } },
  },
  {
    task: 'complete-launch',
    state: 'Complete launch',
    stage: { status: '', scripts: { 'begin-launch': listed } },
  },
]);
