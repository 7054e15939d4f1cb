import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMultipartUploads, type MultipartUploads } from './s3-multipart.ts';
import {
  createVersionedObjects,
  type NewVersion,
  type ObjectVersion,
  type VersionedObjects,
} from './s3-objects.ts';
import { metadataOf, readPostedObject } from './s3-post-policy.ts';
import {
  checkedSums,
  checkSigned,
  readRequest,
  type S3Answer,
  S3Refusal,
  type S3Request,
  xml,
} from './s3-wire.ts';

export interface S3DoubleOptions {
  /** Signs presigned policies; requests of an SDK need be signed, by whom is not asked. */
  readonly secretAccessKey?: string;
  /** Decides what has expired: a policy, a lock. */
  readonly nowMillis?: () => number;
}

export interface S3Double {
  readonly url: string;
  /** Every version of every object, oldest first. */
  objects(): readonly ObjectVersion[];
  /** Changes kept bytes in place, as a broken disk would. */
  corrupt(key: string, bytes: Uint8Array): void;
  /** Uploads in parts that are begun and neither completed nor aborted. */
  openUploads(): number;
  close(): Promise<void>;
}

interface Bucket {
  readonly objects: VersionedObjects;
  readonly uploads: MultipartUploads;
  readonly secretAccessKey: string;
  readonly nowMillis: () => number;
}

/**
 * The S3 calls that this product makes, over HTTP on loopback with path-style addresses: conditional puts, checksums,
 * versions, Object Lock, uploads in parts and presigned POST policies, each refused where S3 refuses it. Any bucket exists.
 */
export async function startS3Double(options: S3DoubleOptions = {}): Promise<S3Double> {
  const { secretAccessKey = 'secret', nowMillis = Date.now } = options;
  const objects = createVersionedObjects(nowMillis);
  const uploads = createMultipartUploads(objects);
  const server = createServer(async (request, response) => {
    const headOnly = request.method === 'HEAD';
    try {
      const asked = await readRequest(request);
      send(response, await answer({ objects, uploads, secretAccessKey, nowMillis }, asked), headOnly);
    } catch (fault) {
      send(response, refusal(fault), headOnly);
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects: objects.all,
    corrupt: objects.corrupt,
    openUploads: uploads.open,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(bucket: Bucket, request: S3Request): Promise<S3Answer> {
  const { objects, uploads } = bucket;
  const { method, query } = request;
  if (method === 'POST' && request.key === '') return takePost(bucket, request);
  checkSigned(request);
  const inParts = query.has('uploadId');
  switch (method) {
    case 'PUT':
      return inParts ? uploads.uploadPart(request) : putObject(objects, request);
    case 'POST':
      return inParts ? uploads.complete(request) : uploads.create(versionOf(request, {}, new Uint8Array()));
    case 'DELETE':
      return inParts ? uploads.abort(request) : deleteObject(objects, request);
    case 'GET':
    case 'HEAD':
      return getObject(objects, request);
    default:
      throw new S3Refusal(
        405,
        'MethodNotAllowed',
        'The specified method is not allowed against this resource.',
      );
  }
}

async function takePost(
  { objects, secretAccessKey, nowMillis }: Bucket,
  request: S3Request,
): Promise<S3Answer> {
  const { versionId, etag } = objects.put(await readPostedObject(request, secretAccessKey, nowMillis()));
  return { status: 204, headers: { 'x-amz-version-id': versionId, etag } };
}

function putObject(objects: VersionedObjects, request: S3Request): S3Answer {
  const checksums = checkedSums(request.headers, request.body);
  const version = versionOf(request, checksums, request.body);
  if (version.lock && Object.keys(checksums).length === 0)
    throw new S3Refusal(
      400,
      'InvalidRequest',
      'A checksum is required for a put with Object Lock parameters.',
    );
  const made = request.headers['if-none-match'] === '*' ? objects.putIfNone(version) : objects.put(version);
  return { status: 200, headers: { ...checksums, etag: made.etag, 'x-amz-version-id': made.versionId } };
}

function versionOf(
  { bucket, key, headers }: S3Request,
  checksums: Record<string, string>,
  bytes: Uint8Array,
): NewVersion {
  const mode = headers['x-amz-object-lock-mode'];
  const retainUntil = headers['x-amz-object-lock-retain-until-date'];
  const contentType = headers['content-type'] ?? 'binary/octet-stream';
  const version = { bucket, key, bytes, contentType, metadata: metadataOf(headers), checksums };
  return mode === undefined || retainUntil === undefined
    ? version
    : { ...version, lock: { mode, retainUntil } };
}

function getObject(objects: VersionedObjects, { bucket, key, query }: S3Request): S3Answer {
  const versionId = query.get('versionId');
  const found = versionId === null ? objects.latest(bucket, key) : objects.version(bucket, key, versionId);
  if (!found || found.deleteMarker)
    throw new S3Refusal(404, 'NoSuchKey', 'The specified key does not exist.');
  const metadata = Object.entries(found.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]);
  return {
    status: 200,
    headers: {
      ...Object.fromEntries(metadata),
      ...found.checksums,
      'content-type': found.contentType,
      'content-length': String(found.bytes.byteLength),
      etag: found.etag,
      'x-amz-version-id': found.versionId,
    },
    body: found.bytes,
  };
}

function deleteObject(objects: VersionedObjects, { bucket, key, query, headers }: S3Request): S3Answer {
  const versionId = query.get('versionId');
  if (versionId === null) {
    const marker = objects.hide(bucket, key);
    return { status: 204, headers: { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId } };
  }
  objects.deleteVersion(bucket, key, versionId, headers['x-amz-bypass-governance-retention'] === 'true');
  return { status: 204 };
}

function refusal(fault: unknown): S3Answer {
  const refused =
    fault instanceof S3Refusal
      ? fault
      : new S3Refusal(500, 'InternalError', `The double failed: ${String(fault)}`);
  const body = xml('Error', { Code: refused.code, Message: refused.message, RequestId: 'double' });
  return { status: refused.status, headers: { 'content-type': 'application/xml' }, body };
}

function send(
  response: ServerResponse,
  { status, headers = {}, body = '' }: S3Answer,
  headOnly: boolean,
): void {
  response.writeHead(status, { 'x-amz-request-id': 'double', ...headers });
  response.end(headOnly ? undefined : body);
}
