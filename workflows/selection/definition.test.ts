import { describe, expect, it } from 'vitest';
import { aWorkflow, type Script, type Stage } from '../../test/builders/a-workflow.ts';
import { describeRetries } from '../../test/builders/workflow-retries.ts';

const input = { selectionId: 'upe-2026-1' };
const applicationIds = Array.from({ length: 9 }, (_, index) => `UPE-00${index + 1}`);
const listed: Script = () => ({ applicationIds });
const nothing: Script = () => ({ applicationIds: [] });

const start = (stage: Partial<Stage> = {}) =>
  aWorkflow('selection', input, { status: '', scripts: { 'list-ranking': listed }, ...stage });

describe('selection workflow: start', () => {
  it('works through every case, then closes', async () => {
    const workflow = await start();
    const cases = workflow.callsOf('apply-result');
    expect(cases.map(({ payload }) => payload.applicationId).sort()).toEqual(applicationIds);
    expect(new Set(cases.map(({ taskKey }) => taskKey)).size).toBe(9);
    expect(new Set(cases.map(({ id }) => id))).toEqual(new Set(['upe-2026-1']));
    expect(workflow.calls.at(-1)).toMatchObject({ task: 'close-selection', id: 'upe-2026-1' });
    expect(workflow.path().filter((state) => state !== 'Apply result')).toEqual([
      'Begin',
      'List ranking',
      'Apply results',
      'Close selection',
      'Applied',
    ]);
    expect(workflow.end().status).toBe('SUCCEEDED');
  });

  it('closes at once where no case is listed: before its time, or when all is done', async () => {
    const workflow = await start({ scripts: { 'list-ranking': nothing } });
    expect(workflow.callsOf('apply-result')).toEqual([]);
    expect(workflow.path().slice(-2)).toEqual(['Close selection', 'Applied']);
  });

  it('is not closed when one case cannot be worked through', async () => {
    const workflow = await start({ failing: { task: 'apply-result', name: 'PermanentFault', times: 1 } });
    expect(workflow.callsOf('close-selection')).toEqual([]);
    expect(workflow.callsOf('hand-to-person')[0]?.payload).toMatchObject({
      id: 'upe-2026-1',
      execution: 'selection-r1',
      fault: 'PermanentFault',
    });
  });

  it('has at most 4 cases under way', async () => {
    const workflow = await start({ silent: 'apply-result' });
    expect(workflow.callsOf('apply-result')).toHaveLength(4);
  });
});

describeRetries('selection', input, [
  { task: 'list-ranking', state: 'List ranking', stage: { status: '', scripts: { 'list-ranking': listed } } },
  {
    task: 'apply-result',
    state: 'Apply result',
    stage: { status: '', scripts: { 'list-ranking': () => ({ applicationIds: ['UPE-001'] }) } },
  },
  {
    task: 'close-selection',
    state: 'Close selection',
    stage: { status: '', scripts: { 'list-ranking': listed } },
  },
]);
