import { Duration } from 'aws-cdk-lib';
import { type Alarm, type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { METRICS_NAMESPACE } from '../names.ts';
import { alarmOn } from './alarms.ts';

interface Figure {
  readonly metric: string;
  readonly threshold: number;
  readonly says: string;
}

/** What the daily function counts every hour (`shared/use-cases/take-stock.ts`), and from when on it is too much. */
const FIGURES: readonly Figure[] = [
  {
    metric: 'WaitsMissing',
    threshold: 0,
    says: 'A case waits and no workflow waits for it: restart it in the portal, under "À régler".',
  },
  {
    metric: 'PaymentsUnknown',
    threshold: 0,
    says: 'The bank has not told in time of a payment: the finance officer looks for it on the statement.',
  },
  {
    metric: 'OldestApprovalDays',
    threshold: 15,
    says: 'A certified tranche has waited over fifteen days for its approval.',
  },
  {
    metric: 'MailsUndeliverable',
    threshold: 0,
    says: 'A mail did not arrive: somebody has to call ("À régler").',
  },
  {
    metric: 'OutboxOverdue',
    threshold: 0,
    says: 'What was decided has not been delivered for over five minutes.',
  },
];

/** Alarms on the product's own figures. */
export class BusinessAlarms extends Construct {
  readonly alarms: readonly Alarm[];
  readonly metrics: readonly IMetric[];

  constructor(scope: Construct, id: string, props: { readonly stage: string; readonly service: string }) {
    super(scope, id);
    const metricOf = (metricName: string) =>
      new Metric({
        namespace: METRICS_NAMESPACE,
        metricName,
        dimensionsMap: { service: props.service, stage: props.stage },
        statistic: 'Maximum',
        period: Duration.hours(1),
      });
    this.alarms = FIGURES.map(({ metric, threshold, says }) =>
      alarmOn(this, metric, metricOf(metric), { stage: props.stage, threshold, says }),
    );
    this.metrics = ['WaitsOpen', ...FIGURES.map(({ metric }) => metric)].map(metricOf);
  }
}
