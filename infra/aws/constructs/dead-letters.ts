import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { alarmOn } from './alarms.ts';
import { explained } from './explained.ts';

const KEPT_DAYS = 14;

/** Where a call rests that a function could not carry out: encrypted, TLS only, fourteen days, with an alarm from one on. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: { readonly stage: string; readonly of: string }) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(KEPT_DAYS),
    });
    explained(this.queue, 'SQS3', 'This is where the dead letters of others rest.');
    alarmOn(this, 'Waiting', this.queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }), {
      stage: props.stage,
      says: `${props.of} could not carry out a call: it rests in the dead letter queue (docs/aws.md, "When an alarm comes").`,
    });
  }
}
