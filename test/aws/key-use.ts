import type { Assembly, Resource } from './assembly.ts';
import type { ServiceCall } from './gateway.ts';
import type { Permission, Statement } from './iam-policy.ts';

interface Encrypted {
  readonly KMSMasterKeyId?: string;
  readonly KmsKeyId?: string;
}

/** Which key protects a table, a bucket or a secret, by the ARN of what it protects. */
export function keysOfData(assembly: Assembly): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const note = (resource: Resource, arn: string, given: unknown) => {
    const key = given === undefined ? undefined : assembly.resolve<string>(resource, given);
    if (key) keys.set(arn, key);
  };
  for (const table of assembly.resources('AWS::DynamoDB::Table'))
    note(
      table,
      assembly.attribute(table, 'Arn'),
      (table.properties.SSESpecification as Encrypted)?.KMSMasterKeyId,
    );
  for (const secret of assembly.resources('AWS::SecretsManager::Secret'))
    note(secret, assembly.reference(secret), (secret.properties as Encrypted).KmsKeyId);
  for (const bucket of assembly.resources('AWS::S3::Bucket')) {
    const text = JSON.stringify(bucket.properties.BucketEncryption ?? {});
    const found = /"KMSMasterKeyID":(\{.+?\]\}|"[^"]+")/u.exec(text)?.[1];
    note(bucket, assembly.attribute(bucket, 'Arn'), found && (JSON.parse(found) as unknown));
  }
  return keys;
}

/** What a call on encrypted data asks of its key, through the service that holds the data. */
export function keyUse(
  { service, operation, permissions }: ServiceCall,
  keys: ReadonlyMap<string, string>,
  { place }: Assembly,
): readonly Permission[] {
  const [first] = permissions;
  const arn = first?.resource.split('/index/')[0] ?? '';
  const key = keys.get(arn) ?? keys.get(arn.split('/')[0] ?? '');
  if (!key) return [];
  const facts = {
    'kms:ViaService': `${service}.${place.region}.amazonaws.com`,
    'kms:CallerAccount': place.account,
  };
  const writes = service === 's3' && ['PUT', 'POST'].includes(operation);
  return [{ action: writes ? 'kms:GenerateDataKey' : 'kms:Decrypt', resource: key, facts }];
}

interface KeyPolicy {
  readonly Statement: readonly (Statement & { readonly Principal?: unknown })[];
}

/** What the keys' own policies allow to whoever comes, by the ARN of the key. */
export function keyPolicies(assembly: Assembly): ReadonlyMap<string, readonly Statement[]> {
  return new Map(
    assembly.resources('AWS::KMS::Key').map((key) => {
      const policy = assembly.resolve<KeyPolicy>(key, key.properties.KeyPolicy);
      const open = policy.Statement.filter(({ Principal }) =>
        ['"*"', '{"AWS":"*"}'].includes(JSON.stringify(Principal)),
      );
      return [assembly.attribute(key, 'Arn'), open] as const;
    }),
  );
}
