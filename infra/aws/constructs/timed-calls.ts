import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { named } from '../names.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { MithaqFunction } from './mithaq-function.ts';

/** The programme's days are Morocco's. */
const TIME_ZONE = 'Africa/Casablanca';
const TRIES = 3;
const AGE_SECONDS = 600;

export interface TimedCall {
  readonly name: string;
  /** `rate(1 minute)` or `cron(0 8 * * ? *)`, in Casablanca's time. */
  readonly expression: string;
  readonly receiver: MithaqFunction;
  /** What the function is told to do. */
  readonly task: string;
}

/** Calls that the clock makes. What cannot be called after ten minutes rests as a dead letter. */
export class TimedCalls extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { stage: string; deadLetters: DeadLetters; calls: readonly TimedCall[] },
  ) {
    super(scope, id);
    const { stage, deadLetters, calls } = props;
    const { queue } = deadLetters;
    const receivers = [...new Set(calls.map(({ receiver }) => receiver.lambda.functionArn))];
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        calls: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: receivers }),
            new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }),
          ],
        }),
      },
    });
    for (const { name, expression, receiver, task } of calls)
      new CfnSchedule(this, name, {
        name: named(stage, name.toLowerCase()),
        scheduleExpression: expression,
        scheduleExpressionTimezone: TIME_ZONE,
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: receiver.lambda.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify({ task }),
          deadLetterConfig: { arn: queue.queueArn },
          retryPolicy: { maximumRetryAttempts: TRIES, maximumEventAgeInSeconds: AGE_SECONDS },
        },
      });
  }
}
