import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Dashboard, GraphWidget, type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { alarmOn, alarmTopicName } from '../constructs/alarms.ts';
import { BusinessAlarms } from '../constructs/business-alarms.ts';
import { named } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import type { DataStack } from './data-stack.ts';
import type { FunctionsStack } from './functions-stack.ts';
import type { WebStack } from './web-stack.ts';
import type { WorkflowsStack } from './workflows-stack.ts';

export interface OperationsStackProps extends StackProps {
  readonly data: DataStack;
  readonly functions: FunctionsStack;
  readonly workflows: WorkflowsStack;
  readonly web: WebStack;
}

/** Of the 1,000 that an account has at first. */
const CONCURRENT_MAX = 800;
const PERCENT_WARNED_AT = 80;

/** Who is told when something is wrong, what it costs, and one page that shows how things stand. */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, settings: StageSettings, props: OperationsStackProps) {
    super(scope, id, props);
    const { stage, alarmEmail } = settings;
    const topic = new Topic(this, 'Alarms', {
      topicName: alarmTopicName(stage),
      masterKey: props.data.dataKey.key,
      enforceSSL: true,
    });
    topic.addSubscription(new EmailSubscription(alarmEmail));
    const business = new BusinessAlarms(this, 'Business', { stage, service: 'daily' });
    const concurrent = new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'ConcurrentExecutions',
      statistic: 'Maximum',
      period: Duration.minutes(5),
    });
    alarmOn(this, 'Concurrency', concurrent, {
      stage,
      threshold: CONCURRENT_MAX,
      says: 'The account runs four fifths of the Lambdas that it may run at once.',
    });
    this.show(stage, props, business.metrics);
    this.limitCost(settings);
  }

  private show(stage: string, props: OperationsStackProps, business: readonly IMetric[]): void {
    const { data, functions, web, workflows } = props;
    const lambdas = [web.portal, ...functions.all].map(({ lambda }) => lambda);
    const machines = workflows.workflows.map(({ machine }) => machine);
    const graph = (title: string, left: readonly IMetric[], right: readonly IMetric[] = []) =>
      new GraphWidget({ title, left: [...left], right: [...right], width: 12 });
    new Dashboard(this, 'Dashboard', {
      dashboardName: named(stage, 'overview'),
      widgets: [
        [
          graph('Cases that stand still', business),
          graph(
            'Portal: requests, errors, p95',
            [web.door.api.metricCount(), web.door.api.metricServerError()],
            [web.door.api.metricLatency({ statistic: 'p95' })],
          ),
        ],
        [
          graph(
            'Functions: errors',
            lambdas.map((lambda) => lambda.metricErrors()),
          ),
          graph(
            'Functions: duration p99',
            lambdas.map((lambda) => lambda.metricDuration({ statistic: 'p99' })),
          ),
        ],
        [
          graph(
            'Workflows: started, failed',
            machines.map((machine) => machine.metricStarted()),
            machines.map((machine) => machine.metricFailed()),
          ),
          graph('Table: units', [
            data.record.table.metricConsumedReadCapacityUnits(),
            data.record.table.metricConsumedWriteCapacityUnits(),
          ]),
        ],
      ],
    });
  }

  private limitCost({ stage, alarmEmail, budgetUsd }: StageSettings): void {
    const warnings = [
      { notificationType: 'ACTUAL', threshold: PERCENT_WARNED_AT },
      { notificationType: 'FORECASTED', threshold: 100 },
    ];
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: named(stage, 'month'),
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: budgetUsd, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:mithaq:stage$${stage}`] },
      },
      notificationsWithSubscribers: warnings.map((warning) => ({
        notification: { ...warning, comparisonOperator: 'GREATER_THAN' },
        subscribers: [{ subscriptionType: 'EMAIL', address: alarmEmail }],
      })),
    });
  }
}
