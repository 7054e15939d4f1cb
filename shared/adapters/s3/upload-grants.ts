import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { checkDocumentKey } from '../../ports/document-key.ts';
import { fault } from '../../ports/fault.ts';
import type { UploadGrants } from '../../ports/uploads.ts';

const LIFE_SECONDS = 10 * 60;
const SHA256_HEX = /^[0-9a-f]{64}$/u;

/** Grants as presigned POST policies of S3: one key, one media type, one hash, 1 to `sizeBytesMax` bytes, ten minutes. */
export function createUploadGrants({
  client,
  bucket,
}: {
  readonly client: S3Client;
  readonly bucket: string;
}): UploadGrants {
  return {
    async grant({ key, mediaType, sha256, sizeBytesMax }) {
      checkDocumentKey(key);
      if (!SHA256_HEX.test(sha256))
        throw fault('InputInvalid', `Not a SHA-256 in hex: ${sha256.slice(0, 80)}`);
      return createPresignedPost(client, {
        Bucket: bucket,
        Key: key,
        Expires: LIFE_SECONDS,
        // Each field is also a condition of the policy, to the letter.
        Fields: {
          'Content-Type': mediaType,
          'x-amz-meta-sha256': sha256,
          'x-amz-checksum-algorithm': 'SHA256',
          'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
        },
        Conditions: [['content-length-range', 1, sizeBytesMax]],
      });
    },
  };
}
