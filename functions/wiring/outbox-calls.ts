import type { DynamoDBBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { readInput } from '../../shared/wire/read-input.ts';
import type { ToldRow } from '../outbox/handler.ts';

/** What one of the outbox's Lambdas is called with: a batch of the table's stream, or the round of the schedule. */
const call = z.union([
  z.object({ Records: z.array(z.looseObject({ dynamodb: z.looseObject({ SequenceNumber: z.string() }) })) }),
  z.object({ task: z.literal('deliver-due') }),
]);

const outboxRecord = z.object({
  dynamodb: z.object({ NewImage: z.object({ id: z.object({ S: z.string().min(1) }) }) }),
});

/** The rows that a batch tells of, or undefined for the schedule's round. A record that is none is told without an id. */
export function readOutboxCall(event: unknown): readonly ToldRow[] | undefined {
  const read = readInput(call, event);
  if ('task' in read) return undefined;
  return read.Records.map((record) => {
    const position = record.dynamodb.SequenceNumber;
    const row = outboxRecord.safeParse(record);
    return row.success ? { id: row.data.dynamodb.NewImage.id.S, position } : { position };
  });
}

/** Lambda reads the stream again from the first of these; what came before it is done. */
export function batchResponse(owing: readonly string[]): DynamoDBBatchResponse {
  return { batchItemFailures: owing.map((itemIdentifier) => ({ itemIdentifier })) };
}
