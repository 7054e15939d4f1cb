import { describe, expect, it } from 'vitest';
import { aWorkflow } from './a-workflow.ts';

/** The state in which a workflow comes to rest when it is started at a status, by status. */
export type RestsAt = Readonly<Record<string, string>>;

/** The promise of every workflow that can be started from the top: at each status it knows where to go on. */
export function describeStarts(
  name: string,
  input: Readonly<Record<string, string>>,
  restsAt: RestsAt,
  others?: Readonly<Record<string, string>>,
): void {
  const stageAt = (status: string) => ({ status, ...(others ? { others } : {}) });

  describe(`${name} workflow: start`, () => {
    it.each(Object.entries(restsAt))('from %s comes to rest at %s', async (status, state) => {
      const workflow = await aWorkflow(name, input, stageAt(status));
      expect(workflow.path().at(-1)).toBe(state);
      const ended = state === 'Needs a person' ? 'FAILED' : 'SUCCEEDED';
      expect(workflow.end().status).toBe(isWait(state) ? 'RUNNING' : ended);
    });

    it('tells a person of a status that it does not know', async () => {
      const workflow = await aWorkflow(name, input, stageAt('somewhere-else'));
      const [id] = Object.values(input);
      expect(workflow.callsOf('hand-to-person')[0]?.payload).toMatchObject({ fault: 'Defect', id });
      expect(workflow.end()).toMatchObject({ status: 'FAILED', error: 'Defect' });
    });
  });
}

/** That a workflow which waits goes on from wherever the case comes to stand next. */
export function describeMoves(name: string, input: Readonly<Record<string, string>>, restsAt: RestsAt): void {
  const pairs = waitsOf(restsAt).flatMap(([from, state]) =>
    Object.entries(restsAt)
      .filter(([to, next]) => to !== from && next !== state && next !== 'Needs a person')
      .map(([to, next]) => [from, to, next] as const),
  );

  describe(`${name} workflow: from any status to any other`, () => {
    it.each(pairs)('from %s to %s comes to rest at %s', async (from, to, next) => {
      const workflow = await aWorkflow(name, input, { status: from });
      await workflow.stand(to);
      expect(workflow.path().at(-1)).toBe(next);
    });
  });
}

/** The statuses at which the workflow waits for somebody, each with its state. */
export function waitsOf(restsAt: RestsAt): readonly (readonly [status: string, state: string])[] {
  return Object.entries(restsAt).filter(([, state]) => isWait(state));
}

function isWait(state: string): boolean {
  return state.startsWith('Await');
}
