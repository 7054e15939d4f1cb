import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advance, createSteppedClock } from '../../infra/local/engine/advance.ts';
import { createEngine } from '../../infra/local/engine/engine.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { defineStory, storyFunctions } from './engine-story.ts';

/*
 * A process that lives stories until all have ended, or until it is killed: `engine-worker.ts FOLDER EXECUTIONS`.
 * It notes each effect in `effects.log` and each acknowledged start on its standard output.
 */
const [folder = '', count = '1'] = process.argv.slice(2);
const effects = join(folder, 'effects.log');
const noted = new Set(existsSync(effects) ? readFileSync(effects, 'utf8').split('\n') : []);
const tokens: string[] = [];
const clock = createSteppedClock(Date.parse('2026-01-01T00:00:00Z'));

const engine = createEngine({
  database: openDatabase(join(folder, 'engine.sqlite')),
  clock,
  functions: storyFunctions({
    note(key) {
      noted.add(key);
      appendFileSync(effects, `${key}\n`);
    },
    isFirst: (key) => !noted.has(key),
    giveToken: (token) => tokens.push(token),
  }),
  onDefect: (fault) => console.error(fault),
});

await defineStory(engine);
await engine.resume();
console.info('ready');
for (const { name } of engine.list({ stateMachine: 'story', status: 'RUNNING', maxResults: 1000 }).items) {
  for (const token of waitingTokenOf(name)) tokens.push(token);
}
await Promise.all(Array.from({ length: Number(count) }, (_, index) => begin(`story-${index}`)));
while (engine.list({ stateMachine: 'story', status: 'RUNNING', maxResults: 1 }).items.length > 0) {
  await advance(engine, clock, 30_000);
  await Promise.all(tokens.splice(0).map(answer));
}
console.info('ended');
await engine.close();

async function begin(name: string): Promise<void> {
  await engine
    .start({ stateMachine: 'story', name, input: { name } })
    .catch(unless('ExecutionAlreadyExists'));
  console.info(`started ${name}`);
}

async function answer(token: string): Promise<void> {
  await engine.sendTaskSuccess(token, 'answered').catch(unless('TaskTimedOut'));
}

/** The token of an execution that was waiting for it when the process was killed: the history has it. */
function waitingTokenOf(execution: string): string[] {
  const { items } = engine.history({ execution, maxResults: 1000 });
  return items.flatMap(({ type, details }) => {
    const { parameters } = details as { parameters?: { Payload?: { token?: string } } };
    return type === 'TaskScheduled' && parameters?.Payload?.token ? [parameters.Payload.token] : [];
  });
}

function unless(name: string) {
  return (fault: Error): void => {
    if (fault.name !== name) throw fault;
  };
}
