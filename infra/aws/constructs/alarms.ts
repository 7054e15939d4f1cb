import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { named } from '../names.ts';

export const ALARM_PERIOD = Duration.minutes(5);

/** Where every alarm goes; the operations stack makes the topic, by this name. */
export function alarmTopicName(stage: string): string {
  return named(stage, 'alarms');
}

export interface AlarmOptions extends Partial<Pick<AlarmProps, 'evaluationPeriods' | 'threshold'>> {
  readonly stage: string;
  /** What is wrong and what to do, in one sentence: it stands in the mail. */
  readonly says: string;
}

/** An alarm over a threshold (0 without one) that writes to the operator, when it starts and when it is over. */
export function alarmOn(scope: Construct, id: string, metric: IMetric, options: AlarmOptions): Alarm {
  const { stage, says, threshold = 0, evaluationPeriods = 1 } = options;
  const alarm = new Alarm(scope, id, {
    metric,
    threshold,
    evaluationPeriods,
    alarmDescription: says,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  const topicArn = Stack.of(scope).formatArn({ service: 'sns', resource: alarmTopicName(stage) });
  const action = new SnsAction(Topic.fromTopicArn(alarm, 'Topic', topicArn));
  alarm.addAlarmAction(action);
  alarm.addOkAction(action);
  return alarm;
}
