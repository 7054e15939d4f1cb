import { createHash, randomUUID } from 'node:crypto';
import { S3Refusal } from './s3-wire.ts';

export interface ObjectLock {
  readonly mode: string;
  readonly retainUntil: string;
}

/** One version of an object as the bucket keeps it. */
export interface ObjectVersion {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Names without `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Header by header, as they are answered. */
  readonly checksums: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly lock?: ObjectLock;
  /** Hides the versions before it; has no bytes. */
  readonly deleteMarker: boolean;
}

export type NewVersion = Omit<ObjectVersion, 'versionId' | 'etag' | 'deleteMarker'> & {
  readonly etag?: string;
};

export interface VersionedObjects {
  /** All versions, oldest first. */
  all(): readonly ObjectVersion[];
  latest(bucket: string, key: string): ObjectVersion | undefined;
  version(bucket: string, key: string, versionId: string): ObjectVersion | undefined;
  put(version: NewVersion): ObjectVersion;
  /** Refuses (412) when a current version is there. */
  putIfNone(version: NewVersion): ObjectVersion;
  hide(bucket: string, key: string): ObjectVersion;
  deleteVersion(bucket: string, key: string, versionId: string, bypassGovernance: boolean): void;
  /** Changes bytes in place, as no API can: what a broken disk would do. */
  corrupt(key: string, bytes: Uint8Array): void;
}

/** The versions of a versioned bucket with Object Lock: nothing is overwritten, and a lock outlives a delete. */
export function createVersionedObjects(nowMillis: () => number): VersionedObjects {
  let versions: ObjectVersion[] = [];
  const of = (bucket: string, key: string) =>
    versions.filter((kept) => kept.bucket === bucket && kept.key === key);
  const current = (bucket: string, key: string) => {
    const last = of(bucket, key).at(-1);
    return last?.deleteMarker ? undefined : last;
  };
  const add = (version: NewVersion, deleteMarker: boolean): ObjectVersion => {
    const etag = `"${createHash('md5').update(version.bytes).digest('hex')}"`;
    const made = { etag, ...version, versionId: randomUUID().replaceAll('-', ''), deleteMarker };
    versions.push(made);
    return made;
  };
  return {
    all: () => versions,
    latest: current,
    version: (bucket, key, id) => of(bucket, key).find(({ versionId }) => versionId === id),
    put: (version) => add(version, false),
    putIfNone(version) {
      if (current(version.bucket, version.key))
        throw new S3Refusal(
          412,
          'PreconditionFailed',
          'At least one of the pre-conditions you specified did not hold',
        );
      return add(version, false);
    },
    hide: (bucket, key) =>
      add({ bucket, key, bytes: new Uint8Array(), contentType: '', metadata: {}, checksums: {} }, true),
    deleteVersion(bucket, key, id, bypassGovernance) {
      const lock = of(bucket, key).find(({ versionId }) => versionId === id)?.lock;
      const open = lock === undefined || Date.parse(lock.retainUntil) <= nowMillis();
      if (!open && !(lock.mode === 'GOVERNANCE' && bypassGovernance))
        throw new S3Refusal(403, 'AccessDenied', 'Access Denied because object protected by object lock.');
      versions = versions.filter(
        (kept) => kept.bucket !== bucket || kept.key !== key || kept.versionId !== id,
      );
    },
    corrupt(key, bytes) {
      versions = versions.map((kept) => (kept.key === key ? { ...kept, bytes } : kept));
    },
  };
}
