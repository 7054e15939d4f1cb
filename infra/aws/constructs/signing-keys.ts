import { RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { named } from '../names.ts';
import type { StageSettings } from '../settings.ts';

/**
 * The keys of the installation's own authority. They are made in KMS and never leave it. Kept also when a training stage
 * goes: a signature whose root is gone can be shown to nobody.
 */
export class SigningKeys extends Construct {
  readonly root: Key;
  readonly issuing: Key;
  readonly timestamp: Key;

  constructor(scope: Construct, id: string, { stage, signingKeys }: StageSettings) {
    super(scope, id);
    const key = (name: string, description: string) =>
      new Key(this, name, {
        alias: named(stage, name.toLowerCase()),
        description,
        keySpec: KeySpec[signingKeys],
        keyUsage: KeyUsage.SIGN_VERIFY,
        removalPolicy: RemovalPolicy.RETAIN,
      });
    this.root = key('Root', 'Signs the certificates of the issuing and the time-stamping key.');
    this.issuing = key('Issuing', "Signs the short-lived certificate of each person's act.");
    this.timestamp = key('Timestamp', 'Signs time-stamps (RFC 3161).');
  }
}
