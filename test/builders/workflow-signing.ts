import { describe, expect, it } from 'vitest';
import { aWorkflow, LOOK_AGAIN_SECONDS, type Stage } from './a-workflow.ts';

const DAY = 86_400;

/** What is signed by a round of its own, by its workflow and the tasks that its states call. */
export interface SignedWorkflow {
  readonly name: string;
  readonly input: Readonly<Record<string, string>>;
  /** The subject that the workflow waits for before the round is open. */
  readonly subject: string;
  /** The stream of its round. */
  readonly round: string;
  readonly tasks: { readonly conclude: string; readonly remind: string; readonly look: string };
  /** How a round ends without coming into force, and where what is signed stands then. */
  readonly closings: readonly (readonly [round: string, status: string])[];
}

/** The way of a round of signing, the same for a convention and for an amendment of it. */
export function describeSigning(signed: SignedWorkflow): void {
  const { closings, input, name, round, subject, tasks } = signed;
  const open = { [round]: 'open' };
  const start = (stage: Stage) => aWorkflow(name, input, stage);

  describe(`${name} workflow: signing`, () => {
    it('leads from the draft over the opening to the coming into force', async () => {
      const workflow = await start({ status: 'assembled', others: open });
      expect(workflow.wait()).toMatchObject({ subject, while: ['assembled'] });
      await workflow.stand('signing');
      expect(workflow.wait()).toMatchObject({ subject: round, while: ['open'], state: 'Await signatures' });
      workflow.script(tasks.conclude, () => ({ status: 'in-force', waitSeconds: LOOK_AGAIN_SECONDS }));
      await workflow.standOther(round, 'complete');
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
      await workflow.standOther(round, 'open');
      expect(workflow.path().at(-1)).toBe('Await signatures');
    });

    it.each(closings)('closes when the round is %s and what is signed %s', async (ended, status) => {
      const workflow = await start({ status: 'signing', others: open });
      workflow.script(tasks.conclude, () => ({ status, waitSeconds: LOOK_AGAIN_SECONDS }));
      await workflow.standOther(round, ended);
      expect(workflow.path().slice(-3)).toEqual(['Conclude signing', 'Route by status', 'Closed']);
    });

    it('reminds when the wait runs out, waits again, and ends at the expiry', async () => {
      const workflow = await start({ status: 'signing', waitSeconds: 7 * DAY, others: open });
      await workflow.advance('7 days');
      expect(workflow.callsOf(tasks.remind)).toHaveLength(1);
      expect(workflow.path().at(-1)).toBe('Await signatures');
      await workflow.advance('7 days');
      workflow.answer('expired');
      await workflow.advance('7 days');
      expect(workflow.callsOf(tasks.remind)).toHaveLength(3);
      expect(workflow.path().slice(-3)).toEqual(['Remind or expire', 'Route by status', 'Closed']);
      expect(workflow.end().status).toBe('SUCCEEDED');
    });

    it('waits for the opening as long as it takes, looking again every 90 days', async () => {
      const workflow = await start({ status: 'assembled' });
      await workflow.advance('200 days');
      expect(workflow.callsOf(tasks.look)).toHaveLength(2);
      expect(workflow.path().at(-1)).toBe('Await opening');
      await workflow.stand('withdrawn');
      expect(workflow.path().at(-1)).toBe('Closed');
    });
  });
}
