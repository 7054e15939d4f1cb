import { readFileSync } from 'node:fs';
import type { Workflows } from '../../shared/ports/workflows.ts';
import type { Engine, Json } from './engine/engine.ts';

/** The lifecycles that run here; each is `workflows/<name>/definition.asl.json`, the file that Step Functions runs. */
export const workflowNames = [
  'application',
  'selection',
  'convention',
  'amendment',
  'tranche',
  'report',
  'expansion',
  'ceremony',
] as const;

export async function defineWorkflows(engine: Engine): Promise<void> {
  for (const name of workflowNames) {
    const path = new URL(`../../workflows/${name}/definition.asl.json`, import.meta.url);
    await engine.define({ name, definition: JSON.parse(readFileSync(path, 'utf8')) as object });
  }
}

/** The port over the embedded engine. A name that was used means that the workflow was started: delivered. */
export function createEngineWorkflows(engine: Engine): Workflows {
  return {
    async start({ workflow, name, input }) {
      try {
        await engine.start({ stateMachine: workflow, name, input: { ...input } });
      } catch (fault) {
        if (!(fault instanceof Error && fault.name === 'ExecutionAlreadyExists')) throw fault;
      }
    },
    succeed: (token, output) => engine.sendTaskSuccess(token, output as { [key: string]: Json }),
  };
}
