import type { Usage } from '../../infra/aws/cost/usage.ts';
import type { Engine } from '../../infra/local/engine/engine.ts';

type Event = ReturnType<Engine['history']>['items'][number];

/** What the executions so far have cost in transitions, and what they did. */
export function workflowUsage(engine: Engine): Pick<Usage, 'stateTransitions' | 'workflows'> {
  const histories = allExecutions(engine).map((execution) => historyOf(engine, execution));
  const events = histories.flat();
  const tries = events.filter(({ type }) => type === 'TaskScheduled');
  const waits = tries.filter(({ details }) => String(details.resource).endsWith('.waitForTaskToken'));
  const handed = events.filter(({ type }) => type === 'TaskScheduled' || type === 'TaskSucceeded');
  return {
    stateTransitions: histories.reduce((sum, history) => sum + transitionsIn(history), 0),
    workflows: {
      executions: histories.length,
      steps: tries.length - waits.length,
      waits: waits.length,
      dataBytes: handed.reduce((sum, { details }) => sum + JSON.stringify(details).length, 0),
    },
  };
}

/** Each state entered, each retry, and the end of the execution. */
function transitionsIn(history: readonly Event[]): number {
  const count = (wanted: (type: string) => boolean) => history.filter(({ type }) => wanted(type)).length;
  const entered = count((type) => type.endsWith('StateEntered'));
  const retries = count((type) => type === 'TaskScheduled') - count((type) => type === 'TaskStateEntered');
  return entered + Math.max(0, retries) + 1;
}

function allExecutions(engine: Engine): readonly string[] {
  return pages((more) => engine.list({ maxResults: 1000, ...more })).map(({ executionArn }) => executionArn);
}

function historyOf(engine: Engine, execution: string): readonly Event[] {
  return pages((more) => engine.history({ execution, maxResults: 1000, ...more }));
}

function pages<Item>(
  read: (more: { nextToken?: string }) => { readonly items: readonly Item[]; readonly nextToken?: string },
): readonly Item[] {
  const items: Item[] = [];
  for (let more: { nextToken?: string } | undefined = {}; more; ) {
    const page = read(more);
    items.push(...page.items);
    more = page.nextToken === undefined ? undefined : { nextToken: page.nextToken };
  }
  return items;
}
