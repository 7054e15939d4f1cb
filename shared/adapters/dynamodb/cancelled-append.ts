import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { fault } from '../../ports/fault.ts';
import type { AppendResult } from '../../ports/store.ts';
import type { Item, Write } from './dynamo-table.ts';
import { isTooLarge, isTooLargeReason } from './too-large.ts';

/** A write with what follows when its condition fails on the item that stands there: an answer or a thrown fault. */
export type AppendWrite = Write & { readonly failed?: (kept: Item | undefined) => AppendResult };

/**
 * What an append is answered that DynamoDB has not taken. The reasons stand in the order of the writes and the first
 * one counts; where it is one that passes, the later ones are not judged and the error is thrown to be repeated.
 */
export function judge(error: unknown, writes: readonly AppendWrite[]): AppendResult {
  if (isTooLarge(error)) throw appendTooLarge(error);
  if (!(error instanceof TransactionCanceledException)) throw error;
  const reasons = error.CancellationReasons ?? [];
  const first = reasons.findIndex(({ Code = 'None' }) => Code !== 'None');
  const { Code, Message = '', Item: kept } = reasons[first] ?? {};
  if (isTooLargeReason(Code, Message)) throw appendTooLarge(error);
  const failed = Code === 'ConditionalCheckFailed' ? writes[first]?.failed : undefined;
  if (!failed) throw error;
  return failed(kept && unmarshall(kept));
}

function appendTooLarge(cause: unknown): Error {
  const message =
    'The append is larger than DynamoDB takes: 400 KB for a state, for the events of one stream or for the ' +
    'deliveries of one reader, 4 MB in all. Keep a long list as a document and its total in the event.';
  return fault('AppendTooLarge', message, { cause });
}
