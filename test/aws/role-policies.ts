import type { Assembly, Resource } from './assembly.ts';
import type { Statement } from './iam-policy.ts';

interface PolicyDocument {
  readonly Statement: Statement | readonly Statement[];
}

interface InlinePolicies {
  readonly Policies?: readonly { readonly PolicyDocument: PolicyDocument }[];
}

interface AttachedPolicy {
  readonly Roles?: readonly string[];
  readonly PolicyDocument: PolicyDocument;
}

/** What a role of the assembly may do: its inline policies and those attached to it, by the role's ARN. */
export function rolePolicies(assembly: Assembly): ReadonlyMap<string, readonly Statement[]> {
  const byRole = new Map<string, Statement[]>();
  const arns = new Map<string, string>();
  for (const role of assembly.resources('AWS::IAM::Role')) {
    const arn = assembly.attribute(role, 'Arn');
    arns.set(assembly.reference(role), arn);
    const { Policies = [] } = resolved<InlinePolicies>(assembly, role);
    byRole.set(
      arn,
      Policies.flatMap(({ PolicyDocument }) => statementsOf(PolicyDocument)),
    );
  }
  for (const type of ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'])
    for (const policy of assembly.resources(type)) {
      const { Roles = [], PolicyDocument } = resolved<AttachedPolicy>(assembly, policy);
      for (const role of Roles) byRole.get(arns.get(role) ?? '')?.push(...statementsOf(PolicyDocument));
    }
  return byRole;
}

function resolved<Properties>(assembly: Assembly, resource: Resource): Properties {
  return assembly.resolve<Properties>(resource, resource.properties);
}

function statementsOf({ Statement: given }: PolicyDocument): readonly Statement[] {
  return Array.isArray(given) ? (given as readonly Statement[]) : [given as Statement];
}
