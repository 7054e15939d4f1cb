import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  AttributeType,
  BillingMode,
  Operation,
  ProjectionType,
  StreamViewType,
  Table,
  TableClass,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { named, TABLE } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import { ALARM_PERIOD, alarmOn } from './alarms.ts';

const string = (name: string) => ({ name, type: AttributeType.STRING });
const OPERATIONS = [
  Operation.GET_ITEM,
  Operation.QUERY,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.DELETE_ITEM,
  Operation.TRANSACT_WRITE_ITEMS,
];

/** The record of the programme: on demand, restored to any second of 35 days, protected from deletion, told as a stream. */
export class RecordTable extends Construct {
  readonly table: Table;
  readonly name: string;

  constructor(scope: Construct, id: string, props: { settings: StageSettings; key: IKey }) {
    super(scope, id);
    const { settings, key } = props;
    this.name = named(settings.stage, 'record');
    this.table = new Table(this, 'Table', {
      tableName: this.name,
      partitionKey: string(TABLE.partitionKey),
      sortKey: string(TABLE.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      // A case moves for months and is kept for ten years: what is kept costs more than what is asked (npm run cost).
      tableClass: TableClass.STANDARD_INFREQUENT_ACCESS,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: settings.removal === 'retain',
      removalPolicy: settings.removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      // The readers of the stream take a row's id from its image and read the row itself from the table.
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: TABLE.ttlAttribute,
    });
    const indexes = [
      ...TABLE.listingIndexes,
      { ...TABLE.outboxIndex, projectionType: ProjectionType.KEYS_ONLY },
    ];
    for (const { name, partitionKey, sortKey, ...index } of indexes)
      this.table.addGlobalSecondaryIndex({
        projectionType: ProjectionType.ALL,
        indexName: name,
        partitionKey: string(partitionKey),
        sortKey: string(sortKey),
        ...index,
      });
    this.watch(settings.stage);
  }

  /** What a right on the table is given on: the table itself, or a part of it such as `index/listing-1`. */
  arn(part?: string): string {
    const resourceName = part === undefined ? this.name : `${this.name}/${part}`;
    return Stack.of(this).formatArn({ service: 'dynamodb', resource: 'table', resourceName });
  }

  private watch(stage: string): void {
    for (const direction of ['Read', 'Write']) {
      const metric = new Metric({
        namespace: 'AWS/DynamoDB',
        metricName: `${direction}ThrottleEvents`,
        dimensionsMap: { TableName: this.table.tableName },
        statistic: 'Sum',
        period: ALARM_PERIOD,
      });
      alarmOn(this, `${direction}Throttles`, metric, {
        stage,
        says: `The table throttles ${direction.toLowerCase()}s: calls are repeated, people wait.`,
      });
    }
    const errors = this.table.metricSystemErrorsForOperations({
      operations: OPERATIONS,
      period: ALARM_PERIOD,
    });
    alarmOn(this, 'SystemErrors', errors, { stage, says: 'DynamoDB answers with errors of its own.' });
  }
}
