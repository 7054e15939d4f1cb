import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createS3Documents } from './s3-documents.ts';

const KEY = 'conventions/CONV-2026-001/revision-1.pdf';
const s3 = mockClient(S3Client);
const pauses: number[] = [];
const documents = createS3Documents({
  client: new S3Client({ region: 'eu-west-3' }),
  bucket: 'documents',
  clock: { now: () => '2026-06-01T09:00:00.000Z' },
  pause: async (millis) => {
    pauses.push(millis);
  },
});
const put = (bytes: Uint8Array = Buffer.from('signed')) => documents.put(KEY, bytes, 'application/pdf');

function refusal(name: string, httpStatusCode: number): S3ServiceException {
  return new S3ServiceException({
    name,
    $fault: httpStatusCode >= 500 ? 'server' : 'client',
    $metadata: { httpStatusCode },
    message: 'as S3 says',
  });
}

beforeEach(() => {
  s3.reset();
  pauses.length = 0;
});

describe('S3 documents: faults', () => {
  it.each([
    ['a throttle', refusal('SlowDown', 503)],
    ['a fault of S3', refusal('InternalError', 500)],
    ['a request that took too long', refusal('RequestTimeout', 400)],
    ['a time-out', Object.assign(new Error('no answer'), { name: 'TimeoutError' })],
    ['a line that broke', Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })],
  ])('%s is a transient fault that says what was not done', async (_, error) => {
    s3.onAnyCommand().rejects(error);
    const transient = (words: RegExp) => ({
      name: 'TransientFault',
      message: expect.stringMatching(words),
      cause: error,
    });
    await expect(put()).rejects.toMatchObject(transient(/^The document \S+ was not kept: /u));
    await expect(documents.get(KEY)).rejects.toMatchObject(transient(/was not read: /u));
    await expect(documents.describe(KEY)).rejects.toMatchObject(transient(/was not looked up: /u));
  });

  it('what S3 denies is a defect and keeps its name', async () => {
    s3.onAnyCommand().rejects(refusal('AccessDenied', 403));
    await expect(put()).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

describe('S3 documents: a conflict', () => {
  it('is put again until it is decided', async () => {
    const conflict = refusal('ConditionalRequestConflict', 409);
    s3.on(PutObjectCommand).rejectsOnce(conflict).rejectsOnce(conflict).resolves({});
    expect(await put()).toMatchObject({ key: KEY, sizeBytes: 6 });
    expect(pauses).toHaveLength(2);
  });

  it('without end is a transient fault', async () => {
    s3.on(PutObjectCommand).rejects(refusal('ConditionalRequestConflict', 409));
    await expect(put()).rejects.toMatchObject({ name: 'TransientFault' });
    expect(s3.commandCalls(PutObjectCommand)).toHaveLength(6);
  });
});

describe('S3 documents: an upload in parts', () => {
  const large = () => put(new Uint8Array(17 * 1024 * 1024));
  beforeEach(() => {
    s3.on(CreateMultipartUploadCommand).resolves({ UploadId: 'upload-1' });
    s3.on(UploadPartCommand).resolves({ ETag: '"part"' });
    s3.on(AbortMultipartUploadCommand).resolves({});
  });

  it('that breaks off is aborted, also when the abort fails', async () => {
    s3.on(UploadPartCommand).resolvesOnce({}).rejects(refusal('SlowDown', 503));
    await expect(large()).rejects.toMatchObject({ name: 'TransientFault' });
    s3.on(AbortMultipartUploadCommand).rejects(refusal('SlowDown', 503));
    await expect(large()).rejects.toMatchObject({ name: 'TransientFault' });
    const aborts = s3.commandCalls(AbortMultipartUploadCommand);
    expect(aborts.map(({ args }) => args[0].input.UploadId)).toEqual(['upload-1', 'upload-1']);
  });

  it('is made again from its first part after a conflict', async () => {
    s3.on(CompleteMultipartUploadCommand)
      .rejectsOnce(refusal('ConditionalRequestConflict', 409))
      .resolves({});
    await large();
    expect(s3.commandCalls(CreateMultipartUploadCommand)).toHaveLength(2);
    expect(s3.commandCalls(UploadPartCommand)).toHaveLength(6);
  });

  it('whose completion was heard but not answered is looked up', async () => {
    s3.on(CompleteMultipartUploadCommand).rejects(refusal('NoSuchUpload', 404));
    s3.on(HeadObjectCommand).resolves({ Metadata: { sha256: 'of another' } });
    await expect(large()).rejects.toMatchObject({ name: 'DocumentExists' });
    s3.on(HeadObjectCommand).rejects(refusal('NotFound', 404));
    await expect(large()).rejects.toMatchObject({ name: 'TransientFault' });
    expect(s3.commandCalls(GetObjectCommand)).toEqual([]);
  });
});
