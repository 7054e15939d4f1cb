import { createHash } from 'node:crypto';

/** Where the stacks would stand. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** A resource whose properties are resolved when they are asked for. */
interface Named {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: (name: string) => unknown;
}

/** The property in which a template may fix the name of a resource. */
const NAME_PROPERTY: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::Api': '',
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Events::EventBus': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::KMS::Alias': 'AliasName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::Scheduler::ScheduleGroup': 'Name',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::SES::EmailIdentity': 'EmailIdentity',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::StepFunctions::StateMachine': 'StateMachineName',
};

/** Resources of which CloudFormation makes up the id; ten letters are as good as the real ones. */
const INVENTED = /^AWS::(ApiGatewayV2::Api|Cognito::|KMS::Key$)/u;

function nameOf(resource: Named): string {
  const { stack, logicalId, type, properties } = resource;
  const property = NAME_PROPERTY[type];
  const given = property ? properties(property) : undefined;
  if (typeof given === 'string') return given;
  if (INVENTED.test(type))
    return createHash('sha256').update(`${stack}/${logicalId}`).digest('hex').slice(0, 10);
  const name = `${stack}-${logicalId}`;
  return type === 'AWS::S3::Bucket' ? name.toLowerCase() : name.slice(0, 64);
}

type ArnOf = (name: string, place: string, account: string, region: string) => string;

const ARN: Readonly<Record<string, ArnOf>> = {
  'AWS::Cognito::UserPool': (name, place, _, region) =>
    `arn:aws:cognito-idp:${place}:userpool/${region}_${name}`,
  'AWS::DynamoDB::GlobalTable': (name, place) => `arn:aws:dynamodb:${place}:table/${name}`,
  'AWS::DynamoDB::Table': (name, place) => `arn:aws:dynamodb:${place}:table/${name}`,
  'AWS::Events::EventBus': (name, place) => `arn:aws:events:${place}:event-bus/${name}`,
  'AWS::Events::Rule': (name, place) => `arn:aws:events:${place}:rule/${name}`,
  'AWS::IAM::ManagedPolicy': (name, _, account) => `arn:aws:iam::${account}:policy/${name}`,
  'AWS::IAM::Role': (name, _, account) => `arn:aws:iam::${account}:role/${name}`,
  'AWS::KMS::Key': (name, place) => `arn:aws:kms:${place}:key/${name}`,
  'AWS::Lambda::Function': (name, place) => `arn:aws:lambda:${place}:function:${name}`,
  'AWS::Logs::LogGroup': (name, place) => `arn:aws:logs:${place}:log-group:${name}:*`,
  'AWS::S3::Bucket': (name) => `arn:aws:s3:::${name}`,
  'AWS::SecretsManager::Secret': (name, place) => `arn:aws:secretsmanager:${place}:secret:${name}-AbCdEf`,
  'AWS::SES::ConfigurationSet': (name, place) => `arn:aws:ses:${place}:configuration-set/${name}`,
  'AWS::SES::EmailIdentity': (name, place) => `arn:aws:ses:${place}:identity/${name}`,
  'AWS::SNS::Topic': (name, place) => `arn:aws:sns:${place}:${name}`,
  'AWS::SQS::Queue': (name, place) => `arn:aws:sqs:${place}:${name}`,
  'AWS::StepFunctions::StateMachine': (name, place) => `arn:aws:states:${place}:stateMachine:${name}`,
};

function arnOf(resource: Named, { account, region }: Place): string {
  const name = nameOf(resource);
  const make = ARN[resource.type];
  return make
    ? make(name, `${region}:${account}`, account, region)
    : `arn:aws:${resource.type.split('::')[1]?.toLowerCase()}:${region}:${account}:${name}`;
}

/** What `Ref` gives. */
export function referenceOf(resource: Named, place: Place): string {
  const { type, properties } = resource;
  const name = nameOf(resource);
  switch (type) {
    case 'AWS::SecretsManager::Secret':
    case 'AWS::SNS::Topic':
    case 'AWS::StepFunctions::StateMachine':
    case 'AWS::IAM::ManagedPolicy':
      return arnOf(resource, place);
    case 'AWS::SQS::Queue':
      return `https://sqs.${place.region}.amazonaws.com/${place.account}/${name}`;
    case 'AWS::Cognito::UserPool':
      return `${place.region}_${name}`;
    case 'AWS::Lambda::Version':
      return `${functionArn(properties('FunctionName'), place)}:1`;
    case 'AWS::Lambda::Alias':
      return `${functionArn(properties('FunctionName'), place)}:${properties('Name')}`;
    case 'AWS::StepFunctions::StateMachineVersion':
      return `${properties('StateMachineArn')}:1`;
    case 'AWS::StepFunctions::StateMachineAlias':
      return `${machineBehind(properties)}:${properties('Name')}`;
    default:
      return name;
  }
}

/** What `Fn::GetAtt` gives. */
export function attributeOf(resource: Named, attribute: string, place: Place): string {
  const name = nameOf(resource);
  const { region } = place;
  if (attribute === 'Arn' || attribute === 'TopicArn') {
    if (/::(?:StateMachine)?(?:Alias|Version)$/u.test(resource.type)) return referenceOf(resource, place);
    return arnOf(resource, place);
  }
  switch (attribute) {
    case 'StreamArn':
      return `${arnOf(resource, place)}/stream/2026-01-01T00:00:00.000`;
    case 'ApiEndpoint':
      return `https://${name}.execute-api.${region}.amazonaws.com`;
    case 'ProviderURL':
      return `https://cognito-idp.${region}.amazonaws.com/${region}_${name}`;
    case 'ProviderName':
      return `cognito-idp.${region}.amazonaws.com/${region}_${name}`;
    case 'DomainName':
    case 'RegionalDomainName':
      return `${name}.s3.${region}.amazonaws.com`;
    case 'QueueName':
    case 'TopicName':
    case 'Name':
      return name;
    default:
      return `${name}/${attribute}`;
  }
}

function functionArn(given: unknown, { account, region }: Place): string {
  const text = String(given);
  return text.startsWith('arn:') ? text : `arn:aws:lambda:${region}:${account}:function:${text}`;
}

function machineBehind(properties: Named['properties']): string {
  const routing = (properties('RoutingConfiguration') ?? []) as readonly { StateMachineVersionArn: string }[];
  const deployment = properties('DeploymentPreference') as { StateMachineVersionArn?: string } | undefined;
  const version = routing[0]?.StateMachineVersionArn ?? deployment?.StateMachineVersionArn ?? '';
  return version.replace(/:\d+$/u, '');
}
