import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { TABLE } from '../names.ts';
import { ALARM_PERIOD, alarmOn } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
import { explainedWildcard } from './explained.ts';
import type { MithaqFunction } from './mithaq-function.ts';
import type { RecordTable } from './table.ts';

const ROWS_PER_CALL = 25;
const TRIES = 3;
const AGE_HOURS = 6;
const AGE_ALARM_MILLIS = 300_000;

/**
 * Follows the table's stream for one reader of the outbox: new rows of that reader only, batches answered row by row.
 * What fails three times rests as a dead letter, and its row is still owed: the round of each minute tries it on.
 */
export class OutboxStream extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { stage: string; receiver: MithaqFunction; record: RecordTable; reader: 'signals' | 'mails' },
  ) {
    super(scope, id);
    const { stage, receiver, record, reader } = props;
    const { tableStreamArn = '' } = record.table;
    const deadLetters = new DeadLetters(this, 'DeadLetters', { stage, of: `The stream to ${reader}` });
    new EventSourceMapping(this, 'Mapping', {
      target: receiver.lambda,
      eventSourceArn: tableStreamArn,
      // From the oldest: what was committed before the first deployment ended is told as well.
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: ROWS_PER_CALL,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: TRIES,
      maxRecordAge: Duration.hours(AGE_HOURS),
      onFailure: new SqsDlq(deadLetters.queue),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { NewImage: { [TABLE.outboxIndex.partitionKey]: { S: FilterRule.isEqual(reader) } } },
        }),
      ],
    });
    receiver.allow(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      tableStreamArn,
    );
    const streams = record.arn('stream/*');
    receiver.allow(['dynamodb:ListStreams'], streams);
    explainedWildcard(
      receiver,
      streams,
      'Lambda lists the streams of this one table to follow it; the name of a stream is the date of its making.',
    );
    alarmOn(
      this,
      'Age',
      receiver.lambda.metric('IteratorAge', { period: ALARM_PERIOD, statistic: 'Maximum' }),
      {
        stage,
        threshold: AGE_ALARM_MILLIS,
        says: `What was committed reaches ${reader} over five minutes late.`,
      },
    );
  }
}
