import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { sha256Of } from './sha256.ts';

const MIB = 1024 * 1024;
/** Up to here one request is surer and cheaper than many. */
const ONE_REQUEST_BYTES_MAX = 16 * MIB;
const PART_BYTES = 8 * MIB;

/** Where an object goes and what it carries besides its bytes. */
export type ObjectHead = Required<
  Pick<PutObjectCommandInput, 'Bucket' | 'Key' | 'ContentType' | 'Metadata'>
> &
  Pick<PutObjectCommandInput, 'ObjectLockMode' | 'ObjectLockRetainUntilDate'>;

/** Writes an object under a free key, in parts where it is large; S3 checks each byte that arrives by SHA-256. */
export async function putOnce(client: S3Client, head: ObjectHead, bytes: Uint8Array): Promise<void> {
  if (bytes.byteLength > ONE_REQUEST_BYTES_MAX) return putInParts(client, head, bytes);
  const ChecksumSHA256 = sha256Of(bytes, 'base64');
  await client.send(new PutObjectCommand({ ...head, Body: bytes, ChecksumSHA256, IfNoneMatch: '*' }));
}

async function putInParts(client: S3Client, head: ObjectHead, bytes: Uint8Array): Promise<void> {
  const { Bucket, Key } = head;
  const { UploadId } = await client.send(
    new CreateMultipartUploadCommand({ ...head, ChecksumAlgorithm: 'SHA256' }),
  );
  try {
    const parts: CompletedPart[] = [];
    for (let from = 0; from < bytes.byteLength; from += PART_BYTES) {
      const Body = bytes.subarray(from, from + PART_BYTES);
      const part = { PartNumber: parts.length + 1, ChecksumSHA256: sha256Of(Body, 'base64') };
      const { ETag } = await client.send(new UploadPartCommand({ Bucket, Key, UploadId, Body, ...part }));
      parts.push({ ...part, ETag });
    }
    const MultipartUpload = { Parts: parts };
    await client.send(
      new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload, IfNoneMatch: '*' }),
    );
  } catch (error) {
    // Parts that nobody completes are paid for. The bucket's lifecycle takes what is left when this fails too.
    await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })).catch(() => undefined);
    throw error;
  }
}
