import type { Permission } from './iam-policy.ts';
import type { Place } from './physical-names.ts';
import { jsonOf, type ServiceRequest } from './service-request.ts';

type Named = Readonly<Record<string, unknown>>;

export interface PermissionNeeds {
  readonly place: Place;
  /** The state machine that waits for a task token. */
  readonly machineOfToken: (token: string) => string;
}

/** The actions and resources that AWS would check for a request. */
export function askedPermissions(request: ServiceRequest, needs: PermissionNeeds): readonly Permission[] {
  switch (request.service) {
    case 'dynamodb':
      return tablePermissions(request, needs.place);
    case 'states':
      return statesPermissions(request, needs);
    case 's3':
      return s3Permissions(request);
    case 'ses':
      return mailPermissions(request, needs.place);
    case 'secretsmanager':
      return [{ action: `secretsmanager:${request.operation}`, resource: text(jsonOf(request), 'SecretId') }];
    case 'kms':
      return [{ action: `kms:${request.operation}`, resource: keyArn(jsonOf(request), needs.place) }];
  }
}

function text(body: Named, field: string): string {
  return String(body[field] ?? '');
}

function keyArn(body: Named, { region, account }: Place): string {
  const key = text(body, 'KeyId');
  return key.startsWith('arn:') ? key : `arn:aws:kms:${region}:${account}:key/${key}`;
}

/** A transaction is checked item by item (DynamoDB Developer Guide, "IAM for transactions"). */
const TRANSACTION_ACTIONS: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

function tablePermissions(request: ServiceRequest, { region, account }: Place): readonly Permission[] {
  const arn = (table: unknown) => `arn:aws:dynamodb:${region}:${account}:table/${table}`;
  const body = jsonOf<Named>(request);
  const items = body.TransactItems as readonly Readonly<Record<string, { TableName: string }>>[] | undefined;
  if (items)
    return items.flatMap((item) =>
      Object.entries(item).map(([kind, { TableName }]) => ({
        action: `dynamodb:${TRANSACTION_ACTIONS[kind]}`,
        resource: arn(TableName),
      })),
    );
  const action = `dynamodb:${request.operation}`;
  if (body.RequestItems)
    return Object.keys(body.RequestItems).map((table) => ({ action, resource: arn(table) }));
  const index = body.IndexName === undefined ? '' : `/index/${body.IndexName}`;
  return [{ action, resource: arn(body.TableName) + index }];
}

function statesPermissions(
  request: ServiceRequest,
  { machineOfToken }: PermissionNeeds,
): readonly Permission[] {
  const body = jsonOf<Named>(request);
  const action = `states:${request.operation}`;
  const token = body.taskToken;
  if (typeof token === 'string') return [{ action, resource: machineOfToken(token) }];
  // Whatever version or alias is named, the machine's own ARN is checked; the rest is a fact for conditions.
  const [, machine = '', qualifier] =
    /^(arn:aws:states:[^:]*:[^:]*:stateMachine:[^:]+)(?::(.+))?$/u.exec(text(body, 'stateMachineArn')) ?? [];
  const facts = qualifier === undefined ? {} : { 'states:StateMachineQualifier': qualifier };
  return [{ action, resource: machine || text(body, 'executionArn'), facts }];
}

function mailPermissions(request: ServiceRequest, { region, account }: Place): readonly Permission[] {
  const body = jsonOf<Named>(request);
  const from = senderOf(body);
  const arn = (rest: string) => `arn:aws:ses:${region}:${account}:${rest}`;
  const action = 'ses:SendEmail';
  const facts = { 'ses:FromAddress': from };
  const permissions: Permission[] = [{ action, resource: arn(`identity/${from.split('@')[1]}`), facts }];
  if (body.ConfigurationSetName)
    permissions.push({ action, resource: arn(`configuration-set/${body.ConfigurationSetName}`), facts });
  return permissions;
}

/** As the request says, or as the message itself does. */
function senderOf(body: Named): string {
  const raw = (body.Content as { readonly Raw?: { readonly Data: string } } | undefined)?.Raw?.Data;
  const message = Buffer.from(raw ?? '', 'base64').toString('latin1');
  const said = text(body, 'FromEmailAddress') || (/^From: (.+)$/imu.exec(message)?.[1] ?? '');
  return /<([^>]+)>/u.exec(said)?.[1] ?? said.trim();
}

function s3Permissions(request: ServiceRequest): readonly Permission[] {
  const { method, path, query, headers } = request;
  const [, bucket = '', ...rest] = path.split('/');
  const bucketArn = `arn:aws:s3:::${bucket}`;
  const key = rest.map(decodeURIComponent).join('/');
  const onKey = (...actions: readonly string[]) =>
    actions.map((action) => ({
      action: `s3:${action}`,
      resource: `${bucketArn}/${key || postedKey(request)}`,
    }));
  switch (method) {
    case 'PUT':
      return onKey(
        'PutObject',
        ...('x-amz-object-lock-mode' in headers ? ['PutObjectRetention'] : []),
        ...('x-amz-tagging' in headers ? ['PutObjectTagging'] : []),
        ...('if-match' in headers ? ['GetObject'] : []),
      );
    case 'POST':
      // A lock asked for when an upload in parts begins is asked for as on a plain put.
      return onKey('PutObject', ...('x-amz-object-lock-mode' in headers ? ['PutObjectRetention'] : []));
    case 'DELETE':
      if (query.has('uploadId')) return onKey('AbortMultipartUpload');
      return onKey(query.has('versionId') ? 'DeleteObjectVersion' : 'DeleteObject');
    default:
      if (key === '')
        return [
          { action: query.has('versions') ? 's3:ListBucketVersions' : 's3:ListBucket', resource: bucketArn },
        ];
      return onKey(query.has('versionId') ? 'GetObjectVersion' : 'GetObject');
  }
}

/** The key that a presigned form names. */
function postedKey({ body }: ServiceRequest): string {
  return /name="key"\r\n\r\n([^\r]*)\r\n/u.exec(body.subarray(0, 8192).toString('utf8'))?.[1] ?? '';
}
