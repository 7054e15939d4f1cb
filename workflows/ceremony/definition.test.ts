import { describe, expect, it } from 'vitest';
import { aWorkflow, type Script, type Stage } from '../../test/builders/a-workflow.ts';
import { describeRetries } from '../../test/builders/workflow-retries.ts';

const input = { ceremonyId: 'CER-2026-1' };
const pages = ['0', '1', '2', '3', '4'];
const signParts = pages.map((page) => `ministry/${page}`);
const opening: Script = () => ({ roundParts: pages, signParts: [] });
const signing: Script = () => ({ roundParts: [], signParts });
const nothing: Script = () => ({ roundParts: [], signParts: [] });
const onePage: Script = () => ({ roundParts: ['0'], signParts: ['ministry/0'] });

const start = (list: Script, stage: Partial<Stage> = {}) =>
  aWorkflow('ceremony', input, { status: '', scripts: { 'list-ceremony-parts': list }, ...stage });

describe('ceremony workflow: start', () => {
  it('opens the rounds page by page, then notes it', async () => {
    const workflow = await start(opening);
    const calls = workflow.callsOf('open-ceremony-rounds');
    expect(calls.map(({ payload }) => payload.part).sort()).toEqual(pages);
    expect(new Set(calls.map(({ taskKey }) => taskKey)).size).toBe(5);
    expect(workflow.callsOf('sign-for-manifest')).toEqual([]);
    expect(workflow.calls.at(-1)).toMatchObject({ task: 'complete-ceremony-parts', id: 'CER-2026-1' });
    expect(workflow.end().status).toBe('SUCCEEDED');
  });

  it('signs page by page for the party that has authorised the list', async () => {
    const workflow = await start(signing);
    const calls = workflow.callsOf('sign-for-manifest');
    expect(calls.map(({ payload }) => payload.part).sort()).toEqual(signParts);
    expect(workflow.path().filter((state) => state !== 'Sign page')).toEqual([
      'Begin',
      'List work',
      'Open rounds',
      'Sign for parties',
      'Complete work',
      'Done',
    ]);
  });

  it('tells which run it is, so that each does its own work', async () => {
    const workflow = await start(nothing);
    const told = ['list-ceremony-parts', 'complete-ceremony-parts'].flatMap((task) =>
      workflow.callsOf(task).map(({ payload }) => payload.execution),
    );
    expect(told).toEqual(['ceremony-r1', 'ceremony-r1']);
  });

  it('has nothing to do where nothing is listed: done before, or not opened', async () => {
    const workflow = await start(nothing);
    expect(workflow.path().slice(-2)).toEqual(['Complete work', 'Done']);
  });

  it('is not noted as done when one page cannot be signed', async () => {
    const workflow = await start(signing, {
      failing: { task: 'sign-for-manifest', name: 'PermanentFault', times: 1 },
    });
    expect(workflow.callsOf('complete-ceremony-parts')).toEqual([]);
    expect(workflow.callsOf('hand-to-person')[0]?.payload).toMatchObject({
      id: 'CER-2026-1',
      execution: 'ceremony-r1',
      fault: 'PermanentFault',
    });
  });

  it.each([
    ['open-ceremony-rounds', opening],
    ['sign-for-manifest', signing],
  ] as const)('has at most four pages of %s under way', async (silent, list) => {
    const workflow = await start(list, { silent });
    expect(workflow.callsOf(silent)).toHaveLength(4);
  });
});

describeRetries('ceremony', input, [
  {
    task: 'list-ceremony-parts',
    state: 'List work',
    stage: { status: '', scripts: { 'list-ceremony-parts': nothing } },
  },
  {
    task: 'open-ceremony-rounds',
    state: 'Open rounds of page',
    stage: { status: '', scripts: { 'list-ceremony-parts': onePage } },
  },
  {
    task: 'sign-for-manifest',
    state: 'Sign page',
    stage: { status: '', scripts: { 'list-ceremony-parts': onePage } },
  },
  {
    task: 'complete-ceremony-parts',
    state: 'Complete work',
    stage: { status: '', scripts: { 'list-ceremony-parts': nothing } },
  },
]);
