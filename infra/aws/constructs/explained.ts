import { Aws, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Says why a finding of cdk-nag is as it has to be. The reason is for a reader who wants to know whether it still holds. */
export function explained(scope: IConstruct, rule: string, reason: string): void {
  Validations.of(scope).acknowledge({ id: `AwsSolutions-${rule}`, reason });
}

/** The same for a wildcard in the resources of a right. */
export function explainedWildcard(scope: IConstruct, arn: string, reason: string): void {
  explained(scope, `IAM5[Resource::${arn.replaceAll(Aws.ACCOUNT_ID, '<AWS::AccountId>')}]`, reason);
}
