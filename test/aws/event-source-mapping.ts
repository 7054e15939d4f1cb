import type { Assembly } from './assembly.ts';
import { matchesPattern, type Pattern } from './event-pattern.ts';
import type { LambdaHost } from './lambda-host.ts';
import type { StreamRecord } from './table-stream.ts';

/** What the template says of a function that reads the stream. */
export interface MappingSettings {
  readonly functionName: string;
  readonly streamArn: string;
  readonly batchSize: number;
  readonly patterns: readonly Pattern[];
  /** -1 = until the record expires. */
  readonly retriesMax: number;
  readonly bisects: boolean;
  readonly reportsFailures: boolean;
  /** ARN of the queue that is told of records given up. */
  readonly failureQueue?: string;
}

interface Properties {
  readonly FunctionName: string;
  readonly EventSourceArn: string;
  readonly BatchSize?: number;
  readonly FilterCriteria?: { readonly Filters?: readonly { readonly Pattern: string }[] };
  readonly MaximumRetryAttempts?: number;
  readonly BisectBatchOnFunctionError?: boolean;
  readonly FunctionResponseTypes?: readonly string[];
  readonly DestinationConfig?: { readonly OnFailure?: { readonly Destination?: string } };
}

export function mappingSettings(assembly: Assembly): readonly MappingSettings[] {
  return assembly.resources('AWS::Lambda::EventSourceMapping').map((resource) => {
    const given = assembly.resolve<Properties>(resource, resource.properties);
    const failureQueue = given.DestinationConfig?.OnFailure?.Destination;
    return {
      functionName: given.FunctionName,
      streamArn: given.EventSourceArn,
      batchSize: given.BatchSize ?? 100,
      patterns: (given.FilterCriteria?.Filters ?? []).map(({ Pattern: text }) => JSON.parse(text) as Pattern),
      retriesMax: given.MaximumRetryAttempts ?? -1,
      bisects: given.BisectBatchOnFunctionError ?? false,
      reportsFailures: given.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
      ...(failureQueue === undefined ? {} : { failureQueue }),
    };
  });
}

/** What the on-failure queue is told: where the records are, never the records themselves. */
export interface FailureMessage {
  readonly queue: string;
  readonly functionName: string;
  readonly condition: 'RetryAttemptsExhausted';
  readonly startSequenceNumber: string;
  readonly endSequenceNumber: string;
  readonly batchSize: number;
}

export interface Mapping {
  readonly settings: MappingSettings;
  /** Delivers records in order; resolves when each is done or given up. */
  deliver(records: readonly StreamRecord[]): Promise<void>;
}

/** Records that never succeed would hold the proof for ever: the service gives up after a day. */
const TRIES_MAX = 200;

interface Answer {
  readonly batchItemFailures?: readonly { readonly itemIdentifier?: string }[];
}

/**
 * Calls a function with what its filter lets through, as Lambda's poller does: in order, in batches, from the first
 * failed record again, halved where the template asks for it, and at last to the failure queue.
 */
export function createMapping(
  settings: MappingSettings,
  host: Pick<LambdaHost, 'invoke'>,
  giveUp: (message: FailureMessage) => void,
): Mapping {
  const wanted = (record: StreamRecord) =>
    settings.patterns.length === 0 || settings.patterns.some((pattern) => matchesPattern(pattern, record));

  /** Answers the records that are still to be delivered. */
  async function attempt(batch: readonly StreamRecord[]): Promise<readonly StreamRecord[]> {
    try {
      const answer = await host.invoke(settings.functionName, { Records: batch }, settings.streamArn);
      const failures = (settings.reportsFailures && (answer as Answer | null)?.batchItemFailures) || [];
      if (failures.length === 0) return [];
      const numbers = failures.map(({ itemIdentifier }) => itemIdentifier);
      const first = batch.findIndex(({ dynamodb }) => numbers.includes(dynamodb.SequenceNumber));
      // A failure that names no record of the batch fails the whole batch.
      return first < 0 ? batch : batch.slice(first);
    } catch {
      return batch;
    }
  }

  async function deliverBatch(batch: readonly StreamRecord[], tried: number): Promise<void> {
    const left = await attempt(batch);
    if (left.length === 0) return;
    // What succeeded moves the checkpoint on; the retries of what is left begin anew.
    const retries = left.length < batch.length ? 0 : tried;
    const exhausted = settings.retriesMax >= 0 ? retries >= settings.retriesMax : retries >= TRIES_MAX;
    if (settings.bisects && left.length > 1) {
      const middle = Math.ceil(left.length / 2);
      await deliverBatch(left.slice(0, middle), 0);
      return deliverBatch(left.slice(middle), 0);
    }
    if (!exhausted) return deliverBatch(left, retries + 1);
    giveUp(failureOf(settings, left));
  }

  let tail: Promise<void> = Promise.resolve();
  return {
    settings,
    deliver(records) {
      const fitting = records.filter(wanted);
      tail = tail.then(async () => {
        for (let at = 0; at < fitting.length; at += settings.batchSize)
          await deliverBatch(fitting.slice(at, at + settings.batchSize), 0);
      });
      return tail;
    },
  };
}

function failureOf(
  { failureQueue = '', functionName }: MappingSettings,
  records: readonly StreamRecord[],
): FailureMessage {
  return {
    queue: failureQueue,
    functionName,
    condition: 'RetryAttemptsExhausted',
    startSequenceNumber: records[0]?.dynamodb.SequenceNumber ?? '',
    endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber ?? '',
    batchSize: records.length,
  };
}
