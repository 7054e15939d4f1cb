import type { PriceOf } from './prices.ts';
import type { FunctionUsage, Usage } from './usage.ts';

/** US dollars by service. */
export type Bill = Readonly<Record<string, number>>;

export interface Volume {
  /** Conventions in a year. */
  readonly conventions: number;
  /** Share of invocations that find no warm container: with few cases most, with many hardly any. */
  readonly coldShare: number;
}

/** How long signed conventions and their record are kept (months). */
export const KEPT_MONTHS = 120;

/** Memory at which Lambda gives a function one whole processor. */
const WHOLE_PROCESSOR_MEGABYTES = 1769;
/** What a function waits for an answer inside one region, in milliseconds; the emulators here answer otherwise. */
const ANSWER_MILLIS: Readonly<Record<string, number>> = {
  dynamodb: 6,
  kms: 15,
  s3: 40,
  secretsmanager: 30,
  ses: 80,
  states: 25,
};
/** Events and bytes that Step Functions logs of one transition (level ALL, without data). */
const LOGGED_BYTES_PER_TRANSITION = 1400;
/** A line of the HTTP API's access log. */
const LOGGED_BYTES_PER_REQUEST = 300;
const GIGABYTE = 1e9;
const MEGABYTES_PER_GIGABYTE = 1024;
const MILLIS = 1000;

/** Billed milliseconds of one function over all its invocations. */
export function billedMillis(used: FunctionUsage, coldShare: number): number {
  const slower = Math.max(1, WHOLE_PROCESSOR_MEGABYTES / used.memoryMegabytes);
  const waited = Object.entries(used.calls).reduce(
    (sum, [service, count]) => sum + count * (ANSWER_MILLIS[service] ?? 0),
    0,
  );
  return used.cpuMillis * slower + waited + coldShare * used.invocations * used.loadMillis * slower;
}

/** What one lifecycle costs while it moves: from the application to the bank's line. */
export function movingCost(usage: Usage, price: PriceOf, { coldShare }: Volume): Bill {
  const { s3, dynamodb, kms, http, mails, lifecycles } = usage;
  const functions = Object.values(usage.functions);
  const compute = functions.reduce((sum, used) => {
    const gigabytes = used.memoryMegabytes / MEGABYTES_PER_GIGABYTE;
    const seconds = billedMillis(used, coldShare) / MILLIS;
    return sum + gigabytes * seconds * price(`lambda-${used.architecture}`);
  }, 0);
  const invocations = functions.reduce((sum, used) => sum + used.invocations, 0);
  const logged =
    functions.reduce((sum, { logBytes }) => sum + logBytes, 0) +
    usage.stateTransitions * LOGGED_BYTES_PER_TRANSITION +
    http.requests * LOGGED_BYTES_PER_REQUEST;
  return perLifecycle(lifecycles, {
    'Step Functions': usage.stateTransitions * price('states-transition'),
    Lambda: compute + invocations * price('lambda-request'),
    DynamoDB: dynamodb.readUnits * price('dynamodb-read') + dynamodb.writeUnits * price('dynamodb-write'),
    S3: s3.puts * price('s3-put') + s3.gets * price('s3-get'),
    SES: mails.sent * price('mail'),
    KMS: (kms.signatures + kms.publicKeys) * price('kms-sign'),
    'Secrets Manager': coldShare * invocations * price('secret-read'),
    'API Gateway': http.requests * price('http-request') + (http.answerBytes / GIGABYTE) * price('data-out'),
    CloudWatch: (logged / GIGABYTE) * price('logs'),
  });
}

/** What one lifecycle costs to be kept for ten years: documents in the archive, the record in the table. */
export function keepingCost(usage: Usage, price: PriceOf): Bill {
  const { s3, lifecycles } = usage;
  const { tableBytes, indexBytes } = usage.dynamodb;
  const month = {
    'S3 archive': (s3.archived.billedBytes / GIGABYTE) * price('s3-archive'),
    'S3 other papers': (s3.otherBytes / GIGABYTE) * price('s3-standard'),
    'DynamoDB record': ((tableBytes + indexBytes) / GIGABYTE) * price('dynamodb-storage'),
    'DynamoDB point-in-time recovery': (tableBytes / GIGABYTE) * price('dynamodb-restore'),
  };
  const kept = Object.entries(month).map(([service, usd]) => [service, usd * KEPT_MONTHS] as const);
  return perLifecycle(lifecycles, {
    ...Object.fromEntries(kept),
    'S3 to the archive': s3.archived.objects * price('s3-transition'),
  });
}

/** What an installation costs in a month, whether there is a case or not. */
export function standingCost({ standing, functions }: Usage, price: PriceOf): Bill {
  const rounds = standing.rounds.reduce((sum, round) => {
    const used = functions[round.functionName];
    const megabytes = used?.memoryMegabytes ?? MEGABYTES_PER_GIGABYTE / 2;
    const slower = Math.max(1, WHOLE_PROCESSOR_MEGABYTES / megabytes);
    const units = round.readUnits + round.writeUnits;
    const millis = round.cpuMillis * slower + units * (ANSWER_MILLIS.dynamodb ?? 0);
    const compute = (megabytes / MEGABYTES_PER_GIGABYTE) * (millis / MILLIS) * price('lambda-arm64');
    const table = round.readUnits * price('dynamodb-read') + round.writeUnits * price('dynamodb-write');
    return sum + round.perMonth * (compute + table + price('lambda-request') + price('scheduled-call'));
  }, 0);
  return {
    'Keys (KMS)': standing.keys * price('kms-key'),
    'Secrets Manager': standing.secrets * price('secret'),
    'Alarms and dashboards': standing.alarms * price('alarm') + standing.dashboards * price('dashboard'),
    'Rounds of the clock': rounds,
  };
}

/**
 * The same flow on Lambda durable functions instead of Step Functions: one operation for the start of an execution and
 * for each step, two for a wait with a callback (its submission is a step). What Step Functions calls as functions runs as
 * steps here, so that computing costs the same; retained data is counted for a year.
 */
export function durableCost({ workflows, lifecycles }: Usage, price: PriceOf): number {
  const operations = workflows.executions + workflows.steps + 2 * workflows.waits;
  const gigabytes = workflows.dataBytes / GIGABYTE;
  const usd =
    operations * price('durable-operation') +
    gigabytes * (price('durable-written') + 12 * price('durable-retained'));
  return usd / lifecycles;
}

export function totalOf(bill: Bill): number {
  return Object.values(bill).reduce((sum, usd) => sum + usd, 0);
}

function perLifecycle(lifecycles: number, bill: Bill): Bill {
  return Object.fromEntries(Object.entries(bill).map(([service, usd]) => [service, usd / lifecycles]));
}
