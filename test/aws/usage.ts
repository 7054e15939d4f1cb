import type { FunctionUsage, Usage } from '../../infra/aws/cost/usage.ts';
import type { Cloud } from './cloud.ts';
import type { ServiceCall } from './gateway.ts';
import type { Invocation } from './lambda-host.ts';
import { isDaily, type Schedule } from './schedules.ts';
import type { StoredBytes } from './stored-bytes.ts';
import { workflowUsage } from './workflow-usage.ts';

/** Where the records of a cloud stand, so that what comes after can be told apart. */
export interface Mark {
  readonly calls: number;
  readonly invocations: number;
  readonly mails: number;
  readonly requests: number;
  readonly answerBytes: number;
  readonly printed: ReadonlyMap<string, number>;
}

export function markOf({ gateway, host, mails, api }: Cloud): Mark {
  return {
    calls: gateway.calls.length,
    invocations: host.invocations.length,
    mails: mails.accepted.length,
    requests: api.traffic.requests,
    answerBytes: api.traffic.answerBytes,
    printed: new Map(host.functions.map(({ name }) => [name, Buffer.byteLength(host.output(name))])),
  };
}

/** What was used since a mark by everything that a case moves; the rounds of the clock are told apart. */
export function usageSince(
  cloud: Cloud,
  from: Mark,
  about: {
    /** From where on only the rounds of the clock ran. */
    readonly swept: Mark;
    readonly lifecycles: number;
    readonly recordedOn: string;
    readonly stored: StoredBytes;
  },
): Usage {
  const byClock = new Set(cloud.schedules.map(({ arn }) => arn));
  const invocations = cloud.host.invocations.slice(from.invocations).filter(({ by }) => !byClock.has(by));
  const onlyByClock = clockFunctions(cloud);
  const calls = cloud.gateway.calls
    .slice(from.calls, about.swept.calls)
    .filter(({ accessKeyId }) => !onlyByClock.has(accessKeyId));
  const of = (service: ServiceCall['service']) => calls.filter((call) => call.service === service);
  const mails = cloud.mails.accepted
    .slice(from.mails)
    .filter(({ accessKeyId }) => !onlyByClock.has(accessKeyId));
  return {
    recordedOn: about.recordedOn,
    lifecycles: about.lifecycles,
    ...workflowUsage(cloud.workflows.engine),
    functions: functionUsage(cloud, invocations, calls, from),
    dynamodb: {
      readUnits: sum(of('dynamodb'), ({ readUnits }) => readUnits),
      writeUnits: sum(of('dynamodb'), ({ writeUnits }) => writeUnits),
      tableBytes: about.stored.table,
      indexBytes: about.stored.indexes,
    },
    s3: objectUsage(cloud, of('s3')),
    kms: {
      signatures: of('kms').filter(({ operation }) => operation === 'Sign').length,
      publicKeys: of('kms').filter(({ operation }) => operation === 'GetPublicKey').length,
    },
    secrets: of('secretsmanager').length,
    mails: { sent: mails.length, bytes: sum(mails, ({ bytes }) => bytes) },
    http: {
      requests: cloud.api.traffic.requests - from.requests,
      answerBytes: cloud.api.traffic.answerBytes - from.answerBytes,
    },
    standing: standingUsage(cloud, about.swept),
  };
}

function functionUsage(
  { host }: Cloud,
  invocations: readonly Invocation[],
  calls: readonly ServiceCall[],
  from: Mark,
): Readonly<Record<string, FunctionUsage>> {
  const used = host.functions.flatMap((lambda) => {
    const runs = invocations.filter(({ functionName }) => functionName === lambda.name);
    if (runs.length === 0) return [];
    const warm = runs.filter(({ cold }) => !cold);
    const cold = host.invocations.find(
      ({ functionName, cold: first }) => functionName === lambda.name && first,
    );
    const mine = calls.filter(({ accessKeyId }) => accessKeyId === lambda.accessKeyId);
    const mean = sum(warm, ({ cpuMillis }) => cpuMillis) / Math.max(1, warm.length);
    const usage: FunctionUsage = {
      memoryMegabytes: lambda.memoryMegabytes,
      architecture: lambda.architecture,
      invocations: runs.length,
      cpuMillis: Math.round(mean * runs.length),
      loadMillis: Math.round(cold?.loadMillis ?? 0),
      calls: countBy(mine, ({ service }) => service),
      logBytes: Buffer.byteLength(host.output(lambda.name)) - (from.printed.get(lambda.name) ?? 0),
    };
    return [[shortName(lambda.name), usage] as const];
  });
  return Object.fromEntries(used);
}

/** What Glacier Instant Retrieval bills for a smaller object (S3 User Guide, "Storage classes"). */
const ARCHIVED_BYTES_MIN = 131_072;

function objectUsage({ objects }: Cloud, calls: readonly ServiceCall[]): Usage['s3'] {
  const kept = objects.objects().filter(({ deleteMarker }) => !deleteMarker);
  const locked = kept.filter(({ lock }) => lock !== undefined);
  const others = kept.filter(({ lock }) => lock === undefined);
  const reads = calls.filter(({ operation }) => operation === 'GET' || operation === 'HEAD');
  return {
    puts: calls.length - reads.length,
    gets: reads.length,
    archived: {
      objects: locked.length,
      billedBytes: sum(locked, ({ bytes }) => Math.max(bytes.byteLength, ARCHIVED_BYTES_MIN)),
    },
    otherBytes: sum(others, ({ bytes }) => bytes.byteLength),
  };
}

function standingUsage({ assembly, schedules, host, gateway }: Cloud, swept: Mark): Usage['standing'] {
  const count = (type: string) => assembly.resources(type).length;
  return {
    keys: count('AWS::KMS::Key'),
    secrets: count('AWS::SecretsManager::Secret'),
    alarms: count('AWS::CloudWatch::Alarm'),
    dashboards: count('AWS::CloudWatch::Dashboard'),
    rounds: schedules.map((schedule) => {
      const { name, accessKeyId } = host.find(schedule.target);
      // The daily round ran while time was moved; the other rounds when nothing else did any more.
      const [from, to] = isDaily(schedule) ? [0, swept.calls] : [swept.calls, gateway.calls.length];
      const mine = gateway.calls.slice(from, to).filter((call) => call.accessKeyId === accessKeyId);
      const runs = host.invocations.filter(({ by }) => by === schedule.arn);
      const mean = (amount: (call: ServiceCall) => number) =>
        Math.ceil(sum(mine, amount) / Math.max(1, runs.length));
      return {
        functionName: shortName(name),
        perMonth: runsPerMonth(schedule),
        cpuMillis: Math.round(sum(runs, ({ cpuMillis }) => cpuMillis) / Math.max(1, runs.length)),
        readUnits: mean(({ readUnits }) => readUnits),
        writeUnits: mean(({ writeUnits }) => writeUnits),
      };
    }),
  };
}

const HOURS_PER_MONTH = 730;

function runsPerMonth({ expression }: Schedule): number {
  const [, amount = '1', unit] = /^rate\((\d+) (minute|hour|day)s?\)$/u.exec(expression) ?? [];
  if (unit === 'minute') return (HOURS_PER_MONTH * 60) / Number(amount);
  if (unit === 'hour') return HOURS_PER_MONTH / Number(amount);
  return HOURS_PER_MONTH / 24;
}

/** Access keys of the functions that nothing but the clock calls. */
function clockFunctions({ host, schedules }: Cloud): ReadonlySet<string> {
  const timed = schedules.map(({ target }) => host.find(target));
  const byOthers = new Set(
    host.invocations
      .filter(({ by }) => !by.startsWith('arn:aws:scheduler:'))
      .map(({ functionName }) => functionName),
  );
  return new Set(timed.filter(({ name }) => !byOthers.has(name)).map(({ accessKeyId }) => accessKeyId));
}

/** `mithaq-training-outboxsignals` is `outboxsignals` in every stage. */
function shortName(name: string): string {
  return name.split('-').at(-1) ?? name;
}

function sum<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}

function countBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
