import type { Cloud } from './cloud.ts';
import type { ServiceCall } from './gateway.ts';
import { isAllowed, type Permission, type Statement } from './iam-policy.ts';
import { keyPolicies, keysOfData, keyUse } from './key-use.ts';
import { rolePolicies } from './role-policies.ts';

/** A call that the synthesized policies would have refused. */
export interface Refusal extends Permission {
  readonly role: string;
}

/** Which role was used, and for what. */
export type Use = readonly [role: string, permission: Permission];

/**
 * Holds everything that functions, pollers, schedules and state machines did against their roles as synthesized, and
 * answers what AWS would have refused, each once.
 */
export function replayCalls(
  cloud: Cloud,
  policies: ReadonlyMap<string, readonly Statement[]> = rolePolicies(cloud.assembly),
): readonly Refusal[] {
  const ofKeys = keyPolicies(cloud.assembly);
  const refused = new Map<string, Refusal>();
  for (const [role, permission] of usesOf(cloud)) {
    const statements = [...(policies.get(role) ?? []), ...(ofKeys.get(permission.resource) ?? [])];
    if (!isAllowed(statements, permission))
      refused.set(`${role} ${permission.action} ${permission.resource}`, { role, ...permission });
  }
  return [...refused.values()];
}

/** Everything that the roles of the assembly were used for. */
export function usesOf(cloud: Cloud): readonly Use[] {
  return [...callsOf(cloud), ...cloud.workflows.asked, ...startsOf(cloud)];
}

function callsOf({ assembly, gateway, host }: Cloud): readonly Use[] {
  const roles = new Map(host.functions.map(({ accessKeyId, role }) => [accessKeyId, role]));
  const keys = keysOfData(assembly);
  return gateway.calls.flatMap((call) => {
    const role = roles.get(call.accessKeyId) ?? `nobody (${call.accessKeyId})`;
    const asked = [...call.permissions, ...listing(call), ...keyUse(call, keys, assembly)];
    return asked.map((permission): Use => [role, permission]);
  });
}

/** Without the right to list, S3 answers 403 and not 404 for a key that is not there. */
function listing({ service, status, permissions, operation }: ServiceCall): readonly Permission[] {
  const missing = service === 's3' && status === 404 && ['GET', 'HEAD'].includes(operation);
  const bucket = permissions[0]?.resource.split('/')[0];
  return missing && bucket ? [{ action: 's3:ListBucket', resource: bucket }] : [];
}

/** Schedules start functions by a role of their own; pollers read the stream by that of the function. */
function startsOf({ schedules, host, assembly }: Cloud): readonly Use[] {
  const started = new Set(host.invocations.map(({ by }) => by));
  const bySchedules = schedules
    .filter(({ arn }) => started.has(arn))
    .map(({ role, target }): Use => [role, { action: 'lambda:InvokeFunction', resource: target }]);
  const byStreams = assembly.resources('AWS::Lambda::EventSourceMapping').flatMap((resource) => {
    const { EventSourceArn, FunctionName, DestinationConfig } = assembly.resolve<{
      EventSourceArn: string;
      FunctionName: string;
      DestinationConfig?: { OnFailure?: { Destination?: string } };
    }>(resource, resource.properties);
    const { role } = host.find(FunctionName);
    const queue = DestinationConfig?.OnFailure?.Destination;
    const reads = ['DescribeStream', 'GetRecords', 'GetShardIterator'].map(
      (operation): Use => [role, { action: `dynamodb:${operation}`, resource: EventSourceArn }],
    );
    return queue ? [...reads, [role, { action: 'sqs:SendMessage', resource: queue }] as Use] : reads;
  });
  return [...bySchedules, ...byStreams];
}
