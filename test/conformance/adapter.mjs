/*
 * Drives the engine for a corpus of recorded executions: `run` gives the end of one execution, with the recorded
 * answers of its tasks. Time is not waited for: the clock is moved to whatever is due next.
 * Works under plain node: it registers tsx itself.
 */
import { createHash } from 'node:crypto';
import { register } from 'tsx/esm/api';

register();
const { createEngine } = await import('../../infra/local/engine/engine.ts');
const { createSteppedClock } = await import('../../infra/local/engine/advance.ts');
const { openDatabase } = await import('../../shared/adapters/sqlite/database.ts');
const { toJsonata } = await import('./to-jsonata.mjs');

export const name = 'the embedded engine';

const account = '111111111111';
const region = 'us-east-1';

export async function run({ definition, input, mocks, stateMachineName, executionName, roleArn, signal }) {
  const database = openDatabase(':memory:');
  const clock = createSteppedClock(Date.now());
  const defects = [];
  const engine = createEngine({
    database,
    clock,
    functions: {},
    integrations: integrationsFor(definition, mocks, () => engine),
    checks: 'as Step Functions',
    region,
    account,
    roleArn,
    onDefect: (fault) => defects.push(fault),
  });
  try {
    await engine.define({ name: stateMachineName ?? 'machine', definition: toJsonata(definition) });
    const { executionArn } = await engine.start({
      stateMachine: stateMachineName ?? 'machine',
      name: executionName ?? 'execution',
      input: input === undefined ? {} : input,
    });
    await live(engine, clock, executionArn, signal);
    if (defects.length > 0) throw defects[0];
    return endOf(engine, executionArn);
  } finally {
    await engine.close();
    await database.close();
  }
}

/** Lets time pass until the execution has ended, or nothing can move it any more. */
async function live(engine, clock, execution, signal) {
  while (engine.describe(execution).status === 'RUNNING' && !signal?.aborted) {
    const idle = await atRest(engine);
    const due = engine.nextDueAtMillis();
    if (due === undefined) {
      if (idle) return;
      continue;
    }
    clock.moveTo(due);
    await engine.fireDue();
  }
}

/** False where a task has not answered for a while: then only time helps. */
function atRest(engine) {
  const idle = engine.idle().then(() => true);
  const hung = new Promise((resolve) => setTimeout(() => resolve(false), 300));
  return Promise.race([idle, hung]);
}

function endOf(engine, execution) {
  const { status, output, error, cause } = engine.describe(execution);
  const history = engine.history({ execution, maxResults: 1000 }).items.map(({ type, details }) => {
    const { name, input, output: given, assigned, error: failure, cause: reason } = details;
    const shown = { type, name, input, output: given, assigned, error: failure, cause: reason };
    return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
  });
  return { status, output, error, cause, history };
}

/** Registers every resource that the definition names with its recorded answers. */
function integrationsFor(definition, mocks, engine) {
  const integrations = {};
  for (const resource of resourcesIn(definition))
    integrations[resource] = handlerFor(resource, mocks, engine);
  return integrations;
}

function resourcesIn(value) {
  if (Array.isArray(value)) return value.flatMap(resourcesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = typeof value.Resource === 'string' ? [value.Resource] : [];
  return [...own, ...Object.values(value).flatMap(resourcesIn)];
}

function handlerFor(resource, mocks, engine) {
  if (resource.endsWith(':s3:listObjectsV2')) return async ({ input }) => listObjects(mocks, input);
  if (resource.endsWith(':s3:putObject')) return async ({ input }) => manifestOf(input);
  if (resource.endsWith(':s3:getObject')) return async ({ input }) => readObject(mocks, input);
  return async ({ input, stateName, token }) => {
    const result = await mocks.task({ state: stateName, resource, parameters: input });
    if (token === undefined) return result;
    await engine().sendTaskSuccess(token, result);
    return null;
  };
}

function readObject(mocks, { Bucket: bucket, Key: key }) {
  const body = mocks.s3get(bucket, key);
  if (body !== undefined) return body;
  const fault = new Error(`The object ${key} is not in ${bucket}.`);
  fault.name = 'S3.NoSuchKeyException';
  throw fault;
}

function manifestOf({ Bucket, Prefix }) {
  return { Bucket, Key: `${Prefix ? `${Prefix}/` : ''}00000000-0000-4000-8000-000000000000/manifest.json` };
}

function listObjects(mocks, { Bucket: bucket, Prefix: prefix = '' }) {
  const within = mocks.s3.filter((object) => object.bucket === bucket && object.key.startsWith(prefix));
  return within
    .map(({ key, body }) => ({
      Etag: `"${createHash('md5').update(body).digest('hex')}"`,
      Key: key,
      LastModified: 0,
      Size: Buffer.byteLength(body),
      StorageClass: 'STANDARD',
    }))
    .sort((a, b) => (a.Key < b.Key ? -1 : 1));
}
