import { DeleteObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anS3Client } from '../../../test/aws/s3-client.ts';
import { type S3Double, startS3Double } from '../../../test/aws/s3-double.ts';
import type { Documents } from '../../ports/documents.ts';
import type { LockRule } from './retention.ts';
import { createS3Documents } from './s3-documents.ts';

const KEY = 'conventions/CONV-2026-001/revision-1.pdf';
const Bucket = 'documents';
const MIB = 1024 * 1024;
const NOW = '2028-02-29T09:00:00.000Z';

let double: S3Double;
let client: S3Client;
let nowMillis = Date.parse(NOW);

beforeEach(async () => {
  nowMillis = Date.parse(NOW);
  double = await startS3Double({ nowMillis: () => nowMillis });
  client = anS3Client(double.url);
});
afterEach(async () => {
  client.destroy();
  await double.close();
});

function theDocuments(lock?: LockRule): Documents {
  return createS3Documents({ client, bucket: Bucket, clock: { now: () => NOW }, ...(lock ? { lock } : {}) });
}

const LARGE = Buffer.alloc(17 * MIB, 'no part is like another');

describe('S3 documents: in the bucket', () => {
  it('are one version each with their hash in the metadata and their checksum with S3', async () => {
    const kept = await theDocuments().put(KEY, Buffer.from('signed'), 'application/pdf');
    await theDocuments().put(KEY, Buffer.from('signed'), 'application/pdf');
    expect(double.objects()).toMatchObject([
      {
        key: KEY,
        contentType: 'application/pdf',
        metadata: { sha256: kept.sha256 },
        checksums: { 'x-amz-checksum-sha256': Buffer.from(kept.sha256, 'hex').toString('base64') },
      },
    ]);
    expect(double.objects()[0]?.lock).toBeUndefined();
  });

  it('are damaged when another product wrote a version over them, and the first one is still there', async () => {
    await theDocuments().put(KEY, Buffer.from('signed'), 'application/pdf');
    await client.send(new PutObjectCommand({ Bucket, Key: KEY, Body: 'forged' }));
    const damaged = { name: 'DocumentDamaged', key: KEY };
    await expect(theDocuments().get(KEY)).rejects.toMatchObject(damaged);
    await expect(theDocuments().describe(KEY)).rejects.toMatchObject(damaged);
    expect(Buffer.from(double.objects()[0]!.bytes).toString()).toBe('signed');
  });

  it('are refused to a caller who does not sign', async () => {
    expect((await fetch(`${double.url}/${Bucket}/${KEY}`)).status).toBe(403);
  });
});

describe('S3 documents: over 16 MiB', () => {
  it('go in parts, each with its checksum, and come back whole', async () => {
    const kept = await theDocuments().put(KEY, LARGE, 'application/pdf');
    expect(double.objects()[0]?.etag).toMatch(/-3"$/u);
    const found = await theDocuments().get(KEY);
    expect(found.document).toEqual(kept);
    expect(Buffer.compare(found.bytes, LARGE)).toBe(0);
  });

  it('are kept once as well, and leave no parts behind', async () => {
    const kept = await theDocuments().put(KEY, LARGE, 'application/pdf');
    expect(await theDocuments().put(KEY, LARGE, 'application/pdf')).toEqual(kept);
    const other = theDocuments().put(KEY, new Uint8Array(17 * MIB), 'application/pdf');
    await expect(other).rejects.toMatchObject({ name: 'DocumentExists' });
    expect(double.objects()).toHaveLength(1);
    expect(double.openUploads()).toBe(0);
  });
});

describe('S3 documents: lock', () => {
  const lock = { prefixes: ['conventions/'], years: 10, mode: 'COMPLIANCE' } as const;
  const firstVersion = (more: object = {}) =>
    client.send(
      new DeleteObjectCommand({ Bucket, Key: KEY, VersionId: double.objects()[0]!.versionId, ...more }),
    );

  it.each([
    ['in one request', Buffer.from('signed')],
    ['in parts', LARGE],
  ])('holds for its years what is under a prefix, put %s', async (_, bytes) => {
    await theDocuments(lock).put(KEY, bytes, 'application/pdf');
    expect(double.objects()[0]?.lock).toEqual({ mode: 'COMPLIANCE', retainUntil: '2038-03-01T09:00:00Z' });
    await expect(firstVersion()).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(firstVersion({ BypassGovernanceRetention: true })).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    nowMillis = Date.parse('2038-03-02T00:00:00Z');
    await firstVersion();
    expect(double.objects()).toEqual([]);
  });

  it('in governance mode is lifted by whoever may, and by nobody else', async () => {
    await theDocuments({ ...lock, mode: 'GOVERNANCE' }).put(KEY, Buffer.from('signed'), 'application/pdf');
    await expect(firstVersion()).rejects.toMatchObject({ name: 'AccessDenied' });
    await firstVersion({ BypassGovernanceRetention: true });
    expect(double.objects()).toEqual([]);
  });

  it('outlives a delete that names no version', async () => {
    await theDocuments(lock).put(KEY, Buffer.from('signed'), 'application/pdf');
    await client.send(new DeleteObjectCommand({ Bucket, Key: KEY }));
    await expect(theDocuments().get(KEY)).rejects.toMatchObject({ name: 'DocumentMissing' });
    expect(Buffer.from(double.objects()[0]!.bytes).toString()).toBe('signed');
  });

  it('is on nothing else', async () => {
    await theDocuments(lock).put('statements/one.csv', Buffer.from('x'), 'text/csv');
    expect(double.objects()[0]?.lock).toBeUndefined();
  });
});
