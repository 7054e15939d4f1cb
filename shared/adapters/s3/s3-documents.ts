import { GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Clock } from '../../ports/clock.ts';
import { checkDocumentKey } from '../../ports/document-key.ts';
import type { Documents, KeptDocument } from '../../ports/documents.ts';
import { fault } from '../../ports/fault.ts';
import { orTransient } from '../aws/transient-fault.ts';
import { type ObjectHead, putOnce } from './put-once.ts';
import { type LockRule, lockOf } from './retention.ts';
import { sha256Of } from './sha256.ts';

export interface S3DocumentsOptions {
  readonly client: S3Client;
  /** Versioned, with Object Lock where `lock` is given. Without `s3:ListBucket` a missing document is an `AccessDenied`. */
  readonly bucket: string;
  readonly clock: Clock;
  readonly lock?: LockRule;
  readonly pause?: (millis: number) => Promise<void>;
}

type Place = Pick<S3DocumentsOptions, 'client' | 'bucket'>;

const PUTS_MAX = 6;
const FIRST_PAUSE_MILLIS = 50;

/**
 * Documents as objects of a bucket, each with its hash in its metadata. Written once by `If-None-Match`, so that also
 * two machines keep one of two; what S3 answers late or not at all is a `TransientFault`, and a put may be repeated.
 */
export function createS3Documents(options: S3DocumentsOptions): Documents {
  const { bucket, clock, lock } = options;
  return {
    async put(key, bytes, mediaType) {
      checkDocumentKey(key);
      // The caller may go on writing into its buffer while the file is on its way.
      const copy = Uint8Array.from(bytes);
      const document = { key, sha256: sha256Of(copy, 'hex'), sizeBytes: copy.byteLength, mediaType };
      const head: ObjectHead = {
        Bucket: bucket,
        Key: key,
        ContentType: mediaType,
        Metadata: { sha256: document.sha256 },
        ...lockOf(key, lock, clock),
      };
      return inWords(`The document ${key} was not kept`, () => keep(options, head, document, copy));
    },
    async get(key) {
      checkDocumentKey(key);
      return inWords(`The document ${key} was not read`, () => readObject(options, key));
    },
    async describe(key) {
      checkDocumentKey(key);
      return inWords(`The document ${key} was not looked up`, () => describeObject(options, key));
    },
  };
}

async function inWords<Value>(notDone: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw orTransient(error, notDone);
  }
}

async function keep(
  options: S3DocumentsOptions,
  head: ObjectHead,
  document: KeptDocument,
  bytes: Uint8Array,
): Promise<KeptDocument> {
  const { client, pause = sleep } = options;
  for (let put = 1; put <= PUTS_MAX; put += 1) {
    try {
      await putOnce(client, head, bytes);
      return document;
    } catch (error) {
      switch (nameOf(error)) {
        case 'PreconditionFailed':
        // An upload in parts whose completion was repeated by the SDK: the first one has ended it.
        case 'NoSuchUpload':
          return findSame(options, document);
        // Another put of this key was under way: S3 asks that the whole write is made again.
        case 'ConditionalRequestConflict':
          await pause(FIRST_PAUSE_MILLIS * 2 ** put);
          break;
        default:
          throw error;
      }
    }
  }
  throw fault(
    'TransientFault',
    `The document ${document.key} was not kept: others write it at the same time.`,
  );
}

/** What is kept of the same bytes, verified. */
async function findSame(place: Place, { key, sha256 }: KeptDocument): Promise<KeptDocument> {
  const found = await describeObject(place, key);
  if (!found) throw fault('TransientFault', `The document ${key} was not kept: its upload was ended.`);
  if (found.sha256 === sha256) return (await readObject(place, key)).document;
  const message = `Other bytes are kept under ${key}; a document is never overwritten.`;
  throw fault('DocumentExists', message, { key });
}

async function describeObject({ client, bucket }: Place, key: string): Promise<KeptDocument | undefined> {
  try {
    return keptOf(key, await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })));
  } catch (error) {
    if (nameOf(error) === 'NotFound') return undefined;
    throw error;
  }
}

async function readObject({ client, bucket }: Place, key: string): ReturnType<Documents['get']> {
  try {
    const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    const document = keptOf(key, object);
    const bytes = (await object.Body?.transformToByteArray()) ?? new Uint8Array();
    if (sha256Of(bytes, 'hex') !== document.sha256) throw damaged(key, 'its bytes no longer match its hash');
    return { document, bytes };
  } catch (error) {
    if (nameOf(error) === 'NoSuchKey')
      throw fault('DocumentMissing', `No document is kept under ${key}.`, { key });
    // The SDK compares what arrives with the checksum that S3 keeps, and has no name for a difference.
    if (error instanceof Error && error.message.startsWith('Checksum mismatch'))
      throw damaged(key, 'its bytes no longer match their checksum');
    throw error;
  }
}

interface ObjectFacts {
  readonly Metadata?: Record<string, string> | undefined;
  readonly ContentLength?: number | undefined;
  readonly ContentType?: string | undefined;
}

function keptOf(key: string, { Metadata, ContentLength = 0, ContentType = '' }: ObjectFacts): KeptDocument {
  const sha256 = Metadata?.sha256;
  if (sha256 === undefined) throw damaged(key, 'it carries no hash, so this product did not write it');
  return { key, sha256, sizeBytes: ContentLength, mediaType: ContentType };
}

function damaged(key: string, finding: string): Error {
  const message = `The document ${key} is damaged: ${finding}. Restore its first version.`;
  return fault('DocumentDamaged', message, { key });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

function sleep(millis: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, millis);
  });
}
