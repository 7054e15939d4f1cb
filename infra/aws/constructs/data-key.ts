import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { named } from '../names.ts';
import type { StageSettings } from '../settings.ts';

const THROUGH = ['dynamodb', 's3', 'secretsmanager'];

/**
 * The customer's key over table, documents and secrets. It is used through those services only: who may reach the data
 * is decided once, by the right on the table, bucket or secret, as with the keys that AWS manages itself.
 */
export class DataKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, { stage }: StageSettings) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      alias: named(stage, 'data'),
      description: 'Encrypts the record, the documents and the secrets of the installation.',
      enableKeyRotation: true,
      // What was encrypted is lost without it, backups included.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const { region, urlSuffix } = Stack.of(this);
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ThroughTheServicesThatHoldTheData',
        principals: [new AnyPrincipal()],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey', 'kms:CreateGrant'],
        resources: ['*'],
        conditions: {
          StringEquals: {
            'kms:CallerAccount': Aws.ACCOUNT_ID,
            'kms:ViaService': THROUGH.map((service) => `${service}.${region}.${urlSuffix}`),
          },
        },
      }),
    );
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsIntoTheTopic',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
  }
}
