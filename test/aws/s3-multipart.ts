import { createHash, randomUUID } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod';
import type { NewVersion, VersionedObjects } from './s3-objects.ts';
import { checkedSums, type S3Answer, S3Refusal, type S3Request, xml } from './s3-wire.ts';

const PART_BYTES_MIN = 5 * 1024 * 1024;

interface Part {
  readonly bytes: Uint8Array;
  readonly etag: string;
  readonly sha256: string | undefined;
}

interface Upload {
  /** What the object will carry; its bytes come with the parts. */
  readonly head: NewVersion;
  readonly parts: Map<number, Part>;
}

export interface MultipartUploads {
  create(head: NewVersion): S3Answer;
  uploadPart(request: S3Request): S3Answer;
  complete(request: S3Request): S3Answer;
  abort(request: S3Request): S3Answer;
  /** How many are begun and neither completed nor aborted. */
  open(): number;
}

const manifest = z.object({
  CompleteMultipartUpload: z.object({
    Part: z
      .array(z.object({ PartNumber: z.coerce.number(), ETag: z.string(), ChecksumSHA256: z.string() }))
      .min(1),
  }),
});

/** Uploads in parts: each part with its own checksum, the object's is made of theirs. */
export function createMultipartUploads(objects: VersionedObjects): MultipartUploads {
  const uploads = new Map<string, Upload>();
  const uploadOf = ({ query }: S3Request): Upload => {
    const upload = uploads.get(query.get('uploadId') ?? '');
    if (!upload) throw new S3Refusal(404, 'NoSuchUpload', 'The specified multipart upload does not exist.');
    return upload;
  };
  return {
    create(head) {
      const uploadId = randomUUID();
      uploads.set(uploadId, { head, parts: new Map() });
      const body = { Bucket: head.bucket, Key: head.key, UploadId: uploadId };
      return { status: 200, body: xml('InitiateMultipartUploadResult', body) };
    },
    uploadPart(request) {
      const sums = checkedSums(request.headers, request.body);
      const etag = `"${createHash('md5').update(request.body).digest('hex')}"`;
      const sha256 = sums['x-amz-checksum-sha256'];
      const number = Number(request.query.get('partNumber'));
      uploadOf(request).parts.set(number, { bytes: request.body, etag, sha256 });
      return { status: 200, headers: { ...sums, etag } };
    },
    complete(request) {
      const { head, parts } = uploadOf(request);
      const chosen = chosenParts(request, parts);
      const sums = chosen.map(({ sha256 = '' }) => Buffer.from(sha256, 'base64'));
      const whole = createHash('sha256').update(Buffer.concat(sums)).digest('base64');
      const made = objects[request.headers['if-none-match'] === '*' ? 'putIfNone' : 'put']({
        ...head,
        bytes: Buffer.concat(chosen.map(({ bytes }) => bytes)),
        checksums: {
          'x-amz-checksum-sha256': `${whole}-${chosen.length}`,
          'x-amz-checksum-type': 'COMPOSITE',
        },
        etag: `"${createHash('md5').update(whole).digest('hex')}-${chosen.length}"`,
      });
      uploads.delete(request.query.get('uploadId') ?? '');
      const body = { Bucket: made.bucket, Key: made.key, ETag: made.etag };
      const headers = { 'x-amz-version-id': made.versionId };
      return { status: 200, headers, body: xml('CompleteMultipartUploadResult', body) };
    },
    abort(request) {
      uploadOf(request);
      uploads.delete(request.query.get('uploadId') ?? '');
      return { status: 204 };
    },
    open: () => uploads.size,
  };
}

function chosenParts({ body }: S3Request, parts: ReadonlyMap<number, Part>): readonly Part[] {
  const parser = new XMLParser({ isArray: (name) => name === 'Part', parseTagValue: false });
  const named = manifest.parse(parser.parse(body.toString('utf8'))).CompleteMultipartUpload.Part;
  return named.map(({ PartNumber, ETag, ChecksumSHA256 }, index) => {
    const part = parts.get(PartNumber);
    const inOrder = PartNumber > (named[index - 1]?.PartNumber ?? 0);
    if (!part || part.etag !== ETag.replaceAll('&quot;', '"') || part.sha256 !== ChecksumSHA256 || !inOrder)
      throw new S3Refusal(400, 'InvalidPart', 'One or more of the specified parts could not be found.');
    if (index < named.length - 1 && part.bytes.byteLength < PART_BYTES_MIN)
      throw new S3Refusal(
        400,
        'EntityTooSmall',
        'Your proposed upload is smaller than the minimum allowed size',
      );
    return part;
  });
}
