import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { DataKey } from '../constructs/data-key.ts';
import { DocumentsBucket } from '../constructs/documents-bucket.ts';
import { explained } from '../constructs/explained.ts';
import { MailSender } from '../constructs/mail-sender.ts';
import { SigningKeys } from '../constructs/signing-keys.ts';
import { RecordTable } from '../constructs/table.ts';
import type { StageSettings } from '../settings.ts';

/** Letters and digits are read as base64: 64 of them are 48 bytes, of which chance gives 381 bits. */
const INSTALLATION_KEY_LETTERS = 64;

/** What must outlive every deployment: the record, the documents, the keys, and the domain that mails come from. */
export class DataStack extends Stack {
  readonly dataKey: DataKey;
  readonly record: RecordTable;
  readonly documents: DocumentsBucket;
  readonly signingKeys: SigningKeys;
  readonly installationKey: Secret;
  readonly mail: MailSender;

  constructor(scope: Construct, id: string, settings: StageSettings, props: StackProps) {
    super(scope, id, props);
    this.dataKey = new DataKey(this, 'DataKey', settings);
    const { key } = this.dataKey;
    this.record = new RecordTable(this, 'Record', { settings, key });
    this.documents = new DocumentsBucket(this, 'Documents', { settings, key });
    this.signingKeys = new SigningKeys(this, 'SigningKeys', settings);
    this.installationKey = new Secret(this, 'InstallationKey', {
      description: 'Key of the hashes that stand for link tokens, codes and sessions.',
      encryptionKey: key,
      generateSecretString: { passwordLength: INSTALLATION_KEY_LETTERS, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    explained(
      this.installationKey,
      'SMG4',
      'Hashes of links, codes and requests are made with this key: another one would end every link that is out.',
    );
    this.mail = new MailSender(this, 'Mail', settings);
    new CfnOutput(this, 'TableName', { value: this.record.table.tableName });
    new CfnOutput(this, 'DocumentsBucketName', { value: this.documents.bucket.bucketName });
  }
}
