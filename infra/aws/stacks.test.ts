import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { WORKFLOWS } from './names.ts';
import { aStage, resourcesOf } from './testing/a-stage.ts';
import { nameOf } from './testing/rights.ts';

const { data, web, functions, workflows, operations } = aStage();

describe('data stack: table', () => {
  it('is restored to any second, protected from deletion, encrypted by the own key, and told as a stream', () => {
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    });
    data.hasResource('AWS::DynamoDB::Table', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('has the listing indexes whole and the outbox index with keys only', () => {
    const [[, table] = []] = resourcesOf(data, 'AWS::DynamoDB::Table');
    const indexes = table?.Properties?.GlobalSecondaryIndexes as {
      IndexName: string;
      Projection: { ProjectionType: string };
    }[];
    expect(indexes.map(({ IndexName, Projection }) => [IndexName, Projection.ProjectionType])).toEqual([
      ['listing-1', 'ALL'],
      ['listing-2', 'ALL'],
      ['listing-3', 'ALL'],
      ['outbox', 'KEYS_ONLY'],
    ]);
  });
});

describe('data stack: documents', () => {
  it('are versioned, under Object Lock, encrypted by the own key, logged, and stay when the stack goes', () => {
    data.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: Match.objectLike({
        ObjectLockEnabled: true,
        VersioningConfiguration: { Status: 'Enabled' },
        LoggingConfiguration: Match.objectLike({ LogFilePrefix: 'documents/' }),
        BucketEncryption: Match.objectLike({
          ServerSideEncryptionConfiguration: [
            Match.objectLike({
              ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }),
            }),
          ],
        }),
      }),
    });
  });

  it('of every bucket are never public and reached by TLS only', () => {
    const buckets = resourcesOf(data, 'AWS::S3::Bucket');
    expect(buckets).toHaveLength(2);
    for (const [, { Properties }] of buckets)
      expect(Properties?.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    const policies = JSON.stringify(resourcesOf(data, 'AWS::S3::BucketPolicy'));
    expect(policies.match(/"aws:SecureTransport":"false"/gu)).toHaveLength(2);
  });

  it('go to Glacier Instant Retrieval after a month when they are conventions; left parts go after a week', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: {
        Rules: [
          Match.objectLike({
            Prefix: 'conventions/',
            Transitions: [{ StorageClass: 'GLACIER_IR', TransitionInDays: 30 }],
          }),
          Match.objectLike({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }),
        ],
      },
    });
  });
});

describe('data stack: keys', () => {
  it('of the signing authority are made for signatures only and outlive the stack', () => {
    const keys = resourcesOf(data, 'AWS::KMS::Key').filter(
      ([, { Properties }]) => Properties?.KeyUsage === 'SIGN_VERIFY',
    );
    expect(keys.map(([, { Properties }]) => Properties?.KeySpec)).toEqual(Array(3).fill('ECC_NIST_P256'));
    expect(keys.map(([, { DeletionPolicy }]) => DeletionPolicy)).toEqual(Array(3).fill('Retain'));
  });

  it('of the data is turned each year and used through the services that hold the data', () => {
    const [key] = resourcesOf(data, 'AWS::KMS::Key').filter(
      ([, { Properties }]) => Properties?.EnableKeyRotation === true,
    );
    expect(JSON.stringify(key)).toMatch(/"kms:ViaService":\[.*"dynamodb\.eu-west-3\./u);
  });

  it('of the installation has 64 random letters and digits: over 256 bits, read as base64', () => {
    data.hasResourceProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true },
    });
  });
});

describe('functions stack', () => {
  it('runs on Node.js 24 and arm64, x86_64 where documents are set', () => {
    const lambdas = [functions, web].flatMap((stack) => resourcesOf(stack, 'AWS::Lambda::Function'));
    expect(new Set(lambdas.map(([, { Properties }]) => Properties?.Runtime))).toEqual(
      new Set(['nodejs24.x']),
    );
    const x86 = lambdas.filter(([, { Properties }]) => `${Properties?.Architectures}` === 'x86_64');
    expect(x86.map(([, { Properties }]) => Properties?.FunctionName)).toEqual([
      'mithaq-training-documents',
      'mithaq-training-signature',
      'mithaq-training-daily',
      'mithaq-training-portal',
    ]);
    expect(lambdas).toHaveLength(13);
  });

  it.each(['signals', 'mails'])(
    'follows the new rows of the outbox for %s, answered row by row',
    (reader) => {
      functions.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        FilterCriteria: {
          Filters: [
            {
              Pattern: `{"eventName":["INSERT"],"dynamodb":{"NewImage":{"reader":{"S":["${reader}"]}}}}`,
            },
          ],
        },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 3,
        DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
      });
    },
  );

  it('is called by the clock: rounds each minute, the daily one at eight in Casablanca', () => {
    const schedules = resourcesOf(functions, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => [
      Properties?.ScheduleExpression,
      Properties?.ScheduleExpressionTimezone,
      Properties?.Target,
    ]);
    const zone = 'Africa/Casablanca';
    const told = (task: string) =>
      expect.objectContaining({ Input: JSON.stringify({ task }), DeadLetterConfig: expect.anything() });
    expect(schedules).toEqual([
      ['rate(1 minute)', zone, told('deliver-due')],
      ['rate(1 minute)', zone, told('deliver-due')],
      ['cron(0 8 * * ? *)', zone, told('run-daily')],
      ['rate(1 hour)', zone, told('take-stock')],
    ]);
  });

  it('hears of the mails of its own configuration set only', () => {
    functions.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': ['mithaq-training-mails'] } } },
      },
    });
  });
});

describe('workflows stack', () => {
  it.each(WORKFLOWS)(
    'runs the very definition of %s, with the functions in the place of their names',
    (name) => {
      const file = new URL(`../../workflows/${name}/definition.asl.json`, import.meta.url);
      const machines = resourcesOf(workflows, 'AWS::StepFunctions::StateMachine');
      const [, machine] = machines.find(
        ([, { Properties }]) => Properties?.StateMachineName === `mithaq-training-${name}`,
      )!;
      const { DefinitionString, DefinitionSubstitutions } = machine.Properties as Record<string, string>;
      expect(JSON.parse(DefinitionString!)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
      const named = new Set([...DefinitionString!.matchAll(/\$\{(\w+)\}/gu)].map(([, word]) => word));
      expect(new Set(Object.keys(DefinitionSubstitutions!))).toEqual(named);
      for (const [word, arn] of Object.entries(DefinitionSubstitutions!))
        expect(nameOf(arn).toLowerCase()).toBe(`${word}lambda`);
    },
  );

  it('logs every transition without what was handed over, and publishes a version that alias live leads to', () => {
    for (const [, { Properties }] of resourcesOf(workflows, 'AWS::StepFunctions::StateMachine')) {
      expect(Properties?.StateMachineType).toBe('STANDARD');
      expect(Properties?.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: false });
    }
    workflows.resourceCountIs('AWS::StepFunctions::StateMachineVersion', WORKFLOWS.length);
    workflows.allResources('AWS::StepFunctions::StateMachineVersion', { DeletionPolicy: 'Retain' });
    workflows.allResourcesProperties('AWS::StepFunctions::StateMachineAlias', { Name: 'live' });
  });
});

describe('web stack', () => {
  it('throttles, and logs no address: a token stands in the path of a link', () => {
    const [[, stage] = []] = resourcesOf(web, 'AWS::ApiGatewayV2::Stage');
    expect(stage?.Properties?.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 100 });
    const logged = JSON.stringify(stage?.Properties?.AccessLogSettings);
    expect(logged).toContain('$context.routeKey');
    expect(logged).not.toMatch(/\$context\.(path|customDomain|authorizer)|requestOverride|queryString/u);
  });

  it('leads every address to the portal, links by a route that does not name their token', () => {
    const routes = resourcesOf(web, 'AWS::ApiGatewayV2::Route').map(
      ([, { Properties }]) => Properties?.RouteKey,
    );
    expect(routes.sort()).toEqual(['ANY /', 'ANY /l/{token}', 'ANY /l/{token}/new', 'ANY /{path+}']);
  });

  it('lets nobody register, and asks everybody for a second factor', () => {
    web.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: 'ACTIVE',
    });
    web.resourceCountIs('AWS::Cognito::UserPoolGroup', 2);
    web.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      GenerateSecret: true,
    });
  });

  it('puts no secret into the template', () => {
    const [[, secret] = []] = resourcesOf(web, 'AWS::SecretsManager::Secret');
    expect(secret?.Properties?.SecretString).toEqual({ 'Fn::GetAtt': [expect.any(String), 'ClientSecret'] });
  });
});

describe('operations stack', () => {
  it.each(['WaitsMissing', 'PaymentsUnknown', 'OldestApprovalDays', 'MailsUndeliverable', 'OutboxOverdue'])(
    'has an alarm on %s',
    (MetricName) => {
      operations.hasResourceProperties('AWS::CloudWatch::Alarm', {
        MetricName,
        Namespace: 'Mithaq',
        Dimensions: Match.arrayWith([{ Name: 'service', Value: 'daily' }]),
      });
    },
  );

  it('has one dashboard, one topic with TLS only, and a budget that warns', () => {
    operations.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
    operations.hasResourceProperties('AWS::SNS::Topic', { TopicName: 'mithaq-training-alarms' });
    operations.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: Match.objectLike({ BudgetLimit: { Amount: 50, Unit: 'USD' } }),
    });
  });
});

describe('alarms of every stack', () => {
  const alarms = [data, web, functions, workflows, operations].flatMap((stack) =>
    resourcesOf(stack, 'AWS::CloudWatch::Alarm'),
  );

  it('go to the topic, and say what to do', () => {
    expect(alarms.length).toBeGreaterThan(60);
    for (const [, { Properties }] of alarms) {
      expect(JSON.stringify(Properties?.AlarmActions)).toContain('mithaq-training-alarms');
      expect(Properties?.AlarmDescription).toMatch(/\w+.*[.)]$/u);
    }
  });

  it.each(['Errors', 'Throttles', 'Duration'])('watch %s of each function', (metric) => {
    const watching = alarms.filter(
      ([, { Properties }]) => Properties?.MetricName === metric && Properties.Namespace === 'AWS/Lambda',
    );
    expect(watching).toHaveLength(13);
  });

  it.each(['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted', 'ExecutionThrottled'])(
    'watch %s of each workflow',
    (metric) => {
      expect(alarms.filter(([, { Properties }]) => Properties?.MetricName === metric)).toHaveLength(
        WORKFLOWS.length,
      );
    },
  );
});
