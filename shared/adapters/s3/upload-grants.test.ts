import { createHash } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anS3Client } from '../../../test/aws/s3-client.ts';
import { type S3Double, startS3Double } from '../../../test/aws/s3-double.ts';
import type { UploadGrant } from '../../ports/uploads.ts';
import { createS3Documents } from './s3-documents.ts';
import { createUploadGrants } from './upload-grants.ts';

const key = 'uploads/UPE-017/statutes.pdf';
const paper = Buffer.from('%PDF statutes');
const request = {
  key,
  mediaType: 'application/pdf',
  sha256: createHash('sha256').update(paper).digest('hex'),
  sizeBytesMax: paper.byteLength,
};

let double: S3Double;
let client: S3Client;
let lateMillis = 0;

beforeEach(async () => {
  lateMillis = 0;
  double = await startS3Double({ nowMillis: () => Date.now() + lateMillis });
  client = anS3Client(double.url);
});
afterEach(async () => {
  client.destroy();
  await double.close();
});

const grant = (changes: Partial<typeof request> = {}): Promise<UploadGrant> =>
  createUploadGrants({ client, bucket: 'documents' }).grant({ ...request, ...changes });

/** What a browser does with a grant: its fields, then the file. */
async function send(
  { url, fields }: UploadGrant,
  bytes: Uint8Array = paper,
  changes: Record<string, string> = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changes })) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]));
  const answer = await fetch(url, { method: 'POST', body: form });
  return { status: answer.status, code: /<Code>(\w+)/u.exec(await answer.text())?.[1] };
}

describe('S3 upload grant', () => {
  it('takes the file, which is then a document like any other', async () => {
    expect(await send(await grant())).toMatchObject({ status: 204 });
    const documents = createS3Documents({ client, bucket: 'documents', clock: { now: () => '' } });
    const { document, bytes } = await documents.get(key);
    const { mediaType, sha256 } = request;
    expect(document).toEqual({ key, mediaType, sha256, sizeBytes: paper.byteLength });
    expect(Buffer.from(bytes).equals(paper)).toBe(true);
  });

  it('takes no larger file and no empty one', async () => {
    expect(await send(await grant(), Buffer.concat([paper, paper]))).toEqual({
      status: 400,
      code: 'EntityTooLarge',
    });
    expect(await send(await grant(), new Uint8Array())).toEqual({ status: 400, code: 'EntityTooSmall' });
  });

  it('takes no other bytes than those it was given for', async () => {
    expect(await send(await grant(), Buffer.from('%PDF STATUTES'))).toEqual({
      status: 400,
      code: 'BadDigest',
    });
  });

  it.each([
    ['another type', { 'Content-Type': 'text/html' }],
    ['another key', { key: 'conventions/CONV-2026-001/revision-1.pdf' }],
    ['another hash in its metadata', { 'x-amz-meta-sha256': '0'.repeat(64) }],
    ['a field that nobody granted', { 'x-amz-meta-owner': 'me' }],
  ])('takes no file under %s', async (_, changes) => {
    expect(await send(await grant(), paper, changes)).toEqual({ status: 403, code: 'AccessDenied' });
    expect(double.objects()).toEqual([]);
  });

  it('cannot be widened by its holder', async () => {
    const { url, fields } = await grant();
    const text = Buffer.from(fields.Policy!, 'base64').toString();
    const wider = text.replace(`1,${request.sizeBytesMax}`, '1,999999');
    expect(wider).not.toBe(text);
    const Policy = Buffer.from(wider).toString('base64');
    expect(await send({ url, fields }, paper, { Policy })).toEqual({
      status: 403,
      code: 'SignatureDoesNotMatch',
    });
  });

  it('lives ten minutes', async () => {
    const granted = await grant();
    lateMillis = 9 * 60_000;
    expect(await send(granted)).toMatchObject({ status: 204 });
    lateMillis = 11 * 60_000;
    expect(await send(granted)).toEqual({ status: 403, code: 'AccessDenied' });
  });

  it('is given for the key of a document and a hash, and for nothing else', async () => {
    await expect(grant({ key: '../x' })).rejects.toMatchObject({ name: 'InputInvalid' });
    await expect(grant({ sha256: 'none' })).rejects.toMatchObject({ name: 'InputInvalid' });
  });
});
