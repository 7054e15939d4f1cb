import type { Template } from 'aws-cdk-lib/assertions';
import { resourcesOf } from './a-stage.ts';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

interface Policy {
  readonly PolicyDocument: { readonly Statement: readonly Statement[] };
  readonly Roles?: readonly { readonly Ref: string }[];
}

/** What the roles of a template may do: role -> resource -> its actions, both sorted. */
export function rightsOf(template: Template): Record<string, Record<string, string>> {
  const rights: Record<string, Record<string, Set<string>>> = {};
  const add = (role: string, { PolicyDocument }: Policy) => {
    const name = role.replace(/Role[0-9A-F]{8}$/u, '');
    const held = rights[name] ?? {};
    rights[name] = held;
    for (const { Action, Resource } of PolicyDocument.Statement)
      for (const resource of listOf(Resource).map(nameOf))
        held[resource] = new Set([...(held[resource] ?? []), ...[Action].flat()]);
  };
  for (const [id, { Properties }] of resourcesOf(template, 'AWS::IAM::Role'))
    for (const policy of (Properties?.Policies ?? []) as Policy[]) add(id, policy);
  for (const [, { Properties }] of resourcesOf(template, 'AWS::IAM::Policy')) {
    const policy = Properties as unknown as Policy;
    for (const { Ref } of policy.Roles ?? []) add(Ref, policy);
  }
  const worded = (held: Record<string, Set<string>>) =>
    Object.fromEntries(Object.entries(held).map(([on, actions]) => [on, [...actions].sort().join(' ')]));
  return Object.fromEntries(Object.entries(rights).map(([role, held]) => [role, worded(held)]));
}

function listOf(resource: unknown): readonly unknown[] {
  return Array.isArray(resource) ? resource : [resource];
}

/** A reference in readable form: `arn:aws:s3:::…` without region and account, or the name of what is referred to. */
export function nameOf(reference: unknown): string {
  if (typeof reference === 'string') return reference.replace(/^arn:aws:(\w+):[\w-]*:/u, '$1:');
  const [[kind, value] = []] = Object.entries(reference as Record<string, unknown>);
  if (kind === 'Fn::Join') return joined((value as [string, unknown[]])[1]);
  if (kind === 'Fn::GetAtt') return (value as string[])[0]!.replace(/[0-9A-F]{8}$/u, '');
  if (kind === 'Ref') return String(value).replace(/[0-9A-F]{8}$/u, '');
  return String(value)
    .replace(/^.*:ExportsOutput(?:Ref|FnGetAtt)/u, '')
    .replace(/[0-9A-F]{8}(?=(?:Arn|StreamArn)?[0-9A-F]{8}$)/u, '')
    .replace(/(Arn)?[0-9A-F]{8}$/u, '');
}

function joined(parts: readonly unknown[]): string {
  const whole = parts.map((part) => (typeof part === 'string' ? part : `<${nameOf(part)}>`)).join('');
  return whole
    .replaceAll('<AWS::AccountId>', '')
    .replace(/^arn:aws:(\w+):[\w-]*::?/u, '$1:')
    .replace('mithaq-training-', '')
    .replace(/index\/listing-\d$/u, 'index/listing-*');
}
