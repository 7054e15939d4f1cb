import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { named } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import { explained } from './explained.ts';

const TO_ARCHIVE_DAYS = 30;
const NONCURRENT_DAYS = 90;
const LEFT_PARTS_DAYS = 7;
const ACCESS_LOG_DAYS = 400;
/** Signed conventions are read in the weeks of the ceremony, then kept for ten years. */
const CONVENTIONS = 'conventions/';

/**
 * The convention files: versioned, under Object Lock (each signed convention is put with its retention), TLS only,
 * never public, under the installation's key; every access is logged into a bucket of its own.
 */
export class DocumentsBucket extends Construct {
  readonly bucket: Bucket;
  readonly name: string;

  constructor(scope: Construct, id: string, props: { settings: StageSettings; key: IKey }) {
    super(scope, id);
    const { settings, key } = props;
    const removalPolicy = settings.removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy,
    };
    const abortIncompleteMultipartUploadAfter = Duration.days(LEFT_PARTS_DAYS);
    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...common,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(ACCESS_LOG_DAYS), abortIncompleteMultipartUploadAfter }],
    });
    explained(accessLogs, 'S1', 'This bucket holds the access logs; a log of the log would have no end.');
    this.name = `${named(settings.stage, 'documents')}-${Aws.ACCOUNT_ID}`;
    this.bucket = new Bucket(this, 'Bucket', {
      bucketName: this.name,
      ...common,
      versioned: true,
      objectLockEnabled: true,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      // The library's own class does not fit its interface under exactOptionalPropertyTypes.
      serverAccessLogsBucket: accessLogs as IBucket,
      serverAccessLogsPrefix: 'documents/',
      lifecycleRules: [
        {
          prefix: CONVENTIONS,
          transitions: [
            {
              storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL,
              transitionAfter: Duration.days(TO_ARCHIVE_DAYS),
            },
          ],
        },
        { noncurrentVersionExpiration: Duration.days(NONCURRENT_DAYS), abortIncompleteMultipartUploadAfter },
      ],
    });
  }

  /** What a right is given on: the bucket, or its objects under a prefix. */
  arn(prefix?: string): string {
    const parts = { service: 's3', region: '', account: '', resource: this.name };
    return Stack.of(this).formatArn(prefix === undefined ? parts : { ...parts, resourceName: `${prefix}*` });
  }
}
